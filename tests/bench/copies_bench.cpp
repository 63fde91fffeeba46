// What finding copies costs of an import, in time of the processor: the files of a folder are
// parsed and filed, one by one, into new libraries, in turn with sketches and without.
//   copies_bench FOLDER

#include "app/article/copy_sketch.h"
#include "app/library/file_parsing.h"
#include "app/library/file_walk.h"
#include "app/library/filing.h"
#include "app/store/copy_table.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace broadsheet;

namespace {

constexpr qsizetype BatchFiles = 1000;
constexpr int Rounds = 2;

struct Cost
{
    double files = 0;    // seconds: parsed and filed
    double sketches = 0; // of that, made sketches
    qsizetype copies = 0;
};

double seconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

void file(Store &store, const QVector<ParsedFile> &batch)
{
    (void)store.libraryWriter()
        .write([&batch](Database &db) {
            for (const ParsedFile &parsed : batch) {
                for (const ParsedArticle &article : parsed.articles) {
                    fileArticle(db, article);
                }
            }
        })
        .result();
}

Cost import(const QVector<FoundFile> &files, bool withSketches)
{
    const QTemporaryDir folder;
    const auto store = Store::open(folder.path(), Store::Access::ReadWrite);
    Cost cost;
    const double begin = seconds();
    for (qsizetype i = 0; i < files.size(); i += BatchFiles) {
        QVector<ParsedFile> batch;
        for (const FoundFile &found : files.mid(i, BatchFiles)) {
            batch.append(parseFile({found.path, found.path, false, {}}, (*store)->readers()));
            for (ParsedArticle &article : batch.last().articles) {
                const double before = seconds();
                const CopySketch sketch =
                    copySketch(article.article); // a second time, for the clock
                cost.sketches += seconds() - before;
                article.copySketch = withSketches ? sketch : CopySketch();
            }
        }
        file(**store, batch);
    }
    cost.files = seconds() - begin - cost.sketches;
    cost.copies = (*store)->readers().readHere(leadsOfCopies)->size();
    return cost;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "copies_bench FOLDER\n");
        return 2;
    }
    const auto files = findFiles({QString::fromLocal8Bit(argv[1])}, [](int) { return true; });
    Cost with;
    Cost without;
    for (int round = 0; round < Rounds; ++round) {
        for (const bool sketches : {true, false}) {
            const Cost cost = import(files, sketches);
            Cost &sum = sketches ? with : without;
            sum.files += cost.files / Rounds;
            sum.sketches += cost.sketches / Rounds;
            sum.copies = cost.copies;
        }
    }
    const double plain = without.files - without.sketches;
    std::printf("%lld files: %.1f s without copies, %.1f s with; %.1f %% more (sketches %.1f %%); "
                "%lld copies\n",
                (long long)files.size(),
                plain,
                with.files,
                100 * (with.files / plain - 1),
                100 * with.sketches / plain,
                (long long)with.copies);
    return 0;
}
