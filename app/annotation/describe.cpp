#include "app/annotation/describe.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

bool splitsPair(const QString &text, int offset)
{
    return offset > 0 && offset < text.size() && text[offset].isLowSurrogate() &&
           text[offset - 1].isHighSurrogate();
}

} // namespace

TextQuoteSelector quoteAt(const QString &text, int start, int end)
{
    int before = qMax(0, start - QuoteContext);
    int after = qMin(int(text.size()), end + QuoteContext);
    before += splitsPair(text, before);
    after -= splitsPair(text, after);
    return {
        text.mid(start, end - start), text.mid(before, start - before), text.mid(end, after - end)};
}

Result<Selectors> describe(const QString &text, int start, int end)
{
    if (start < 0 || end > text.size() || start >= end) {
        return fail(Error::Code::Invalid, QStringLiteral("The passage lies outside the article."));
    }
    start -= splitsPair(text, start);
    end += splitsPair(text, end);
    while (start < end && isInvisible(text[start])) {
        ++start;
    }
    while (start < end && isInvisible(text[end - 1])) {
        --end;
    }
    if (start == end) {
        return fail(Error::Code::Invalid, QStringLiteral("The passage holds no words to mark."));
    }
    return Selectors{quoteAt(text, start, end), {start, end}};
}

} // namespace broadsheet
