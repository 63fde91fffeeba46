#include "ui/shelf/shelf_entries.h"

#include <QSet>
#include <QTest>

using namespace broadsheet;

namespace {

ShelfEntry entry(const QVector<ShelfEntry> &entries, const QString &id)
{
    for (const ShelfEntry &entry : entries) {
        if (entry.id == id) {
            return entry;
        }
    }
    return {};
}

Shelf someShelf()
{
    Shelf shelf;
    shelf.all = 12;
    shelf.unread = 3;
    shelf.publications = {{QStringLiteral("The Ellery Post"), 7}};
    shelf.tags = {{QStringLiteral("ferry"), 2}};
    return shelf;
}

} // namespace

class ShelfEntriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void listsTheFixedEntriesThenPublicationsAndTags()
    {
        QStringList names;
        for (const ShelfEntry &entry : shelfEntries(someShelf())) {
            names.append(entry.name);
        }
        QCOMPARE(names.join(u'|'),
                 QStringLiteral("All articles|Unread|Bookmarks|Annotated|All notes|Wanted|"
                                "Publications|The Ellery Post|Tags|ferry"));
    }

    void leavesOutSectionsWithoutEntries()
    {
        for (const ShelfEntry &entry : shelfEntries({})) {
            QVERIFY(entry.kind != ShelfEntry::Kind::Heading);
        }
    }

    void givesEachEntryAnIdOfItsOwn()
    {
        QSet<QString> ids;
        const auto entries = shelfEntries(someShelf());
        for (const ShelfEntry &entry : entries) {
            ids.insert(entry.id);
        }
        QCOMPARE(ids.size(), entries.size());
    }

    void asksForTheWordsWithinTheEntry()
    {
        const auto entries = shelfEntries(someShelf());
        QCOMPARE(listQuery(entry(entries, QStringLiteral("unread")), QStringLiteral("crane")),
                 QStringLiteral("is:unread crane"));
        QCOMPARE(listQuery(entries.first(), QString()), QString());
        QCOMPARE(listQuery(entry(entries, QStringLiteral("publication:The Ellery Post")), {}),
                 QStringLiteral("publication:\"The Ellery Post\""));
    }

    void keepsQuotationMarksOfANameOutOfTheQuery()
    {
        Shelf shelf;
        shelf.publications = {{QStringLiteral("The \"Post\""), 1}};
        const auto found = entry(shelfEntries(shelf), QStringLiteral("publication:The \"Post\""));
        QCOMPARE(found.query.count(u'"'), 2);
    }

    void tellsAnEmptyLibraryFromAnEmptyEntry()
    {
        const auto entries = shelfEntries(someShelf());
        const ShelfEntry unread = entry(entries, QStringLiteral("unread"));
        QVERIFY(emptyState(unread, {}, 0).title != emptyState(unread, {}, 12).title);
    }

    void hasAHelpfulSentenceForEveryEntry()
    {
        for (const ShelfEntry &entry : shelfEntries(someShelf())) {
            QVERIFY(!emptyState(entry, {}, 12).title.isEmpty());
            QVERIFY(emptyState(entry, QStringLiteral("crane"), 12).text.contains(entry.name));
        }
    }
};

QTEST_GUILESS_MAIN(ShelfEntriesTest)
#include "shelf_entries_test.moc"
