#include "app/render/search_hits.h"

#include "app/base/script.h"
#include "app/base/text.h"

#include <algorithm>

namespace broadsheet {

namespace {

// folded() of a text, and where each of its characters came from.
struct FoldedText
{
    QString text;
    QVector<TextRange> sources; // one for each character of `text`
};

bool isAsciiWord(QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); }

// A character with whatever belongs to it: a low surrogate, combining marks.
qsizetype clusterEnd(const QString &text, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < text.size() && (text[end].isMark() || text[end].isLowSurrogate())) {
        ++end;
    }
    return end;
}

// What folded() makes of the cluster within a word: letters, nothing (it joins) or a space.
QString foldedCluster(QStringView cluster)
{
    if (cluster.size() == 1 && isAsciiWord(cluster[0])) {
        return QString(cluster[0].toLower());
    }
    const QString within = folded(QLatin1Char('a') + cluster.toString() + QLatin1Char('b'));
    return within.mid(1, within.size() - 2);
}

FoldedText foldedWithSources(const QString &text)
{
    FoldedText out;
    out.text.reserve(text.size());
    out.sources.reserve(text.size());
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = clusterEnd(text, start);
        for (const QChar c : foldedCluster(QStringView(text).sliced(start, end - start))) {
            if (c != QLatin1Char(' ') || !out.text.endsWith(c)) {
                out.text += c;
                out.sources.append({int(start), int(end)});
            }
        }
        start = end;
    }
    return out;
}

bool isUnspaced(QChar c) { return c.isSurrogate() || isWrittenWithoutSpaces(c.script()); }

// True when a word may begin or end between text[at - 1] and text[at].
bool isWordEdge(const QString &text, qsizetype at)
{
    return at <= 0 || at >= text.size() || text[at - 1] == QLatin1Char(' ') ||
           text[at] == QLatin1Char(' ') || isUnspaced(text[at - 1]) || isUnspaced(text[at]);
}

void findWord(const FoldedText &in, QString word, int limit, QVector<TextRange> &hits)
{
    const bool prefix = word.endsWith(QLatin1Char('*'));
    word = folded(word);
    if (word.isEmpty()) {
        return;
    }
    qsizetype at = in.text.indexOf(word);
    for (int count = 0; at >= 0 && count < limit; at = in.text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        if (isWordEdge(in.text, at) && (prefix || isWordEdge(in.text, end))) {
            hits.append({in.sources[at].start, in.sources[end - 1].end});
            ++count;
        }
    }
}

} // namespace

QVector<TextRange> searchHits(const QString &text, const QStringList &words, int limit)
{
    if (words.isEmpty()) {
        return {};
    }
    const FoldedText in = foldedWithSources(text);
    QVector<TextRange> found;
    for (const QString &word : words) {
        findWord(in, word, limit, found);
    }
    std::sort(found.begin(), found.end(), [](const TextRange &a, const TextRange &b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    QVector<TextRange> hits;
    for (const TextRange &range : found) {
        if (hits.isEmpty() || range.start >= hits.last().end) {
            hits.append(range);
        } else {
            hits.last().end = std::max(hits.last().end, range.end);
        }
    }
    hits.resize(std::min(hits.size(), qsizetype(limit)));
    return hits;
}

} // namespace broadsheet
