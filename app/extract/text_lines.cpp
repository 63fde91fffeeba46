#include "app/extract/text_lines.h"

#include "app/base/text.h"
#include "app/extract/sign_part.h"
#include "app/extract/word_table.h"

#include <algorithm>
#include <utility>

namespace broadsheet {

namespace {

// No article has more lines. What a hostile file holds beyond them is kept in large pieces, so
// that memory stays within a small multiple of the file.
constexpr qsizetype MostLines = 40000;
constexpr int LinesInAPiece = 2000;

int indentOf(QStringView raw)
{
    constexpr qsizetype Deepest = 40;
    const auto end = raw.begin() + qMin(raw.size(), Deepest);
    return int(std::find_if_not(raw.begin(), end, [](QChar c) { return c.isSpace(); }) -
               raw.begin());
}

TextLine lineOf(QStringView raw, int number, bool gap)
{
    TextLine line;
    line.text = simplified(raw);
    line.lines = {number, number};
    line.gapBefore = gap;
    line.indent = indentOf(raw);
    line.tabbed = raw.contains(u'\t') && raw.trimmed().contains(u'\t');
    return line;
}

// Takes one more source line into the piece, or begins the next piece.
void gather(QVector<TextLine> &lines, TextLine line)
{
    const bool room =
        lines.last().gathered && line.lines.last - lines.last().lines.first < LinesInAPiece;
    if (room) {
        lines.last().text += u'\n' + line.text;
        lines.last().lines.last = line.lines.last;
    } else {
        line.gathered = true;
        lines += line;
    }
}

QVector<TextLine> sourceLines(QStringView source)
{
    QVector<TextLine> lines;
    int number = 0;
    bool gap = false;
    for (qsizetype start = 0; start < source.size();) {
        const qsizetype newline = source.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? source.size() : newline;
        TextLine line = lineOf(source.sliced(start, end - start), ++number, gap);
        start = end + 1;
        gap = line.text.isEmpty();
        if (gap) {
            continue;
        }
        if (lines.size() < MostLines) {
            lines += std::move(line);
        } else {
            gather(lines, std::move(line));
        }
    }
    return lines;
}

// Of a script that sets no space between words: Chinese or Japanese.
bool isUnspaced(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3001 && u <= 0x30ff) || (u >= 0x3400 && u <= 0x9fff) ||
           (u >= 0xff01 && u <= 0xff60);
}

// Chinese and Japanese lines break anywhere but before a few signs.
qsizetype firstWordLength(const QString &text)
{
    constexpr qsizetype Unbroken = 2;
    if (!text.isEmpty() && isUnspaced(text[0])) {
        return qMin(text.size(), Unbroken);
    }
    const qsizetype space = text.indexOf(u' ');
    return space < 0 ? text.size() : space;
}

// As it stands in the source: what hangs under an item's mark is that much shorter.
qsizetype lengthOf(const TextLine &line) { return line.indent + line.text.size(); }

// A greedy wrapper breaks a line only when the next word does not fit: then, and only then, is the
// break no end of a paragraph.
bool isForcedBreak(const TextLine &line, const TextLine &next, qsizetype width)
{
    return !next.gapBefore && !next.gathered &&
           lengthOf(line) + 1 + firstWordLength(next.text) > width;
}

// The width that a text was wrapped at, or 0 when it was not: no line is longer than a narrow
// column, and most breaks inside a run of lines are forced.
qsizetype wrapWidth(const QVector<TextLine> &lines)
{
    constexpr qsizetype Narrowest = 40;
    constexpr qsizetype Widest = 100;
    constexpr int FewestBreaks = 4;
    constexpr int FewestOfAll = 2; // when there is no other break than forced ones
    qsizetype width = 0;
    for (const TextLine &line : lines) {
        width = qMax(width, lengthOf(line));
    }
    if (width < Narrowest || width > Widest) {
        return 0;
    }
    int breaks = 0;
    int forced = 0;
    int within = 0; // sentences
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        breaks += !lines[i + 1].gapBefore;
        const bool isForced = isForcedBreak(lines[i], lines[i + 1], width);
        forced += isForced;
        within += isForced && lines[i + 1].text[0].isLower();
    }
    const bool most = forced >= FewestBreaks && forced * 10 >= breaks * 6;
    const bool all = forced >= FewestOfAll && forced == breaks && within * 2 >= forced;
    return most || all ? width : 0;
}

bool startsItem(const QString &text)
{
    return QStringView(u"•*‣◦▪–—").contains(text[0]) && text.size() > 1 && text[1] == u' ';
}

// All words of the text by their hashes, to tell "recon-/struct" from "Major-/General".
WordTable wholeWords(const QVector<TextLine> &lines)
{
    WordTable words;
    for (const TextLine &line : lines) {
        eachWord(line.text, [&words](QStringView word) { words.add(SignPart::ofWord(word).id()); });
    }
    return words;
}

void append(TextLine &line, const TextLine &next, const WordTable &words)
{
    line.lines.last = next.lines.last;
    QString &text = line.text;
    if (isUnspaced(text.back()) && isUnspaced(next.text[0])) {
        text += next.text;
        return;
    }
    const bool hyphen = text.endsWith(u'-') && text.size() > 1 && text[text.size() - 2].isLetter();
    if (!hyphen) {
        text += u' ' + next.text;
        return;
    }
    const QStringView head = QStringView(text).sliced(text.lastIndexOf(u' ') + 1).chopped(1);
    const QStringView tail = QStringView(next.text).first(firstWordLength(next.text));
    if (words.find((SignPart::ofWord(head) + SignPart::ofWord(tail)).id()) != WordTable::None) {
        text.chop(1);
    }
    text += next.text;
}

QVector<TextLine> unwrapped(const QVector<TextLine> &lines, qsizetype width)
{
    const WordTable words = wholeWords(lines);
    QVector<TextLine> joined;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool goesOn = i > 0 && isForcedBreak(lines[i - 1], lines[i], width) &&
                            !startsItem(lines[i].text) && !lines[i].tabbed;
        if (goesOn) {
            append(joined.last(), lines[i], words);
        } else {
            joined += lines[i];
        }
    }
    return joined;
}

} // namespace

QVector<TextLine> textLines(QStringView source)
{
    const QVector<TextLine> lines = sourceLines(source);
    const qsizetype width = wrapWidth(lines);
    return width > 0 ? unwrapped(lines, width) : lines;
}

} // namespace broadsheet
