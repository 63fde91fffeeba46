#include "app/extract/word_shapes.h"

namespace broadsheet {

namespace {

char plainSign(QChar c)
{
    const char16_t u = c.unicode();
    const auto is = [c](QStringView set) { return set.contains(c); };
    return u < 0x80                 ? char(u)
           : is(u"‘’“”„«»「」『』") ? '"'
           : is(u"–—")              ? '-'
           : u == u'©'              ? '@'
           : u == u'…'              ? '.'
                                    : '*';
}

bool isOfAWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'\'' || c == u'’';
}

char shapeOf(QStringView word)
{
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (const QChar c : word) {
        upper += c.isUpper();
        lower += c.isLower();
        digits += c.isDigit();
    }
    return digits > 0                ? (upper + lower > 0 ? 'm' : '1')
           : upper > 1 && lower == 0 ? 'C'
           : word.front().isUpper()  ? 'A'
           : upper + lower == 0      ? 'x'
                                     : 'a';
}

} // namespace

QByteArray wordShapes(QStringView text, int most)
{
    QByteArray shapes;
    shapes.reserve(most);
    for (qsizetype i = 0; i < text.size() && shapes.size() < most;) {
        const qsizetype start = i++;
        if (text[start].isSpace()) {
            continue;
        }
        if (!text[start].isLetterOrNumber() && !text[start].isSurrogate()) {
            shapes += plainSign(text[start]);
            continue;
        }
        while (i < text.size() && isOfAWord(text[i])) {
            ++i;
        }
        const char shape = shapeOf(text.sliced(start, i - start));
        if (shape != 'a' || !shapes.endsWith('a')) {
            shapes += shape;
        }
    }
    return shapes;
}

} // namespace broadsheet
