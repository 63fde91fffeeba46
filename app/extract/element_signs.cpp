#include "app/extract/element_signs.h"

namespace broadsheet {

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
    addCrossheadSigns(facts, line, signs);
    addPullQuoteSigns(facts, line, signs);
    addFigureSigns(facts, line, signs);
    addRelatedSigns(facts, context, line, signs);
    addFurnitureSigns(facts, context, line, signs);
    addListSigns(facts, line, signs);
}

} // namespace broadsheet
