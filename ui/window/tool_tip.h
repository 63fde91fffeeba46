#pragma once

#include <QString>

namespace broadsheet {

/// Words of others as a tool tip. Qt guesses whether a tool tip is HTML: here it always is, and
/// says the words as they are, with their signs (&, <, ").
inline QString toolTipOf(const QString &words)
{
    return words.isEmpty() ? QString() : u"<span>"_qs + words.toHtmlEscaped() + u"</span>"_qs;
}

} // namespace broadsheet
