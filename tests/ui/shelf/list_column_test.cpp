#include "tests/support/app_library_stories.h"
#include "ui/shelf/article_list_view.h"
#include "ui/shelf/list_column.h"
#include "ui/window/message_strip.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace broadsheet;

namespace {

ShelfEntry entryOf(ShelfEntry::Kind kind)
{
    const QVector<ShelfEntry> entries = shelfEntries({});
    return *std::find_if(entries.cbegin(), entries.cend(), [kind](const ShelfEntry &entry) {
        return entry.kind == kind;
    });
}

} // namespace

class ListColumnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // Down was pressed over "Nothing found": when the next words find something, the list must not
    // take the keyboard away in the middle of a word.
    void leavesTheKeyboardToTheSearchWhenNothingIsFound()
    {
        TempLibrary library;
        importStory(library, QStringLiteral("Dredger stuck"), 10);
        QWidget window;
        auto *search = new QLineEdit;
        auto *column = new ListColumn(library.library());
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(search);
        layout->addWidget(column);
        window.show();
        column->show(entryOf(ShelfEntry::Kind::Articles));
        QTRY_COMPARE(column->firstArticle(), 1);
        search->setFocus();
        column->setWords(QStringLiteral("qqzz"));
        QTRY_VERIFY(!column->list().isVisible());
        column->focusRows();
        QCOMPARE(window.focusWidget(), search);
        column->setWords(QStringLiteral("dredger"));
        QTRY_VERIFY(column->list().isVisible());
        QCOMPARE(window.focusWidget(), search);
        column->focusRows();
        QCOMPARE(window.focusWidget(), &column->list());
    }

    void offersTheSamplesOverArticlesAlone()
    {
        TempLibrary library;
        ListColumn column(library.library());
        auto *strip = column.findChild<MessageStrip *>();
        column.show(entryOf(ShelfEntry::Kind::Articles));
        column.setSamples(3);
        QVERIFY(strip->message().startsWith(u'3'));
        QVERIFY(!strip->isHidden());
        column.show(entryOf(ShelfEntry::Kind::Wanted));
        QVERIFY(strip->isHidden());
        column.show(entryOf(ShelfEntry::Kind::Articles));
        QVERIFY(!strip->isHidden());
        strip->clear(); // closed by the person
        column.show(entryOf(ShelfEntry::Kind::Articles));
        QVERIFY(strip->isHidden());
    }
};

QTEST_MAIN(ListColumnTest)
#include "list_column_test.moc"
