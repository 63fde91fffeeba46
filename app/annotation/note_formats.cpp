#include "app/annotation/note_formats.h"

#include "app/annotation/foreign_notes.h"
#include "app/annotation/web_annotation_json.h"
#include "app/base/csv.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

Unexpected unknownFormat()
{
    return fail(Error::Code::Unsupported,
                u"these are no highlights of a program that Broadsheet knows (W3C Web Annotations, "
                u"Hypothesis, Readwise, Omnivore, Pocket, Web Clipper, wallabag)"_s);
}

Result<NotesFrom> named(const QString &program, const Result<NoteCollection> &collection)
{
    if (!collection) {
        return Unexpected{collection.error()};
    }
    return NotesFrom{program, *collection};
}

// The first thing in the list, wherever the list is.
QJsonObject firstItem(const QJsonDocument &json)
{
    const QJsonObject root = json.object();
    for (const QJsonValue &list :
         {QJsonValue(json.array()), root["annotations"_L1], root["rows"_L1]}) {
        if (list.isArray() && !list.toArray().isEmpty()) {
            return list.toArray().first().toObject();
        }
    }
    return root;
}

bool isWebAnnotation(const QJsonObject &root, const QJsonObject &item)
{
    const QJsonValue type = item["type"_L1].isUndefined() ? root["type"_L1] : item["type"_L1];
    const QString name = type.isArray() ? type[0].toString() : type.toString();
    return root.contains("@context"_L1) || name.startsWith("Annotation"_L1);
}

bool isWallabag(const QJsonObject &item)
{
    return item.contains("annotations"_L1) && item.contains("is_archived"_L1);
}

bool isHypothesis(const QJsonObject &root, const QJsonObject &item)
{
    return root.contains("export_userid"_L1) ||
           (item.contains("uri"_L1) && item.contains("target"_L1));
}

// Pocket's time is named created_at, the clipper's timestamp.
bool isPocket(const QJsonObject &item)
{
    const QJsonArray highlights = item["highlights"_L1].toArray();
    return item.contains("url"_L1) && highlights.first().toObject().contains("quote"_L1);
}

bool isClipperPage(const QJsonValue &page)
{
    return page["highlights"_L1].isArray() || page["data"_L1].isArray();
}

Result<NotesFrom> readJson(const QByteArray &bytes)
{
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    const QJsonObject root = json.object();
    const QJsonObject item = firstItem(json);
    if (isHypothesis(root, item)) {
        return named(u"Hypothesis"_s, readHypothesis(json));
    }
    if (isWallabag(item)) {
        return named(u"wallabag"_s, readWallabag(json));
    }
    if (isWebAnnotation(root, item)) {
        return named(u"Web Annotations"_s, readWebAnnotations(bytes));
    }
    if (isPocket(item)) {
        return named(u"Pocket"_s, readPocket(json));
    }
    const QJsonValue keyed = root.isEmpty() ? QJsonValue() : root.begin().value();
    if (isClipperPage(item) || isClipperPage(keyed)) {
        return named(u"Web Clipper"_s, readClipper(json));
    }
    return unknownFormat();
}

bool isMarkdown(const NoteFile &file) { return file.name.endsWith(".md"_L1, Qt::CaseInsensitive); }

bool beginsLikeJson(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(64).trimmed();
    return head.startsWith('{') || head.startsWith('[') || head.startsWith("\xef\xbb\xbf{") ||
           head.startsWith("\xef\xbb\xbf[");
}

QByteArray withoutBom(const QByteArray &bytes)
{
    return bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
}

// The part of a path behind the last slash, without ".md".
QString slugOf(const QString &name) { return name.section(u'/', -1).chopped(3); }

bool isOmnivoreHighlights(const NoteFile &file)
{
    const QString folder = file.name.section(u'/', -2, -2);
    return isMarkdown(file) && folder == "highlights"_L1;
}

void append(NoteCollection &all, const NoteCollection &more)
{
    all.notes += more.notes;
    all.texts.insert(more.texts);
}

NoteCollection readOmnivore(const QVector<NoteFile> &files)
{
    QHash<QString, NoteSource> sources;
    for (const NoteFile &file : files) {
        if (file.name.section(u'/', -1).startsWith("metadata_"_L1)) {
            sources.insert(readOmnivoreMetadata(file.bytes));
        }
    }
    NoteCollection all;
    for (const NoteFile &file : files) {
        if (isOmnivoreHighlights(file)) {
            const QString slug = slugOf(file.name);
            const NoteSource source = sources.value(slug, {{}, {}, slug, {}});
            append(all, readOmnivoreHighlights(QString::fromUtf8(file.bytes), source));
        }
    }
    return all;
}

} // namespace

Result<NotesFrom> readNoteFile(const NoteFile &file)
{
    const QByteArray bytes = withoutBom(file.bytes);
    if (beginsLikeJson(bytes)) {
        return readJson(bytes);
    }
    if (isMarkdown(file)) {
        QString text = QString::fromUtf8(bytes);
        return named(u"Markdown"_s, readMarkedMarkdown(text.remove(u'\r')));
    }
    const CsvTable table = readCsv(bytes);
    if (table.hasColumn(u"highlight"_s) && table.hasColumn(u"book title"_s)) {
        return named(u"Readwise"_s, readReadwise(table));
    }
    return unknownFormat();
}

Result<NotesFrom> readNoteFiles(const QVector<NoteFile> &files)
{
    NotesFrom all;
    all.collection = readOmnivore(files);
    all.program = all.collection.notes.isEmpty() ? QString() : u"Omnivore"_s;
    for (const NoteFile &file : files) {
        const auto read =
            isOmnivoreHighlights(file) ? Result<NotesFrom>(unknownFormat()) : readNoteFile(file);
        if (read && !read->collection.notes.isEmpty()) {
            all.program = read->program;
            append(all.collection, read->collection);
        }
    }
    if (all.collection.notes.isEmpty()) {
        return unknownFormat();
    }
    return all;
}

} // namespace broadsheet
