#include "ui/shelf/shelf_entries.h"

#include <QCoreApplication>

namespace broadsheet {

namespace {

using Kind = ShelfEntry::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("broadsheet::ShelfEntries", text);
}

/// A name as the value of a query's field. The query language knows no escaped quotation mark.
QString quoted(QString name) { return u'"' + name.replace(u'"', u' ') + u'"'; }

void addSection(QVector<ShelfEntry> &entries,
                const QString &heading,
                const QString &field,
                const QString &icon,
                const QVector<Shelf::Entry> &names)
{
    if (names.isEmpty()) {
        return;
    }
    entries.append({Kind::Heading, u"heading:"_qs + field, heading, {}, {}, 0});
    for (const Shelf::Entry &entry : names) {
        const QString id = field + u':' + entry.name;
        entries.append(
            {Kind::Articles, id, entry.name, field + u':' + quoted(entry.name), icon, entry.count});
    }
}

} // namespace

QVector<ShelfEntry> shelfEntries(const Shelf &shelf)
{
    QVector<ShelfEntry> entries{
        {Kind::Articles, u"all"_qs, tr("All articles"), {}, u"all"_qs, shelf.all},
        {Kind::Articles, u"unread"_qs, tr("Unread"), u"is:unread"_qs, u"unread"_qs, shelf.unread},
        {Kind::Articles,
         u"bookmarks"_qs,
         tr("Bookmarks"),
         u"is:bookmarked"_qs,
         u"bookmark"_qs,
         shelf.bookmarked},
        {Kind::Articles,
         u"annotated"_qs,
         tr("Annotated"),
         u"has:highlight OR has:note"_qs,
         u"highlight"_qs,
         shelf.annotated},
        {Kind::Notes, u"notes"_qs, tr("All notes"), {}, u"note"_qs, shelf.annotations},
        {Kind::Wanted, u"wanted"_qs, tr("Wanted"), {}, u"wanted"_qs, shelf.wanted},
    };
    addSection(
        entries, tr("Publications"), u"publication"_qs, u"publication"_qs, shelf.publications);
    addSection(entries, tr("Tags"), u"tag"_qs, u"tag"_qs, shelf.tags);
    return entries;
}

QString listQuery(const ShelfEntry &entry, const QString &words)
{
    return QString(entry.query + u' ' + words).trimmed();
}

EmptyState emptyState(const ShelfEntry &entry, const QString &words, int articlesInLibrary)
{
    if (!words.trimmed().isEmpty()) {
        return {tr("Nothing found"),
                tr("Nothing in “%1” holds all of these words. Fewer words find more; a * at the "
                   "end of a word finds its longer forms.")
                    .arg(entry.name)};
    }
    if (articlesInLibrary == 0 && entry.kind == Kind::Articles) {
        return {tr("Your library is empty"),
                tr("Drop a folder of articles on this window, or choose Import. Text files and "
                   "saved web pages become a newspaper of your own; the files stay as they are.")};
    }
    if (entry.id == u"unread") {
        return {tr("All read"), tr("There is nothing new. What you import next appears here.")};
    }
    if (entry.id == u"bookmarks") {
        return {tr("No bookmarks yet"),
                tr("Press B while you read an article to find it here again.")};
    }
    if (entry.id == u"annotated" || entry.kind == Kind::Notes) {
        return {tr("No highlights or notes yet"),
                tr("Select a passage in an article: a small bar lets you highlight it in six "
                   "colours, underline it, or write a note.")};
    }
    if (entry.kind == Kind::Wanted) {
        return {tr("Nothing is wanted"),
                tr("When an article says READ MORE and your library lacks what it points to, the "
                   "title waits here. Import it, and the link comes alive.")};
    }
    return {tr("No articles here"), tr("Articles of “%1” appear here.").arg(entry.name)};
}

} // namespace broadsheet
