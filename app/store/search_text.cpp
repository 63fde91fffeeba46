#include "app/store/search_text.h"

#include "app/base/script.h"

#include <algorithm>

namespace broadsheet {

namespace {

// Unlike a space it does not show, and unicode61 takes it for a separator all the same.
constexpr QChar ZeroWidthSpace(0x200b);

// Below it no script needs help.
constexpr char16_t FirstConcerned = 0x0591;

bool isVowelPoint(char16_t u)
{
    return (u >= 0x0591 && u <= 0x05c7 && u != 0x05be && u != 0x05c0 && u != 0x05c3) ||
           (u >= 0x064b && u <= 0x0652) || u == 0x0670 || u == 0x0640;
}

// The code point at i, and how many units it takes.
char32_t codePointAt(QStringView text, qsizetype i, qsizetype &units)
{
    const bool pair =
        text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
    units = pair ? 2 : 1;
    return pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
}

} // namespace

QString spacedForSearch(const QString &text)
{
    const auto concerned = std::any_of(
        text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= FirstConcerned; });
    if (!concerned) {
        return text;
    }
    QString out;
    out.reserve(text.size() + text.size() / 2);
    qsizetype units = 1;
    for (qsizetype i = 0; i < text.size(); i += units) {
        const char32_t c = codePointAt(text, i, units);
        if (units == 1 && isVowelPoint(text[i].unicode())) {
            continue;
        }
        const bool apart = c >= FirstConcerned && isWrittenWithoutSpaces(QChar::script(c));
        if (apart && !out.isEmpty() && out.back() != ZeroWidthSpace) {
            out += ZeroWidthSpace;
        }
        out += QStringView(text).sliced(i, units);
        if (apart) {
            out += ZeroWidthSpace;
        }
    }
    return out;
}

QString withoutSearchSpaces(QString text) { return text.remove(ZeroWidthSpace); }

QString quotedForSearch(const QString &text)
{
    QString quoted = spacedForSearch(text);
    quoted.remove(QChar(u'\0'));
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

} // namespace broadsheet
