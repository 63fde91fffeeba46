#pragma once

// All writing to one file: one thread, one connection, a queue. Jobs that wait share a transaction,
// with a SAVEPOINT each, so a failing job takes back its own work and nothing else. A future ends
// only after COMMIT: what it gave is on disk (as far as the file's `synchronous` goes).

#include "app/store/job.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace broadsheet {

class Writer
{
public:
    /// Opens the connection, on the writer's own thread, when the first job comes. May throw.
    using Opener = std::function<std::unique_ptr<Database>()>;

    /// `path` is for messages.
    Writer(const QString &path, Opener opener);

    /// Refuses every job with this error: a library that is only read.
    explicit Writer(Error refusal);

    /// Does what was handed in, then ends.
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// `job(Database &)` gives T, Result<T> or nothing, and may be run in any thread but the
    /// caller's. An error or an exception takes back what it did.
    template<typename Job> QFuture<JobResult<Job>> write(Job job);

private:
    struct Entry
    {
        std::function<bool(Database &)> run;       // false: take back what it did
        std::function<void(const Error *)> finish; // after COMMIT; or the error that came between
    };

    void enqueue(Entry entry);
    void loop();
    std::deque<Entry> takeWaiting();
    void commitSome(std::deque<Entry> &waiting);
    std::optional<Error> runEntry(Database &db, Entry &entry);
    Database &connection();
    Error currentError() const;

    QString m_path;
    Opener m_opener;
    std::optional<Error> m_refusal;
    std::unique_ptr<Database> m_connection; // the thread's own
    std::mutex m_mutex;                     // guards the two below
    std::deque<Entry> m_queue;
    bool m_ending = false;
    std::condition_variable m_woken;
    std::thread m_thread;
};

template<typename Job> QFuture<JobResult<Job>> Writer::write(Job job)
{
    using Answer = JobResult<Job>;
    auto promise = std::make_shared<QPromise<Answer>>();
    auto answer = std::make_shared<std::optional<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    enqueue({[job = std::move(job), answer](Database &db) mutable {
                 answer->emplace(runJob(job, db));
                 return (*answer)->has_value();
             },
             [promise, answer](const Error *error) {
                 promise->addResult(error ? Answer(Unexpected{*error}) : std::move(**answer));
                 promise->finish();
             }});
    return future;
}

} // namespace broadsheet
