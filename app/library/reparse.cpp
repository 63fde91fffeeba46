#include "app/library/reparse.h"

#include "app/article/title.h"
#include "app/extract/extractor.h"
#include "app/library/copies.h"
#include "app/library/file_parsing.h"
#include "app/library/revising.h"
#include "app/library/similarity.h"
#include "app/store/original_table.h"
#include "app/store/store.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QPromise>
#include <QThread>

namespace broadsheet {

namespace {

// A batch holds the writer for some 20 ms: what a person does comes in between.
constexpr int BatchArticles = 32;
constexpr int PageOfOriginals = 200;
constexpr qint64 AnnounceMs = 500;

// One file's versions, and what its bytes give now.
struct ParsedOriginal
{
    QVector<OutdatedVersion> versions;
    QVector<Article> articles; // by part
};

bool isTheSame(const Article &stored, const Article &parsed)
{
    const QString title = titleKey(stored.headline);
    return (!title.isEmpty() && title == titleKey(parsed.headline)) ||
           similarity(readingText(stored).text, readingText(parsed).text) >= SomethingInCommon;
}

// A newer extractor may find more or fewer articles in a file of several, so its n-th need not be
// the n-th any more.
const Article *articleFor(const Article &stored, int part, const QVector<Article> &articles)
{
    if (part == 0 && articles.size() == 1) {
        return &articles.first();
    }
    if (part < articles.size() && isTheSame(stored, articles[part])) {
        return &articles[part];
    }
    for (const Article &article : articles) {
        if (isTheSame(stored, article)) {
            return &article;
        }
    }
    return nullptr;
}

struct Outcome
{
    LibraryChanges changes;
    int changed = 0;
    int unchanged = 0;
    int kept = 0;
};

void note(LibraryChanges &changes, ArticleId id, const Revised &revised)
{
    if (!revised.changed) {
        return;
    }
    changes.updated += revised.woken;
    changes.updated.append(id);
    changes.list |= revised.list;
    if (revised.text) {
        changes.annotated.append(id);
    }
}

// As it was, and not to be looked at again by this extractor.
void keepVersion(Database &db, StoredVersion version, Outcome &outcome)
{
    version.extractor = ExtractorVersion;
    updateVersion(db, version);
    ++outcome.kept;
}

void reparseVersion(Database &db,
                    const OutdatedVersion &outdated,
                    const QVector<Article> &articles,
                    Outcome &outcome)
{
    const auto known = findArticle(db, outdated.article);
    const auto version = findVersion(db, outdated.article, outdated.number);
    // Meanwhile removed, or done by another window.
    if (!known || !version || version->extractor >= ExtractorVersion) {
        return;
    }
    const auto stored = extractedOf(*version);
    // A damaged text is as good as its original.
    const Article *found = articleFor(stored ? *stored : Article(), outdated.part, articles);
    const auto revised = found != nullptr
                             ? reviseVersion(db, *known, *version, *found, ExtractorVersion)
                             : Result<Revised>(fail(Error::Code::NotFound, QString()));
    if (!revised) {
        keepVersion(db, *version, outcome);
        return;
    }
    revised->changed ? ++outcome.changed : ++outcome.unchanged;
    note(outcome.changes, outdated.article, *revised);
}

class Reparse
{
public:
    Reparse(Library &library,
            std::shared_ptr<ReparseJob> job,
            std::function<void(const ReparseProgress &)> progressChanged)
        : m_library(library)
        , m_job(std::move(job))
        , m_progressChanged(std::move(progressChanged))
    {
        m_sinceAnnounced.start();
    }

    ReparseReport run(bool originals)
    {
        followAll();
        if (originals) {
            reparseAll();
            fillAllCopies();
        }
        m_report.cancelled = m_job && m_job->cancel;
        announce(true);
        return m_report;
    }

private:
    bool goesOn() const { return !m_report.stopped && !(m_job && m_job->cancel); }

    template<typename T> bool succeeded(const Result<T> &result)
    {
        if (!result) {
            m_report.stopped = result.error();
        }
        return result.has_value();
    }

    void followAll()
    {
        const auto behind = m_library.store().readers().readHere(articlesBehindCorrections);
        for (qsizetype i = 0; succeeded(behind) && goesOn() && i < behind->size();
             i += BatchArticles) {
            follow(behind->mid(i, BatchArticles));
        }
    }

    // One that cannot follow, since it is damaged, must not keep the others from it.
    void follow(const QVector<ArticleId> &ids)
    {
        const auto followed = m_library.store()
                                  .libraryWriter()
                                  .write([ids](Database &db) {
                                      Outcome outcome;
                                      for (const ArticleId id : ids) {
                                          if (const auto revised = applyCorrections(db, id)) {
                                              outcome.changed += revised->changed ? 1 : 0;
                                              note(outcome.changes, id, *revised);
                                          }
                                      }
                                      return outcome;
                                  })
                                  .result();
        if (succeeded(followed)) {
            m_report.corrected += followed->changed;
            collect(followed->changes);
        }
    }

    // What came into the library before copies were looked for.
    void fillAllCopies()
    {
        ArticleId last = 0;
        while (goesOn()) {
            const auto filled = fillCopies(m_library, last);
            if (!succeeded(filled) || filled->last == 0) {
                return;
            }
            last = filled->last;
            m_report.grouped += filled->grouped;
            m_changes.list |= filled->grouped > 0;
            announce(false);
        }
    }

    void reparseAll()
    {
        const auto count = m_library.store().readers().readHere(
            [](Database &db) { return countOutdatedOriginals(db, ExtractorVersion); });
        if (!succeeded(count) || *count == 0) {
            return;
        }
        m_progress.total = *count;
        QVector<OutdatedVersion> page = nextPage(0);
        while (goesOn() && !page.isEmpty()) {
            reparsePage(page);
            page = goesOn() ? nextPage(page.last().original) : QVector<OutdatedVersion>();
        }
        finishBatch();
    }

    QVector<OutdatedVersion> nextPage(qint64 after)
    {
        const auto page = m_library.store().readers().readHere([after](Database &db) {
            return outdatedVersions(db, ExtractorVersion, after, PageOfOriginals);
        });
        return succeeded(page) ? *page : QVector<OutdatedVersion>();
    }

    void reparsePage(const QVector<OutdatedVersion> &page)
    {
        for (qsizetype i = 0; i < page.size() && goesOn();) {
            ParsedOriginal original;
            const qint64 id = page[i].original;
            for (; i < page.size() && page[i].original == id; ++i) {
                original.versions.append(page[i]);
            }
            auto articles = parse(original.versions.first());
            if (!articles) {
                continue; // the next start tries again
            }
            original.articles = std::move(*articles);
            m_batched += original.versions.size();
            m_batch.append(std::move(original));
            if (m_batched >= BatchArticles) {
                writeBatch();
            }
        }
        writeBatch();
    }

    // Empty when its bytes are damaged, or of a kind that is not read any more; nothing when they
    // could not be read now.
    std::optional<QVector<Article>> parse(const OutdatedVersion &version)
    {
        QString name;
        const auto bytes =
            m_library.store().readers().readHere([&](Database &db) -> Result<QByteArray> {
                const auto known = findArticle(db, version.article);
                name = QFileInfo(known ? known->path : QString()).fileName();
                return originalBytes(db, version.original);
            });
        const bool isPassing = !bytes && bytes.error().code == Error::Code::Database;
        if (isPassing) {
            return std::nullopt;
        }
        QVector<Article> articles;
        if (bytes) {
            (void)readArticles(*bytes, name, [&](const Format &, Article article) {
                articles.append(std::move(article));
            });
        }
        return articles;
    }

    // The next batch is parsed while this one is written.
    void writeBatch()
    {
        finishBatch();
        if (m_batch.isEmpty() || !goesOn()) {
            return;
        }
        m_writtenFiles = int(m_batch.size());
        m_writing = m_library.store().libraryWriter().write(
            [batch = std::exchange(m_batch, {})](Database &db) {
                Outcome outcome;
                for (const ParsedOriginal &original : batch) {
                    for (const OutdatedVersion &version : original.versions) {
                        reparseVersion(db, version, original.articles, outcome);
                    }
                }
                return outcome;
            });
        m_batched = 0;
    }

    void finishBatch()
    {
        if (!m_writing) {
            return;
        }
        const auto written = std::exchange(m_writing, std::nullopt)->result();
        if (!succeeded(written)) {
            return;
        }
        m_report.changed += written->changed;
        m_report.unchanged += written->unchanged;
        m_report.kept += written->kept;
        m_progress.done += m_writtenFiles;
        collect(written->changes);
        if (m_progressChanged) {
            m_progressChanged(m_progress);
        }
    }

    void collect(const LibraryChanges &changes)
    {
        m_changes.updated += changes.updated;
        m_changes.annotated += changes.annotated;
        m_changes.list |= changes.list;
        announce(false);
    }

    void announce(bool atOnce)
    {
        const bool something = m_changes.list || !m_changes.updated.isEmpty();
        if (something && (atOnce || m_sinceAnnounced.elapsed() >= AnnounceMs)) {
            m_library.announce(std::exchange(m_changes, {}));
            m_sinceAnnounced.restart();
        }
    }

    Library &m_library;
    std::shared_ptr<ReparseJob> m_job;
    std::function<void(const ReparseProgress &)> m_progressChanged;
    QVector<ParsedOriginal> m_batch;
    qsizetype m_batched = 0; // versions in it
    int m_writtenFiles = 0;
    std::optional<QFuture<Result<Outcome>>> m_writing;
    ReparseReport m_report;
    ReparseProgress m_progress;
    LibraryChanges m_changes;
    QElapsedTimer m_sinceAnnounced;
};

QFuture<Result<ReparseReport>>
start(Library &library, std::shared_ptr<Reparse> work, bool originals)
{
    auto promise = std::make_shared<QPromise<Result<ReparseReport>>>();
    promise->start();
    auto future = promise->future();
    if (library.isReadOnly()) {
        promise->addResult(Result<ReparseReport>(ReparseReport()));
        promise->finish();
        return future;
    }
    Store &store = library.store();
    // A rule is a person's deed, and must not wait for the originals.
    (originals ? store.background() : store.drivers()).start([promise, work, originals] {
        if (originals) {
            // Only while the machine has nothing else to do; the thread is used for nothing else.
            QThread::currentThread()->setPriority(QThread::IdlePriority);
        }
        promise->addResult(work->run(originals));
        promise->finish();
    });
    return future;
}

} // namespace

QFuture<Result<ReparseReport>>
bringUpToDate(Library &library,
              std::shared_ptr<ReparseJob> job,
              std::function<void(const ReparseProgress &)> progressChanged)
{
    return start(library,
                 std::make_shared<Reparse>(library, std::move(job), std::move(progressChanged)),
                 true);
}

QFuture<Result<ReparseReport>> followCorrections(Library &library, std::shared_ptr<ReparseJob> job)
{
    return start(library,
                 std::make_shared<Reparse>(
                     library, std::move(job), std::function<void(const ReparseProgress &)>()),
                 false);
}

} // namespace broadsheet
