#pragma once

// Who wrote the article: "By Ann Other and Bo Lee", "Ann Other, in Port Dun", "Reporting by Ann
// Other; editing by Bo Lee", with dates, e-mail addresses and Twitter names mixed in.

#include <QString>

namespace broadsheet {

/// What Article::byline holds: the names and titles as printed, without "By" and without dates,
/// addresses, handles, reading times and share buttons. May be empty: the line names nobody.
QString bylineNames(QStringView line);

/// True when the line begins with a word such as "By" that a person's name follows.
bool startsAsByline(QStringView line);

/// True for two to five words that look like one person's name.
bool looksLikeName(QStringView text);

} // namespace broadsheet
