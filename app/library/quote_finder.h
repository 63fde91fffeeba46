#pragma once

// From a quote to its source: the article and the passage.

#include "app/article/article_row.h"
#include "app/library/library.h"

#include <QFuture>

namespace broadsheet {

class Database;

enum class QuoteConfidence {
    Exact,  // word for word; only quotation marks, dashes, case or spaces differ
    Close,  // a few words differ
    Likely, // the same passage, perhaps retold
};

QString quoteConfidenceName(QuoteConfidence confidence);

struct QuoteSource
{
    ArticleRow article;
    int start = 0; // UTF-16 in the newest reading text
    int end = 0;
    double likeness = 0; // 0 to 1
    QuoteConfidence confidence = QuoteConfidence::Likely;
    QString before; // what stands around the passage, up to a line of it
    QString passage;
    QString after;
};

/// The likeliest first; of equal ones the oldest, which the others may have copied. Ellipses ("…",
/// "[...]") stand for words left out. Only the first 2,000 characters of the quote count. An empty
/// list: no article holds it.
QFuture<Result<QVector<QuoteSource>>> findQuote(Library &library, const QString &quote);

/// For app/library: inside a reader's job.
QVector<QuoteSource> findQuote(Database &db, const QString &quote);

} // namespace broadsheet
