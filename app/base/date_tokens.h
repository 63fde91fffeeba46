#pragma once

// The text of a line cut into what dates are made of: numbers, words, signs.

#include <QString>
#include <QVector>

namespace broadsheet {

// A run of digits, a run of letters, or one other character that is not a space.
struct DateToken
{
    enum class Type { Number, Word, Sign };
    Type type = Type::Sign;
    qsizetype start = 0;
    qsizetype end = 0;
    int value = -1; // of a number of at most four digits
    int digits = 0; // of a number
    QChar sign;     // of a sign, and the first letter of a word
};

// The signs after the year, month, day and hour in Chinese, Japanese and Korean.
bool isYearSign(QChar c);
bool isMonthSign(QChar c);
bool isDaySign(QChar c);
bool isHourSign(QChar c);

/// Tokens of a text by number; an index outside is no token of any type.
class DateTokens
{
public:
    /// The text must live on. Linear in its length.
    explicit DateTokens(QStringView text);

    qsizetype size() const { return m_tokens.size(); }

    const DateToken &operator[](qsizetype i) const { return m_tokens[i]; }

    bool has(qsizetype i, DateToken::Type type) const
    {
        return i >= 0 && i < m_tokens.size() && m_tokens[i].type == type;
    }

    bool isSign(qsizetype i, QStringView signs) const
    {
        return has(i, DateToken::Type::Sign) && signs.contains(m_tokens[i].sign);
    }

    bool isNumber(qsizetype i, int least, int most) const
    {
        return has(i, DateToken::Type::Number) && m_tokens[i].value >= least &&
               m_tokens[i].value <= most;
    }

    bool isYear(qsizetype i) const { return isNumber(i, 1600, 2199) && m_tokens[i].digits == 4; }

    bool isDay(qsizetype i) const { return isNumber(i, 1, 31) && m_tokens[i].digits <= 2; }

    int value(qsizetype i) const { return m_tokens[i].value; }

    QStringView word(qsizetype i) const
    {
        return m_text.sliced(m_tokens[i].start, m_tokens[i].end - m_tokens[i].start);
    }

private:
    QStringView m_text;
    QVector<DateToken> m_tokens;
};

} // namespace broadsheet
