#include "app/extract/phrases.h"

#include "app/base/text.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <array>

namespace broadsheet {

namespace {

constexpr std::array<const char16_t *, PhraseKinds> KindNames{
    u"related-label", u"related-heading", u"byline-start", u"byline-credit", u"role",
    u"tagline",       u"credit-start",    u"agency",       u"caption-sign",  u"placeholder",
    u"advert",        u"share",           u"newsletter",   u"cookie",        u"comments",
    u"tags",          u"section",         u"footer",       u"reading-time",  u"correction",
    u"date-start",    u"date-updated",    u"date-ago",
};

// All phrases in one trie, so a text is looked up once for all of them, in time that depends on
// the text and the longest phrase but not on how many phrases there are.
struct Trie
{
    QHash<quint64, int> edges; // node << 16 | character → node
    QVector<quint32> kinds;    // of each node: the kinds of the phrase that ends here

    int next(int node, QChar c) const { return edges.value(quint64(node) << 16 | c.unicode(), -1); }

    void add(const QString &phrase, quint32 kind)
    {
        int node = 0;
        for (const QChar c : phrase) {
            int &to = edges[quint64(node) << 16 | c.unicode()];
            if (to == 0) {
                to = int(kinds.size());
                kinds.append(0);
            }
            node = to;
        }
        kinds[node] |= kind;
    }
};

int kindNamed(QStringView name)
{
    for (int i = 0; i < PhraseKinds; ++i) {
        if (name == QStringView(KindNames[size_t(i)])) {
            return i;
        }
    }
    return -1; // a table of another reader, e.g. stop words
}

Trie readTables()
{
    Trie trie;
    trie.kinds.append(0);
    const QDir folder(QStringLiteral(":/phrases"));
    const QStringList names = folder.entryList({QStringLiteral("*.tsv")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QString rows = QString::fromUtf8(file.readAll());
        for (const QStringView row : QStringView(rows).split(u'\n')) {
            const auto cells = row.split(u'\t');
            const int kind = cells.size() == 3 ? kindNamed(cells[0]) : -1;
            if (kind >= 0) {
                trie.add(foldForPhrases(cells[2]).text, 1u << kind);
            }
        }
    }
    return trie;
}

const Trie &trie()
{
    static const Trie tables = readTables();
    return tables;
}

// Scripts that set no space between words: a phrase may begin and end anywhere.
bool isUnspaced(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3040 && u <= 0x30ff) || (u >= 0x3400 && u <= 0x9fff) ||
           (u >= 0xac00 && u <= 0xd7a3) || (u >= 0x0e00 && u <= 0x0e7f);
}

bool isBoundary(const QString &text, qsizetype at)
{
    return at == 0 || at >= text.size() || text[at] == u' ' || text[at - 1] == u' ' ||
           isUnspaced(text[at]) || isUnspaced(text[at - 1]);
}

// Calls found(end, kinds) for each phrase that begins at `start`.
template<typename Found> void phrasesAt(const QString &text, qsizetype start, Found found)
{
    const Trie &tables = trie();
    int node = 0;
    for (qsizetype i = start; i < text.size(); ++i) {
        node = tables.next(node, text[i]);
        if (node < 0) {
            return;
        }
        if (tables.kinds[node] != 0 && isBoundary(text, i + 1)) {
            found(i + 1, tables.kinds[node]);
        }
    }
}

// The first letter of a composed character, without its accent; Hangul stays whole.
QChar baseLetter(QChar c)
{
    const char16_t u = c.unicode();
    if (u == 0x0131) { // dotless i: capitals of Turkish words are not told apart
        return u'i';
    }
    if (u < 0x80 || (u >= 0xac00 && u <= 0xd7a3)) {
        return c.toCaseFolded();
    }
    const QString parts = c.decomposition();
    return (parts.isEmpty() ? c : parts[0]).toCaseFolded();
}

} // namespace

QString phraseKindName(PhraseKind kind) { return QString::fromUtf16(KindNames[size_t(kind)]); }

FoldedText foldForPhrases(QStringView text)
{
    FoldedText out;
    out.text.reserve(text.size());
    out.origin.reserve(text.size());
    bool gap = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool apostrophe = c == u'\'' || c == u'\u2019' || c == u'\u2018';
        if (c.isMark() || apostrophe || (isInvisible(c) && !c.isSpace())) {
            continue;
        }
        if (!c.isLetterOrNumber() && !c.isSurrogate()) {
            gap = true;
            continue;
        }
        if (gap && !out.text.isEmpty()) {
            out.text += u' ';
            out.origin += int(i);
        }
        gap = false;
        out.text += baseLetter(c);
        out.origin += int(i);
    }
    return out;
}

PhraseHits phrasesIn(const FoldedText &folded)
{
    PhraseHits hits;
    const QString &text = folded.text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u' ' || !isBoundary(text, i)) {
            continue;
        }
        phrasesAt(text, i, [&](qsizetype end, quint32 kinds) {
            hits.inside |= kinds;
            hits.start |= i == 0 ? kinds : 0;
            hits.end |= end == text.size() ? kinds : 0;
            hits.whole |= i == 0 && end == text.size() ? kinds : 0;
        });
    }
    return hits;
}

bool isPhrase(PhraseKind kind, QStringView text)
{
    const FoldedText folded = foldForPhrases(text);
    bool whole = false;
    phrasesAt(folded.text, 0, [&](qsizetype end, quint32 kinds) {
        whole |= end == folded.text.size() && (kinds & bit(kind)) != 0;
    });
    return whole;
}

qsizetype leadingPhrase(PhraseKind kind, QStringView text)
{
    const FoldedText folded = foldForPhrases(text);
    qsizetype length = 0;
    phrasesAt(folded.text, 0, [&](qsizetype end, quint32 kinds) {
        if ((kinds & bit(kind)) != 0) {
            length = folded.origin[end - 1] + 1;
        }
    });
    return length;
}

bool isMadeOf(PhraseKind kind, QStringView text)
{
    const FoldedText folded = foldForPhrases(text);
    qsizetype at = 0;
    while (at < folded.text.size()) {
        qsizetype reached = at;
        phrasesAt(folded.text, at, [&](qsizetype end, quint32 kinds) {
            reached = (kinds & bit(kind)) != 0 ? end : reached;
        });
        if (reached == at) {
            return false;
        }
        at = reached + (reached < folded.text.size() && folded.text[reached] == u' ' ? 1 : 0);
    }
    return at > 0;
}

} // namespace broadsheet
