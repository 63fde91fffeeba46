#include "app/extract/element_signs.h"

namespace broadsheet {

namespace {

// "MORE: …" → "more"; empty when the line has no short label before a colon.
QString labelOf(const LineFacts &line)
{
    constexpr qsizetype LongestLabel = 24;
    const QStringView head = QStringView(line.text).first(qMin(line.text.size(), LongestLabel));
    const qsizetype colon = qMax(head.indexOf(u':'), head.indexOf(u'：'));
    return colon > 0 ? head.first(colon).toString().toLower() : QString();
}

void countLabels(const TextFacts &facts, ElementContext &context)
{
    QHash<QString, int> counts;
    QStringList labels;
    for (const LineFacts &line : facts.lines) {
        const QString label = labelOf(line);
        if (!label.isEmpty()) {
            ++counts[label];
        }
        labels += label;
    }
    for (const QString &label : std::as_const(labels)) {
        context.sameLabel += label.isEmpty() ? 0 : counts.value(label);
    }
}

void countCrossheads(const TextFacts &facts, ElementContext &context)
{
    for (qsizetype i = 1; i + 1 < facts.lines.size(); ++i) {
        const LineFacts &line = facts.lines[i];
        context.betweenParagraphs += !line.long_ && facts.lines[i - 1].long_ &&
                                     facts.lines[i + 1].long_ && line.end != LineEnd::Sentence &&
                                     line.end != LineEnd::Quote && !line.related;
    }
}

} // namespace

ElementContext elementContext(const TextFacts &facts)
{
    ElementContext context;
    int related = -1;
    int share = -1;
    int byline = -1;
    for (const LineFacts &line : facts.lines) {
        related = line.long_ || related < 0 ? -1 : related + 1;
        share = share < 0 || line.long_ ? -1 : share + 1;
        byline = byline < 0 || line.long_ ? -1 : byline + 1;
        context.relatedHeading += related;
        context.shareLine += share;
        context.bylineLine += byline;
        related = line.phrases.whole & bit(PhraseKind::RelatedHeading) ? 0 : related;
        share = line.shareOnly ? 0 : share;
        byline = line.byline ? 0 : byline;
        context.anyByline |= line.byline;
        context.anyCredit |= line.credit;
    }
    countLabels(facts, context);
    countCrossheads(facts, context);
    return context;
}

void addElementSigns(const TextFacts &facts,
                     const ElementContext &context,
                     int line,
                     SignList &signs)
{
    addHeadlineSigns(facts, line, signs);
    addStandfirstSigns(facts, line, signs);
    addBylineSigns(facts, context, line, signs);
    addDatelineSigns(facts, line, signs);
    addCrossheadSigns(facts, context, line, signs);
    addPullQuoteSigns(facts, line, signs);
    addFigureSigns(facts, line, signs);
    addRelatedSigns(facts, context, line, signs);
    addFurnitureSigns(facts, context, line, signs);
    addListSigns(facts, line, signs);
}

} // namespace broadsheet
