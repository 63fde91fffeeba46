#include "app/extract/html_pieces.h"

#include "app/base/text.h"
#include "app/extract/html_furniture.h"
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

const QSet<QString> &silentNames()
{
    static const QStringList names =
        QStringLiteral("head script svg math canvas select option datalist input textarea "
                       "title map audio video iframe object embed progress meter rp")
            .split(QLatin1Char(' '));
    static const QSet<QString> set(names.begin(), names.end());
    return set;
}

int headingLevel(const QString &name)
{
    const bool heading = name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
    return heading ? name[1].digitValue() : 0;
}

/// What surrounds the text that is being collected.
struct Place
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    int lists = 0;
    QString label;
    int node = 0;
    MarkupWords words;
    MarkupWords around;
    int furniture = -1;
    QString reason;
    bool aside = false;
    bool header = false;
    bool figure = false;
    bool preformatted = false;
    bool body = false; // inside an element that is named as the article's body
};

class Cutter
{
public:
    explicit Cutter(const HtmlTree &tree)
        : m_tree(tree)
        , m_weights(weigh(tree))
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
            children(0, Place());
            flush(Place());
        }
        return std::move(m_out);
    }

private:
    const HtmlNode &at(int node) const { return m_tree.nodes[node]; }

    void children(int node, const Place &place)
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

    void element(int node, const Place &place)
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

    void inlineElement(int node, const Place &place)
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

    void kicker(int node, const Place &place)
    {
        m_inlineWords |= m_out.words[node];
        children(node, place);
        flush(place);
    }

    /// What pops up over a word is no part of the sentence: it waits for the end of its paragraph.
    void unseenElement(int node, const Place &outer)
    {
        Place place = outer;
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

    void block(int node, const Place &outer)
    {
        flush(outer);
        const Place place = placeOf(node, outer);
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

    Place placeOf(int node, const Place &outer)
    {
        const QString &name = at(node).name;
        const MarkupWords words = m_out.words[node];
        Place place = outer;
        place.node = node;
        place.words = words;
        const bool wide = m_weights[node].prose * 10 > m_weights[0].prose * 3;
        place.around = wide ? MarkupWords() : outer.around | words;
        place.aside = outer.aside || name == u"aside";
        place.header = outer.header || name == u"header";
        place.figure = outer.figure || name == u"figure";
        place.preformatted = outer.preformatted || name == u"pre";
        place.body = outer.body || words.testFlag(Markup::Body);
        const MarkupWords judged = outer.body ? words & ~MarkupWords(Markup::Sidebar) : words;
        if (place.furniture < 0) {
            place.reason = name == u"button" ? QStringLiteral("button")
                                             : furnitureByMarkup(m_tree, node, judged, m_weights);
            place.furniture = place.reason.isEmpty() ? -1 : node;
        }
        setKind(node, wide ? MarkupWords() : words, place);
        return place;
    }

    void setKind(int node, MarkupWords words, Place &place)
    {
        const QString &name = at(node).name;
        if (const int level = headingLevel(name)) {
            place.kind = BlockKind::Crosshead;
            place.level = level;
        } else if (name == u"figcaption" || words.testFlag(Markup::Caption)) {
            place.kind = BlockKind::Caption;
        } else if (words.testFlag(Markup::Credit) && m_weights[node].letters < 200) {
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
    void listItem(int node, Place &place)
    {
        if (m_weights[node].paragraphs > 1 || m_weights[node].headings > 0) {
            return;
        }
        place.kind = BlockKind::ListItem;
        place.level = qMax(1, place.lists);
        place.label = QStringLiteral("•");
        const int list = at(node).parent;
        if (list >= 0 && at(list).name == u"ol") {
            const int first = qMax(1, at(list).attribute(u"start").toInt());
            const int number = first + m_itemsOf[list]++;
            place.label = QString::number(number) + QLatin1Char('.');
        }
    }

    void lineBreak(const Place &place)
    {
        if (m_brokenAt == m_text.visibleLetters() && m_brokenAt > 0) {
            flush(place); // <br><br> parts paragraphs
            return;
        }
        m_text.lineBreak();
        m_brokenAt = m_text.visibleLetters();
    }

    void picture(int node, const Place &place)
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

    void pictures(int node, const Place &place)
    {
        for (int i = node + 1; i < at(node).end; ++i) {
            if (at(i).name == u"img") {
                picture(i, place);
            }
        }
    }

    HtmlPiece pieceAt(const Place &place) const
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
        piece.inAside = place.aside;
        piece.inHeader = place.header;
        return piece;
    }

    void add(Block block, const Place &place, int letters, int linked)
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

    void flush(const Place &place)
    {
        Block block;
        block.kind = place.kind;
        const bool blank = m_text.isBlank();
        const int linked = m_text.linkedLetters();
        const int letters = m_text.visibleLetters();
        m_text.take(block);
        if (!blank) {
            for (Block &part : splitAtLongLines(std::move(block))) {
                add(std::move(part), place, letters, linked);
            }
        }
        m_inlineWords = {};
        m_brokenAt = 0;
        takeWaiting();
    }

    static bool needsSplit(const Block &block)
    {
        constexpr int LongLine = 70;
        const bool prose =
            block.kind == BlockKind::Paragraph || block.kind == BlockKind::BlockQuote;
        const auto breaks = block.text.count(QLatin1Char('\n'));
        return prose && breaks > 0 && block.text.size() / (breaks + 1) >= LongLine;
    }

    /// Single <br> between long lines part paragraphs too; in verse or an address they do not.
    static QVector<Block> splitAtLongLines(Block block)
    {
        if (!needsSplit(block)) {
            return {std::move(block)};
        }
        QVector<Block> parts;
        qsizetype run = 0;
        for (qsizetype begin = 0; begin < block.text.size();) {
            qsizetype end = block.text.indexOf(QLatin1Char('\n'), begin);
            end = end < 0 ? block.text.size() : end;
            Block part = block;
            part.runs.clear();
            part.text = block.text.mid(begin, end - begin);
            for (; run < block.runs.size() && block.runs[run].start < end; ++run) {
                Run moved = block.runs[run];
                moved.start -= int(begin);
                part.runs.append(moved);
            }
            if (!isBlank(part.text)) {
                parts.append(part);
            }
            begin = end + 1;
        }
        return parts;
    }

    const HtmlTree &m_tree;
    const QVector<NodeWeight> m_weights;
    HtmlPieces m_out;
    InlineText m_text;
    MarkupWords m_inlineWords;
    QVector<HtmlPiece> m_after; // pictures and pop-ups wait for the end of their paragraph
    QHash<int, int> m_itemsOf;  // numbered lists: items so far
    int m_brokenAt = 0;         // visible letters before the last <br>
};

} // namespace

HtmlPieces cutIntoPieces(const HtmlTree &tree) { return Cutter(tree).run(); }

} // namespace broadsheet
