#include "app/base/text.h"

#include <algorithm>

namespace broadsheet {

bool isInvisibleBeyondAscii(QChar c)
{
    const char16_t u = c.unicode();
    return c.isSpace() || u == 0x00ad || (u >= 0x200b && u <= 0x200f) ||
           (u >= 0x202a && u <= 0x202e) || (u >= 0x2060 && u <= 0x2064) || u == 0xfeff;
}

bool isBlank(QStringView text)
{
    for (const QChar c : text) {
        if (!isInvisible(c)) {
            return false;
        }
    }
    return true;
}

namespace {

// Only plain spaces, and never two together.
bool isSimple(QStringView text)
{
    bool space = false;
    for (const QChar c : text) {
        if (c > u' ' && c < QChar(0x80)) { // as nearly always
            space = false;
            continue;
        }
        if (c == u' ' ? space : c.isSpace()) {
            return false;
        }
        space = c == u' ';
    }
    return true;
}

} // namespace

QString simplified(QStringView text)
{
    qsizetype first = 0;
    qsizetype last = text.size();
    while (first < last && isInvisible(text[first])) {
        ++first;
    }
    while (last > first && isInvisible(text[last - 1])) {
        --last;
    }
    text = text.sliced(first, last - first);
    if (isSimple(text)) {
        return text.toString();
    }
    QString out(text.size(), Qt::Uninitialized);
    QChar *const begin = out.data();
    QChar *end = begin;
    for (const QChar c : text) {
        if (!c.isSpace()) {
            *end++ = c;
        } else if (end == begin || end[-1] != u' ') {
            *end++ = u' ';
        }
    }
    out.truncate(end - begin);
    return out;
}

namespace {

// Most text is ASCII, which has no accents and no compatibility forms: one pass does.
QString foldedAscii(QStringView text)
{
    QString out(text.size(), Qt::Uninitialized);
    QChar *const begin = out.data();
    QChar *end = begin;
    bool gap = false;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const char16_t lower = u >= u'A' && u <= u'Z' ? char16_t(u | 0x20) : u;
        if ((lower >= u'a' && lower <= u'z') || (u >= u'0' && u <= u'9')) {
            if (gap && end != begin) {
                *end++ = u' ';
            }
            gap = false;
            *end++ = QChar(lower);
        } else {
            gap |= u != u'\'';
        }
    }
    out.truncate(end - begin);
    return out;
}

} // namespace

QString folded(QStringView text)
{
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii) {
        return foldedAscii(text);
    }
    // NFKD so that accents stand apart and can be dropped; the case is folded after it.
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(apart.size());
    bool gap = false;
    for (const QChar c : apart) {
        if (c.isMark() && c.category() == QChar::Mark_NonSpacing) {
            continue;
        }
        const bool word = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        const bool joins = c == QLatin1Char('\'') || c == QChar(0x2019) || c == QChar(0x2018);
        if (word) {
            if (gap && !out.isEmpty()) {
                out += QLatin1Char(' ');
            }
            gap = false;
            out += c;
        } else if (!joins && !(isInvisible(c) && !c.isSpace())) {
            gap = true;
        }
    }
    return out;
}

qsizetype toCodePoints(QStringView text, qsizetype utf16Offset)
{
    const qsizetype end = qBound(qsizetype(0), utf16Offset, text.size());
    qsizetype count = 0;
    for (qsizetype i = 0; i < end; ++i) {
        count += !(text[i].isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate());
    }
    return count;
}

qsizetype fromCodePoints(QStringView text, qsizetype codePoints)
{
    qsizetype i = 0;
    for (; codePoints > 0 && i < text.size(); --codePoints) {
        const bool pair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        i += pair ? 2 : 1;
    }
    return i;
}

} // namespace broadsheet
