#include "app/base/news_clock.h"

#include <array>
#include <utility>

namespace broadsheet {

namespace {

// Zones that newspapers print and that mean one thing. CST, IST and ET do not.
constexpr std::array<std::pair<const char16_t *, int>, 20> Zones{{
    {u"utc", 0},    {u"gmt", 0},    {u"z", 0},      {u"est", -300}, {u"edt", -240},
    {u"cdt", -300}, {u"mst", -420}, {u"mdt", -360}, {u"pst", -480}, {u"pdt", -420},
    {u"cet", 60},   {u"cest", 120}, {u"mez", 60},   {u"mesz", 120}, {u"eet", 120},
    {u"eest", 180}, {u"msk", 180},  {u"jst", 540},  {u"kst", 540},  {u"aest", 600},
}};

bool isHour(const DateTokens &tokens, qsizetype i)
{
    const bool letter = tokens.has(i, DateToken::Type::Word) &&
                        tokens.word(i).compare(u"h", Qt::CaseInsensitive) == 0;
    return letter || (tokens.has(i, DateToken::Type::Sign) && isHourSign(tokens[i].sign));
}

// 1: a.m., 2: p.m., 0: not said. Moves past it.
int halfOfDay(const DateTokens &tokens, qsizetype &i)
{
    if (!tokens.has(i, DateToken::Type::Word)) {
        return 0;
    }
    const QString first = tokens.word(i).toString().toLower();
    if (first == u"am" || first == u"pm") {
        ++i;
        return first == u"am" ? 1 : 2;
    }
    const bool dotted = (first == u"a" || first == u"p") && tokens.isSign(i + 1, u".") &&
                        tokens.has(i + 2, DateToken::Type::Word) &&
                        tokens.word(i + 2).compare(u"m", Qt::CaseInsensitive) == 0;
    if (!dotted) {
        return 0;
    }
    i += 3;
    i += tokens.isSign(i, u".") ? 1 : 0;
    return first == u"a" ? 1 : 2;
}

void setOffset(const DateTokens &tokens, qsizetype sign, int minutes, ClockTime &clock)
{
    clock.utcOffset = (tokens.isSign(sign, u"+") ? 1 : -1) * minutes * 60;
}

void readZone(const DateTokens &tokens, qsizetype &i, ClockTime &clock)
{
    qsizetype at = i + (tokens.isSign(i, u"(") ? 1 : 0);
    bool named = false;
    if (tokens.has(at, DateToken::Type::Word) && tokens.word(at).size() <= 4) {
        const QString name = tokens.word(at).toString().toLower();
        for (const auto &[zone, minutes] : Zones) {
            if (name == QStringView(zone)) {
                clock.utcOffset = minutes * 60;
                named = true;
            }
        }
        at += named ? 1 : 0;
    }
    if (tokens.isSign(at, u"+-−") && tokens.isNumber(at + 1, 0, 14) && tokens[at + 1].digits == 2 &&
        (tokens.isSign(at + 2, u":") && tokens.has(at + 3, DateToken::Type::Number))) {
        setOffset(tokens, at, tokens.value(at + 1) * 60 + tokens.value(at + 3), clock);
        at += 4;
    } else if (tokens.isSign(at, u"+-−") && tokens.isNumber(at + 1, 0, 1400) &&
               tokens[at + 1].digits == 4) {
        setOffset(tokens, at, tokens.value(at + 1) / 100 * 60 + tokens.value(at + 1) % 100, clock);
        at += 2;
    } else if (named && tokens.isSign(at, u"+-−") && tokens.isNumber(at + 1, 0, 14)) {
        setOffset(tokens, at, tokens.value(at + 1) * 60, clock); // "GMT+2"
        at += 2;
    } else if (!named) {
        return;
    }
    i = at;
}

} // namespace

std::optional<ClockTime> clockTimeAt(const DateTokens &tokens, qsizetype i)
{
    if (!tokens.isNumber(i, 0, 24) || tokens[i].digits > 2) {
        return std::nullopt;
    }
    int hour = tokens.value(i);
    int minute = 0;
    qsizetype at = i + 1;
    const bool clock = (tokens.isSign(at, u":.") || isHour(tokens, at)) &&
                       tokens.isNumber(at + 1, 0, 59) && tokens[at + 1].digits == 2;
    if (clock) {
        minute = tokens.value(at + 1);
        at += 2;
        if (tokens.isSign(at, u":") && tokens.isNumber(at + 1, 0, 59)) { // seconds
            at += 2;
            at += tokens.isSign(at, u".") && tokens.has(at + 1, DateToken::Type::Number) ? 2 : 0;
        }
        at += tokens.has(at, DateToken::Type::Sign) &&
              (tokens[at].sign == u'分' || tokens[at].sign == u'분');
    }
    const int half = halfOfDay(tokens, at);
    const bool hourWord = tokens.has(at, DateToken::Type::Word) &&
                          tokens.word(at).compare(u"Uhr", Qt::CaseInsensitive) == 0;
    if (!clock && half == 0 && !hourWord) {
        return std::nullopt;
    }
    hour = half == 2 && hour < 12 ? hour + 12 : half == 1 && hour == 12 ? 0 : hour;
    const QTime time(hour % 24, minute);
    if (!time.isValid()) {
        return std::nullopt;
    }
    at += hourWord ? 1 : 0;
    ClockTime found;
    found.time = time;
    readZone(tokens, at, found);
    found.end = at;
    return found;
}

} // namespace broadsheet
