#include "app/extract/byline.h"

#include "app/base/news_date.h"
#include "app/base/text.h"
#include "app/extract/element_signs.h"
#include "app/extract/phrases.h"

#include <QRegularExpression>

namespace broadsheet {

namespace {

constexpr qsizetype LongestByline = 300;

// "Von" and "Di" begin sentences too; a byline goes on with a name's capital.
bool isNameStart(QStringView rest)
{
    const QString text = simplified(rest);
    for (const QChar c : text) {
        if (c.isLetter()) {
            return c.isUpper() || c.toUpper() == c; // scripts without capitals pass
        }
        if (!QStringView(u" :：/|-–—@").contains(c)) {
            return false;
        }
    }
    return false;
}

QString withoutDates(const QString &line)
{
    const QVector<NewsDate> dates = newsDatesIn(line);
    return dates.isEmpty() ? line : line.first(dates.first().start);
}

// "ByAnn Other": a scraper dropped the space.
bool isGluedBy(QStringView line)
{
    return line.size() > 4 && line.startsWith(u"By") && line[2].isUpper() && line[3].isLower();
}

// An author's note names its author first: "Ann Other is The Dun Times' sea editor."
QString nameOfNote(const QString &text)
{
    static const QRegularExpression verb(
        QStringLiteral("\\s(?:is|was|has|writes|covers|works|joined|reports|lives|ist|arbeitet|"
                       "schreibt|est|es|é|è)\\s"));
    constexpr qsizetype LongestName = 60;
    const qsizetype at = text.indexOf(verb);
    return at > 0 && at <= LongestName && looksLikeName(QStringView(text).first(at))
               ? text.first(at)
               : text;
}

// "Ann Other, who has written of harbours for more than a decade": the name is enough.
QString withoutDescription(const QString &text)
{
    constexpr qsizetype LongestRole = 6; // words
    const qsizetype comma = text.indexOf(u',');
    const bool long_ = comma > 0 && text.sliced(comma).count(u' ') > LongestRole;
    const bool names = text.sliced(qMax(qsizetype(0), comma + 1)).count(u',') > 0;
    return long_ && !names && looksLikeName(QStringView(text).first(comma)) ? text.first(comma)
                                                                            : text;
}

QString withoutLabel(const QString &line)
{
    QString rest = isGluedBy(line) ? line.sliced(2) : line;
    for (const PhraseKind kind : {PhraseKind::BylineCredit, PhraseKind::BylineStart}) {
        const qsizetype length = leadingPhrase(kind, rest);
        if (length > 0 && length <= rest.size()) {
            rest = rest.sliced(length);
        }
    }
    return rest;
}

bool isParticle(const QString &word)
{
    static const QStringList particles{
        QStringLiteral("de"),  QStringLiteral("da"),  QStringLiteral("do"),
        QStringLiteral("dos"), QStringLiteral("del"), QStringLiteral("della"),
        QStringLiteral("di"),  QStringLiteral("du"),  QStringLiteral("van"),
        QStringLiteral("von"), QStringLiteral("der"), QStringLiteral("den"),
        QStringLiteral("la"),  QStringLiteral("le"),  QStringLiteral("al"),
        QStringLiteral("el"),  QStringLiteral("bin"), QStringLiteral("ter"),
        QStringLiteral("zu"),  QStringLiteral("y")};
    return particles.contains(word);
}

QString trimmedSigns(QString text)
{
    static const QRegularExpression edges(
        QStringLiteral("^[\\s:：,;|/•·–—\\-]+|[\\s:：,;|/•·–—\\-]+$"));
    return simplified(text.remove(edges));
}

} // namespace

QString bylineNames(QStringView line)
{
    // What is no name: addresses, handles, "5 min read", times, the weekday before a cut date.
    static const QRegularExpression noise(QStringLiteral(
        "\\S+@\\S+\\.\\S+|(?<!\\S)@\\w+|https?://\\S+|www\\.\\S+|\\b\\d{1,2}[:.]\\d{2}\\b.*$|"
        "\\b\\d+\\s*(?:-\\s*)?min\\w*\\b.*$"));
    static const QRegularExpression dayName(
        QStringLiteral(
            "[\\s,|•·–-]+(?:on\\s+)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|"
            "Sun)(?:day)?|am|le|em|published|updated|posted|last updated|"
            "aktualisiert|veröffentlicht)[\\s,.:]*(?:on)?[\\s:]*$"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = simplified(line.first(qMin(line.size(), LongestByline)));
    text = withoutLabel(withoutDates(text));
    text.remove(noise);
    text = trimmedSigns(text);
    text.remove(dayName);
    return withoutDescription(nameOfNote(trimmedSigns(text)));
}

QStringList namesBesideDate(QStringView line, QStringView language)
{
    static const QRegularExpression between(
        QStringLiteral(
            "[,/|•·;()]|\\s[–—-]\\s|\\d{1,2}[:.]\\d{2}|\\bby\\s*:|(?<!\\S)(?:and|und|et|y|e)\\s"),
        QRegularExpression::CaseInsensitiveOption);
    QString rest = line.first(qMin(line.size(), LongestByline)).toString();
    const QVector<NewsDate> dates = newsDatesIn(rest, language);
    for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
        rest.replace(date->start, date->length, u'|');
    }
    QStringList names;
    for (const QString &part : rest.split(between, Qt::SkipEmptyParts)) {
        const QString name = simplified(withoutLabel(simplified(part)));
        if (!dates.isEmpty() && looksLikeName(name)) {
            names += name;
        }
    }
    return names;
}

bool startsAsByline(QStringView line)
{
    const QStringView head = line.first(qMin(line.size(), LongestByline));
    if (isGluedBy(head)) {
        return true;
    }
    const qsizetype length = leadingPhrase(PhraseKind::BylineStart, head);
    return length > 0 && isNameStart(head.sliced(length));
}

bool looksLikeName(QStringView text)
{
    const QStringList words = simplified(text).split(u' ');
    if (words.size() < 2 || words.size() > 5) {
        return false;
    }
    int capitals = 0;
    for (const QString &word : words) {
        const bool letters = std::all_of(word.begin(), word.end(), [](QChar c) {
            return c.isLetter() || c.isMark() || c == u'.' || c == u'-' || c == u'\'' || c == u'’';
        });
        if (!letters || !(word[0].isUpper() || isParticle(word))) {
            return false;
        }
        capitals += word[0].isUpper();
    }
    return capitals >= 2 || capitals == words.size();
}

void addBylineSigns(const TextFacts &facts,
                    const ElementContext &context,
                    int line,
                    SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    if (self.byline) {
        signs.addZoned(self.zone, self.long_ ? "byline word, long" : "byline word and name");
        signs.add("byline word and name, length=", self.lengthBucket);
    }
    if (self.name) {
        signs.addZoned(self.zone, "person's name");
        signs.add(context.anyByline ? "name, a byline elsewhere" : "name, no byline elsewhere");
    }
    if (self.address) {
        signs.addZoned(self.zone, "e-mail address");
    }
    if (self.handle) {
        signs.addZoned(self.zone, "@name");
    }
    constexpr int Near = 3;
    const int ago = context.bylineLine[line];
    if (ago > 0) {
        signs.add("after byline ", qMin(ago, Near));
    }
}

} // namespace broadsheet
