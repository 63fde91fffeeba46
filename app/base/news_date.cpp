#include "app/base/news_date.h"

#include "app/base/news_clock.h"
#include "app/base/text.h"

#include <QFile>
#include <QHash>

namespace broadsheet {

namespace {

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
        : m_tokens(text)
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
    // The month named at token i, which moves past it; 0 when there is none. Two Arabic months are
    // two words; Hebrew sets a ב before the month.
    int month(qsizetype &i) const
    {
        static const QHash<QString, int> months = readMonths();
        constexpr qsizetype LongestName = 20;
        if (!m_tokens.has(i, DateToken::Type::Word) || m_tokens.word(i).size() > LongestName) {
            return 0;
        }
        const QString name = folded(m_tokens.word(i));
        if (m_tokens.has(i + 1, DateToken::Type::Word) &&
            m_tokens.word(i + 1).size() <= LongestName) {
            if (const int two = months.value(name + u' ' + folded(m_tokens.word(i + 1)))) {
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
            const bool joint = m_tokens.has(i, DateToken::Type::Word) &&
                               m_tokens.word(i).size() <= 4 &&
                               joints.contains(m_tokens.word(i).toString().toLower());
            if (!joint && !m_tokens.isSign(i, u".,،º-/‏'’")) {
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
        if (m_tokens.has(i, DateToken::Type::Word)) {
            // Naming a month is the dear part of the scan, so first see that a day may follow.
            const bool number = m_tokens.has(i + 1, DateToken::Type::Number) ||
                                m_tokens.has(i + 2, DateToken::Type::Number) ||
                                m_tokens.has(i + 3, DateToken::Type::Number);
            return number ? monthFirst(i, next) : std::nullopt;
        }
        if (!m_tokens.has(i, DateToken::Type::Number) || (i > 0 && isGlued(i))) {
            return std::nullopt;
        }
        if (m_tokens.isYear(i)) {
            return yearFirst(i, next);
        }
        if (!m_tokens.isDay(i)) {
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
        const DateToken &before = m_tokens[i - 1];
        return before.end == m_tokens[i].start && before.type == DateToken::Type::Word &&
               before.sign.script() == QChar::Script_Latin;
    }

    std::optional<NewsDate> monthFirst(qsizetype i, qsizetype &next) const // January 5, 2022
    {
        const int name = month(i);
        i = skipJoints(i);
        if (name == 0 || !m_tokens.isDay(i)) {
            return std::nullopt;
        }
        const int day = m_tokens.value(i);
        i = skipJoints(i + 1);
        if (!m_tokens.isYear(i)) {
            return std::nullopt;
        }
        next = i + 1;
        return made(m_tokens.value(i), name, day);
    }

    std::optional<NewsDate> dayFirst(qsizetype i, qsizetype &next) const // 5 January 2022
    {
        const int day = m_tokens.value(i);
        i = skipJoints(i + 1);
        const int name = month(i);
        i = skipJoints(i);
        if (name == 0) {
            return std::nullopt;
        }
        if (m_tokens.isYear(i)) {
            next = i + 1;
            return made(m_tokens.value(i), name, day);
        }
        if (m_tokens.isNumber(i, 10, 99) && !m_tokens.isSign(i + 1, u":")) { // 22 Dec 23
            next = i + 1;
            return made(2000 + m_tokens.value(i), name, day);
        }
        return std::nullopt;
    }

    std::optional<NewsDate> yearFirst(qsizetype i,
                                      qsizetype &next) const // 2022-01-05, 2022年1月5日
    {
        const int year = m_tokens.value(i);
        qsizetype at = i + 1;
        const bool signs = m_tokens.has(at, DateToken::Type::Sign) &&
                           (m_tokens.isSign(at, u"-/.") || isYearSign(m_tokens[at].sign));
        if (!signs) {
            at = skipJoints(at);
            const int name = month(at);
            at = skipJoints(at);
            next = at + 1;
            return name != 0 && m_tokens.isDay(at) ? made(year, name, m_tokens.value(at))
                                                   : std::nullopt;
        }
        ++at;
        if (!m_tokens.isNumber(at, 1, 12) || !m_tokens.has(at + 1, DateToken::Type::Sign) ||
            !m_tokens.isDay(at + 2)) {
            return std::nullopt;
        }
        next = at + 3;
        const int day = m_tokens.value(at + 2);
        if (m_tokens.has(next, DateToken::Type::Sign) && isDaySign(m_tokens[next].sign)) {
            ++next;
        }
        return made(year, m_tokens.value(at), day);
    }

    // 22/12/2022, 12/22/22, 5.1.2022: which is the day?
    std::optional<NewsDate> numeric(qsizetype i, qsizetype &next) const
    {
        if (!m_tokens.isSign(i + 1, u"/.-") || !m_tokens.isDay(i + 2) ||
            !m_tokens.isSign(i + 3, u"/.-") || m_tokens[i + 1].sign != m_tokens[i + 3].sign ||
            !m_tokens.has(i + 4, DateToken::Type::Number)) {
            return std::nullopt;
        }
        const bool tight = m_tokens[i].end == m_tokens[i + 1].start;
        const bool shortYear = m_tokens[i + 4].digits == 2 && tight;
        if (!m_tokens.isYear(i + 4) && !shortYear) {
            return std::nullopt;
        }
        const int year = shortYear ? 2000 + m_tokens.value(i + 4) : m_tokens.value(i + 4);
        const bool slash = m_tokens[i + 1].sign == u'/';
        const bool monthFirst =
            m_tokens.value(i) <= 12 && (m_tokens.value(i + 2) > 12 || (slash && m_monthFirst));
        next = i + 5;
        return monthFirst ? made(year, m_tokens.value(i), m_tokens.value(i + 2))
                          : made(year, m_tokens.value(i + 2), m_tokens.value(i));
    }

    // The time after the date, else before it; "07:41, 3 Jun Updated: 09:02" has its own before it.
    void readTime(qsizetype first, qsizetype &next, NewsDate &date) const
    {
        constexpr qsizetype Reach = 6; // tokens between a date and its time: ", 2022 - at |"
        if (const auto before = clockRightBefore(first);
            before && m_tokens.has(next, DateToken::Type::Word)) {
            take(*before, date);
            return;
        }
        for (qsizetype i = next; i < m_tokens.size() && i < next + Reach; ++i) {
            if (const auto clock = clockTimeAt(m_tokens, i)) {
                take(*clock, date);
                next = clock->end;
                date.length = m_tokens[next - 1].end - date.start;
                return;
            }
            if (m_tokens.has(i, DateToken::Type::Number)) {
                return;
            }
        }
        for (qsizetype i = first - 1; i >= 0 && i > first - Reach - 4; --i) {
            const bool inside =
                m_tokens.isSign(i - 1, u":.") && m_tokens.has(i - 2, DateToken::Type::Number);
            const bool begins = m_tokens.has(i, DateToken::Type::Number) && !inside;
            const auto clock = begins ? clockTimeAt(m_tokens, i) : std::nullopt;
            if (clock && clock->end <= first) {
                take(*clock, date);
                return;
            }
        }
    }

    std::optional<ClockTime> clockRightBefore(qsizetype first) const
    {
        constexpr qsizetype Longest = 6; // tokens: "07:41 p.m."
        qsizetype end = first;
        while (end > 0 && m_tokens.isSign(end - 1, u",|·•-–")) {
            --end;
        }
        for (qsizetype i = end - 1; i >= 0 && i >= end - Longest; --i) {
            const auto clock =
                m_tokens.has(i, DateToken::Type::Number) ? clockTimeAt(m_tokens, i) : std::nullopt;
            if (clock && clock->end == end) {
                return clock;
            }
        }
        return std::nullopt;
    }

    static void take(const ClockTime &clock, NewsDate &date)
    {
        date.time = clock.time;
        date.utcOffset = clock.utcOffset;
    }

    DateTokens m_tokens;
    bool m_monthFirst;
};

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
