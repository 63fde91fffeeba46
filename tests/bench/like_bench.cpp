// How long "more like this" takes: asked of articles all over a library.
//   like_bench LIBRARY

#include "app/store/article_table.h"
#include "app/store/like_table.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace broadsheet;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto store =
        Store::open(QString::fromLocal8Bit(argc == 2 ? argv[1] : ""), Store::Access::ReadOnly);
    if (!store) {
        std::fprintf(stderr, "like_bench LIBRARY\n");
        return 2;
    }
    constexpr int Asked = 300;
    constexpr int Limit = 10;
    QRandomGenerator random(5);
    QVector<double> times;
    qsizetype found = 0;
    const auto newest = (*store)->readers().readHere([](Database &db) {
        auto row = db.query("SELECT max(id) FROM article");
        return row.step() ? row.integer(0) : 0;
    });
    for (int i = 0; i < Asked; ++i) {
        const ArticleId id = 1 + random.bounded(int(*newest));
        QElapsedTimer timer;
        timer.start();
        const auto ids = (*store)->readers().readHere(
            [id](Database &db) { return articlesLike(db, id, Limit); });
        times.append(double(timer.nsecsElapsed()) / 1e6);
        found += ids ? ids->size() : 0;
    }
    std::sort(times.begin(), times.end());
    std::printf(
        "%lld articles: median %.1f ms, 95 %% within %.1f ms, longest %.1f ms; %.1f found\n",
        (long long)*newest,
        times[Asked / 2],
        times[Asked * 95 / 100],
        times.last(),
        double(found) / Asked);
    return 0;
}
