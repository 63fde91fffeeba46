#include "app/formats/html_guard.h"

#include "app/formats/html_scanner.h"
#include "app/formats/open_elements.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <string_view>

namespace broadsheet {

namespace {

enum class RawText { None, Drop, Escape, EscapeJson };

struct RawElement
{
    const char *name;
    RawText handling;
};

constexpr RawElement RawElements[] = {
    {"script", RawText::Drop},
    {"style", RawText::Drop},
    {"iframe", RawText::Drop},
    {"noembed", RawText::Drop},
    {"noframes", RawText::Drop},
    {"title", RawText::Escape},
    {"textarea", RawText::Escape},
    {"xmp", RawText::Escape},
};

constexpr const char *Formatting[] = {
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};

bool isNamed(QByteArrayView name, const char *other)
{
    return size_t(name.size()) == qstrlen(other) &&
           qstrnicmp(name.data(), other, size_t(name.size())) == 0;
}

bool isFormatting(QByteArrayView name)
{
    return std::any_of(std::begin(Formatting), std::end(Formatting), [name](const char *other) {
        return isNamed(name, other);
    });
}

/// Attributes that some reader of the tree asks for; the others are half of a page's markup.
constexpr std::string_view ReadAttributes[] = {"alt",
                                               "aria-modal",
                                               "class",
                                               "content",
                                               "data-component",
                                               "data-image",
                                               "data-lazy-src",
                                               "data-lazy-srcset",
                                               "data-original",
                                               "data-src",
                                               "data-srcset",
                                               "data-testid",
                                               "datetime",
                                               "dir",
                                               "height",
                                               "hidden",
                                               "href",
                                               "http-equiv",
                                               "id",
                                               "itemprop",
                                               "lang",
                                               "name",
                                               "property",
                                               "rel",
                                               "role",
                                               "src",
                                               "srcset",
                                               "start",
                                               "style",
                                               "type",
                                               "value",
                                               "width"};

bool isRead(QByteArrayView attribute)
{
    std::array<char, 16> name;
    size_t size = 0;
    for (const char c : attribute) {
        const bool ends = c == '=' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (ends || size == name.size()) {
            break;
        }
        name[size++] = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    }
    return std::binary_search(
        std::begin(ReadAttributes), std::end(ReadAttributes), std::string_view(name.data(), size));
}

class Guard
{
public:
    explicit Guard(QByteArrayView markup)
        : m_markup(markup)
    {
        m_out.reserve(markup.size());
    }

    GuardedHtml run()
    {
        for (qsizetype i = 0; i < m_markup.size();) {
            const HtmlToken token = nextHtmlToken(m_markup, i);
            i = token.end;
            switch (token.type) {
            case HtmlToken::Type::Text:
            case HtmlToken::Type::Doctype:
                copy(token.begin, token.end);
                break;
            case HtmlToken::Type::StartTag:
                i = startTag(token);
                break;
            case HtmlToken::Type::EndTag:
                endTag(token);
                break;
            case HtmlToken::Type::Comment:
                break;
            }
        }
        return {m_out, m_truncated};
    }

private:
    void copy(qsizetype begin, qsizetype end) { m_out += m_markup.sliced(begin, end - begin); }

    /// Gives the position to go on from: raw text is consumed with its tag.
    qsizetype startTag(const HtmlToken &token)
    {
        const qsizetype afterRawText = rawText(token);
        if (afterRawText >= 0) {
            return afterRawText;
        }
        const ElementName name = elementName(token.name);
        const bool repeats = (isNamed(token.name, "html") || isNamed(token.name, "body") ||
                              isNamed(token.name, "head")) &&
                             m_elements.isOpen(name);
        if (repeats || isNamed(token.name, "frameset")) {
            return token.end;
        }
        m_elements.closeImplied(name);
        const bool tooMany = ++m_tags > MaxTags;
        if (tooMany || (m_elements.depth() >= MaxOpenElements && !(name.traits & Void))) {
            m_truncated = true;
            m_out += ' ';
            m_dropped[size_t(name.id)] += !tooMany;
            return token.end;
        }
        writeStartTag(token, name);
        return token.end;
    }

    void writeStartTag(const HtmlToken &token, ElementName name)
    {
        static const ElementName span = elementName("span");
        static const ElementName div = elementName("div");
        const bool formatting = isFormatting(token.name);
        const bool form = isNamed(token.name, "form");
        m_elements.startTag(formatting ? span : form ? div : name, token.selfClosing);
        if (formatting || form) {
            m_out += formatting ? "<span was-tag=" : "<div was-tag=";
        } else {
            m_out += '<';
        }
        m_out += token.name;
        writeAttributes(token);
        m_out += token.selfClosing ? " />" : ">";
    }

    void writeAttributes(const HtmlToken &token)
    {
        for (qsizetype i = token.attributes; i < token.attributesEnd;) {
            const char c = m_markup[i];
            if (c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                ++i;
                continue;
            }
            const qsizetype end = htmlAttributeEnd(m_markup, i);
            if (isRead(m_markup.sliced(i, end - i))) {
                m_out += ' ';
                copy(i, end);
            }
            i = end;
        }
    }

    void endTag(const HtmlToken &token)
    {
        const ElementName name = elementName(token.name);
        if (m_dropped[size_t(name.id)] > 0) {
            --m_dropped[size_t(name.id)];
            m_out += ' ';
            return;
        }
        if (++m_tags > MaxTags) {
            m_truncated = true;
            m_out += ' ';
            return;
        }
        const char *written = isFormatting(token.name)      ? "span"
                              : isNamed(token.name, "form") ? "div"
                                                            : nullptr;
        m_elements.endTag(written ? elementName(written) : name);
        m_out += "</";
        m_out += written ? QByteArrayView(written) : token.name;
        m_out += '>';
    }

    /// Where to go on after a raw text element; -1 when this is none, or one that never ends (then
    /// the parser decides).
    qsizetype rawText(const HtmlToken &token)
    {
        for (const RawElement &raw : RawElements) {
            if (!isNamed(token.name, raw.name)) {
                continue;
            }
            const qsizetype close = rawTextClose(token, raw.name);
            if (close < 0) {
                return -1;
            }
            const HtmlToken endToken = nextHtmlToken(m_markup, close);
            const QByteArrayView tag = m_markup.sliced(token.begin, token.end - token.begin);
            const bool json = isNamed(token.name, "script") && tag.contains("ld+json");
            writeRawText(token, close, json ? RawText::EscapeJson : raw.handling);
            return endToken.end;
        }
        return -1;
    }

    /// Remembers which elements have no end tag any more: many such tags must not each search on.
    qsizetype rawTextClose(const HtmlToken &token, const char *name)
    {
        const QByteArray key(name);
        if (m_neverClosed.contains(key)) {
            return -1;
        }
        const qsizetype close = rawTextEnd(m_markup, token.end, name);
        if (close < 0) {
            m_neverClosed.insert(key);
        }
        return close;
    }

    /// Without any "<" the raw text is harmless, whatever the parser takes it for.
    void writeRawText(const HtmlToken &token, qsizetype close, RawText handling)
    {
        if (handling == RawText::Drop || ++m_tags > MaxTags) {
            return;
        }
        const bool preformatted = isNamed(token.name, "xmp");
        QByteArray text = m_markup.sliced(token.end, close - token.end).toByteArray();
        text.replace('<', handling == RawText::EscapeJson ? "\\u003c" : "&lt;");
        const QByteArray name = preformatted ? QByteArray("pre") : token.name.toByteArray();
        m_out += '<' + name;
        writeAttributes(token);
        m_out += '>' + text + "</" + name + '>';
    }

    QByteArrayView m_markup;
    QByteArray m_out;
    OpenElements m_elements;
    std::array<int, 256> m_dropped = {}; // start tags left out, whose end tags must go too
    QSet<QByteArray> m_neverClosed;
    int m_tags = 0;
    bool m_truncated = false;
};

} // namespace

GuardedHtml guardHtml(QByteArrayView utf8) { return Guard(utf8).run(); }

} // namespace broadsheet
