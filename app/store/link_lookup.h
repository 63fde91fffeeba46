#pragma once

// The two directions of one question: which articles does a link fit, which links does an article
// fit? Every step is a seek in the index of target_key or link_key.

#include "app/store/link_key.h"

namespace broadsheet {

class Database;

struct LinkMatch
{
    QVector<ArticleId> articles; // all that fit equally well; at most MaxLinkMatches
    double confidence = 0;
    bool certain = true; // false: no link may lead there before a person has said so
};

/// More articles under one title are not told apart.
inline constexpr int MaxLinkMatches = 20;

/// The articles that fit best, `self` never among them; empty when none does.
LinkMatch articlesFor(Database &db, const QVector<LinkKey> &linkKeys, ArticleId self);

struct LinkName
{
    ArticleId article = 0;
    int ordinal = 0;

    friend bool operator==(const LinkName &, const LinkName &) = default;
    friend auto operator<=>(const LinkName &, const LinkName &) = default;

    friend size_t qHash(const LinkName &name, size_t seed = 0)
    {
        return qHashMulti(seed, name.article, name.ordinal);
    }
};

enum class WhichLinks {
    All,
    Improvable, // not those that lead somewhere better already, nor to too many as good
};

/// The links of other articles that an article with these keys fits; sorted, no duplicates.
QVector<LinkName>
linksFor(Database &db, const QVector<LinkKey> &articleKeys, ArticleId self, WhichLinks which);

} // namespace broadsheet
