#pragma once

// What a list shows of each article. Functions throw as Database does.

#include "app/article/article_row.h"

#include <optional>

namespace broadsheet {

class Database;

/// What the store itself must know of an article.
struct StoredArticle
{
    ArticleId id = 0;
    QString key; // ArticleKey
    QString path;
    int part = 0;
    int versions = 1;
    QByteArray textHash; // of the newest reading text
    QString headline;
    QString publication;
    QString published; // ISO 8601 as printed, or empty
    QString url;
    qint64 date = 0; // ms since 1970 (UTC): the list's order
    bool sample = false;
    QByteArray corrections; // Corrections::mark() of what its newest version holds
};

struct NewVersion
{
    QString path; // of the file
    int part = 0; // n-th article in it
    QByteArray textHash;
    qint64 added = 0; // ms since 1970 (UTC)
    bool sample = false;
};

/// `key` must not be there yet. Gives the new id.
ArticleId
insertArticle(Database &db, const QString &key, const Article &article, const NewVersion &version);

/// Brings the row up to its newest version, whose number is one more than before.
void updateArticle(Database &db,
                   const StoredArticle &known,
                   const Article &article,
                   const NewVersion &version);

/// Brings the row up to its newest version, which was made anew under its old number.
void reviseArticle(Database &db,
                   const StoredArticle &known,
                   const Article &article,
                   const NewVersion &version);

/// Remembers which corrections the newest version holds.
void setCorrectionsMark(Database &db, ArticleId id, const QByteArray &mark);

/// The articles that the reader's corrections have been applied to.
QVector<ArticleId> articlesWithCorrections(Database &db);

/// The articles of a publication; with an empty name, those of which it is unknown.
QVector<ArticleId> articlesOfPublication(Database &db, const QString &publication);

/// The same file lies elsewhere now, and is no sample (any more).
void moveArticle(Database &db, ArticleId id, const QString &path, int part);

/// Its row alone, with its versions and links: see removeArticle() in library/filing.h.
void deleteArticleRow(Database &db, ArticleId id);

std::optional<StoredArticle> findArticle(Database &db, ArticleId id);
std::optional<StoredArticle> findArticleByKey(Database &db, const QString &key);
std::optional<StoredArticle> findArticleByPath(Database &db, const QString &path, int part);

/// Up to `limit` articles with that headline (`titleKey()`) or that address (`urlKey()`).
QVector<StoredArticle> findArticlesByTitle(Database &db, const QString &titleKey, int limit);
QVector<StoredArticle> findArticlesByUrl(Database &db, const QString &urlKey, int limit);

/// What a list shows; reads the notebook too.
std::optional<ArticleRow> articleRow(Database &db, ArticleId id);

/// Likewise for many, in order; missing ids are left out.
QVector<ArticleRow> articleRows(Database &db, const QVector<ArticleId> &ids);

QVector<ArticleId> sampleArticles(Database &db);

} // namespace broadsheet
