#pragma once

#include "app/library/reading.h"

#include <optional>

namespace broadsheet {

/// An article and the place in it where reading stopped.
struct Visit
{
    ArticleId article = 0;
    ReadingPosition position;
    int version = 0;     // that the position is of, 1-based; 0: it has not been shown yet
    bool newest = true;  // a newer version is shown in its place
    int compareWith = 0; // the older version that it was compared with; 0: none
};

/// Back and Forward: the articles that were read, each with the place where reading stopped.
class History
{
public:
    static constexpr qsizetype Most = 50;

    /// Goes to another article; what was ahead is forgotten.
    void visit(const Visit &visit);

    /// Remembers where reading stands in the present article. That of another one is passed over:
    /// the page may still show it while the present one is on its way.
    void keep(const Visit &place);

    /// Goes a step back (-1) or forward (1). Nothing at the ends.
    std::optional<Visit> go(int step);

    /// The present article is no longer in the library: it is forgotten, here and at every other
    /// step, for the next one in the direction of the step; at the end, for the one before it.
    std::optional<Visit> passOver(int step);

    std::optional<Visit> present() const;

    bool canGoBack() const { return m_present > 0; }

    bool canGoForward() const { return m_present + 1 < m_visits.size(); }

    const QVector<Visit> &visits() const { return m_visits; }

    qsizetype presentIndex() const { return m_present; } // -1: nothing was read

    /// As it was kept: the first `Most` of them; a wrong `present` is the last one.
    static History of(const QVector<Visit> &visits, qsizetype present);

private:
    QVector<Visit> m_visits;
    qsizetype m_present = -1;
};

} // namespace broadsheet
