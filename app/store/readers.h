#pragma once

// Reading, beside whatever is being written: connections that never write, lent from a free list to
// the threads of a pool. Both files are attached: tables of library.db and of notebook.db are found
// by their names alone. Each job sees one unchanging state of each file.

#include "app/store/job.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace broadsheet {

class Readers
{
public:
    using Opener = std::function<std::unique_ptr<Database>()>; // may throw

    /// `path` is for messages.
    Readers(const QString &path, Opener opener, int threads);

    /// Waits for the jobs that were handed in.
    ~Readers();
    Readers(const Readers &) = delete;
    Readers &operator=(const Readers &) = delete;

    /// Runs `job(Database &)`, which gives T, Result<T> or nothing, in a thread of the pool.
    template<typename Job> QFuture<JobResult<Job>> read(Job job);

    /// Runs it here and now: for threads that may wait.
    template<typename Job> JobResult<Job> readHere(Job job);

private:
    std::unique_ptr<Database> lend();
    void giveBack(std::unique_ptr<Database> connection);
    Error currentError() const;

    QString m_path;
    Opener m_opener;
    std::mutex m_mutex; // guards the free list
    std::vector<std::unique_ptr<Database>> m_free;
    QThreadPool m_pool;
};

template<typename Job> JobResult<Job> Readers::readHere(Job job)
{
    try {
        std::unique_ptr<Database> db = lend();
        // On an exception the connection is closed rather than lent again: it may be broken.
        JobResult<Job> answer = [&] {
            Transaction snapshot(*db, Transaction::Kind::Reading);
            return runJob(job, *db);
        }();
        giveBack(std::move(db));
        return answer;
    } catch (...) {
        return Unexpected{currentError()};
    }
}

template<typename Job> QFuture<JobResult<Job>> Readers::read(Job job)
{
    auto promise = std::make_shared<QPromise<JobResult<Job>>>();
    promise->start();
    auto future = promise->future();
    m_pool.start([this, promise, job = std::move(job)]() mutable {
        promise->addResult(readHere(std::move(job)));
        promise->finish();
    });
    return future;
}

} // namespace broadsheet
