#pragma once

// Makes a version of an article anew, under its old number: because the reader corrected it, or
// because a newer extractor read its original again. All that hangs on it follows in the same
// transaction: the list's row, the search, the links, the places of its notes.

#include "app/article/correction.h"
#include "app/base/result.h"
#include "app/store/article_table.h"
#include "app/store/version_table.h"

namespace broadsheet {

class Database;

/// Whose articles a rule for this one would be for.
RuleScope scopeOf(const StoredArticle &article);

/// An article as it is stored: with the reader's corrections in place.
struct CorrectedArticle
{
    Article article;
    QByteArray json;      // packedArticle()
    QByteArray extracted; // the same before the corrections; empty when they changed nothing
    QByteArray mark;      // Corrections::mark()
};

/// Corrections that would leave nothing to read change nothing, so that the reader sees it.
CorrectedArticle withCorrections(const Article &extracted, const Corrections &corrections);

struct Revised
{
    bool changed = false;
    bool text = false;        // its reading text is another
    bool list = false;        // what a list shows of it is another
    QVector<ArticleId> woken; // articles whose links lead elsewhere now
};

/// `extracted` takes the place of what `version` was made of. Nothing is written that is the same
/// already. Invalid when nothing would be left to read.
Result<Revised> reviseVersion(Database &db,
                              const StoredArticle &known,
                              const StoredVersion &version,
                              const Article &extracted,
                              int extractor);

/// Brings the newest version of an article in line with the notebook's corrections. NotFound when
/// the article is gone.
Result<Revised> applyCorrections(Database &db, ArticleId id);

/// The articles whose newest version is behind the notebook's corrections, after a crash or when a
/// rule has changed. Only reads.
QVector<ArticleId> articlesBehindCorrections(Database &db);

/// The articles of a scope. Reads their rows.
QVector<ArticleId> articlesInScope(Database &db, const RuleScope &scope);

} // namespace broadsheet
