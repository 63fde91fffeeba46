#include "app/base/date_tokens.h"

#include "app/base/text.h"

namespace broadsheet {

bool isYearSign(QChar c) { return c == u'年' || c == u'년'; }

bool isMonthSign(QChar c) { return c == u'月' || c == u'월'; }

bool isDaySign(QChar c) { return c == u'日' || c == u'号' || c == u'號' || c == u'일'; }

bool isHourSign(QChar c)
{
    return c == u'时' || c == u'時' || c == u'시' || c == u'点' || c == u'點';
}

namespace {

bool isDateSign(QChar c)
{
    constexpr char16_t FirstSign = u'分';
    if (c.unicode() < FirstSign) {
        return false;
    }
    return isYearSign(c) || isMonthSign(c) || isDaySign(c) || isHourSign(c) || c == u'分' ||
           c == u'분';
}

DateToken numberAt(QStringView text, qsizetype start)
{
    DateToken token{DateToken::Type::Number, start, start, 0, 0, {}};
    while (token.end < text.size() && text[token.end].isDigit()) {
        token.value = token.digits < 4 ? token.value * 10 + text[token.end].digitValue() : -1;
        ++token.digits;
        ++token.end;
    }
    return token;
}

DateToken wordAt(QStringView text, qsizetype start)
{
    DateToken token{DateToken::Type::Word, start, start, -1, 0, text[start]};
    while (token.end < text.size() && (text[token.end].isLetter() || text[token.end].isMark()) &&
           !isDateSign(text[token.end])) {
        ++token.end;
    }
    return token;
}

QVector<DateToken> tokensOf(QStringView text)
{
    QVector<DateToken> tokens;
    tokens.reserve(text.size() / 4);
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (isInvisible(c)) {
            ++i;
        } else if (c.isDigit()) {
            tokens += numberAt(text, i);
            i = tokens.last().end;
        } else if (c.isLetter() && !isDateSign(c)) {
            tokens += wordAt(text, i);
            i = tokens.last().end;
        } else {
            tokens += DateToken{DateToken::Type::Sign, i, i + 1, -1, 0, c};
            ++i;
        }
    }
    return tokens;
}

} // namespace

DateTokens::DateTokens(QStringView text)
    : m_text(text)
    , m_tokens(tokensOf(text))
{
}

} // namespace broadsheet
