#pragma once

// What a page says about itself outside its text: JSON-LD, OpenGraph, <meta>, microdata, <link>,
// in that order of trust. The extractor checks it against what the page shows.

#include "app/extract/json_ld.h"

namespace broadsheet {

struct PageMetadata
{
    JsonLdArticle jsonLd;
    QStringList headlines;    // the most trusted first; no duplicates
    QString agreedHeadline;   // JSON-LD and OpenGraph say the same, or empty
    QString sharedHeadline;   // OpenGraph's alone, where JSON-LD and <title> say another, or empty
    QStringList descriptions; // likewise
    QVector<QStringList> authorSources; // clean names by source, the most trusted first
    QStringList authors;                // of the first source
    QString publication;
    QString published; // ISO 8601 or empty
    QString modified;
    QString url;         // canonical
    bool locked = false; // article:content_tier says that it is not free
    QString language;    // BCP 47
};

/// `documentUrl` is where the container says the page came from.
PageMetadata readMetadata(const HtmlTree &tree, const QString &documentUrl);

/// A machine-written date brought to ISO 8601: "20220105", "2022-01-05 10:30:00 +0300", RFC 2822,
/// seconds or milliseconds since 1970. Empty when it is none.
QString isoDate(const QString &written);

/// <title> or og:title without the publication's name at its end or beginning.
QString withoutSiteName(const QString &title, const QString &publication);

} // namespace broadsheet
