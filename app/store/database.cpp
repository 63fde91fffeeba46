#include "app/store/database.h"

#include <QUrl>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace broadsheet {

namespace {

// Dynamic SQL (searches) must not fill memory with statements that never come back.
constexpr int MaxIdleStatements = 256;

// Virtual-machine steps between two looks at the stop flag: well under a millisecond.
constexpr int StepsBetweenLooks = 2000;

constexpr char EmptyBlob = 0;

// SQLite's own handler sleeps up to 100 ms and would hardly ever meet the short gap between two
// commits of a running import; looking every millisecond does.
int waitABit(void *, int tries)
{
    if (tries >= BusyTimeoutMs) {
        return 0;
    }
    sqlite3_sleep(1);
    return 1;
}

int isStopped(void *flag)
{
    return static_cast<const std::atomic<bool> *>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
}

// Every character that means something in a URI is escaped, "?" and "#" in folder names too.
std::string uriOf(const QString &path, Database::Mode mode)
{
    QByteArray uri = "file:" + QUrl::toPercentEncoding(path, "/");
    switch (mode) {
    case Database::Mode::ReadWrite:
        uri += "?mode=rw";
        break;
    case Database::Mode::ReadOnly:
        uri += "?mode=ro";
        break;
    case Database::Mode::Immutable:
        uri += "?immutable=1";
        break;
    }
    return uri.toStdString();
}

int flagsOf(Database::Mode mode)
{
    return mode == Database::Mode::ReadWrite ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY;
}

} // namespace

Statement::Statement(Database &database,
                     const QByteArray &sql,
                     std::unique_ptr<SQLite::Statement> statement)
    : m_database(&database)
    , m_sql(sql)
    , m_statement(std::move(statement))
{
}

Statement::Statement(Statement &&other) noexcept = default;

Statement::~Statement()
{
    if (m_statement) {
        m_database->giveBack(m_sql, std::move(m_statement));
    }
}

void Statement::bind(int parameter, qint64 value) { m_statement->bind(parameter, int64_t(value)); }

void Statement::bind(int parameter, double value) { m_statement->bind(parameter, value); }

void Statement::bind(int parameter, const QString &text)
{
    m_statement->bind(parameter, text.toStdString());
}

void Statement::bind(int parameter, const QByteArray &blob)
{
    const void *bytes = blob.isEmpty() ? &EmptyBlob : blob.constData();
    m_statement->bind(parameter, bytes, int(blob.size()));
}

void Statement::bind(int parameter, std::nullptr_t) { m_statement->bind(parameter); }

bool Statement::step() { return m_statement->executeStep(); }

qint64 Statement::integer(int column) const { return m_statement->getColumn(column).getInt64(); }

double Statement::real(int column) const { return m_statement->getColumn(column).getDouble(); }

QString Statement::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char *utf8 = value.getText(); // first, so that the size is that of the text
    return QString::fromUtf8(utf8, value.getBytes());
}

QByteArray Statement::blob(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const void *bytes = value.getBlob();
    return {static_cast<const char *>(bytes), value.getBytes()};
}

bool Statement::isNull(int column) const { return m_statement->isColumnNull(column); }

Database::Database(const QString &path, int flags)
    : m_path(path)
    , m_connection(std::make_unique<SQLite::Database>(path.toStdString(), flags))
{
}

Database::Database(const QString &path, Mode mode)
    : m_path(path)
    , m_connection(
          std::make_unique<SQLite::Database>(uriOf(path, mode), flagsOf(mode) | SQLite::OPEN_URI))
{
    sqlite3_busy_handler(handle(), waitABit, nullptr);
    sqlite3_extended_result_codes(handle(), 1);
    // Not trusted_schema = OFF: it forbids the triggers that keep the index of notes.
    execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY");
}

Database::~Database() { m_idle.clear(); }

std::unique_ptr<Database> Database::create(const QString &path)
{
    return std::unique_ptr<Database>(
        new Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
}

void Database::attach(const QString &path, const QString &name, Mode mode)
{
    const QString uri =
        QString::fromStdString(uriOf(path, mode == Mode::ReadWrite ? Mode::ReadOnly : mode));
    query("ATTACH ? AS ?", uri, name).step();
}

Statement Database::prepare(const QByteArray &sql)
{
    const auto idle = m_idle.find(sql);
    if (idle != m_idle.end() && !idle->second.empty()) {
        auto statement = std::move(idle->second.back());
        idle->second.pop_back();
        return {*this, idle->first, std::move(statement)};
    }
    const QByteArray owned(sql.constData(), sql.size());
    return {*this, owned, std::make_unique<SQLite::Statement>(*m_connection, owned.toStdString())};
}

void Database::giveBack(const QByteArray &sql, std::unique_ptr<SQLite::Statement> statement)
{
    // Not reset(): it throws the error of the step again.
    statement->tryReset();
    if (m_idle.size() >= MaxIdleStatements) {
        m_idle.clear();
    }
    m_idle[sql].push_back(std::move(statement));
}

void Database::execute(const QByteArray &script) { m_connection->exec(script.constData()); }

qint64 Database::lastInsertId() const { return m_connection->getLastInsertRowid(); }

int Database::changedRows() const { return sqlite3_changes(handle()); }

bool Database::inTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }

QByteArray Database::image() const
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(handle(), "main", &size, 0), sqlite3_free);
    return {reinterpret_cast<const char *>(bytes.get()), qsizetype(size)};
}

sqlite3 *Database::handle() const { return m_connection->getHandle(); }

void Database::stopWhen(std::shared_ptr<const std::atomic<bool>> flag)
{
    m_stop = std::move(flag);
    auto *context = const_cast<std::atomic<bool> *>(m_stop.get());
    sqlite3_progress_handler(
        handle(), context ? StepsBetweenLooks : 0, context ? isStopped : nullptr, context);
}

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database)
{
    m_database.execute(kind == Kind::Immediate ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some errors, a full disk among them.
    if (!m_done && m_database.inTransaction()) {
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_done = true;
}

namespace {

QString reasonOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return QStringLiteral("the disk is full. Nothing of this step was kept; free some space");
    case SQLITE_READONLY:
        return QStringLiteral("it is read-only");
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return QStringLiteral("permission was denied");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return QStringLiteral("the file is damaged. Run \"check\", or restore a backup");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QStringLiteral("it is busy: another program is using it. Try again later");
    case SQLITE_IOERR:
        return QStringLiteral("the disk reported an error (I/O)");
    case SQLITE_CANTOPEN:
        return QStringLiteral("the file cannot be opened");
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
        return QStringLiteral("it does not take this");
    case SQLITE_NOMEM:
        return QStringLiteral("there is not enough memory");
    default:
        return QStringLiteral("the database refused a step");
    }
}

} // namespace

Error databaseError(const std::exception_ptr &exception, const QString &path)
{
    try {
        std::rethrow_exception(exception);
    } catch (const SQLite::Exception &thrown) {
        const int code = thrown.getErrorCode();
        if ((code & 0xff) == SQLITE_INTERRUPT) {
            return {Error::Code::Cancelled, QStringLiteral("Stopped."), {}};
        }
        // What a single step asked for, not the file, is to blame.
        const bool refused = (code & 0xff) == SQLITE_CONSTRAINT || (code & 0xff) == SQLITE_TOOBIG;
        return {refused ? Error::Code::Invalid : Error::Code::Database,
                QStringLiteral("The library cannot be used: %1 (%2).").arg(reasonOf(code), path),
                QStringLiteral("SQLite %1: %2")
                    .arg(thrown.getExtendedErrorCode())
                    .arg(QString::fromUtf8(thrown.what()))};
    }
}

} // namespace broadsheet
