#include "app/base/news_date.h"

#include "app/base/text.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace broadsheet {

namespace {

// A run of digits, a run of letters, or one other character that is not a space.
struct Token
{
    enum class Type { Number, Word, Sign };
    Type type = Type::Sign;
    qsizetype start = 0;
    qsizetype end = 0;
    int value = -1; // of a number of at most four digits
    int digits = 0; // of a number
    QChar sign;     // of a sign, and the first letter of a word
};

// Zones that newspapers print and that mean one thing. CST, IST and ET do not.
constexpr std::array<std::pair<const char16_t *, int>, 20> Zones{{
    {u"utc", 0},    {u"gmt", 0},    {u"z", 0},      {u"est", -300}, {u"edt", -240},
    {u"cdt", -300}, {u"mst", -420}, {u"mdt", -360}, {u"pst", -480}, {u"pdt", -420},
    {u"cet", 60},   {u"cest", 120}, {u"mez", 60},   {u"mesz", 120}, {u"eet", 120},
    {u"eest", 180}, {u"msk", 180},  {u"jst", 540},  {u"kst", 540},  {u"aest", 600},
}};

// The signs after the year, month, day and hour in Chinese, Japanese and Korean.
bool isYearSign(QChar c) { return c == u'年' || c == u'년'; }

bool isMonthSign(QChar c) { return c == u'月' || c == u'월'; }

bool isDaySign(QChar c) { return c == u'日' || c == u'号' || c == u'號' || c == u'일'; }

bool isHourSign(QChar c)
{
    return c == u'时' || c == u'時' || c == u'시' || c == u'点' || c == u'點';
}

bool isDateSign(QChar c)
{
    constexpr char16_t FirstSign = u'分';
    if (c.unicode() < FirstSign) {
        return false;
    }
    return isYearSign(c) || isMonthSign(c) || isDaySign(c) || isHourSign(c) || c == u'分' ||
           c == u'분';
}

Token numberAt(QStringView text, qsizetype start)
{
    Token token{Token::Type::Number, start, start, 0, 0, {}};
    while (token.end < text.size() && text[token.end].isDigit()) {
        token.value = token.digits < 4 ? token.value * 10 + text[token.end].digitValue() : -1;
        ++token.digits;
        ++token.end;
    }
    return token;
}

Token wordAt(QStringView text, qsizetype start)
{
    Token token{Token::Type::Word, start, start, -1, 0, text[start]};
    while (token.end < text.size() && (text[token.end].isLetter() || text[token.end].isMark()) &&
           !isDateSign(text[token.end])) {
        ++token.end;
    }
    return token;
}

QVector<Token> tokensOf(QStringView text)
{
    QVector<Token> tokens;
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
            tokens += Token{Token::Type::Sign, i, i + 1, -1, 0, c};
            ++i;
        }
    }
    return tokens;
}

QHash<QString, int> readMonths()
{
    QHash<QString, int> months;
    QFile file(QStringLiteral(":/phrases/months.tsv"));
    if (file.open(QIODevice::ReadOnly)) {
        const QString rows = QString::fromUtf8(file.readAll());
        for (const QStringView row : QStringView(rows).split(u'\n')) {
            const auto cells = row.split(u'\t');
            if (cells.size() == 3 && !row.startsWith(u'#')) {
                months.insert(folded(cells[2]), cells[0].toInt());
            }
        }
    }
    return months;
}

// One scan over the tokens of a text; `at` is the token that a date may begin with.
class Scanner
{
public:
    Scanner(QStringView text, QStringView language)
        : m_text(text)
        , m_tokens(tokensOf(text))
        , m_monthFirst(language.isEmpty() || language.startsWith(u"en"))
    {
    }

    QVector<NewsDate> dates()
    {
        QVector<NewsDate> found;
        for (qsizetype i = 0; i < m_tokens.size();) {
            qsizetype next = i;
            std::optional<NewsDate> date = dateAt(i, next);
            if (!date) {
                ++i;
                continue;
            }
            date->start = m_tokens[i].start;
            date->length = m_tokens[next - 1].end - date->start;
            readTime(i, next, *date);
            found += *date;
            i = next;
        }
        return found;
    }

private:
    bool has(qsizetype i, Token::Type type) const
    {
        return i >= 0 && i < m_tokens.size() && m_tokens[i].type == type;
    }

    bool isSign(qsizetype i, QStringView signs) const
    {
        return has(i, Token::Type::Sign) && signs.contains(m_tokens[i].sign);
    }

    bool isNumber(qsizetype i, int least, int most) const
    {
        return has(i, Token::Type::Number) && m_tokens[i].value >= least &&
               m_tokens[i].value <= most;
    }

    bool isYear(qsizetype i) const { return isNumber(i, 1600, 2199) && m_tokens[i].digits == 4; }

    bool isDay(qsizetype i) const { return isNumber(i, 1, 31) && m_tokens[i].digits <= 2; }

    int value(qsizetype i) const { return m_tokens[i].value; }

    QStringView word(qsizetype i) const
    {
        return m_text.sliced(m_tokens[i].start, m_tokens[i].end - m_tokens[i].start);
    }

    // The month named at token i, which moves past it; 0 when there is none. Two Arabic months are
    // two words; Hebrew sets a ב before the month.
    int month(qsizetype &i) const
    {
        static const QHash<QString, int> months = readMonths();
        constexpr qsizetype LongestName = 20;
        if (!has(i, Token::Type::Word) || word(i).size() > LongestName) {
            return 0;
        }
        const QString name = folded(word(i));
        if (has(i + 1, Token::Type::Word) && word(i + 1).size() <= LongestName) {
            if (const int two = months.value(name + u' ' + folded(word(i + 1)))) {
                i += 2;
                return two;
            }
        }
        int one = months.value(name);
        if (one == 0 && name.startsWith(u'ב')) {
            one = months.value(name.mid(1));
        }
        i += one != 0 ? 1 : 0;
        return one;
    }

    // Passes over what may stand between the parts of a date: points, commas, "de", "st" …
    qsizetype skipJoints(qsizetype i) const
    {
        static const QStringList joints{QStringLiteral("de"),
                                        QStringLiteral("del"),
                                        QStringLiteral("of"),
                                        QStringLiteral("st"),
                                        QStringLiteral("nd"),
                                        QStringLiteral("rd"),
                                        QStringLiteral("th"),
                                        QStringLiteral("er"),
                                        QStringLiteral("ngày")};
        for (int passed = 0; passed < 3; ++passed, ++i) {
            const bool joint = has(i, Token::Type::Word) && word(i).size() <= 4 &&
                               joints.contains(word(i).toString().toLower());
            if (!joint && !isSign(i, u".,،º-/‏'’")) {
                break;
            }
        }
        return i;
    }

    static std::optional<NewsDate> made(int year, int month, int day)
    {
        NewsDate out;
        out.date = QDate(year, month, day);
        return out.date.isValid() ? std::optional(out) : std::nullopt;
    }

    std::optional<NewsDate> dateAt(qsizetype i, qsizetype &next) const
    {
        if (has(i, Token::Type::Word)) {
            // Naming a month is the dear part of the scan, so first see that a day may follow.
            const bool number = has(i + 1, Token::Type::Number) ||
                                has(i + 2, Token::Type::Number) || has(i + 3, Token::Type::Number);
            return number ? monthFirst(i, next) : std::nullopt;
        }
        if (!has(i, Token::Type::Number) || (i > 0 && isGlued(i))) {
            return std::nullopt;
        }
        if (isYear(i)) {
            return yearFirst(i, next);
        }
        if (!isDay(i)) {
            return std::nullopt;
        }
        if (auto date = dayFirst(i, next)) {
            return date;
        }
        return numeric(i, next);
    }

    // "1.12.2022" inside "3.1.12.2022" or "v12" is no date's beginning.
    bool isGlued(qsizetype i) const
    {
        const Token &before = m_tokens[i - 1];
        return before.end == m_tokens[i].start && before.type == Token::Type::Word &&
               before.sign.script() == QChar::Script_Latin;
    }

    std::optional<NewsDate> monthFirst(qsizetype i, qsizetype &next) const // January 5, 2022
    {
        const int name = month(i);
        i = skipJoints(i);
        if (name == 0 || !isDay(i)) {
            return std::nullopt;
        }
        const int day = value(i);
        i = skipJoints(i + 1);
        if (!isYear(i)) {
            return std::nullopt;
        }
        next = i + 1;
        return made(value(i), name, day);
    }

    std::optional<NewsDate> dayFirst(qsizetype i, qsizetype &next) const // 5 January 2022
    {
        const int day = value(i);
        i = skipJoints(i + 1);
        const int name = month(i);
        i = skipJoints(i);
        if (name == 0) {
            return std::nullopt;
        }
        if (isYear(i)) {
            next = i + 1;
            return made(value(i), name, day);
        }
        if (isNumber(i, 10, 99) && !isSign(i + 1, u":")) { // 22 Dec 23
            next = i + 1;
            return made(2000 + value(i), name, day);
        }
        return std::nullopt;
    }

    std::optional<NewsDate> yearFirst(qsizetype i,
                                      qsizetype &next) const // 2022-01-05, 2022年1月5日
    {
        const int year = value(i);
        qsizetype at = i + 1;
        const bool signs =
            has(at, Token::Type::Sign) && (isSign(at, u"-/.") || isYearSign(m_tokens[at].sign));
        if (!signs) {
            at = skipJoints(at);
            const int name = month(at);
            at = skipJoints(at);
            next = at + 1;
            return name != 0 && isDay(at) ? made(year, name, value(at)) : std::nullopt;
        }
        ++at;
        if (!isNumber(at, 1, 12) || !has(at + 1, Token::Type::Sign) || !isDay(at + 2)) {
            return std::nullopt;
        }
        next = at + 3;
        const int day = value(at + 2);
        if (has(next, Token::Type::Sign) && isDaySign(m_tokens[next].sign)) {
            ++next;
        }
        return made(year, value(at), day);
    }

    // 22/12/2022, 12/22/22, 5.1.2022: which is the day?
    std::optional<NewsDate> numeric(qsizetype i, qsizetype &next) const
    {
        if (!isSign(i + 1, u"/.-") || !isDay(i + 2) || !isSign(i + 3, u"/.-") ||
            m_tokens[i + 1].sign != m_tokens[i + 3].sign || !has(i + 4, Token::Type::Number)) {
            return std::nullopt;
        }
        const bool tight = m_tokens[i].end == m_tokens[i + 1].start;
        const bool shortYear = m_tokens[i + 4].digits == 2 && tight;
        if (!isYear(i + 4) && !shortYear) {
            return std::nullopt;
        }
        const int year = shortYear ? 2000 + value(i + 4) : value(i + 4);
        const bool slash = m_tokens[i + 1].sign == u'/';
        const bool monthFirst = value(i) <= 12 && (value(i + 2) > 12 || (slash && m_monthFirst));
        next = i + 5;
        return monthFirst ? made(year, value(i), value(i + 2)) : made(year, value(i + 2), value(i));
    }

    // The time after the date, else before it: "10:30", "10.30am", "17h05", "8 p.m.", "18 Uhr".
    void readTime(qsizetype first, qsizetype &next, NewsDate &date) const
    {
        constexpr qsizetype Reach = 6; // tokens between a date and its time: ", 2022 - at |"
        for (qsizetype i = next; i < m_tokens.size() && i < next + Reach; ++i) {
            qsizetype end = i;
            if (clockAt(i, end, date)) {
                next = end;
                date.length = m_tokens[end - 1].end - date.start;
                return;
            }
            if (has(i, Token::Type::Number)) {
                return;
            }
        }
        for (qsizetype i = first - 1; i >= 0 && i > first - Reach - 4; --i) {
            qsizetype end = i;
            const bool inside = isSign(i - 1, u":.") && has(i - 2, Token::Type::Number);
            if (has(i, Token::Type::Number) && !inside && clockAt(i, end, date) && end <= first) {
                return;
            }
        }
    }

    bool clockAt(qsizetype i, qsizetype &end, NewsDate &date) const
    {
        if (!isNumber(i, 0, 24) || m_tokens[i].digits > 2) {
            return false;
        }
        int hour = value(i);
        int minute = 0;
        qsizetype at = i + 1;
        const bool clock = (isSign(at, u":.") || isHour(at)) && isNumber(at + 1, 0, 59) &&
                           m_tokens[at + 1].digits == 2;
        if (clock) {
            minute = value(at + 1);
            at += 2;
            if (isSign(at, u":") && isNumber(at + 1, 0, 59)) { // seconds
                at += 2;
                at += isSign(at, u".") && has(at + 1, Token::Type::Number) ? 2 : 0;
            }
            at += has(at, Token::Type::Sign) &&
                  (m_tokens[at].sign == u'分' || m_tokens[at].sign == u'분');
        }
        const int half = halfOfDay(at);
        const bool hourWord =
            has(at, Token::Type::Word) && word(at).compare(u"Uhr", Qt::CaseInsensitive) == 0;
        if (!clock && half == 0 && !hourWord) {
            return false;
        }
        hour = half == 2 && hour < 12 ? hour + 12 : half == 1 && hour == 12 ? 0 : hour;
        const QTime time(hour % 24, minute);
        if (!time.isValid()) {
            return false;
        }
        at += hourWord ? 1 : 0;
        date.time = time;
        readZone(at, date);
        end = at;
        return true;
    }

    bool isHour(qsizetype i) const
    {
        const bool letter =
            has(i, Token::Type::Word) && word(i).compare(u"h", Qt::CaseInsensitive) == 0;
        return letter || (has(i, Token::Type::Sign) && isHourSign(m_tokens[i].sign));
    }

    // 1: a.m., 2: p.m., 0: not said. Moves past it.
    int halfOfDay(qsizetype &i) const
    {
        if (!has(i, Token::Type::Word)) {
            return 0;
        }
        const QString first = word(i).toString().toLower();
        if (first == u"am" || first == u"pm") {
            ++i;
            return first == u"am" ? 1 : 2;
        }
        const bool dotted = (first == u"a" || first == u"p") && isSign(i + 1, u".") &&
                            has(i + 2, Token::Type::Word) &&
                            word(i + 2).compare(u"m", Qt::CaseInsensitive) == 0;
        if (!dotted) {
            return 0;
        }
        i += 3;
        i += isSign(i, u".") ? 1 : 0;
        return first == u"a" ? 1 : 2;
    }

    void readZone(qsizetype &i, NewsDate &date) const
    {
        qsizetype at = i + (isSign(i, u"(") ? 1 : 0);
        bool named = false;
        if (has(at, Token::Type::Word) && word(at).size() <= 4) {
            const QString name = word(at).toString().toLower();
            for (const auto &[zone, minutes] : Zones) {
                if (name == QStringView(zone)) {
                    date.utcOffset = minutes * 60;
                    named = true;
                }
            }
            at += named ? 1 : 0;
        }
        if (isSign(at, u"+-−") && isNumber(at + 1, 0, 14) && m_tokens[at + 1].digits == 2 &&
            (isSign(at + 2, u":") && has(at + 3, Token::Type::Number))) {
            setOffset(at, value(at + 1) * 60 + value(at + 3), date);
            at += 4;
        } else if (isSign(at, u"+-−") && isNumber(at + 1, 0, 1400) &&
                   m_tokens[at + 1].digits == 4) {
            setOffset(at, value(at + 1) / 100 * 60 + value(at + 1) % 100, date);
            at += 2;
        } else if (!named) {
            return;
        }
        i = at;
    }

    void setOffset(qsizetype sign, int minutes, NewsDate &date) const
    {
        date.utcOffset = (isSign(sign, u"+") ? 1 : -1) * minutes * 60;
    }

    QStringView m_text;
    QVector<Token> m_tokens;
    bool m_monthFirst;
};

} // namespace

namespace {

// A full date has at least a day and a year in digits; few lines have so much.
bool hasTwoNumbers(QStringView text)
{
    int numbers = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool digit = c.isDigit();
        numbers += digit && !inside;
        inside = digit;
    }
    return numbers >= 2;
}

} // namespace

QVector<NewsDate> newsDatesIn(QStringView text, QStringView language)
{
    return hasTwoNumbers(text) ? Scanner(text, language).dates() : QVector<NewsDate>();
}

std::optional<NewsDate> parseNewsDate(QStringView text, QStringView language)
{
    const QVector<NewsDate> dates = newsDatesIn(text, language);
    return dates.isEmpty() ? std::nullopt : std::optional(dates.first());
}

QString isoText(const NewsDate &date)
{
    QString out = date.date.toString(Qt::ISODate);
    if (date.time.isValid()) {
        out += u'T' + date.time.toString(QStringLiteral("HH:mm:ss"));
        if (date.utcOffset) {
            const int minutes = qAbs(*date.utcOffset) / 60;
            out += *date.utcOffset < 0 ? u'-' : u'+';
            out += QStringLiteral("%1:%2")
                       .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                       .arg(minutes % 60, 2, 10, QLatin1Char('0'));
        }
    }
    return out;
}

} // namespace broadsheet
