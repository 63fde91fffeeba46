#pragma once

// The article's title as its paper set it: without the site's name, and once.

#include <QString>

namespace broadsheet {

/// "Ferries return | The Daily Dun" → "Ferries return", when `siteHint` (publication, may be empty)
/// or the form says that one part is the site's name.
QString headlineWithoutSite(QStringView title, QStringView siteHint = {});

} // namespace broadsheet
