#include "app/store/search_sql.h"

#include "app/store/link_choice.h"
#include "app/store/search_text.h"

#include <algorithm>

namespace broadsheet {

namespace {

using Field = SearchTerm::Field;

// Each gives the ids of the articles that a term finds. None depends on the row at hand, so SQLite
// runs it once and the list's index is all that is walked over.

constexpr char FoundInText[] = "SELECT rowid FROM search WHERE search MATCH ?";

constexpr char FoundInNotes[] =
    "SELECT x.id FROM annotation_search s JOIN annotation n ON n.number = s.rowid "
    "JOIN article x ON x.key = n.article "
    "WHERE annotation_search MATCH ? AND n.deleted_at IS NULL";

// A name that is there to the letter is meant to the letter: the shelf asks so.
constexpr char FoundInPublication[] =
    "SELECT id FROM article WHERE publication = ? AND publication <> '' "
    "UNION ALL SELECT rowid FROM search WHERE search MATCH ? AND NOT EXISTS "
    "(SELECT 1 FROM article WHERE publication = ? AND publication <> '')";

constexpr char Tagged[] =
    "SELECT x.id FROM annotation_tag t JOIN annotation n ON n.number = t.annotation "
    "JOIN article x ON x.key = n.article "
    "WHERE t.tag = ? COLLATE NOCASE AND n.deleted_at IS NULL";

constexpr char WasRead[] =
    "SELECT x.id FROM reading r JOIN article x ON x.key = r.article WHERE r.read = 1";

constexpr char WithAnnotation[] =
    "SELECT x.id FROM annotation n JOIN article x ON x.key = n.article "
    "WHERE n.deleted_at IS NULL AND n.motivation ";

constexpr char PublishedBefore[] = "SELECT id FROM article WHERE published <> '' AND date < ?";

constexpr char PublishedAfter[] = "SELECT id FROM article WHERE published <> '' AND date >= ?";

constexpr char LinkingTo[] =
    "SELECT l.article FROM link l " JOIN_LINK_CHOICE "WHERE l.target = ? AND c.target IS NULL "
    "UNION SELECT s.id FROM article t CROSS JOIN chosen_link c ON c.target = t.key "
    "CROSS JOIN article s ON s.key = c.article "
    "CROSS JOIN link l ON l.article = s.id AND l.title = c.text AND l.href = c.href WHERE t.id = ?";

QString columnOf(Field field)
{
    switch (field) {
    case Field::Title:
        return QStringLiteral("headline");
    case Field::Byline:
        return QStringLiteral("byline");
    case Field::Url:
        return QStringLiteral("url");
    case Field::Publication:
        return QStringLiteral("publication");
    default:
        return {};
    }
}

bool isText(const SearchTerm &term)
{
    return term.field == Field::Any || term.field == Field::Title || term.field == Field::Byline ||
           term.field == Field::Url;
}

QString expressionOf(const SearchTerm &term)
{
    QString expression = quotedForSearch(term.text);
    if (term.prefix) {
        expression += QStringLiteral(" *");
    }
    const QString column = columnOf(term.field);
    return column.isEmpty() ? expression : withinColumns(column, expression);
}

// The subquery of a term, and its values.
QByteArray foundBy(const SearchTerm &term, QVariantList &values)
{
    switch (term.field) {
    case Field::Any:
        values << expressionOf(term) << expressionOf(term);
        return QByteArray(FoundInText) + " UNION ALL " + FoundInNotes;
    case Field::Title:
    case Field::Byline:
    case Field::Url:
        values << expressionOf(term);
        return FoundInText;
    case Field::Publication:
        values << term.text << expressionOf(term) << term.text;
        return FoundInPublication;
    case Field::Note:
        values << expressionOf(term);
        return FoundInNotes;
    case Field::Tag:
        values << term.text;
        return Tagged;
    case Field::Unread:
    case Field::Read:
        return WasRead;
    case Field::Bookmarked:
        return QByteArray(WithAnnotation) + "= 'bookmarking'";
    case Field::HasNote:
        return QByteArray(WithAnnotation) + "= 'commenting'";
    case Field::HasHighlight:
        return QByteArray(WithAnnotation) + "<> 'bookmarking'";
    case Field::Before:
        values << term.number;
        return PublishedBefore;
    case Field::After:
        values << term.number;
        return PublishedAfter;
    case Field::LinksTo:
        values << term.number << term.number;
        return LinkingTo;
    }
    Q_UNREACHABLE();
}

QByteArray condition(const SearchTerm &term, QVariantList &values)
{
    const bool negated = term.excluded != (term.field == Field::Unread);
    return QByteArray(negated ? "a.id NOT IN (" : "a.id IN (") + foundBy(term, values) + ')';
}

void addCondition(SearchSql &sql, const SearchClause &clause)
{
    QByteArrayList choices;
    for (const SearchTerm &term : clause) {
        choices.append(condition(term, sql.values));
    }
    sql.where += " AND (" + choices.join(" OR ") + ')';
}

// A clause that FTS5 can take whole: words to be found.
bool isMatch(const SearchClause &clause)
{
    return std::all_of(clause.cbegin(), clause.cend(), [](const SearchTerm &term) {
        return isText(term) && !term.excluded;
    });
}

bool isExclusion(const SearchClause &clause)
{
    return clause.size() == 1 && isText(clause.first()) && clause.first().excluded;
}

QString expressionOf(const SearchClause &clause)
{
    QStringList choices;
    for (const SearchTerm &term : clause) {
        choices.append(expressionOf(term));
    }
    return QLatin1Char('(') + choices.join(QStringLiteral(" OR ")) + QLatin1Char(')');
}

bool asksAnywhere(const SearchClause &clause)
{
    return std::all_of(clause.cbegin(), clause.cend(), [](const SearchTerm &term) {
        return term.field == Field::Any;
    });
}

} // namespace

SearchSql searchSql(const SearchQuery &query)
{
    SearchSql sql;
    QStringList wanted;
    QStringList excluded;
    bool anywhere = true;
    const bool hasWords = std::any_of(query.cbegin(), query.cend(), isMatch);
    for (const SearchClause &clause : query) {
        if (isMatch(clause)) {
            wanted.append(expressionOf(clause));
            anywhere = anywhere && asksAnywhere(clause);
        } else if (hasWords && isExclusion(clause)) {
            excluded.append(expressionOf(clause));
            anywhere = anywhere && asksAnywhere(clause);
        } else {
            addCondition(sql, clause);
        }
    }
    sql.match = wanted.join(QStringLiteral(" AND "));
    if (!excluded.isEmpty()) {
        sql.match =
            QStringLiteral("(%1) NOT (%2)").arg(sql.match, excluded.join(QStringLiteral(" OR ")));
    }
    sql.noteMatch = anywhere ? sql.match : QString();
    return sql;
}

QString withinColumns(const QString &columns, const QString &match)
{
    return QStringLiteral("{%1} : (%2)").arg(columns, match);
}

} // namespace broadsheet
