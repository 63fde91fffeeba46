#include "tests/support/app_library_stories.h"
#include "ui/shelf/article_list_view.h"
#include "ui/window/link_target_dialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace broadsheet;

class LinkTargetDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_crane = importStory(*m_library, QStringLiteral("A crane for the quay of Ellery"), 1);
        // The newer one shares fewer words.
        importStory(*m_library, QStringLiteral("Ellery waits for the tide"), 90);
        m_tide = importStory(*m_library, QStringLiteral("The tide came in twice"), 50);
        m_parent = std::make_unique<QWidget>();
        RelatedLink link;
        link.text = QStringLiteral("New crane at Ellery");
        m_dialog = new LinkTargetDialog(m_library->library(), link, m_parent.get());
        m_dialog->show();
        m_list = m_dialog->findChild<ArticleListView *>();
    }

    void cleanup()
    {
        m_parent.reset();
        m_library.reset();
    }

    void offersFirstWhatIsCalledAlike()
    {
        QTRY_COMPARE(m_list->model()->rowCount(), 2);
        QTRY_COMPARE(m_list->model()->index(0, 0).data().toString(),
                     QStringLiteral("A crane for the quay of Ellery"));
        QVERIFY(!button(QStringLiteral("Lead here"))->isEnabled());
    }

    void leadsWhereThePersonSays()
    {
        QSignalSpy chosen(m_dialog, &LinkTargetDialog::targetChosen);
        m_dialog->findChild<QLineEdit *>()->setText(QStringLiteral("tide twice"));
        QTRY_COMPARE(m_list->model()->index(0, 0).data().toString(),
                     QStringLiteral("The tide came in twice"));
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        QTest::mouseClick(button(QStringLiteral("Lead here")), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<ArticleId>(), m_tide);
    }

    void takesTheLinkOut()
    {
        QSignalSpy chosen(m_dialog, &LinkTargetDialog::targetChosen);
        QTest::mouseClick(button(QStringLiteral("Take the link out")), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<ArticleId>(), ArticleId(0));
    }

private:
    QPushButton *button(const QString &text) const
    {
        for (auto *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == text) {
                return button;
            }
        }
        return nullptr;
    }

    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<QWidget> m_parent;
    LinkTargetDialog *m_dialog = nullptr;
    ArticleListView *m_list = nullptr;
    ArticleId m_crane = 0;
    ArticleId m_tide = 0;
};

QTEST_MAIN(LinkTargetDialogTest)
#include "link_target_dialog_test.moc"
