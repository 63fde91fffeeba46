#include "app/render/html_inline.h"

#include "app/render/html_escape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

QLatin1StringView styleTag(Run::Style style)
{
    switch (style) {
    case Run::Style::Emphasis:
        return "em"_L1;
    case Run::Style::Strong:
        return "strong"_L1;
    case Run::Style::Code:
        return "code"_L1;
    case Run::Style::Plain:
        break;
    }
    return {};
}

// What a link says besides its words: where it leads, when that is not what they say.
QString description(const PageContent &content, const RelatedLink &link)
{
    switch (link.state) {
    case LinkState::Wanted:
        return content.words.wanted;
    case LinkState::Ambiguous:
        return content.words.ambiguous;
    case LinkState::External:
        return content.words.external;
    case LinkState::Resolved:
        return link.targetHeadline == link.text ? QString() : link.targetHeadline;
    case LinkState::Removed:
        break;
    }
    return {};
}

// In 64 bits: start and length come from a file.
qsizetype endOf(const Run &run) { return qsizetype(run.start) + run.length; }

void appendRun(QString &out,
               const InlineContext &context,
               QStringView text,
               const Run &run,
               const RelatedLink *link)
{
    const bool linked = link && appendLinkTag(out, context, *link);
    const QLatin1StringView tag = styleTag(run.style);
    if (!tag.isEmpty()) {
        appendTag(out, tag);
    }
    appendEscaped(out, text);
    if (!tag.isEmpty()) {
        appendEndTag(out, tag);
    }
    if (linked) {
        appendEndTag(out, "a"_L1);
    }
}

} // namespace

void appendTag(QString &out, QLatin1StringView tag, std::initializer_list<HtmlAttribute> attributes)
{
    out += QLatin1Char('<');
    out += tag;
    for (const HtmlAttribute &attribute : attributes) {
        if (attribute.value.isEmpty()) {
            continue;
        }
        out += QLatin1Char(' ');
        out += attribute.name;
        out += "=\""_L1;
        appendEscaped(out, attribute.value);
        out += QLatin1Char('"');
    }
    out += QLatin1Char('>');
}

void appendEndTag(QString &out, QLatin1StringView tag)
{
    out += "</"_L1;
    out += tag;
    out += QLatin1Char('>');
}

LinksByPlace linksByPlace(const QVector<RelatedLink> &links)
{
    LinksByPlace places;
    for (const RelatedLink &link : links) {
        places.insert({link.block, link.run}, &link);
    }
    return places;
}

bool appendLinkTag(QString &out, const InlineContext &context, const RelatedLink &link)
{
    if (link.state == LinkState::Removed) {
        return false;
    }
    appendTag(
        out,
        "a"_L1,
        {{"class"_L1, linkStateName(link.state)},
         {"href"_L1,
          QStringLiteral("broadsheet://link/%1/%2").arg(context.content.id).arg(link.ordinal)},
         // No title: the window shows a preview of each link, and a tooltip would lie over it.
         {"aria-description"_L1, description(context.content, link)}});
    return true;
}

void appendInline(QString &out, const InlineContext &context, int block, int from, int to)
{
    const Block &source = context.content.article.blocks[block];
    const QStringView text(source.text);
    const auto first = std::partition_point(source.runs.cbegin(),
                                            source.runs.cend(),
                                            [from](const Run &run) { return endOf(run) <= from; });
    qsizetype done = from;
    for (auto run = first; run != source.runs.cend() && run->start < to; ++run) {
        const qsizetype start = std::max<qsizetype>(run->start, from);
        const qsizetype end = std::min<qsizetype>(endOf(*run), to);
        if (start < done || start >= end) {
            continue;
        }
        const int index = int(run - source.runs.cbegin());
        appendEscaped(out, text.sliced(done, start - done));
        appendRun(out,
                  context,
                  text.sliced(start, end - start),
                  *run,
                  context.links.value({block, index}));
        done = end;
    }
    appendEscaped(out, text.sliced(done, to - done));
}

} // namespace broadsheet
