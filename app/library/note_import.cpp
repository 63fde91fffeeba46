#include "app/library/note_import.h"

#include "app/annotation/anchor.h"
#include "app/article/title.h"
#include "app/base/canonical_url.h"
#include "app/base/content_hash.h"
#include "app/library/chain.h"
#include "app/library/note_files.h"
#include "app/library/passage.h"
#include "app/library/quote_finder.h"
#include "app/store/annotation_table.h"

#include <QSet>

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int MaxCandidates = 8;
constexpr int EnoughToIdentify = 40; // UTF-16 units of a quote that may stand for its article

// What is to be done with one note.
struct Plan
{
    Annotation note;
    NoteFate fate = NoteFate::Homeless;
    ArticleId article = 0;
    Subject subject;
    std::optional<ArticlePassage> passage; // of the library's text
    QString text;                          // or of a text that came along: the one it was made on
    bool isNew = true;
};

// Reads each article's text once.
class Texts
{
public:
    explicit Texts(Database &db)
        : m_db(db)
    {
    }

    const ArticlePassage *of(ArticleId id)
    {
        auto found = m_texts.find(id);
        if (found == m_texts.end()) {
            auto text = readText(m_db, id);
            found = m_texts.insert(id, text ? std::optional(*text) : std::nullopt);
        }
        return found->has_value() ? &**found : nullptr;
    }

private:
    Database &m_db;
    QHash<ArticleId, std::optional<ArticlePassage>> m_texts;
};

void addIds(QVector<ArticleId> &ids, const QVector<StoredArticle> &articles)
{
    for (const StoredArticle &article : articles) {
        if (!ids.contains(article.id)) {
            ids.append(article.id);
        }
    }
}

struct Candidates
{
    QVector<ArticleId> ids;
    bool certain = false; // the first one is the article, whether its text holds the quote or not
};

Candidates articlesFor(Database &db, const NoteSource &source)
{
    Candidates found;
    if (const auto article =
            source.key.isEmpty() ? std::nullopt : findArticleByKey(db, source.key)) {
        return {{article->id}, true};
    }
    if (const QString key = urlKey(source.url); !key.isEmpty()) {
        addIds(found.ids, findArticlesByUrl(db, key, MaxCandidates));
    }
    found.certain = !found.ids.isEmpty();
    for (const QString &key : titleKeys(source.headline)) {
        addIds(found.ids, findArticlesByTitle(db, key, MaxCandidates));
    }
    found.certain = found.certain || found.ids.size() == 1;
    return found;
}

// Long enough quotes that stand in one article alone, word for word.
std::optional<ArticleId> articleByText(Database &db, const TextQuoteSelector &quote)
{
    if (quote.exact.size() < EnoughToIdentify) {
        return std::nullopt;
    }
    const QVector<QuoteSource> sources = findQuote(db, quote.exact);
    const auto isExact = [](const QuoteSource &source) {
        return source.confidence == QuoteConfidence::Exact;
    };
    return std::count_if(sources.begin(), sources.end(), isExact) == 1
               ? std::optional(sources.first().article.id)
               : std::nullopt;
}

std::optional<ArticlePassage> passageIn(const ArticlePassage &text, const TextQuoteSelector &quote)
{
    const Placement place = anchorQuote(text.text, quote);
    const auto selectors = place.state == AnchorState::Orphan ? std::optional<Selectors>()
                                                              : [&]() -> std::optional<Selectors> {
        const auto described = describe(text.text, place.start, place.end);
        return described ? std::optional(*described) : std::nullopt;
    }();
    if (!selectors) {
        return std::nullopt;
    }
    ArticlePassage passage = text;
    passage.selectors = *selectors;
    return passage;
}

// What stands for an article that nobody has yet; it takes this key when it comes (filing.h).
Subject homelessSubject(const NoteRecord &record)
{
    const NoteSource &source = record.source;
    const QString url = urlKey(source.url);
    const QString title = titleKey(source.headline);
    const QString quote =
        record.annotation.target.quote ? record.annotation.target.quote->exact : QString();
    const QString name = !url.isEmpty() ? url : !title.isEmpty() ? title : quote;
    const QString key = QStringLiteral("source-") +
                        QString::fromLatin1(contentHash(name.toUtf8()).toHex().left(48));
    return {source.key.isEmpty() ? key : source.key,
            source.url,
            {},
            0,
            source.headline.isEmpty() ? source.url : source.headline,
            source.publication};
}

// The note goes to where it is in the library's text: with the words and the context of that text.
void placeOn(Plan &plan, const ArticlePassage &passage)
{
    plan.fate = NoteFate::Placed;
    plan.passage = passage;
    plan.note.target = targetOf(passage);
}

// A note of ours that brought the text along that it was made on: nothing of it changes.
void keepVersion(Plan &plan, const ArticlePassage &newest, const QString &text)
{
    const Target &target = plan.note.target;
    const bool isNewest = target.version == newest.hash;
    const auto placements = isNewest
                                ? QVector<Placement>{{AnchorState::Anchored, 0, 0}}
                                : anchorAll(text, newest.text, {{*target.quote, *target.position}});
    plan.text = text;
    plan.fate =
        placements.first().state == AnchorState::Orphan ? NoteFate::Unsure : NoteFate::Placed;
}

void settleOn(Plan &plan, const ArticlePassage &article)
{
    plan.article = article.article;
    plan.subject = article.subject;
    plan.note.target.source = article.subject.key;
}

void findHome(Database &db,
              const NoteCollection &collection,
              Texts &texts,
              Plan &plan,
              const NoteRecord &record)
{
    const auto &quote = record.annotation.target.quote;
    Candidates candidates = articlesFor(db, record.source);
    const bool byText = candidates.ids.isEmpty() && quote;
    if (const auto found = byText ? articleByText(db, *quote) : std::nullopt) {
        candidates.ids.append(*found);
    }
    const QString text = collection.texts.value(record.annotation.target.version);
    for (const ArticleId id : std::as_const(candidates.ids)) {
        const ArticlePassage *article = texts.of(id);
        if (article == nullptr) {
            continue;
        }
        if (record.annotation.target.position && !text.isEmpty() && candidates.certain) {
            settleOn(plan, *article);
            keepVersion(plan, *article, text);
            return;
        }
        const auto passage = quote ? passageIn(*article, *quote) : std::nullopt;
        if (passage) {
            settleOn(plan, *article);
            placeOn(plan, *passage);
            return;
        }
    }
    const ArticlePassage *likely = candidates.certain ? texts.of(candidates.ids.first()) : nullptr;
    if (likely != nullptr) {
        settleOn(plan, *likely);
        plan.fate = quote ? NoteFate::Unsure : NoteFate::Placed;
        return;
    }
    plan.subject = homelessSubject(record);
    plan.note.target.source = plan.subject.key;
    plan.text = text;
}

// A note that is there already: only what is new of it.
void compareWithOwn(Plan &plan, const Annotation &own)
{
    plan.isNew = false;
    const bool stillUnplaced = own.target.quote && !own.target.position;
    const bool placed = plan.note.target.position && plan.passage && stillUnplaced;
    plan.fate = placed ? NoteFate::Placed : NoteFate::Known;
    plan.note.target = placed ? plan.note.target : own.target;
}

Plan planFor(Database &db, const NoteCollection &collection, Texts &texts, const NoteRecord &record)
{
    Plan plan;
    plan.note = record.annotation;
    if (!plan.note.created.isValid()) {
        plan.note.created = QDateTime::currentDateTimeUtc();
    }
    if (!plan.note.modified.isValid()) {
        plan.note.modified = plan.note.created;
    }
    findHome(db, collection, texts, plan, record);
    if (const auto own = findAnnotation(db, plan.note.id)) {
        compareWithOwn(plan, *own);
    } else if (plan.note.motivation == Motivation::Bookmarking &&
               isBookmarked(db, plan.note.target.source)) {
        plan.isNew = false;
        plan.fate = NoteFate::Known;
    }
    return plan;
}

struct Plans
{
    QString program;
    QVector<Plan> notes;
};

Plans planAll(Database &db, const NotesFrom &from)
{
    Texts texts(db);
    Plans plans{from.program, {}};
    QSet<QString> ids;
    for (const NoteRecord &record : from.collection.notes) {
        if (!ids.contains(record.annotation.id)) { // the same highlight twice in one file
            ids.insert(record.annotation.id);
            plans.notes.append(planFor(db, from.collection, texts, record));
        }
    }
    return plans;
}

// --- Writing -------------------------------------------------------------------------------------

void putText(Database &notebook, const Plan &plan)
{
    if (plan.passage) {
        putPassage(notebook, *plan.passage);
        return;
    }
    // An article that the notebook knows better is not overwritten by what a file says of it.
    if (plan.article != 0 || !findSubject(notebook, plan.subject.key)) {
        putSubject(notebook, plan.subject);
    }
    if (!plan.text.isEmpty()) {
        putSubjectText(notebook, plan.subject.key, plan.note.target.version, plan.text);
    }
}

void writeNote(Database &notebook, const Plan &plan)
{
    if (plan.isNew) {
        putText(notebook, plan);
        insertAnnotation(notebook, plan.note);
        return;
    }
    if (plan.fate == NoteFate::Placed) {
        putText(notebook, plan);
        changeAnnotationTarget(notebook, plan.note.id, plan.note.target, plan.note.modified);
    }
    const auto own = findAnnotation(notebook, plan.note.id);
    if (own && own->modified < plan.note.modified && !(own->body == plan.note.body)) {
        changeAnnotationBody(notebook, plan.note.id, plan.note.body, plan.note.modified);
    }
}

NoteImportReport writeAll(Database &notebook, const Plans &plans)
{
    NoteImportReport report;
    report.program = plans.program;
    for (const Plan &plan : plans.notes) {
        writeNote(notebook, plan);
        const auto &quote = plan.note.target.quote;
        report.notes.append({plan.note.id,
                             plan.fate,
                             plan.article,
                             plan.subject.headline,
                             quote ? quote->exact : QString()});
    }
    return report;
}

LibraryChanges changesOf(const NoteImportReport &report)
{
    LibraryChanges changes;
    for (const ImportedNote &note : report.notes) {
        if (note.fate != NoteFate::Known && !changes.annotated.contains(note.article)) {
            changes.annotated.append(note.article);
        }
    }
    return changes;
}

} // namespace

QString noteFateName(NoteFate fate)
{
    switch (fate) {
    case NoteFate::Placed:
        return QStringLiteral("placed");
    case NoteFate::Unsure:
        return QStringLiteral("unsure");
    case NoteFate::Homeless:
        return QStringLiteral("homeless");
    case NoteFate::Known:
        return QStringLiteral("known");
    }
    Q_UNREACHABLE();
}

int NoteImportReport::count(NoteFate fate) const
{
    return int(std::count_if(notes.begin(), notes.end(), [fate](const ImportedNote &note) {
        return note.fate == fate;
    }));
}

QFuture<Result<NoteImportReport>> importNotes(Library &library, const NotesFrom &from)
{
    const auto written = readThenWrite(
        library, [from](Database &db) { return planAll(db, from); }, writeAll);
    return announced(library, written, changesOf);
}

QFuture<Result<NoteImportReport>> importNotes(Library &library, const QString &path)
{
    const auto written = readThenWrite(
        library,
        [path](Database &db) -> Result<Plans> {
            const auto notes = readNotesAt(path);
            return notes ? Result<Plans>(planAll(db, *notes)) : Unexpected{notes.error()};
        },
        writeAll);
    return announced(library, written, changesOf);
}

} // namespace broadsheet
