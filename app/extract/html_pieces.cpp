#include "app/extract/html_pieces.h"

#include "app/base/news_date.h"
#include "app/base/text.h"
#include "app/extract/byline.h"
#include "app/extract/html_line_breaks.h"
#include "app/extract/html_place.h"
#include "app/extract/html_table.h"
#include "app/extract/inline_text.h"

#include <QSet>

namespace broadsheet {

namespace {

const QSet<QString> &inlineNames()
{
    static const QStringList names =
        QStringLiteral("a abbr acronym b bdi bdo big cite code data del dfn em font i "
                       "ins kbd label mark nobr q rb rp rt ruby s samp small "
                       "span strike strong sub sup time tt u var wbr output")
            .split(QLatin1Char(' '));
    static const QSet<QString> set(names.begin(), names.end());
    return set;
}

bool endsSentence(QStringView text)
{
    return !text.isEmpty() && QStringView(u".!?…。！？؟").contains(text.back());
}

const QSet<QString> &silentNames()
{
    static const QStringList names =
        QStringLiteral("head script svg math canvas select option datalist input textarea "
                       "title map audio video iframe object embed progress meter rp")
            .split(QLatin1Char(' '));
    static const QSet<QString> set(names.begin(), names.end());
    return set;
}

class Cutter
{
public:
    explicit Cutter(const HtmlTree &tree)
        : m_tree(tree)
        , m_weights(weigh(tree))
        , m_places(tree, m_weights, m_out.words)
    {
        MarkupReader reader;
        m_out.words.resize(tree.nodes.size());
        for (int i = 0; i < int(tree.nodes.size()); ++i) {
            if (tree.nodes[i].type == HtmlNode::Type::Element) {
                m_out.words[i] = reader.wordsOf(tree.nodes[i]);
            }
        }
    }

    HtmlPieces run()
    {
        if (!m_tree.nodes.isEmpty()) {
            children(0, HtmlPlace());
            flush(HtmlPlace());
        }
        return std::move(m_out);
    }

private:
    const HtmlNode &at(int node) const { return m_tree.nodes[node]; }

    void children(int node, const HtmlPlace &place)
    {
        for (int child = at(node).firstChild; child >= 0; child = at(child).nextSibling) {
            if (at(child).type == HtmlNode::Type::Element) {
                element(child, place);
            } else if (place.preformatted) {
                m_text.appendPreformatted(at(child).text);
            } else {
                m_text.append(at(child).text);
            }
        }
    }

    void element(int node, const HtmlPlace &place)
    {
        const QString &name = at(node).name;
        if (silentNames().contains(name)) {
            return;
        }
        if (name == u"br") {
            lineBreak(place);
        } else if (name == u"img" || name == u"amp-img") {
            picture(node, place);
        } else if (name == u"noscript") {
            pictures(node, place);
        } else if (isInline(node)) {
            inlineElement(node, place);
        } else {
            block(node, place);
        }
    }

    /// An inline element with the name of a caption or of furniture stands by itself, unless it is
    /// part of a paragraph.
    bool isInline(int node) const
    {
        const MarkupWords apart = furnitureWords() | Markup::Caption | Markup::Credit |
                                  Markup::Kicker | Markup::Headline | Markup::Byline | Markup::Date;
        if (!inlineNames().contains(at(node).name)) {
            return false;
        }
        const QString &parent = at(at(node).parent).name;
        const bool inText =
            parent == u"p" || headingLevel(parent) > 0 || inlineNames().contains(parent);
        return inText || !(m_out.words[node] & apart) || at(node).name == u"a";
    }

    void inlineElement(int node, const HtmlPlace &place)
    {
        const QString &name = at(node).name;
        if (isKickerOfHeadline(node)) {
            kicker(node, place);
            return;
        }
        if (m_out.words[node] & (Markup::Popup | Markup::Hidden) && m_weights[node].letters > 1) {
            unseenElement(node, place);
            return;
        }
        if (name == u"a" && !at(node).attribute(u"href").isEmpty()) {
            m_text.openLink(at(node).attribute(u"href"));
        } else if (name == u"b" || name == u"strong") {
            m_text.open(Run::Style::Strong);
        } else if (name == u"i" || name == u"em" || name == u"cite") {
            m_text.open(Run::Style::Emphasis);
        } else if (name == u"code" || name == u"kbd" || name == u"samp" || name == u"tt") {
            m_text.open(Run::Style::Code);
        } else {
            if (headingLevel(at(at(node).parent).name) > 0) {
                m_text.space(); // a kicker inside the heading
            }
            m_inlineWords |= m_out.words[node];
            children(node, place);
            if (isGluedToTheNext(node)) {
                m_text.space();
            }
            return;
        }
        m_inlineWords |= m_out.words[node];
        children(node, place);
        m_text.close();
    }

    /// <h1><span class="overline">Dun</span> Old ferry sails again</h1>
    bool isKickerOfHeadline(int node) const
    {
        const int parent = at(node).parent;
        return m_text.isBlank() && at(parent).name == u"h1" &&
               m_out.words[node].testFlag(Markup::Kicker) &&
               m_weights[parent].letters > 2 * m_weights[node].letters;
    }

    void kicker(int node, const HtmlPlace &place)
    {
        m_inlineWords |= m_out.words[node];
        children(node, place);
        flush(place);
    }

    /// <h1><span>Port of Dun</span>Ferry sails</h1>: a style sheet parts what the text does not.
    bool isGluedToTheNext(int node) const
    {
        const int next = at(node).nextSibling;
        const int end = at(node).end - 1;
        if (headingLevel(at(at(node).parent).name) == 0 || next < 0 || at(next).text.isEmpty() ||
            at(end).text.isEmpty()) {
            return false;
        }
        return at(end).text.back().isLower() && at(next).text.front().isUpper();
    }

    /// What pops up over a word is no part of the sentence: it waits for the end of its paragraph.
    void unseenElement(int node, const HtmlPlace &outer)
    {
        HtmlPlace place = outer;
        place.node = node;
        place.furniture = node;
        place.reason = markupReason(m_out.words[node]);
        InlineText sentence;
        std::swap(sentence, m_text);
        children(node, place);
        HtmlPiece piece = pieceAt(place);
        const bool blank = m_text.isBlank();
        m_text.take(piece.block);
        std::swap(sentence, m_text);
        if (!blank) {
            m_after.append(piece);
        }
    }

    void block(int node, const HtmlPlace &outer)
    {
        flush(outer);
        const HtmlPlace place = m_places.enter(node, outer);
        if (at(node).name == u"table" && place.furniture < 0 &&
            isDataTable(m_tree, node, m_weights)) {
            Block table;
            table.kind = BlockKind::Table;
            table.text = tableText(m_tree, node);
            const int letters = int(table.text.size());
            add(std::move(table), place, letters, 0);
            return;
        }
        children(node, place);
        flush(place);
    }

    void lineBreak(const HtmlPlace &place)
    {
        if (m_brokenAt == m_text.visibleLetters() && m_brokenAt > 0) {
            flush(place); // <br><br> parts paragraphs
            return;
        }
        m_text.lineBreak();
        m_brokenAt = m_text.visibleLetters();
    }

    void picture(int node, const HtmlPlace &place)
    {
        HtmlPiece piece = pieceAt(place);
        piece.block.kind = BlockKind::Image;
        piece.picture = node;
        piece.block.text = simplified(at(node).attribute(u"alt"));
        m_after.append(piece);
        if (m_text.isBlank()) {
            takeWaiting();
        }
    }

    void pictures(int node, const HtmlPlace &place)
    {
        for (int i = node + 1; i < at(node).end; ++i) {
            if (at(i).name == u"img") {
                picture(i, place);
            }
        }
    }

    HtmlPiece pieceAt(const HtmlPlace &place) const
    {
        HtmlPiece piece;
        piece.block.kind = place.kind;
        piece.block.level = place.level;
        piece.block.label = place.label;
        piece.node = place.node;
        piece.words = place.words | m_inlineWords;
        piece.around = place.around;
        piece.furniture = place.furniture;
        piece.furnitureReason = place.reason;
        piece.inHeader = place.header;
        return piece;
    }

    void add(Block block, const HtmlPlace &place, int letters, int linked)
    {
        HtmlPiece piece = pieceAt(place);
        block.level = block.kind == BlockKind::Table ? 0 : place.level;
        block.label = block.kind == BlockKind::Table ? QString() : place.label;
        piece.block = std::move(block);
        piece.linkedShare = letters > 0 ? double(linked) / letters : 0;
        m_out.pieces.append(std::move(piece));
    }

    void takeWaiting()
    {
        m_out.pieces += m_after;
        m_after.clear();
    }

    void flush(const HtmlPlace &place)
    {
        Block block;
        block.kind = place.kind;
        const bool blank = m_text.isBlank();
        const int linked = m_text.linkedLetters();
        const int letters = m_text.visibleLetters();
        m_text.take(block);
        if (!blank) {
            if (standsAloneWithAPicture(place, letters, linked, block.text)) {
                block.kind = BlockKind::Caption;
            }
            for (Block &part : splitAtLongLines(std::move(block))) {
                add(std::move(part), place, letters, linked);
            }
        }
        m_inlineWords = {};
        m_brokenAt = 0;
        takeWaiting();
    }

    /// <div><img><br>The quay in May</div>: a caption, whatever the element's name.
    bool standsAloneWithAPicture(const HtmlPlace &place,
                                 int letters,
                                 int linked,
                                 const QString &text) const
    {
        constexpr int Longest = 120; // letters
        const MarkupWords head = Markup::Byline | Markup::Author | Markup::Date | Markup::Kicker |
                                 Markup::Headline | Markup::Standfirst;
        const bool named = bool((place.words | place.around | m_inlineWords) & head);
        const bool interrupts = !m_after.isEmpty(); // the picture stands within the text
        if (named || interrupts || place.kind != BlockKind::Paragraph || letters > Longest ||
            linked * 2 > letters || endsSentence(text)) {
            return false;
        }
        const auto holdsNothingElse = [&](int node) {
            return node > 0 && m_weights[node].pictures > 0 &&
                   m_weights[node].letters * 10 <= letters * 11;
        };
        const bool alone = holdsNothingElse(place.node) || holdsNothingElse(at(place.node).parent);
        // A portrait stands beside its author's name.
        return alone && !looksLikeName(text) && newsDatesIn(text).isEmpty();
    }

    const HtmlTree &m_tree;
    const QVector<NodeWeight> m_weights;
    HtmlPieces m_out;
    HtmlPlaces m_places;
    InlineText m_text;
    MarkupWords m_inlineWords;
    QVector<HtmlPiece> m_after; // pictures and pop-ups wait for the end of their paragraph
    int m_brokenAt = 0;         // visible letters before the last <br>
};

} // namespace

HtmlPieces cutIntoPieces(const HtmlTree &tree) { return Cutter(tree).run(); }

} // namespace broadsheet
