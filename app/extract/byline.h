#pragma once

// Who wrote the article: "By Ann Other and Bo Lee", "Ann Other, in Port Dun", "Reporting by Ann
// Other; editing by Bo Lee", with dates, e-mail addresses and Twitter names mixed in.

#include <QString>
#include <QStringList>

namespace broadsheet {

/// What Article::byline holds: the names and titles as printed, without "By" and without dates,
/// addresses, handles, reading times and share buttons. May be empty: the line names nobody.
QString bylineNames(QStringView line);

/// True when the line begins with a word such as "By" that a person's name follows.
bool startsAsByline(QStringView line);

/// True for two to five words that look like one person's name.
bool looksLikeName(QStringView text);

/// The people whom a line names beside its date ("Ann Other, 3 May 2022", "3 May / Ann Other");
/// what looks like a name there may be a place, so ask the body about it.
QStringList namesBesideDate(QStringView line, QStringView language);

} // namespace broadsheet
