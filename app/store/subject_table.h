#pragma once

// What the notebook knows of the articles in it, so that notes survive the loss of library.db.
// Functions throw as Database does.

#include "app/annotation/annotation.h"

namespace broadsheet {

class Database;

struct Subject
{
    ArticleKey key;
    QString url;
    QString path;
    int part = 0;
    QString headline;
    QString publication;
};

/// Writes or brings up to date.
void putSubject(Database &db, const Subject &subject);

/// The reading text of a version that a note is made on; `hash` is its textHash().
void putSubjectText(Database &db,
                    const ArticleKey &key,
                    const QByteArray &hash,
                    const QString &text);

/// Nothing when it is not there or damaged.
std::optional<QString> subjectText(Database &db, const QByteArray &hash);

std::optional<Subject> findSubject(Database &db, const ArticleKey &key);

bool hasSubjects(Database &db);

/// Subjects by the file's path, by address (urlKey) and by headline (titleKey).
QVector<ArticleKey> subjectsByPath(Database &db, const QString &path, int part);
QVector<ArticleKey> subjectsByUrl(Database &db, const QString &urlKey);
QVector<ArticleKey> subjectsByTitle(Database &db, const QString &titleKey);

/// The hashes of its texts.
QVector<QByteArray> textsOfSubject(Database &db, const ArticleKey &key);

} // namespace broadsheet
