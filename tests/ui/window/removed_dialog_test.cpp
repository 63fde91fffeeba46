#include "app/library/notebook.h"
#include "app/library/reading.h"
#include "tests/support/app_library_stories.h"
#include "ui/window/removed_dialog.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>

using namespace broadsheet;

class RemovedDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_id = importStory(*m_library, QStringLiteral("The tide came in twice"), 1);
        importStory(*m_library, QStringLiteral("A crane for Ellery"), 50);
        QVERIFY(addAnnotation(m_library->library(), m_id, 2, 20, Body()).result());
        QVERIFY(removeArticles(m_library->library(), {m_id}).result());
        m_library->reopen(); // no undo reaches over a restart
        m_dialog = new RemovedDialog(m_library->library(), nullptr);
        m_dialog->show();
    }

    void cleanup()
    {
        delete m_dialog;
        m_library.reset();
    }

    void putsAnArticleBackWithItsNotes()
    {
        choose();
        QTest::mouseClick(button("Put back"), Qt::LeftButton);
        QTRY_COMPARE(table()->rowCount(), 0);
        const auto article = openArticle(m_library->library(), m_id).result();
        QVERIFY(article);
        QCOMPARE(article->notes.size(), 1);
        QCOMPARE(article->notes[0].placement.state, AnchorState::Anchored);
    }

    void dropsAnArticleForGoodOnlyAfterAsking()
    {
        choose();
        QTest::mouseClick(button("Delete for good"), Qt::LeftButton);
        QTRY_VERIFY(m_dialog->findChild<QMessageBox *>() != nullptr);
        QCOMPARE(table()->rowCount(), 1);
        auto *box = m_dialog->findChild<QMessageBox *>();
        for (QAbstractButton *answer : box->buttons()) {
            if (box->buttonRole(answer) == QMessageBox::DestructiveRole) {
                answer->click();
                break;
            }
        }
        QTRY_COMPARE(table()->rowCount(), 0);
        QVERIFY(!restoreArticles(m_library->library(), {m_id}).result());
        AnnotationFilter all;
        QCOMPARE(annotations(m_library->library(), all).result()->size(), 1);
    }

private:
    QTableWidget *table() const { return m_dialog->findChild<QTableWidget *>(); }

    QPushButton *button(const char *words) const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').startsWith(QLatin1String(words))) {
                return button;
            }
        }
        return nullptr;
    }

    void choose()
    {
        QTRY_COMPARE(table()->rowCount(), 1);
        QVERIFY(button("Put back")->isEnabled());
    }

    std::unique_ptr<TempLibrary> m_library;
    RemovedDialog *m_dialog = nullptr;
    ArticleId m_id = 0;
};

QTEST_MAIN(RemovedDialogTest)
#include "removed_dialog_test.moc"
