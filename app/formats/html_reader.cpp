#include "app/formats/html_reader.h"

#include "app/base/text.h"
#include "app/formats/arena.h"
#include "app/formats/charset.h"
#include "app/formats/html_guard.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <gumbo.h>

#include <array>
#include <csetjmp>
#include <new>

namespace broadsheet {

namespace {

constexpr size_t MostTreeMemory = size_t(1) << 30; // bytes; the guard keeps trees far below it

/// The parser writes to what it is given without a look. So when there is no memory, it is left by
/// a jump over its frames, which are all C; its tree is the arena's and goes with it.
struct ParseMemory
{
    Arena arena{MostTreeMemory};
    std::jmp_buf outOfMemory;
};

void *allocate(void *memory, size_t size)
{
    auto *own = static_cast<ParseMemory *>(memory);
    void *piece = own->arena.allocate(size);
    if (!piece) {
        std::longjmp(own->outOfMemory, 1);
    }
    return piece;
}

void release(void *memory, void *piece)
{
    static_cast<ParseMemory *>(memory)->arena.release(piece);
}

/// nullptr when the memory did not suffice.
const GumboOutput *parse(const QByteArray &markup, ParseMemory &memory)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = &memory;
    if (setjmp(memory.outOfMemory) != 0) {
        return nullptr;
    }
    return gumbo_parse_with_options(&options, markup.constData(), size_t(markup.size()));
}

/// Shares one QString among all nodes of a name.
class Names
{
public:
    QString of(const char *name, qsizetype size)
    {
        const QByteArray key = QByteArray::fromRawData(name, size);
        const auto found = m_names.constFind(key);
        if (found != m_names.constEnd()) {
            return *found;
        }
        const QString lower = QString::fromUtf8(name, size).toLower();
        return *m_names.insert(QByteArray(name, size), lower);
    }

private:
    QHash<QByteArray, QString> m_names;
};

/// Copies gumbo's tree. The guard has bounded its depth, so recursion is safe.
class TreeCopy
{
public:
    explicit TreeCopy(HtmlTree &tree)
        : m_tree(tree)
    {
    }

    void element(const GumboNode *node, int parent)
    {
        const GumboElement &element = node->v.element;
        HtmlNode copy;
        copy.name = tagName(element);
        copy.parent = parent;
        copy.attributes.reserve(qsizetype(element.attributes.length));
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<GumboAttribute *>(element.attributes.data[i]);
            const QString name = m_names.of(attribute->name, qsizetype(qstrlen(attribute->name)));
            if (name == u"was-tag") {
                copy.name = QString::fromUtf8(attribute->value).toLower();
            } else {
                copy.attributes.append({name, QString::fromUtf8(attribute->value)});
            }
        }
        if (isDropped(copy)) {
            return;
        }
        const int index = append(std::move(copy));
        for (unsigned i = 0; i < element.children.length; ++i) {
            child(static_cast<const GumboNode *>(element.children.data[i]), index);
        }
        m_tree.nodes[index].end = int(m_tree.nodes.size());
    }

private:
    void child(const GumboNode *node, int parent)
    {
        switch (node->type) {
        case GUMBO_NODE_ELEMENT:
            element(node, parent);
            break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA: {
            HtmlNode copy;
            copy.type = HtmlNode::Type::Text;
            copy.text = QString::fromUtf8(node->v.text.text);
            copy.parent = parent;
            const int index = append(std::move(copy));
            m_tree.nodes[index].end = index + 1;
            break;
        }
        default:
            break; // comments, templates
        }
    }

    int append(HtmlNode node)
    {
        const int index = int(m_tree.nodes.size());
        if (const int parent = node.parent; parent >= 0) {
            int &link = m_tree.nodes[parent].firstChild < 0
                            ? m_tree.nodes[parent].firstChild
                            : m_tree.nodes[m_last[parent]].nextSibling;
            link = index;
            m_last[parent] = index;
        }
        m_tree.nodes.append(std::move(node));
        m_last.append(-1);
        return index;
    }

    QString tagName(const GumboElement &element)
    {
        if (element.tag != GUMBO_TAG_UNKNOWN) {
            QString &known = m_tags[size_t(element.tag)];
            if (known.isEmpty()) {
                known = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
            }
            return known;
        }
        GumboStringPiece piece = element.original_tag;
        gumbo_tag_from_original_text(&piece);
        return m_names.of(piece.data, qsizetype(piece.length));
    }

    static bool isDropped(const HtmlNode &node)
    {
        if (node.name == u"script") {
            return !node.attribute(u"type").contains(u"ld+json");
        }
        return node.name == u"style" || node.name == u"template";
    }

    HtmlTree &m_tree;
    QVector<int> m_last; // last child of each node so far
    Names m_names;       // of attributes and of elements that HTML does not know
    std::array<QString, GUMBO_TAG_LAST + 1> m_tags;
};

QString titleOf(const HtmlTree &tree)
{
    for (const HtmlNode &node : tree.nodes) {
        if (node.name == u"title" && node.firstChild >= 0 && node.parent >= 0 &&
            tree.nodes[node.parent].name != u"svg") {
            return simplified(tree.nodes[node.firstChild].text);
        }
    }
    return {};
}

/// Browsers and savers note the page's address in a comment at the top:
/// "saved from url=(0042)https://…", SingleFile's "url: https://…".
QString savedFrom(const QString &markup)
{
    static const QRegularExpression pattern(QStringLiteral(
        "<!--[^>]{0,200}?(?:saved from url=\\(\\d+\\)|\\burl:\\s*)(https?://[^\\s>]+)"));
    return pattern.match(markup.left(4096)).captured(1);
}

} // namespace

HtmlTree parseHtml(const QString &markup)
{
    const GuardedHtml guarded = guardHtml(markup.toUtf8());
    ParseMemory memory;
    const GumboOutput *output = parse(guarded.markup, memory);
    if (!output) {
        throw std::bad_alloc(); // as Qt's containers do
    }
    HtmlTree tree;
    tree.truncated = guarded.truncated;
    tree.nodes.reserve(guarded.markup.count('<'));
    TreeCopy(tree).element(output->root, -1);
    tree.title = titleOf(tree);
    return tree;
}

Result<void> readHtml(const QByteArray &bytes, const QString &fileName, const DocumentSink &sink)
{
    DecodedText decoded = decodeText(bytes, declaredHtmlCharset(bytes));
    Document document;
    document.form = Document::Form::Html;
    document.html = parseHtml(decoded.text);
    document.url = savedFrom(decoded.text);
    document.name = QFileInfo(fileName).fileName();
    document.encoding = decoded.encoding;
    document.diagnostics = decoded.diagnostics;
    if (document.html.truncated) {
        document.diagnostics << QStringLiteral("the page's nesting was cut; its text is kept");
    }
    sink(std::move(document));
    return {};
}

} // namespace broadsheet
