#include "app/extract/html_weights.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

constexpr int ProseLetters = 30;

int lettersIn(const QString &text)
{
    int letters = 0;
    for (const QChar c : text) {
        letters += !isInvisible(c);
    }
    return letters;
}

bool isHeading(const QString &name)
{
    return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
}

} // namespace

QVector<NodeWeight> weigh(const HtmlTree &tree)
{
    const int count = int(tree.nodes.size());
    QVector<NodeWeight> weights(count);
    QVector<bool> linked(count, false);
    QVector<bool> silent(count, false);
    for (int i = 0; i < count; ++i) {
        const HtmlNode &node = tree.nodes[i];
        const bool root = node.parent < 0;
        linked[i] = node.name == u"a" || (!root && linked[node.parent]);
        silent[i] = node.name == u"script" || node.name == u"head" || node.name == u"noscript" ||
                    node.name == u"select" || node.name == u"svg" || (!root && silent[node.parent]);
    }
    for (int i = count - 1; i > 0; --i) {
        const HtmlNode &node = tree.nodes[i];
        NodeWeight &own = weights[i];
        if (node.type == HtmlNode::Type::Text && !silent[i]) {
            own.letters = lettersIn(node.text);
            own.linked = linked[i] ? own.letters : 0;
            own.prose = !linked[i] && own.letters >= ProseLetters ? own.letters : 0;
        }
        own.paragraphs += node.name == u"p";
        own.headings += isHeading(node.name);
        own.topHeadings += node.name == u"h1";
        own.pictures += node.name == u"img";
        NodeWeight &up = weights[node.parent];
        up.letters += own.letters;
        up.linked += own.linked;
        up.prose += own.prose;
        up.paragraphs += own.paragraphs;
        up.headings += own.headings;
        up.topHeadings += own.topHeadings;
        up.pictures += own.pictures;
    }
    return weights;
}

} // namespace broadsheet
