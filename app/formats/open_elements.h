#pragma once

// A model of the HTML parser's stack of open elements, kept while the tags go by: enough of the
// standard's rules (implied end tags, scopes, table context, foreign content) to know how deep the
// parser will be, never less than it is.

#include <QByteArray>

#include <array>
#include <vector>

namespace broadsheet {

/// What the tree builder does with an element, as far as it matters for depth.
enum ElementTrait : unsigned {
    Void = 1,    // has no end tag
    Special = 2, // stops the search for an inline element's end tag
    Scope = 4,   // end tags of blocks do not reach across it
    ClosesP = 8, // its start tag ends an open paragraph
    Heading = 16,
    Breakout = 32,       // its start tag ends foreign content
    TablePart = 64,      // only inside a table
    Foreign = 128,       // svg, math
    HtmlInForeign = 256, // HTML again inside svg
};

struct ElementName
{
    int id = 0; // 0: a name that HTML does not know
    unsigned traits = 0;
};

ElementName elementName(QByteArrayView tagName);

class OpenElements
{
public:
    int depth() const { return int(m_stack.size()); }

    bool isOpen(ElementName name) const { return m_open[size_t(name.id)] > 0; }

    /// The element's start tag went by; the parser may have closed others first.
    void startTag(ElementName name, bool selfClosing);

    /// What the start tag closes by itself, so that the depth is right before it is pushed.
    void closeImplied(ElementName name);

    void endTag(ElementName name);

private:
    bool inForeignContent() const;
    int findInScope(ElementName name, unsigned barrier) const;
    void popTo(int index);
    void closeListItem(ElementName name);
    void closeTablePart(ElementName name);

    std::vector<ElementName> m_stack;
    std::array<int, 256> m_open = {};
};

} // namespace broadsheet
