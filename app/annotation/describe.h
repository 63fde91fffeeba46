#pragma once

#include "app/annotation/selector.h"
#include "app/base/result.h"

namespace broadsheet {

struct Selectors
{
    TextQuoteSelector quote;
    TextPositionSelector position;
};

/// The selectors of text[start, end). Edges are moved off half surrogate pairs and white space, and
/// the context is cut at whole code points. Invalid when the range is outside or holds nothing
/// visible.
Result<Selectors> describe(const QString &text, int start, int end);

/// text[start, end) as a quote with its context, edges taken as they are.
TextQuoteSelector quoteAt(const QString &text, int start, int end);

} // namespace broadsheet
