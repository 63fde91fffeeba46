#include "app/library/reading.h"
#include "tests/support/app_library_stories.h"
#include "ui/shelf/two_line_delegate.h"
#include "ui/shelf/wanted_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QSignalSpy>

using namespace broadsheet;

class WantedViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsThePassagesOfTheChosenTitle();
    void opensAnArticleWhereItAsks();
    void keepsTheChosenTitle();
    void letsGoOfATitleThatHasCome();
    void copiesTheTitle();

private:
    QListView *list(const QString &name) const;

    QListView *titles() const { return list(QStringLiteral("Wanted titles")); }

    QListView *passages() const { return list(QStringLiteral("Passages that ask for the title")); }

    void refresh();
    void choose(int row);

    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<WantedView> m_view;
    ArticleId m_first = 0;
    ArticleId m_second = 0;
};

namespace {

QString budget() { return QStringLiteral("Budget passed after a long debate"); }

QString storm() { return QStringLiteral("Storm nears the northern coast again"); }

} // namespace

void WantedViewTest::init()
{
    m_view.reset();
    m_library = std::make_unique<TempLibrary>();
    const QString readMore = QStringLiteral("READ MORE: ");
    m_first = importStory(
        *m_library, QStringLiteral("Night ferry returns to the harbour"), 1, readMore + budget());
    m_second = importStory(*m_library,
                           QStringLiteral("Harbour stays open for the night"),
                           20,
                           readMore + budget() + QStringLiteral("\n\n") + readMore + storm());
    m_view = std::make_unique<WantedView>(m_library->library());
    m_view->resize(300, 700);
    m_view->show();
    refresh();
}

QListView *WantedViewTest::list(const QString &name) const
{
    for (QListView *each : m_view->findChildren<QListView *>()) {
        if (each->accessibleName() == name) {
            return each;
        }
    }
    return nullptr;
}

void WantedViewTest::refresh() { m_view->setTitles(*wantedTitles(m_library->library()).result()); }

void WantedViewTest::choose(int row)
{
    titles()->setCurrentIndex(titles()->model()->index(row, 0));
}

void WantedViewTest::showsThePassagesOfTheChosenTitle()
{
    QCOMPARE(titles()->model()->rowCount(), 2);
    QVERIFY(!passages()->isVisible());
    choose(0);
    QTRY_VERIFY(passages()->isVisible());
    QCOMPARE(passages()->model()->rowCount(), 2);
    const QModelIndex second = passages()->model()->index(1, 0);
    QCOMPARE(second.data().toString(), QStringLiteral("Harbour stays open for the night"));
    QVERIFY(second.data(TwoLineDelegate::TextRole).toString().endsWith(paragraph(20)));
    choose(1);
    QTRY_COMPARE(passages()->model()->rowCount(), 1);
}

void WantedViewTest::opensAnArticleWhereItAsks()
{
    choose(1);
    QTRY_COMPARE(passages()->model()->rowCount(), 1);
    QSignalSpy chosen(m_view.get(), &WantedView::citationChosen);
    Q_EMIT passages()->activated(passages()->model()->index(0, 0));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toLongLong(), m_second);
    const auto opened = openArticle(m_library->library(), m_second).result();
    QVERIFY(opened->text.text.mid(chosen[0][1].toInt()).startsWith(storm()));
}

void WantedViewTest::keepsTheChosenTitle()
{
    choose(1);
    importStory(*m_library,
                QStringLiteral("Bakers rise before the sun does"),
                40,
                QStringLiteral("READ MORE: ") + storm() + QStringLiteral("\n\nREAD MORE: Another"));
    refresh();
    QCOMPARE(titles()->currentIndex().data().toString(), storm());
    QTRY_COMPARE(passages()->model()->rowCount(), 2);
}

void WantedViewTest::letsGoOfATitleThatHasCome()
{
    choose(1);
    QTRY_VERIFY(passages()->isVisible());
    importStory(*m_library, storm(), 60);
    refresh();
    QCOMPARE(titles()->model()->rowCount(), 1);
    QVERIFY(!passages()->isVisible());
}

void WantedViewTest::copiesTheTitle()
{
    choose(0);
    QAction export_(QStringLiteral("Export"));
    m_view->addMenuAction(&export_);
    QCOMPARE(titles()->actions().size(), 2);
    titles()->actions().first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), budget());
}

QTEST_MAIN(WantedViewTest)
#include "wanted_view_test.moc"
