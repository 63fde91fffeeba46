// How long the story of an article takes beside opening it, in a library that stands: `story_bench
// LIBRARY`. Articles in turn, the same for both, from a fixed seed; the hub is the article with the
// most links to it among those seen. "Opening" is what the window asks of the library before it can
// show an article; the story is asked for afterwards.

#include "app/library/reading.h"
#include "app/library/searcher.h"
#include "app/library/story_thread.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace broadsheet;

namespace {

constexpr int Articles = 500;

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *name, QVector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-32s p50 %6.2f ms   p95 %6.2f ms   p99 %6.2f ms   max %6.2f ms\n",
                name,
                times[times.size() / 2],
                times[times.size() * 95 / 100],
                times[times.size() * 99 / 100],
                times.last());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto library =
        Library::open(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""), Library::Access::ReadOnly);
    if (!library) {
        std::fprintf(stderr, "%s\n", qPrintable(library.error().message));
        return 2;
    }
    const auto all = search(**library, {}).result();
    if (!all || all->ids.isEmpty()) {
        std::fprintf(stderr, "the library is empty\n");
        return 2;
    }
    QRandomGenerator random(11);
    QVector<double> opening;
    QVector<double> story;
    QVector<double> sizes;
    int whole = 0;
    std::pair<int, ArticleId> hub;
    for (int i = 0; i < Articles; ++i) {
        const ArticleId id = all->ids[random.bounded(int(all->ids.size()))];
        opening.append(milliseconds([&] { (void)openArticle(**library, id).result(); }));
        Result<StoryThread> thread = fail(Error::Code::NotFound, {});
        story.append(milliseconds([&] { thread = storyThread(**library, id).result(); }));
        sizes.append(double(thread->articles.size()));
        whole += thread->isWhole ? 1 : 0;
        for (const StoryArticle &article : std::as_const(thread->articles)) {
            if (i % 20 == 0) {
                const auto other = storyThread(**library, article.id).result();
                hub = std::max(hub, std::pair(other->backlinkCount, article.id));
            }
        }
    }
    print("opening an article", opening);
    print("its story", story);
    std::sort(sizes.begin(), sizes.end());
    std::printf(
        "articles in a story: median %.0f, p95 %.0f, most %.0f; nothing left out of %d %%\n",
        sizes[sizes.size() / 2],
        sizes[sizes.size() * 95 / 100],
        sizes.last(),
        whole * 100 / Articles);
    QVector<double> hubOpening;
    QVector<double> hubStory;
    for (int i = 0; i < 50; ++i) {
        hubOpening.append(milliseconds([&] { (void)openArticle(**library, hub.second).result(); }));
        hubStory.append(milliseconds([&] { (void)storyThread(**library, hub.second).result(); }));
    }
    std::printf("the hub is linked from %d articles\n", hub.first);
    print("opening the hub", hubOpening);
    print("the hub's story", hubStory);
}
