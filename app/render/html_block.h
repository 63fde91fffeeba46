#pragma once

// One block as one element (a table: one for each cell).

#include "app/render/html_inline.h"

namespace broadsheet {

/// The page while it is written.
struct HtmlPage
{
    const PageContent &content;
    LinksByPlace links;
    bool rightToLeft = false;
    QString out;
};

/// Something that is no part of the reading text.
void writeAside(HtmlPage &page, QLatin1StringView tag, const QString &classes, const QString &text);

/// `label` stands over a related link; other kinds know theirs.
void writeBlock(HtmlPage &page, int block, const QString &label = {});

} // namespace broadsheet
