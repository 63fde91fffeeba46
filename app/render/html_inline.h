#pragma once

// The inside of a block: escaped text with its emphasis and its links.

#include "app/render/html_writer.h"

#include <QHash>

namespace broadsheet {

/// Opens a tag; empty values are left out. Names are ours, values are escaped.
struct HtmlAttribute
{
    QLatin1StringView name;
    QString value;
};

void appendTag(QString &out,
               QLatin1StringView tag,
               std::initializer_list<HtmlAttribute> attributes = {});

void appendEndTag(QString &out, QLatin1StringView tag);

/// The links of an article by the block and run that they stand in.
using LinksByPlace = QHash<QPair<int, int>, const RelatedLink *>;

LinksByPlace linksByPlace(const QVector<RelatedLink> &links);

struct InlineContext
{
    const PageContent &content;
    const LinksByPlace &links;
};

/// Opens the <a> of a link with its state as class; false when it is none any more (removed).
bool appendLinkTag(QString &out, const InlineContext &context, const RelatedLink &link);

/// The text of a block in [from, to), with its runs, which ascend. Runs that overlap or lie
/// outside, as a damaged store may hold them, are passed over; the text is always whole.
void appendInline(QString &out, const InlineContext &context, int block, int from, int to);

} // namespace broadsheet
