#pragma once

// The versions of each article, none of which is ever thrown away. Functions throw as Database
// does.

#include "app/article/article.h"
#include "app/article/reading_text.h"
#include "app/base/result.h"

#include <optional>

namespace broadsheet {

class Database;

struct StoredVersion
{
    ArticleId article = 0;
    int number = 1;
    qint64 original = 0; // original.id
    int part = 0;
    qint64 added = 0; // ms since 1970 (UTC)
    int extractor = 0;
    QByteArray textHash;
    QByteArray json;      // packedArticle()
    QByteArray extracted; // the same before the reader's corrections; empty: there were none
};

/// The stored form: article_json in zstd.
QByteArray packedArticle(const Article &article);

void insertVersion(Database &db, const StoredVersion &version);

/// Writes what another parse or other corrections made of it, under the same number. The text that
/// it had is remembered by its hash.
void updateVersion(Database &db, const StoredVersion &version);

/// The hashes of the texts that a version had before, see updateVersion().
QVector<QByteArray> earlierTexts(Database &db, ArticleId article, int number);

/// A version that an older extractor made.
struct OutdatedVersion
{
    ArticleId article = 0;
    int number = 0;
    qint64 original = 0;
    int part = 0;
};

/// Those of up to `originals` files whose id is above `after`, in the order of the files.
QVector<OutdatedVersion> outdatedVersions(Database &db, int extractor, qint64 after, int originals);

/// How many files they came from.
int countOutdatedOriginals(Database &db, int extractor);

/// Number 0: the newest. NotFound.
Result<StoredVersion> findVersion(Database &db, ArticleId article, int number = 0);

/// All of an article, oldest first.
QVector<StoredVersion> findVersions(Database &db, ArticleId article);

/// Likewise, of one that was taken out (removed_table.h).
QVector<StoredVersion> findRemovedVersions(Database &db, ArticleId article);

/// Its article. Database when the stored bytes are damaged, or when the text is not the one that
/// was stored.
Result<Article> articleOf(const StoredVersion &version);

/// As it was extracted, without the reader's corrections. Database when the bytes are damaged.
Result<Article> extractedOf(const StoredVersion &version);

/// The newest reading text.
Result<ReadingText> newestText(Database &db, ArticleId article);

struct VersionOfFile
{
    int part = 0;
    ArticleId article = 0;
    int number = 0;
};

/// The versions that came from these bytes: for each article of the file, in order, the newest.
QVector<VersionOfFile> findVersionsByHash(Database &db, const QByteArray &originalHash);

QVector<qint64> originalsOf(Database &db, ArticleId article);

} // namespace broadsheet
