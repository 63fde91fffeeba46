#pragma once

// Where a piece of text stands in a page: what the elements around it make of it.

#include "app/article/block.h"
#include "app/extract/html_weights.h"
#include "app/extract/markup_words.h"

namespace broadsheet {

struct HtmlPlace
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    int lists = 0; // open ones
    QString label;
    int node = 0; // the innermost block-level element
    MarkupWords words;
    MarkupWords around;
    int furniture = -1; // the outermost element that looks like furniture
    QString reason;
    bool header = false;
    bool preformatted = false;
    bool body = false;    // inside an element that is named as the article's body
    bool article = false; // inside <article> or such a body
};

/// 1 to 6 for <h1> to <h6>, else 0.
int headingLevel(const QString &elementName);

/// Goes down a page from place to place.
class HtmlPlaces
{
public:
    /// The three belong together and must live on.
    HtmlPlaces(const HtmlTree &tree,
               const QVector<NodeWeight> &weights,
               const QVector<MarkupWords> &words)
        : m_tree(tree)
        , m_weights(weights)
        , m_words(words)
    {
    }

    /// The place inside the block-level element `node`, which stands in `outer`. Items of numbered
    /// lists count on with each call.
    HtmlPlace enter(int node, const HtmlPlace &outer);

private:
    void setKind(int node, MarkupWords words, HtmlPlace &place);
    void listItem(int node, HtmlPlace &place);
    bool isFactBox(int node, const HtmlPlace &outer) const;

    const HtmlTree &m_tree;
    const QVector<NodeWeight> &m_weights;
    const QVector<MarkupWords> &m_words;
    QHash<int, int> m_itemsOf; // numbered lists: items so far
};

} // namespace broadsheet
