#pragma once

// For app/library alone: a passage of an article's text, and what the notebook keeps of the
// article. Functions throw as Database does.

#include "app/annotation/describe.h"
#include "app/store/article_table.h"
#include "app/store/subject_table.h"

namespace broadsheet {

class Database;

struct ArticlePassage
{
    ArticleId article = 0;
    Subject subject;
    QString text;
    QByteArray hash; // of the text
    int extractor = 0;
    Selectors selectors;
};

Unexpected noArticle(ArticleId id);

Subject subjectOf(const StoredArticle &article);

/// Everything but the selectors; version 0: the newest.
Result<ArticlePassage> readText(Database &db, ArticleId id, int version = 0);

/// The passage [start, end) (UTF-16) of a version's text. `words` are what the person saw there:
/// Invalid when the text has others now, as after a correction or a new parse. Null: not looked at.
Result<ArticlePassage> readPassage(
    Database &db, ArticleId id, int start, int end, int version = 0, const QString &words = {});

Target targetOf(const ArticlePassage &passage);

/// Writes the subject and the text, so that notes can be put on it.
void putPassage(Database &notebook, const ArticlePassage &passage);

} // namespace broadsheet
