#include "app/formats/html_tree.h"

namespace broadsheet {

QString HtmlNode::attribute(QStringView attributeName) const
{
    for (const Attribute &attribute : attributes) {
        if (attribute.name == attributeName) {
            return attribute.value;
        }
    }
    return {};
}

} // namespace broadsheet
