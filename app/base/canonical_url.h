#pragma once

// Addresses of articles: made absolute, and brought to one form for "is it the same page?".

#include <QString>

namespace broadsheet {

/// `href` against the page's address; empty unless the result is http(s) with a host. A fragment of
/// the page itself ("#top") gives an empty string.
QString absoluteUrl(const QString &href, const QString &base);

/// Lower-case scheme and host, no default port, no credentials, no fragment, no tracking parameters
/// (utm_*, fbclid …), no AMP ending. Empty when it is no http(s) address. This is what an article's
/// `url` holds.
QString canonicalUrl(const QString &url);

/// A key for comparing: canonical, and without scheme, "www.", "m." or "amp." and a final slash.
QString urlKey(const QString &url);

} // namespace broadsheet
