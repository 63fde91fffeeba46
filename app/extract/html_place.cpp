#include "app/extract/html_place.h"

#include "app/extract/html_furniture.h"

namespace broadsheet {

int headingLevel(const QString &name)
{
    const bool heading = name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
    return heading ? name[1].digitValue() : 0;
}

HtmlPlace HtmlPlaces::enter(int node, const HtmlPlace &outer)
{
    const QString &name = m_tree.nodes[node].name;
    const MarkupWords words = m_words[node];
    HtmlPlace place = outer;
    place.node = node;
    place.words = words;
    const bool wide = m_weights[node].prose * 10 > m_weights[0].prose * 3;
    place.around = wide ? MarkupWords() : outer.around | words;
    place.header = outer.header || name == u"header";
    place.preformatted = outer.preformatted || name == u"pre";
    place.body = outer.body || words.testFlag(Markup::Body);
    place.article = outer.article || place.body || name == u"article";
    const MarkupWords judged = outer.body ? words & ~MarkupWords(Markup::Sidebar) : words;
    if (place.furniture < 0 && !isFactBox(node, outer)) {
        place.reason = name == u"button" ? QStringLiteral("button")
                                         : furnitureByMarkup(m_tree, node, judged, m_weights);
        place.furniture = place.reason.isEmpty() ? -1 : node;
    }
    setKind(node, wide ? MarkupWords() : words, place);
    return place;
}

/// Facts in a box belong to the article, links to others do not, however the box is named.
bool HtmlPlaces::isFactBox(int node, const HtmlPlace &outer) const
{
    constexpr int LeastLetters = 60;
    constexpr int LeastProse = 40; // letters
    const NodeWeight &weight = m_weights[node];
    const MarkupWords words = m_words[node];
    const bool named = words.testFlag(Markup::FactBox);
    const bool aside = m_tree.nodes[node].name == u"aside" && !(words & furnitureWords());
    return (named || aside) && outer.article && weight.letters >= LeastLetters &&
           weight.prose >= LeastProse && weight.linked * 4 < weight.letters;
}

void HtmlPlaces::setKind(int node, MarkupWords words, HtmlPlace &place)
{
    constexpr int LongestCredit = 200; // letters
    const QString &name = m_tree.nodes[node].name;
    if (const int level = headingLevel(name)) {
        place.kind = BlockKind::Crosshead;
        place.level = level;
    } else if (name == u"figcaption" || words.testFlag(Markup::Caption)) {
        place.kind = BlockKind::Caption;
    } else if (words.testFlag(Markup::Credit) && m_weights[node].letters < LongestCredit) {
        place.kind = BlockKind::Credit;
    } else if (words.testFlag(Markup::PullQuote)) {
        place.kind = BlockKind::PullQuote;
    } else if (name == u"blockquote") {
        place.kind = BlockKind::BlockQuote;
    } else if (name == u"pre") {
        place.kind = BlockKind::Preformatted;
    } else if (name == u"ul" || name == u"ol") {
        ++place.lists;
    } else if (name == u"li") {
        listItem(node, place);
    } else if (name == u"figure") {
        place.kind = BlockKind::Caption;
    }
}

/// A list item with paragraphs or headings of its own lays out a page (live blogs do it).
void HtmlPlaces::listItem(int node, HtmlPlace &place)
{
    if (m_weights[node].paragraphs > 1 || m_weights[node].headings > 0) {
        return;
    }
    place.kind = BlockKind::ListItem;
    place.level = qMax(1, place.lists);
    place.label = QStringLiteral("•");
    const int list = m_tree.nodes[node].parent;
    if (list >= 0 && m_tree.nodes[list].name == u"ol") {
        const int first = qMax(1, m_tree.nodes[list].attribute(u"start").toInt());
        place.label = QString::number(first + m_itemsOf[list]++) + QLatin1Char('.');
    }
}

} // namespace broadsheet
