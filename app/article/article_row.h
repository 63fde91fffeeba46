#pragma once

#include "app/article/article.h"

#include <QDateTime>

namespace broadsheet {

/// What a list shows of an article: small, without its text.
struct ArticleRow
{
    ArticleId id = 0;
    QString headline; // never empty: the file's name when there is no headline
    QString standfirst;
    QString excerpt; // how the body begins, of an article without a standfirst
    QString publication;
    QString published; // ISO 8601 or empty
    QString path;      // the file it was imported from
    QString url;
    QString language;
    int versions = 1;
    bool read = false;
    bool bookmarked = false;
    int copies = 0;      // other articles with the same story; see lead
    ArticleId lead = 0;  // whose copy it is; 0: it is none
    int annotations = 0; // highlights and notes, the bookmark not counted

    /// What a list says of it below the headline.
    const QString &about() const { return standfirst.isEmpty() ? excerpt : standfirst; }
};

/// An article that a reader took out of the library, and that can be put back.
struct RemovedArticle
{
    ArticleId id = 0;
    QString headline;
    QString publication;
    QString path;
    qint64 removedAt = 0; // ms since 1970 (UTC)
    bool isBack = false;  // was imported again meanwhile
};

} // namespace broadsheet
