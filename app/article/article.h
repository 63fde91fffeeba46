#pragma once

#include "app/article/block.h"

namespace broadsheet {

/// Names an article's row in library.db. Not lasting: the notebook names articles by `ArticleKey`.
using ArticleId = qint64;

/// An article as the extractor leaves it: immutable, and to be had again from the original bytes.
/// What a person did with it is kept elsewhere (annotation/, the notebook).
struct Article
{
    QString headline;
    QString kicker;
    QString standfirst;
    QString byline; // names and titles as printed, without the leading "By"
    QString dateline;
    QString publication;
    QString published; // ISO 8601: "2022-01-05" or "2022-01-05T10:30:00+03:00"; empty when unknown
    QString modified;
    QString url;
    QString language; // BCP 47, e.g. "en", "pt-BR"; empty when unknown
    QVector<Block> blocks;

    friend bool operator==(const Article &, const Article &) = default;
};

} // namespace broadsheet
