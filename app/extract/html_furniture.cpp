#include "app/extract/html_furniture.h"

#include <QRegularExpression>

namespace broadsheet {

namespace {

struct TagReason
{
    QStringView tag;
    const char *reason;
};

constexpr TagReason TagReasons[] = {
    {u"nav", "navigation"},
    {u"footer", "footer"},
    {u"form", "form"},
    {u"dialog", "pop-up"},
    {u"aside", "beside the article"},
    {u"menu", "menu"},
};

bool isHiddenByStyle(const HtmlNode &element)
{
    static const QRegularExpression hidden(
        QStringLiteral("display\\s*:\\s*none|visibility\\s*:\\s*hidden"));
    const QString style = element.attribute(u"style");
    return (!style.isEmpty() && style.contains(hidden)) ||
           element.attribute(u"aria-modal") == u"true";
}

bool hasAttribute(const HtmlNode &element, QStringView name)
{
    return std::any_of(element.attributes.begin(), element.attributes.end(), [name](const auto &a) {
        return a.name == name;
    });
}

QString reasonOf(const HtmlTree &tree, int node, MarkupWords words)
{
    const HtmlNode &element = tree.nodes[node];
    for (const TagReason &tag : TagReasons) {
        if (element.name == tag.tag && !words.testFlag(Markup::PullQuote)) {
            const QString byWords = markupReason(words);
            return byWords.isEmpty() ? QString::fromLatin1(tag.reason) : byWords;
        }
    }
    if (hasAttribute(element, u"hidden") || isHiddenByStyle(element)) {
        return QStringLiteral("not shown on the page");
    }
    return words.testFlag(Markup::Body) ? QString() : markupReason(words);
}

} // namespace

QString furnitureByMarkup(const HtmlTree &tree,
                          int node,
                          MarkupWords words,
                          const QVector<NodeWeight> &weights)
{
    const QString &name = tree.nodes[node].name;
    if (name == u"html" || name == u"body" || name == u"main" || name == u"h1") {
        return {};
    }
    const QString reason = reasonOf(tree, node, words);
    if (reason.isEmpty()) {
        return {};
    }
    const double share = double(weights[node].prose) / qMax(1, weights[0].prose);
    const bool holdsHeadline = weights[node].topHeadings > 0;
    const bool surely = bool(words & (Markup::Comments | Markup::Consent | Markup::Popup));
    const double limit = surely && !holdsHeadline ? 0.9 : name == u"article" ? 0.15 : 0.35;
    const bool holdsMuch = share > limit && weights[node].prose > 400;
    return holdsMuch || (holdsHeadline && weights[node].prose > 600) ? QString() : reason;
}

} // namespace broadsheet
