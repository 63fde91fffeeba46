#include "app/library/note_export.h"

#include "app/annotation/note_lists.h"
#include "app/annotation/web_annotation_json.h"
#include "app/library/annotation_list.h"
#include "app/render/markdown_writer.h"
#include "app/render/notes_page.h"
#include "app/store/article_table.h"
#include "app/store/store.h"
#include "app/store/subject_table.h"
#include "app/store/version_table.h"

#include <algorithm>
#include <deque>
#include <tuple>

namespace broadsheet {

namespace {

int madeAt(const Annotation &note)
{
    return note.target.position ? note.target.position->start : -1;
}

bool comesBefore(const NoteRecord &a, const NoteRecord &b)
{
    const auto order = [](const NoteRecord &record) {
        const Annotation &note = record.annotation;
        return std::tuple(
            record.source.headline, record.source.key, madeAt(note), note.created, note.id);
    };
    return order(a) < order(b);
}

QVector<NoteRecord> recordsOf(Database &db, const QVector<PlacedAnnotation> &notes)
{
    QHash<ArticleKey, NoteSource> sources;
    QVector<NoteRecord> records;
    for (const PlacedAnnotation &placed : notes) {
        const ArticleKey &key = placed.annotation.target.source;
        auto source = sources.find(key);
        if (source == sources.end()) {
            const auto subject = findSubject(db, key).value_or(Subject());
            source = sources.insert(key, {key, subject.url, subject.headline, subject.publication});
        }
        records.append({placed.annotation, *source, placed.placement, placed.article});
    }
    std::sort(records.begin(), records.end(), comesBefore);
    return records;
}

NoteCollection withTexts(Database &db, const QVector<NoteRecord> &records)
{
    NoteCollection collection{records, {}};
    for (const NoteRecord &record : records) {
        const QByteArray &version = record.annotation.target.version;
        if (!version.isEmpty() && !collection.texts.contains(version)) {
            if (const auto text = subjectText(db, version)) {
                collection.texts.insert(version, *text);
            }
        }
    }
    return collection;
}

// --- Reading copies ------------------------------------------------------------------------------

struct StoredText
{
    Article article;
    ReadingText text;
};

Passage passageOf(const NoteRecord &record, int textLength)
{
    const Annotation &note = record.annotation;
    Passage passage;
    const Placement &place = record.placement;
    if (place.state != AnchorState::Orphan && place.end <= textLength) {
        passage.start = place.start;
        passage.end = place.end;
    }
    passage.quote = note.target.quote ? note.target.quote->exact : QString();
    passage.note = note.body.text;
    passage.color = note.body.color;
    passage.underline = note.body.style == MarkStyle::Underline;
    passage.tags = note.body.tags;
    return passage;
}

// In reading order, those without a place last.
bool standsBefore(const Passage &a, const Passage &b)
{
    return std::tuple(a.end == 0, a.start, a.end) < std::tuple(b.end == 0, b.start, b.end);
}

std::optional<StoredText> storedText(Database &db, ArticleId id)
{
    const auto version =
        id == 0 ? Result<StoredVersion>(fail(Error::Code::NotFound, {})) : findVersion(db, id);
    auto article = version ? articleOf(*version) : Result<Article>(Unexpected{version.error()});
    if (!article) {
        return std::nullopt; // gone or damaged: its notes are printed all the same
    }
    ReadingText text = readingText(*article);
    return StoredText{std::move(*article), std::move(text)};
}

ReadingCopy copyOf(const StoredText *stored, const QVector<NoteRecord> &records)
{
    ReadingCopy copy;
    const NoteSource &source = records.first().source;
    copy.headline = source.headline;
    copy.publication = source.publication;
    copy.url = source.url;
    int length = 0;
    if (stored != nullptr) {
        copy.article = &stored->article;
        copy.text = &stored->text;
        length = int(stored->text.text.size());
    }
    for (const NoteRecord &record : records) {
        if (record.annotation.motivation != Motivation::Bookmarking) {
            copy.passages.append(passageOf(record, length));
        }
    }
    std::stable_sort(copy.passages.begin(), copy.passages.end(), standsBefore);
    numberNotes(copy.passages);
    return copy;
}

// Records come sorted by article.
QString notesPage(Database &db, const QVector<NoteRecord> &records)
{
    std::deque<std::optional<StoredText>> texts; // the copies point into it
    QVector<ReadingCopy> copies;
    for (qsizetype first = 0; first < records.size();) {
        qsizetype last = first;
        while (last < records.size() && records[last].source.key == records[first].source.key) {
            ++last;
        }
        const auto &text = texts.emplace_back(storedText(db, records[first].article));
        copies.append(copyOf(text ? &*text : nullptr, records.mid(first, last - first)));
        first = last;
    }
    return writeNotesPage(copies, QStringLiteral("Notes"));
}

} // namespace

std::optional<NoteFormat> noteFormatFromName(QStringView name)
{
    static const QStringList names{QStringLiteral("jsonld"),
                                   QStringLiteral("markdown"),
                                   QStringLiteral("csv"),
                                   QStringLiteral("html")};
    const qsizetype found = names.indexOf(name);
    return found < 0 ? std::nullopt : std::optional(NoteFormat(found));
}

QByteArray notesAs(Database &db, const QVector<PlacedAnnotation> &notes, NoteFormat format)
{
    const QVector<NoteRecord> records = recordsOf(db, notes);
    switch (format) {
    case NoteFormat::JsonLd:
        return webAnnotationJson(withTexts(db, records));
    case NoteFormat::Markdown:
        return notesMarkdown(records).toUtf8();
    case NoteFormat::Csv:
        return notesCsv(records);
    case NoteFormat::Html:
        return notesPage(db, records).toUtf8();
    }
    Q_UNREACHABLE();
}

Result<QString> articleMarkdown(Database &db, ArticleId id)
{
    const auto row = findArticle(db, id);
    const auto stored = storedText(db, id);
    if (!row || !stored) {
        return fail(Error::Code::NotFound, QStringLiteral("There is no article %1.").arg(id));
    }
    QVector<NoteRecord> records = recordsOf(db, annotationsOnArticle(db, id));
    const NoteSource source{row->key, row->url, row->headline, row->publication};
    if (records.isEmpty()) {
        records.append(NoteRecord());
        records.first().annotation.motivation = Motivation::Bookmarking;
    }
    records.first().source = source;
    return writeArticleMarkdown(copyOf(&*stored, records));
}

QFuture<Result<QByteArray>>
exportNotes(Library &library, const QVector<ArticleId> &articles, NoteFormat format)
{
    return library.store().readers().read([articles, format](Database &db) {
        QVector<PlacedAnnotation> notes =
            articles.isEmpty() ? allAnnotations(db) : QVector<PlacedAnnotation>();
        for (const ArticleId article : articles) {
            notes += annotationsOnArticle(db, article);
        }
        return notesAs(db, notes, format);
    });
}

QFuture<Result<QByteArray>>
exportNotes(Library &library, const AnnotationFilter &filter, NoteFormat format)
{
    return library.store().readers().read([filter, format](Database &db) {
        const auto all =
            filter.article == 0 ? allAnnotations(db) : annotationsOnArticle(db, filter.article);
        return notesAs(db, filtered(all, filter), format);
    });
}

} // namespace broadsheet
