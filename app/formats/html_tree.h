#pragma once

// Our own HTML tree: plain values in one flat list, in document order. Only html_reader.cpp knows
// the parser that made it.

#include <QHash>
#include <QString>
#include <QVector>

namespace broadsheet {

struct HtmlNode
{
    enum class Type { Element, Text };

    struct Attribute
    {
        QString name; // lower case
        QString value;
    };

    Type type = Type::Element;
    QString name; // element: lower-case tag name
    QString text; // text node: its text, entities resolved
    QVector<Attribute> attributes;
    int parent = -1; // index in HtmlTree::nodes
    int firstChild = -1;
    int nextSibling = -1;
    int end = 0; // one past the last node of this subtree: [index, end) is the whole subtree

    /// The attribute's value, or an empty string.
    QString attribute(QStringView attributeName) const;
};

struct HtmlTree
{
    QVector<HtmlNode> nodes; // nodes[0] is the root <html>; empty when there is no document
    QString title;           // <title>, simplified
    bool truncated = false;  // html_guard had to cut (nesting or size)
};

} // namespace broadsheet
