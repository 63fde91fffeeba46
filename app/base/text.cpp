#include "app/base/text.h"

namespace broadsheet {

bool isInvisible(QChar c)
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
    QString out;
    out.reserve(last - first);
    for (const QChar c : text.sliced(first, last - first)) {
        if (!c.isSpace()) {
            out += c;
        } else if (!out.endsWith(QLatin1Char(' '))) {
            out += QLatin1Char(' ');
        }
    }
    return out;
}

QString folded(QStringView text)
{
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
