#pragma once

// One SQLite connection, thinly: text is QString, blobs are QByteArray, statements are prepared
// once and lent. What goes wrong is thrown (SQLite::Exception); Writer and Readers catch it and
// make an Error of it, so nothing above app/store ever sees an exception.

#include "app/base/result.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <atomic>
#include <concepts>
#include <exception>
#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace broadsheet {

class Database;

/// A prepared statement, lent by its Database: given back, reset, at the end of its life.
/// Parameters count from 1, columns from 0, as in SQLite.
class Statement
{
public:
    Statement(Database &database,
              const QByteArray &sql,
              std::unique_ptr<SQLite::Statement> statement);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    void bind(int parameter, qint64 value);
    void bind(int parameter, double value);
    void bind(int parameter, const QString &text); // a null QString is an empty text, not NULL
    void bind(int parameter, const QByteArray &blob);
    void bind(int parameter, std::nullptr_t);

    template<std::integral Integer> void bind(int parameter, Integer value)
    {
        bind(parameter, qint64(value));
    }

    template<typename... Values> void bindAll(const Values &...values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
    }

    bool step(); // true: there is a row
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const; // empty for NULL
    QByteArray blob(int column) const;
    bool isNull(int column) const;

private:
    Database *m_database;
    QByteArray m_sql;
    std::unique_ptr<SQLite::Statement> m_statement;
};

class Database
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Immutable, // on media that nobody can write: no locks, no -shm
    };

    /// Opens a file that is there. A busy file is waited for, up to BusyTimeoutMs.
    Database(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Makes a file, or ":memory:"; for schema.cpp alone.
    static std::unique_ptr<Database> create(const QString &path);

    /// Attaches another file, never for writing.
    void attach(const QString &path, const QString &name, Mode mode);

    /// `sql` with its parameters bound; step() it. Statements are kept for the next time.
    template<typename... Values> Statement query(const QByteArray &sql, const Values &...values)
    {
        Statement statement = prepare(sql);
        statement.bindAll(values...);
        return statement;
    }

    /// Runs a statement that gives no rows. Returns the number of rows that it changed.
    template<typename... Values> int run(const QByteArray &sql, const Values &...values)
    {
        query(sql, values...).step();
        return changedRows();
    }

    Statement prepare(const QByteArray &sql);
    void execute(const QByteArray &script); // several statements, no parameters
    qint64 lastInsertId() const;
    int changedRows() const;
    bool inTransaction() const;
    QByteArray image() const; // the bytes of its file as they would be on disk

    QString path() const { return m_path; }

    /// While the flag is there and set, whatever runs here stops with Error::Code::Cancelled.
    void stopWhen(std::shared_ptr<const std::atomic<bool>> flag);

    /// For own SQL functions and the like.
    sqlite3 *handle() const;

private:
    friend class Statement;
    Database(const QString &path, int flags);
    void giveBack(const QByteArray &sql, std::unique_ptr<SQLite::Statement> statement);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_connection;
    std::unordered_map<QByteArray, std::vector<std::unique_ptr<SQLite::Statement>>> m_idle;
    std::shared_ptr<const std::atomic<bool>> m_stop;
};

/// How long a statement waits for another process. Imports hold the lock for 0.2 s at a time.
inline constexpr int BusyTimeoutMs = 60'000;

/// Rolled back at the end of its life unless committed. Immediate: takes the write lock at once, so
/// that what is read first cannot be out of date when it is written.
class Transaction
{
public:
    enum class Kind { Immediate, Reading };
    explicit Transaction(Database &database, Kind kind = Kind::Immediate);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database &m_database;
    bool m_done = false;
};

/// An exception of SQLite's as an error in plain words, naming the file: Database when the file
/// cannot be used, Invalid when it would not take what it was given, Cancelled after stopWhen().
/// Any other exception is thrown again.
Error databaseError(const std::exception_ptr &exception, const QString &path);

} // namespace broadsheet
