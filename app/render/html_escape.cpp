#include "app/render/html_escape.h"

namespace broadsheet {

namespace {

bool isHalfPair(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate()) {
        return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
    }
    return text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
}

} // namespace

void appendEscaped(QString &out, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (text[i].unicode()) {
        case u'&':
            out += QStringLiteral("&amp;");
            break;
        case u'<':
            out += QStringLiteral("&lt;");
            break;
        case u'>':
            out += QStringLiteral("&gt;");
            break;
        case u'"':
            out += QStringLiteral("&quot;");
            break;
        case u'\'':
            out += QStringLiteral("&#39;");
            break;
        case u'\r':
            out += QStringLiteral("&#13;");
            break;
        case u'\0':
            out += QChar::ReplacementCharacter;
            break;
        default:
            out += isHalfPair(text, i) ? QChar(QChar::ReplacementCharacter) : text[i];
        }
    }
}

} // namespace broadsheet
