#include "app/extract/html_table.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

constexpr int LongCell = 400; // letters: a text, not a datum

bool isCell(const HtmlNode &node) { return node.name == u"td" || node.name == u"th"; }

QString subtreeText(const HtmlTree &tree, int node)
{
    QString text;
    for (int i = node; i < tree.nodes[node].end; ++i) {
        text += tree.nodes[i].name == u"br" || tree.nodes[i].name == u"p" ? QStringLiteral(" ")
                                                                          : tree.nodes[i].text;
    }
    return simplified(text);
}

} // namespace

bool isDataTable(const HtmlTree &tree, int node, const QVector<NodeWeight> &weights)
{
    int rows = 0;
    int cells = 0;
    for (int i = node + 1; i < tree.nodes[node].end; ++i) {
        const HtmlNode &inner = tree.nodes[i];
        rows += inner.name == u"tr";
        cells += isCell(inner) && weights[i].letters > 0;
        const bool large = isCell(inner) && weights[i].letters > LongCell;
        if (inner.name == u"table" || inner.name == u"form" || large) {
            return false;
        }
    }
    return rows >= 2 && cells >= rows * 3 / 2 && weights[node].paragraphs <= cells;
}

QString tableText(const HtmlTree &tree, int node)
{
    QStringList rows;
    QStringList cells;
    const auto endRow = [&] {
        if (!isBlank(cells.join(QString()))) {
            rows << cells.join(QLatin1Char('\t'));
        }
        cells.clear();
    };
    for (int i = node + 1; i < tree.nodes[node].end; ++i) {
        if (tree.nodes[i].name == u"tr") {
            endRow();
        } else if (isCell(tree.nodes[i])) {
            cells << subtreeText(tree, i);
            i = tree.nodes[i].end - 1;
        }
    }
    endRow();
    return rows.join(QLatin1Char('\n'));
}

} // namespace broadsheet
