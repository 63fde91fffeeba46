#include "app/store/writer.h"

#include <QElapsedTimer>

namespace broadsheet {

namespace {

// A transaction takes in waiting jobs for so long; the rest wait for the next one.
constexpr qint64 TransactionMs = 100;

// After a long transaction, so that another process that waits for the lock (and looks every
// millisecond, see database.cpp) gets its turn.
constexpr qint64 LongTransactionMs = 20;
constexpr std::chrono::milliseconds Pause(3);

} // namespace

Writer::Writer(const QString &path, Opener opener)
    : m_path(path)
    , m_opener(std::move(opener))
    , m_thread(&Writer::loop, this)
{
}

Writer::Writer(Error refusal)
    : m_refusal(std::move(refusal))
{
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_woken.notify_one();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Writer::enqueue(Entry entry)
{
    if (m_refusal) {
        entry.finish(&*m_refusal);
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(entry));
    }
    m_woken.notify_one();
}

// Empty when the writer ends.
std::deque<Writer::Entry> Writer::takeWaiting()
{
    std::unique_lock lock(m_mutex);
    m_woken.wait(lock, [this] { return m_ending || !m_queue.empty(); });
    return std::exchange(m_queue, {});
}

void Writer::loop()
{
    for (;;) {
        std::deque<Entry> waiting = takeWaiting();
        if (waiting.empty()) {
            m_connection.reset();
            return;
        }
        while (!waiting.empty()) {
            QElapsedTimer timer;
            timer.start();
            commitSome(waiting);
            if (timer.elapsed() > LongTransactionMs) {
                std::this_thread::sleep_for(Pause);
            }
        }
    }
}

Database &Writer::connection()
{
    if (!m_connection) {
        m_connection = m_opener();
    }
    return *m_connection;
}

Error Writer::currentError() const { return databaseError(std::current_exception(), m_path); }

// Its own error when it failed alone; a transaction that SQLite gave up is seen by the caller.
std::optional<Error> Writer::runEntry(Database &db, Entry &entry)
{
    std::optional<Error> error;
    bool keep = false;
    db.execute("SAVEPOINT job");
    try {
        keep = entry.run(db);
    } catch (...) {
        error = currentError();
    }
    if (db.inTransaction()) {
        db.execute(keep ? "RELEASE job" : "ROLLBACK TO job; RELEASE job");
    }
    return error;
}

void Writer::commitSome(std::deque<Entry> &waiting)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<std::pair<Entry, std::optional<Error>>> done;
    std::optional<Error> lost; // nothing of this transaction was kept
    const auto takeOne = [&]() -> Entry & {
        done.emplace_back(std::move(waiting.front()), std::nullopt);
        waiting.pop_front();
        return done.back().first;
    };
    try {
        Database &db = connection();
        Transaction transaction(db);
        do {
            Entry &entry = takeOne();
            done.back().second = runEntry(db, entry);
            if (!db.inTransaction()) {
                lost = done.back().second;
                break;
            }
        } while (!waiting.empty() && timer.elapsed() < TransactionMs);
        if (!lost) {
            transaction.commit();
        }
    } catch (...) {
        lost = currentError();
        if (done.empty()) {
            takeOne();
        }
    }
    for (auto &[entry, error] : done) {
        entry.finish(lost ? &*lost : error ? &*error : nullptr);
    }
}

} // namespace broadsheet
