#include "app/extract/dateline.h"

#include "app/base/news_date.h"
#include "app/base/text.h"
#include "app/extract/element_signs.h"
#include "app/extract/phrases.h"

#include <QRegularExpression>

namespace broadsheet {

DatelineDates datelineDates(QStringView line, QStringView language)
{
    constexpr qsizetype LongestLine = 400;
    const QStringView head = line.first(qMin(line.size(), LongestLine));
    DatelineDates out;
    qsizetype from = 0;
    for (const NewsDate &date : newsDatesIn(head, language)) {
        const QStringView before = head.sliced(from, qMax(qsizetype(0), date.start - from));
        from = date.start + date.length;
        const PhraseHits hits = phrasesIn(foldForPhrases(before));
        const bool updated = hits.inside & bit(PhraseKind::DateUpdated);
        QString &field = updated ? out.modified : out.published;
        if (field.isEmpty()) {
            field = isoText(date);
        }
    }
    return out;
}

QString openingDateline(QStringView paragraph)
{
    // Capitals (a place), then an agency in brackets or a dash.
    static const QRegularExpression form(QStringLiteral(
        "^(\\p{Lu}[\\p{Lu}.'’\\- ]{2,40}(?:,\\s*[\\p{L}. ]{2,30}){0,2}(?:,?\\s*\\p{L}{3,9}\\.?\\s*"
        "\\d{1,2})?(?:\\s*[(\\[/][\\p{L}\\d .,/&-]{2,40}[)\\]/])?)\\s*(?:--|[–—-])\\s"));
    constexpr qsizetype Reach = 160;
    const auto match = form.match(paragraph.first(qMin(paragraph.size(), Reach)).toString());
    return match.hasMatch() ? simplified(match.capturedView(1)) : QString();
}

bool isTimeOfDay(QStringView line)
{
    constexpr qsizetype Longest = 20;
    static const QRegularExpression form(
        QStringLiteral("^([01]?\\d|2[0-3])[:.hH][0-5]\\d\\s*([ap]\\.?m\\.?|Uhr|h|hrs?)?\\s*"
                       "(UTC|GMT|BST|C?EST|CET|EDT|E[SDT]T|P[SD]T|IST|MSK)?:?$"),
        QRegularExpression::CaseInsensitiveOption);
    return !line.isEmpty() && line.front().isDigit() && line.size() <= Longest &&
           form.match(line.toString()).hasMatch();
}

namespace {

bool saysWhen(const LineFacts &line)
{
    constexpr quint32 words =
        bit(PhraseKind::DateStart) | bit(PhraseKind::DateUpdated) | bit(PhraseKind::DateAgo);
    return line.date || line.clock || line.opensWithDateline || (line.phrases.inside & words) != 0;
}

} // namespace

void settleDoubtfulDates(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr double Doubtful = 0.6;
    for (int i = 0; i < blocks.size(); ++i) {
        Block &block = blocks[i];
        if (block.kind == BlockKind::Dateline && block.confidence < Doubtful &&
            !saysWhen(facts.lines[i])) {
            block.kind = BlockKind::Paragraph;
            block.reason = QStringLiteral("set like a dateline, but says no time");
        }
    }
}

void settleTimes(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr double Likely = 0.8;
    for (int i = 1; i + 1 < blocks.size(); ++i) {
        Block &block = blocks[i];
        const bool open = block.kind == BlockKind::Crosshead || block.kind == BlockKind::Credit ||
                          block.kind == BlockKind::Caption || block.kind == BlockKind::Paragraph;
        if (open && facts.lines[i + 1].long_ && isTimeOfDay(facts.lines[i].text)) {
            block.kind = BlockKind::Dateline;
            block.level = 0;
            block.confidence = Likely;
            block.reason = QStringLiteral("a time of day");
        }
    }
}

void addDatelineSigns(const TextFacts &facts, int line, SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    const quint32 words = bit(PhraseKind::DateStart) | bit(PhraseKind::DateUpdated);
    if (self.date && !self.long_) {
        signs.addZoned(self.zone, self.dateOnly ? "only a date" : "holds a date");
        signs.add("date, length=", self.lengthBucket);
        signs.add(self.byline ? "date after a name" : "date, no name");
        if (self.phrases.start & words) {
            signs.addZoned(self.zone, "says published, and a date");
        }
    }
    if (self.clock && !self.long_) {
        signs.addZoned(self.zone, self.date ? "clock time and date" : "clock time");
    }
    if (self.opensWithDateline) {
        signs.add("opens with place and agency");
    }
}

} // namespace broadsheet
