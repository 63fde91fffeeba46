// highlights/SLUG.md of Omnivore's export: "> quote", a blank line, "#label" words, a blank line,
// the note; then the next one. A note on the whole article is bare text. Positions, colours and
// times are not in it.

#include "app/annotation/foreign_notes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

struct Draft
{
    QStringList quote;
    QStringList text;
    QStringList labels;

    bool isEmpty() const { return quote.isEmpty() && text.isEmpty() && labels.isEmpty(); }
};

// "#politics #to-read": nothing but labels.
QStringList labelsIn(const QString &line)
{
    static const QRegularExpression labels(u"^#[^\\s#]+(\\s+#[^\\s#]+)*$"_s);
    QStringList found;
    if (labels.match(line).hasMatch()) {
        for (const QString &word : line.split(u'#', Qt::SkipEmptyParts)) {
            found.append(word.trimmed());
        }
    }
    return found;
}

void take(Draft &draft, const NoteSource &source, NoteCollection &collection)
{
    if (!draft.isEmpty()) {
        Body body;
        body.text = draft.text.join(u'\n').trimmed();
        body.tags = draft.labels;
        collection.notes.append(foreignNote(source, draft.quote.join(u' '), body, {}));
    }
    draft = {};
}

} // namespace

NoteCollection readOmnivoreHighlights(const QString &markdown, const NoteSource &source)
{
    NoteCollection collection;
    Draft draft;
    bool inQuote = false;
    for (const QString &line : markdown.split(u'\n')) {
        const QString words = line.trimmed();
        const bool quoted = words.startsWith(u'>');
        if (quoted && !inQuote) {
            take(draft, source, collection);
        }
        inQuote = quoted;
        const QStringList labels = labelsIn(words);
        if (quoted) {
            draft.quote.append(words.mid(1).trimmed());
        } else if (!labels.isEmpty()) {
            draft.labels += labels;
        } else if (!words.isEmpty() || !draft.text.isEmpty()) {
            draft.text.append(words);
        }
    }
    take(draft, source, collection);
    return collection;
}

QHash<QString, NoteSource> readOmnivoreMetadata(const QByteArray &json)
{
    QHash<QString, NoteSource> sources;
    for (const QJsonValue &item : QJsonDocument::fromJson(json).array()) {
        const QString slug = item["slug"_L1].toString();
        if (!slug.isEmpty()) {
            sources.insert(slug, {{}, item["url"_L1].toString(), item["title"_L1].toString(), {}});
        }
    }
    return sources;
}

} // namespace broadsheet
