#pragma once

// The library as a web of stories: which articles are joined by links that lead somewhere, what the
// reader chose included. Every question is answered within an index, and never costs more than the
// limit that it is asked with. Functions read both files and throw as Database does.

#include "app/annotation/annotation.h"

namespace broadsheet {

class Database;

/// What a story shows of an article.
struct StoryArticle
{
    ArticleId id = 0;
    QString headline; // never empty
    QString publication;
    QString published; // ISO 8601 as printed, or empty
    qint64 date = 0;   // ms since 1970 (UTC); means nothing unless isDated
    bool isDated = false;
    bool read = false;
};

struct LinkNeighbours
{
    QVector<ArticleId> cited;  // it links to them
    QVector<ArticleId> citing; // they link to it

    qsizetype size() const { return cited.size() + citing.size(); }
};

/// Up to `most` of each kind, none twice, itself never among them: the first that it links to, and
/// of those that link to it the ones that came in last.
LinkNeighbours linkNeighbours(Database &db, ArticleId article, int most);

/// The articles that link to this one, by the list's date, newest first; of more than `most`, those
/// that came in last.
QVector<ArticleId> citingNewestFirst(Database &db, ArticleId article, int most);

/// In the same order; missing ids are left out.
QVector<StoryArticle> storyArticles(Database &db, const QVector<ArticleId> &ids);

} // namespace broadsheet
