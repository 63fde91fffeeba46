#pragma once

// By what copies of a story are found: the cores of stories, and articles without copies, by hashes
// of their words. Functions throw as Database does.

#include "app/article/article.h"

namespace broadsheet {

class Database;

void addCopyKeys(Database &db, ArticleId id, const QVector<quint32> &keys);
void dropCopyKeys(Database &db, ArticleId id, const QVector<quint32> &keys);

/// Other articles that share keys, those that share most first. A few seeks: of a key that many
/// share only those that came first are looked at.
QVector<ArticleId>
articlesSharingKeys(Database &db, ArticleId id, const QVector<quint32> &keys, int most);

} // namespace broadsheet
