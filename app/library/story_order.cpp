#include "app/library/story_order.h"

#include <algorithm>

namespace broadsheet {

namespace {

bool linksTo(const StoryLinks &links, ArticleId from, ArticleId to)
{
    const auto found = links.constFind(from);
    return found != links.cend() && found->contains(to);
}

// How many of the articles each of them links to.
QVector<int> countLinks(const QVector<StoryArticle> &articles, const StoryLinks &links)
{
    QVector<int> counts;
    for (const StoryArticle &article : articles) {
        counts.append(
            int(std::count_if(articles.cbegin(), articles.cend(), [&](const StoryArticle &other) {
                return linksTo(links, article.id, other.id);
            })));
    }
    return counts;
}

// Articles of one moment: next is the first one that links to none of those that are left. Where
// links run in a circle, the one that came in first. Quadratic in their number.
QVector<StoryArticle> orderedByLinks(QVector<StoryArticle> left, const StoryLinks &links)
{
    QVector<int> open = countLinks(left, links);
    QVector<StoryArticle> ordered;
    while (!left.isEmpty()) {
        const qsizetype next = qMax(qsizetype(0), open.indexOf(0));
        open.removeAt(next);
        ordered.append(left.takeAt(next));
        for (qsizetype i = 0; i < left.size(); ++i) {
            open[i] -= linksTo(links, left[i].id, ordered.last().id);
        }
    }
    return ordered;
}

void orderEqualDates(QVector<StoryArticle> &articles, const StoryLinks &links)
{
    qsizetype begin = 0;
    for (qsizetype i = 1; i <= articles.size(); ++i) {
        if (i == articles.size() || articles[i].date != articles[begin].date) {
            const auto ordered = orderedByLinks(articles.mid(begin, i - begin), links);
            std::copy(ordered.cbegin(), ordered.cend(), articles.begin() + begin);
            begin = i;
        }
    }
}

// Where an article without a date belongs among the ordered ones; -1: no link says so.
qsizetype placeOf(ArticleId id, const QVector<StoryArticle> &ordered, const StoryLinks &links)
{
    for (qsizetype i = ordered.size() - 1; i >= 0; --i) {
        if (linksTo(links, id, ordered[i].id)) {
            return i + 1;
        }
    }
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        if (linksTo(links, ordered[i].id, id)) {
            return i;
        }
    }
    return -1;
}

// The first of them that a link gives a place; else the first, for the end.
void placeOne(QVector<StoryArticle> &undated,
              QVector<StoryArticle> &ordered,
              const StoryLinks &links)
{
    for (qsizetype i = 0; i < undated.size(); ++i) {
        const qsizetype place = placeOf(undated[i].id, ordered, links);
        if (place >= 0) {
            ordered.insert(place, undated.takeAt(i));
            return;
        }
    }
    ordered.append(undated.takeFirst());
}

} // namespace

QVector<StoryArticle> inStoryOrder(const QVector<StoryArticle> &articles, const StoryLinks &links)
{
    QVector<StoryArticle> ordered;
    QVector<StoryArticle> undated;
    for (const StoryArticle &article : articles) {
        (article.isDated ? ordered : undated).append(article);
    }
    const auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };
    std::sort(undated.begin(), undated.end(), byId);
    std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) {
        return std::pair(a.date, a.id) < std::pair(b.date, b.id);
    });
    orderEqualDates(ordered, links);
    while (!undated.isEmpty()) {
        placeOne(undated, ordered, links);
    }
    return ordered;
}

} // namespace broadsheet
