#include "app/store/writer.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

namespace {

int countRows(Database &db)
{
    Statement statement = db.query("SELECT count(*) FROM t");
    return statement.step() ? int(statement.integer(0)) : -1;
}

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("t.db"));
        auto db = Database::create(m_path);
        db->execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x INTEGER UNIQUE)");
    }

    void keepsWhatAJobWroteBeforeItsFutureEnds();
    void letsAFailingJobSpoilNoOther();
    void takesBackAJobThatGivesAnError();
    void doesWhatWasHandedInBeforeItEnds();
    void saysWhyTheFileCannotBeOpened();
    void failsAllJobsOfATransactionThatCannotBeCommitted();

private:
    std::unique_ptr<Writer> writer() const
    {
        return std::make_unique<Writer>(m_path, [path = m_path] {
            return std::make_unique<Database>(path, Database::Mode::ReadWrite);
        });
    }

    int rowsSeenByOthers() const
    {
        Database other(m_path, Database::Mode::ReadOnly);
        return countRows(other);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void WriterTest::keepsWhatAJobWroteBeforeItsFutureEnds()
{
    const auto writing = writer();
    const auto id = writing->write([](Database &db) {
        db.run("INSERT INTO t VALUES (?)", 7);
        return db.lastInsertId();
    });
    QCOMPARE(*id.result(), 1);
    QCOMPARE(rowsSeenByOthers(), 1);
}

void WriterTest::letsAFailingJobSpoilNoOther()
{
    const auto writing = writer();
    // The first job holds the writer until all are waiting, so that they share a transaction.
    QSemaphore handedIn;
    const auto first = writing->write([&](Database &) { handedIn.acquire(); });
    const auto insert = [](int x) {
        return [x](Database &db) { db.run("INSERT INTO t VALUES (?)", x); };
    };
    const auto one = writing->write(insert(1));
    const auto twice = writing->write([](Database &db) {
        db.run("INSERT INTO t VALUES (2)");
        db.run("INSERT INTO t VALUES (1)");
    });
    const auto three = writing->write(insert(3));
    handedIn.release();
    QVERIFY(first.result());
    QVERIFY(one.result());
    QVERIFY(!twice.result());
    QCOMPARE(twice.result().error().code, Error::Code::Invalid);
    QVERIFY(three.result());
    QCOMPARE(rowsSeenByOthers(), 2);
}

void WriterTest::takesBackAJobThatGivesAnError()
{
    const auto writing = writer();
    const auto answer = writing->write([](Database &db) -> Result<int> {
        db.run("INSERT INTO t VALUES (1)");
        return fail(Error::Code::Invalid, QStringLiteral("no"));
    });
    QVERIFY(!answer.result());
    QCOMPARE(answer.result().error().message, QStringLiteral("no"));
    QCOMPARE(rowsSeenByOthers(), 0);
}

void WriterTest::doesWhatWasHandedInBeforeItEnds()
{
    auto writing = writer();
    QVector<QFuture<Result<void>>> futures;
    for (int i = 0; i < 100; ++i) {
        futures.append(
            writing->write([i](Database &db) { db.run("INSERT INTO t VALUES (?)", i); }));
    }
    writing.reset();
    for (const auto &future : futures) {
        QVERIFY(future.isFinished());
        QVERIFY(future.result());
    }
    QCOMPARE(rowsSeenByOthers(), 100);
}

void WriterTest::saysWhyTheFileCannotBeOpened()
{
    QVERIFY(QFile::remove(m_path));
    const auto writing = writer();
    const auto answer = writing->write([](Database &db) { db.run("DELETE FROM t"); }).result();
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(m_path), qPrintable(answer.error().message));
}

void WriterTest::failsAllJobsOfATransactionThatCannotBeCommitted()
{
    {
        Database db(m_path, Database::Mode::ReadWrite);
        db.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY);"
                   "CREATE TABLE child (id REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)");
    }
    const auto writing = writer();
    QSemaphore handedIn;
    const auto first = writing->write([&](Database &db) {
        handedIn.acquire();
        db.run("INSERT INTO t VALUES (1)");
    });
    const auto orphan =
        writing->write([](Database &db) { db.run("INSERT INTO child VALUES (1)"); });
    handedIn.release();
    QVERIFY(!first.result() || !orphan.result());
    QVERIFY(!orphan.result());
    QCOMPARE(rowsSeenByOthers(), first.result() ? 1 : 0);
    // And the writer goes on.
    QVERIFY(writing->write([](Database &db) { db.run("INSERT INTO t VALUES (9)"); }).result());
}

QTEST_APPLESS_MAIN(WriterTest)
#include "writer_test.moc"
