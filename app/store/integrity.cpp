#include "app/store/integrity.h"

#include "app/annotation/annotation.h"
#include "app/article/reading_text.h"
#include "app/article/related_link.h"
#include "app/store/article_table.h"
#include "app/store/database.h"
#include "app/store/original_table.h"
#include "app/store/removed_table.h"
#include "app/store/subject_table.h"
#include "app/store/version_table.h"

#include <algorithm>

namespace broadsheet {

namespace {

// More lines say no more.
constexpr int MaxProblems = 100;

constexpr char AnyInLibrary[] = "SELECT EXISTS (SELECT 1 FROM article)";

constexpr char AnyInNotebook[] = "SELECT EXISTS (SELECT 1 FROM annotation) "
                                 "OR EXISTS (SELECT 1 FROM reading) "
                                 "OR EXISTS (SELECT 1 FROM chosen_link) "
                                 "OR EXISTS (SELECT 1 FROM correction) "
                                 "OR EXISTS (SELECT 1 FROM correction_rule)";

constexpr char SelectOriginals[] = "SELECT id FROM original ORDER BY id";

constexpr char SelectVersions[] =
    "SELECT v.article, v.number, v.number = a.versions FROM version v "
    "LEFT JOIN article a ON a.id = v.article "
    "ORDER BY v.article, v.number";

// Older programs threw away what was taken out.
constexpr char KeepsRemoved[] = "SELECT 1 FROM sqlite_schema WHERE name = 'removed_version'";

constexpr char SelectUnversioned[] =
    "SELECT id FROM article a WHERE NOT EXISTS "
    "(SELECT 1 FROM version v WHERE v.article = a.id AND v.number = a.versions "
    "AND v.text_hash = a.text_hash)";

// Nothing but columns of the first schema: a library of an older program is checked as it is.
constexpr char SelectShown[] =
    "SELECT headline, standfirst, publication, published, url, language FROM article WHERE id = ?";

constexpr char SelectLinks[] = "SELECT text, href FROM link WHERE article = ? ORDER BY ordinal";

constexpr char SelectNotes[] = "SELECT id, exact, start, end, text_hash FROM annotation "
                               "WHERE start IS NOT NULL ORDER BY text_hash";

constexpr char SelectPlaces[] =
    "SELECT p.note, p.article, p.state, p.start, p.end, n.exact FROM place p "
    "JOIN article a ON a.id = p.article AND a.text_hash = p.to_hash "
    "JOIN annotation n ON n.id = p.note AND n.text_hash = p.from_hash "
    "WHERE p.state <> 'orphan' ORDER BY p.article";

// Collects problems, up to a bound.
class Problems
{
public:
    bool add(const QString &problem)
    {
        if (m_lines.size() == MaxProblems) {
            m_lines.append(QStringLiteral("… and more damage of this kind."));
        } else if (m_lines.size() < MaxProblems) {
            m_lines.append(problem);
        }
        return m_lines.size() <= MaxProblems;
    }

    const QStringList &lines() const { return m_lines; }

private:
    QStringList m_lines;
};

QString articleDamaged(ArticleId id, const QString &what)
{
    return QStringLiteral("Article %1 is damaged: %2.").arg(id).arg(what);
}

bool sameLinks(Database &db, ArticleId id, const Article &article)
{
    auto rows = db.query(SelectLinks, id);
    for (const RelatedLink &link : linksOf(article)) {
        if (!rows.step() || rows.text(0) != link.text || rows.text(1) != link.href) {
            return false;
        }
    }
    return !rows.step();
}

// What the list shows of an article has no checksum of its own, but must be what its text says.
void compareRow(Database &db, ArticleId id, const Article &article, Problems &problems)
{
    auto row = db.query(SelectShown, id);
    if (!row.step()) {
        return;
    }
    const QStringList shown{row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
    const QStringList said{
        article.standfirst, article.publication, article.published, article.url, article.language};
    const bool sameHeadline = article.headline.isEmpty() || row.text(0) == article.headline;
    if (!sameHeadline || shown != said) {
        problems.add(
            articleDamaged(id, QStringLiteral("the list does not show what its text says")));
    }
    if (!sameLinks(db, id, article)) {
        problems.add(articleDamaged(id, QStringLiteral("its links are not those of its text")));
    }
}

void checkVersion(Database &db, ArticleId id, int number, bool newest, Problems &problems)
{
    const auto version = findVersion(db, id, number);
    if (!version) {
        problems.add(version.error().message);
        return;
    }
    const auto article = articleOf(*version);
    if (!article) {
        problems.add(articleDamaged(
            id, QStringLiteral("the checksum of version %1 is not that of its text").arg(number)));
    } else if (newest) {
        compareRow(db, id, *article, problems);
    }
    const auto extracted = extractedOf(*version);
    if (article && (!extracted || extracted->blocks.size() != article->blocks.size())) {
        problems.add(articleDamaged(
            id, QStringLiteral("version %1 as it was before your corrections").arg(number)));
    }
}

bool isSound(const StoredVersion &version) { return articleOf(version) && extractedOf(version); }

void checkRemoved(Database &db, Problems &problems)
{
    if (!db.query(KeepsRemoved).step()) {
        return;
    }
    for (const RemovedArticle &removed : removedArticles(db)) {
        const QVector<StoredVersion> versions = findRemovedVersions(db, removed.id);
        if (!std::all_of(versions.cbegin(), versions.cend(), isSound)) {
            problems.add(QStringLiteral("“%1”, which was taken out of the library, is damaged: the "
                                        "checksum is not that of its text.")
                             .arg(removed.headline));
        }
    }
}

// Looks at `text` only within its bounds: the offsets may be damaged themselves.
bool stands(const QString &exact, const QString &text, qint64 start, qint64 end)
{
    return start >= 0 && end >= start && end <= text.size() &&
           QStringView(text).sliced(start, end - start) == exact;
}

void checkNotes(Database &db, Problems &problems)
{
    auto rows = db.query(SelectNotes);
    QByteArray hash;
    std::optional<QString> text;
    while (rows.step()) {
        if (rows.blob(4) != hash || !text) {
            hash = rows.blob(4);
            text = subjectText(db, hash);
        }
        if (!text) {
            problems.add(QStringLiteral("Note %1: the text it was made on is damaged or missing.")
                             .arg(rows.text(0)));
        } else if (!stands(rows.text(1), *text, rows.integer(2), rows.integer(3))) {
            problems.add(
                QStringLiteral("Note %1 is damaged: its passage does not stand where it says.")
                    .arg(rows.text(0)));
        }
    }
}

void checkPlaces(Database &db, Problems &problems)
{
    auto rows = db.query(SelectPlaces);
    ArticleId article = 0;
    QString text;
    while (rows.step()) {
        if (rows.integer(1) != article) {
            article = rows.integer(1);
            const auto newest = newestText(db, article);
            text = newest ? newest->text : QString();
        }
        const qint64 start = rows.integer(3);
        const qint64 end = rows.integer(4);
        const bool within = start >= 0 && end >= start && end <= text.size();
        const bool isChanged = rows.text(2) == anchorStateName(AnchorState::Changed);
        if (isChanged ? !within : !stands(rows.text(5), text, start, end)) {
            problems.add(
                QStringLiteral("Note %1: its place in article %2 is damaged (invalid span).")
                    .arg(rows.text(0))
                    .arg(article));
        }
    }
}

} // namespace

QStringList fileProblems(Database &db, const QString &schema)
{
    Problems problems;
    auto rows = db.prepare("PRAGMA " + schema.toUtf8() + ".integrity_check(20)");
    while (rows.step()) {
        if (rows.text(0) != u"ok") {
            problems.add(QStringLiteral("The file is damaged: ") + rows.text(0));
        }
    }
    auto keys = db.prepare("PRAGMA " + schema.toUtf8() + ".foreign_key_check");
    while (keys.step() &&
           problems.add(QStringLiteral("The file is damaged: a row of “%1” belongs to "
                                       "nothing in “%2”.")
                            .arg(keys.text(0), keys.text(2)))) {
    }
    return problems.lines();
}

bool libraryHoldsAnything(Database &library)
{
    auto row = library.query(AnyInLibrary);
    return row.step() && row.integer(0) != 0;
}

bool notebookHoldsAnything(Database &notebook)
{
    auto row = notebook.query(AnyInNotebook);
    return row.step() && row.integer(0) != 0;
}

QStringList searchIndexProblems(Database &db, const QString &index)
{
    // rank 1: against the texts as well, not the index alone.
    db.run("INSERT INTO " + index.toUtf8() + " (" + index.toUtf8() +
           ", rank) VALUES ('integrity-check', 1)");
    return {};
}

QStringList originalProblems(Database &db)
{
    Problems problems;
    auto rows = db.query(SelectOriginals);
    while (rows.step()) {
        if (!originalBytes(db, rows.integer(0))) {
            problems.add(
                QStringLiteral("An imported file (original %1) is damaged: its checksum is "
                               "not that of its bytes.")
                    .arg(rows.integer(0)));
        }
    }
    return problems.lines();
}

QStringList articleProblems(Database &db)
{
    Problems problems;
    auto unversioned = db.query(SelectUnversioned);
    while (unversioned.step()) {
        problems.add(articleDamaged(unversioned.integer(0), QStringLiteral("its text is missing")));
    }
    auto rows = db.query(SelectVersions);
    while (rows.step()) {
        checkVersion(db, rows.integer(0), int(rows.integer(1)), rows.integer(2) != 0, problems);
    }
    checkRemoved(db, problems);
    return problems.lines();
}

QStringList noteProblems(Database &db)
{
    Problems problems;
    checkNotes(db, problems);
    checkPlaces(db, problems);
    return problems.lines();
}

} // namespace broadsheet
