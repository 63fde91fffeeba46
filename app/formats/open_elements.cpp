#include "app/formats/open_elements.h"

#include <string_view>
#include <unordered_map>

namespace broadsheet {

namespace {

constexpr unsigned Block = Special | ClosesP;

struct Group
{
    unsigned traits;
    const char *names;
};

constexpr Group Groups[] = {
    {Void | Special,
     "area base basefont bgsound link meta param source track wbr col frame input keygen command"},
    {Void | Special | Breakout, "br embed img"},
    {Void | Special | ClosesP | Breakout, "hr"},
    {Block | Breakout, "center dd div dl dt li menu ol p pre ul blockquote"},
    {Block,
     "address article aside details dialog dir fieldset figcaption figure footer form header "
     "hgroup listing main nav section summary xmp plaintext search"},
    {Block | Heading | Breakout, "h1 h2 h3 h4 h5 h6"},
    {Special | Scope | ClosesP | Breakout, "table"},
    {Special | Scope, "applet html marquee object template"},
    {Special | Scope | TablePart, "caption td th"},
    {Special | TablePart, "tbody thead tfoot tr colgroup"},
    {Special | Breakout, "body head"},
    {Special,
     "button frameset iframe noembed noframes noscript script select style textarea title"},
    {Breakout, "b big code em font i nobr ruby s small span strong strike sub sup tt u var"},
    {Foreign, "svg math"},
    {Scope | HtmlInForeign, "foreignobject desc mi mo mn ms mtext"},
    {0,
     "a abbr acronym audio bdi bdo canvas cite data datalist del dfn ins kbd label legend map mark "
     "meter option optgroup output picture progress q rb rp rt rtc samp slot time video"},
};

std::unordered_map<std::string_view, ElementName> makeTable()
{
    std::unordered_map<std::string_view, ElementName> table;
    int id = 0;
    for (const Group &group : Groups) {
        std::string_view rest = group.names;
        while (!rest.empty()) {
            const size_t space = rest.find(' ');
            table[rest.substr(0, space)] = {++id, group.traits};
            rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
        }
    }
    return table;
}

bool is(ElementName a, ElementName b) { return a.id == b.id; }

} // namespace

ElementName elementName(QByteArrayView tagName)
{
    static const auto table = makeTable();
    std::array<char, 16> lower;
    if (size_t(tagName.size()) > lower.size()) {
        return {};
    }
    for (qsizetype i = 0; i < tagName.size(); ++i) {
        const char c = tagName[i];
        lower[size_t(i)] = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    }
    const auto found = table.find(std::string_view(lower.data(), size_t(tagName.size())));
    return found == table.end() ? ElementName() : found->second;
}

bool OpenElements::inForeignContent() const
{
    static const ElementName svg = elementName("svg");
    static const ElementName math = elementName("math");
    if (!isOpen(svg) && !isOpen(math)) {
        return false;
    }
    for (auto it = m_stack.rbegin(); it != m_stack.rend(); ++it) {
        if (it->traits & (Foreign | HtmlInForeign)) {
            return it->traits & Foreign;
        }
    }
    return false;
}

int OpenElements::findInScope(ElementName name, unsigned barrier) const
{
    if (!isOpen(name)) {
        return -1;
    }
    for (int i = depth() - 1; i >= 0; --i) {
        if (is(m_stack[size_t(i)], name)) {
            return i;
        }
        if (m_stack[size_t(i)].traits & barrier) {
            return -1;
        }
    }
    return -1;
}

void OpenElements::popTo(int index)
{
    while (index >= 0 && depth() > index) {
        --m_open[size_t(m_stack.back().id)];
        m_stack.pop_back();
    }
}

void OpenElements::closeListItem(ElementName name)
{
    static const ElementName dd = elementName("dd");
    static const ElementName dt = elementName("dt");
    static const ElementName div = elementName("div");
    static const ElementName p = elementName("p");
    const bool definition = is(name, dd) || is(name, dt);
    for (int i = depth() - 1; i >= 0; --i) {
        const ElementName open = m_stack[size_t(i)];
        if (is(open, name) || (definition && (is(open, dd) || is(open, dt)))) {
            popTo(i);
            return;
        }
        if ((open.traits & Special) && !is(open, div) && !is(open, p)) {
            return;
        }
    }
}

/// A row, cell or section of a table first ends all that is open down to where it belongs.
void OpenElements::closeTablePart(ElementName name)
{
    static const ElementName table = elementName("table");
    static const ElementName tr = elementName("tr");
    const bool cell = (name.traits & Scope) && !is(name, elementName("caption"));
    for (int i = depth() - 1; i >= 0; --i) {
        const ElementName open = m_stack[size_t(i)];
        const bool section = (open.traits & TablePart) && !(open.traits & Scope) && !is(open, tr);
        if (is(open, table) || (cell && is(open, tr)) || ((cell || is(name, tr)) && section)) {
            popTo(i + 1);
            return;
        }
    }
}

void OpenElements::closeImplied(ElementName name)
{
    static const ElementName a = elementName("a");
    static const ElementName p = elementName("p");
    static const ElementName button = elementName("button");
    static const ElementName option = elementName("option");
    if (inForeignContent()) {
        while ((name.traits & Breakout) && inForeignContent()) {
            popTo(depth() - 1);
        }
        if (inForeignContent()) {
            return;
        }
    }
    if (name.traits & ClosesP) {
        popTo(findInScope(p, Scope));
    }
    if ((name.traits & Heading) && depth() > 0 && (m_stack.back().traits & Heading)) {
        popTo(depth() - 1);
    } else if (is(name, elementName("li")) || is(name, elementName("dd")) ||
               is(name, elementName("dt"))) {
        closeListItem(name);
    } else if (name.traits & TablePart) {
        closeTablePart(name);
    } else if (is(name, a)) {
        endTag(a);
    } else if (is(name, button)) {
        popTo(findInScope(button, Scope));
    } else if (is(name, option) && depth() > 0 && is(m_stack.back(), option)) {
        popTo(depth() - 1);
    }
}

void OpenElements::startTag(ElementName name, bool selfClosing)
{
    static const ElementName table = elementName("table");
    closeImplied(name);
    const bool foreign = (name.traits & Foreign) || inForeignContent();
    const bool strayTablePart = (name.traits & TablePart) && !isOpen(table) && !foreign;
    if ((name.traits & Void) || (foreign && selfClosing) || strayTablePart) {
        return;
    }
    if (foreign && is(name, elementName("title"))) {
        name.traits = Scope | HtmlInForeign; // an SVG's title holds HTML
    }
    m_stack.push_back(name);
    ++m_open[size_t(name.id)];
}

void OpenElements::endTag(ElementName name)
{
    static const ElementName a = elementName("a");
    static const ElementName table = elementName("table");
    if (is(name, elementName("body")) || is(name, elementName("html"))) {
        return; // the parser only takes note of them
    }
    if (name.traits & TablePart) {
        const int index = findInScope(name, 0);
        const int tableIndex = findInScope(table, 0);
        popTo(index > tableIndex ? index : -1);
    } else if (is(name, a)) {
        const int index = findInScope(a, Scope);
        bool special = false;
        for (int i = index + 1; index >= 0 && i < depth(); ++i) {
            special = special || (m_stack[size_t(i)].traits & Special);
        }
        if (special) { // the adoption agency takes it out and leaves the blocks open
            m_stack.erase(m_stack.begin() + index);
            --m_open[size_t(a.id)];
        } else {
            popTo(index);
        }
    } else {
        popTo(findInScope(name, name.traits & Special ? Scope : Special));
    }
}

} // namespace broadsheet
