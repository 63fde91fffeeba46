#pragma once

#include "app/library/reading.h"

#include <optional>

namespace broadsheet {

/// Back and Forward: the articles that were read, each with the place where reading stopped.
class History
{
public:
    struct Visit
    {
        ArticleId article = 0;
        ReadingPosition position;
    };

    /// Leaves the present article at `left` for another one; what was ahead is forgotten.
    void visit(ArticleId article, const ReadingPosition &left);

    /// The visit to return to; the present one is kept at `left`. Nothing at the ends.
    std::optional<Visit> back(const ReadingPosition &left) { return go(-1, left); }

    std::optional<Visit> forward(const ReadingPosition &left) { return go(1, left); }

    bool canGoBack() const { return m_present > 0; }

    bool canGoForward() const { return m_present + 1 < m_visits.size(); }

    /// The article is no longer in the library.
    void forget(ArticleId article);

private:
    static constexpr qsizetype Most = 200;

    std::optional<Visit> go(int step, const ReadingPosition &left);

    QVector<Visit> m_visits;
    qsizetype m_present = -1;
};

} // namespace broadsheet
