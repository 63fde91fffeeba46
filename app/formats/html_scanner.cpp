#include "app/formats/html_scanner.h"

#include <cstring>

namespace broadsheet {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool endsName(char c) { return isSpace(c) || c == '/' || c == '>'; }

qsizetype find(QByteArrayView markup, char c, qsizetype from)
{
    if (from >= markup.size()) {
        return -1;
    }
    const void *found = std::memchr(markup.data() + from, c, size_t(markup.size() - from));
    return found ? static_cast<const char *>(found) - markup.data() : -1;
}

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), b.data(), size_t(a.size())) == 0;
}

} // namespace

qsizetype htmlAttributeEnd(QByteArrayView markup, qsizetype i)
{
    const qsizetype size = markup.size();
    ++i; // a name may begin with "="
    while (i < size && !endsName(markup[i]) && markup[i] != '=') {
        ++i;
    }
    qsizetype next = i;
    while (next < size && isSpace(markup[next])) {
        ++next;
    }
    if (next >= size || markup[next] != '=') {
        return i;
    }
    ++next;
    while (next < size && isSpace(markup[next])) {
        ++next;
    }
    if (next < size && (markup[next] == '"' || markup[next] == '\'')) {
        const qsizetype close = find(markup, markup[next], next + 1);
        return close < 0 ? size : close + 1;
    }
    while (next < size && !isSpace(markup[next]) && markup[next] != '>') {
        ++next;
    }
    return next;
}

namespace {

void scanTag(QByteArrayView markup, qsizetype i, HtmlToken &token)
{
    const qsizetype size = markup.size();
    const qsizetype nameBegin = i;
    while (i < size && !endsName(markup[i])) {
        ++i;
    }
    token.name = markup.sliced(nameBegin, i - nameBegin);
    token.attributes = token.attributesEnd = i;
    for (int count = 0; i < size && markup[i] != '>';) {
        token.selfClosing = markup[i] == '/';
        if (isSpace(markup[i]) || markup[i] == '/') {
            ++i;
            continue;
        }
        i = htmlAttributeEnd(markup, i);
        if (++count <= MaxAttributes) {
            token.attributesEnd = i;
        }
    }
    token.end = qMin(size, i + 1);
}

qsizetype commentEnd(QByteArrayView markup, qsizetype begin)
{
    qsizetype i = begin + 4; // "<!--"
    if (markup.sliced(i).startsWith(">")) {
        return i + 1;
    }
    if (markup.sliced(i).startsWith("->")) {
        return i + 2;
    }
    for (i = find(markup, '>', i); i >= 0; i = find(markup, '>', i + 1)) {
        const QByteArrayView before = markup.first(i);
        if ((before.endsWith("--") && i >= begin + 6) ||
            (before.endsWith("--!") && i >= begin + 7)) {
            return i + 1;
        }
    }
    return markup.size();
}

/// What begins with "<!", "<?" or "</" and is no tag.
void scanDeclaration(QByteArrayView markup, HtmlToken &token)
{
    const QByteArrayView rest = markup.sliced(token.begin);
    if (rest.startsWith("<!--")) {
        token.type = HtmlToken::Type::Comment;
        token.end = commentEnd(markup, token.begin);
        return;
    }
    const bool doctype = rest.size() > 9 && sameName(rest.sliced(2, 7), "doctype");
    token.type = doctype ? HtmlToken::Type::Doctype : HtmlToken::Type::Comment;
    const qsizetype close = find(markup, '>', token.begin + 2);
    token.end = close < 0 ? markup.size() : close + 1;
}

void scanText(QByteArrayView markup, HtmlToken &token)
{
    for (qsizetype i = token.begin;;) {
        i = find(markup, '<', i + 1);
        const char next = i >= 0 && i + 1 < markup.size() ? markup[i + 1] : '\0';
        if (i < 0 || isLetter(next) || next == '/' || next == '!' || next == '?') {
            token.end = i < 0 ? markup.size() : i;
            return;
        }
    }
}

bool startsTag(QByteArrayView markup, qsizetype at, QByteArrayView name)
{
    const qsizetype end = at + name.size();
    return end <= markup.size() && sameName(markup.sliced(at, name.size()), name) &&
           (end == markup.size() || endsName(markup[end]));
}

} // namespace

HtmlToken nextHtmlToken(QByteArrayView markup, qsizetype position)
{
    HtmlToken token;
    token.begin = position;
    const char first = markup[position];
    const char second = position + 1 < markup.size() ? markup[position + 1] : '\0';
    const char third = position + 2 < markup.size() ? markup[position + 2] : '\0';
    if (first == '<' && isLetter(second)) {
        token.type = HtmlToken::Type::StartTag;
        scanTag(markup, position + 1, token);
    } else if (first == '<' && second == '/' && isLetter(third)) {
        token.type = HtmlToken::Type::EndTag;
        scanTag(markup, position + 2, token);
    } else if (first == '<' &&
               (second == '!' || second == '?' || (second == '/' && third != '\0'))) {
        scanDeclaration(markup, token);
    } else {
        scanText(markup, token);
    }
    return token;
}

qsizetype rawTextEnd(QByteArrayView markup, qsizetype position, QByteArrayView name)
{
    const bool script = sameName(name, "script");
    bool escaped = false; // after "<!--"
    bool nested = false;  // after "<!-- … <script"
    for (qsizetype i = position; i < markup.size(); ++i) {
        const qsizetype lt = find(markup, '<', i);
        if (script && escaped) {
            const QByteArrayView skipped = markup.sliced(i, (lt < 0 ? markup.size() : lt) - i);
            if (skipped.contains("-->")) {
                escaped = nested = false;
            }
        }
        if (lt < 0) {
            return -1;
        }
        i = lt;
        if (script && markup.sliced(i).startsWith("<!--")) {
            escaped = true;
        } else if (script && escaped && startsTag(markup, i + 1, name)) {
            nested = true;
        } else if (i + 1 < markup.size() && markup[i + 1] == '/' &&
                   startsTag(markup, i + 2, name)) {
            if (!nested) {
                return i;
            }
            nested = false;
        }
    }
    return -1;
}

} // namespace broadsheet
