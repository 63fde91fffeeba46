#include "app/store/readers.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

class ReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("t.db"));
        auto db = Database::create(m_path);
        db->execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x)");
    }

    void seeOneStateThroughoutAJob();
    void neverWrite();
    void stopWhenTheyAreToldTo();
    void finishWhatWasHandedIn();

private:
    std::unique_ptr<Readers> readers() const
    {
        return std::make_unique<Readers>(
            m_path,
            [path = m_path] { return std::make_unique<Database>(path, Database::Mode::ReadOnly); },
            2);
    }

    static int count(Database &db)
    {
        Statement rows = db.query("SELECT count(*) FROM t");
        return rows.step() ? int(rows.integer(0)) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void ReadersTest::seeOneStateThroughoutAJob()
{
    Database writer(m_path, Database::Mode::ReadWrite);
    const auto counts = readers()->readHere([&](Database &db) {
        const int before = count(db);
        writer.run("INSERT INTO t VALUES (1)");
        return std::pair(before, count(db));
    });
    QVERIFY(counts);
    QCOMPARE(counts->first, 0);
    QCOMPARE(counts->second, 0);
    QCOMPARE(*readers()->readHere(count), 1);
}

void ReadersTest::neverWrite()
{
    const auto written = readers()->readHere([](Database &db) { db.run("DELETE FROM t"); });
    QVERIFY(!written);
    QVERIFY(written.error().message.contains(QStringLiteral("read-only")));
}

void ReadersTest::stopWhenTheyAreToldTo()
{
    const auto reading = readers();
    auto stop = std::make_shared<std::atomic<bool>>(false);
    QSemaphore started;
    const auto endless = reading->read([&](Database &db) {
        db.stopWhen(stop);
        started.release();
        Statement rows = db.query("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                                  " SELECT count(*) FROM n");
        return rows.step();
    });
    started.acquire();
    *stop = true;
    QVERIFY(!endless.result());
    QCOMPARE(endless.result().error().code, Error::Code::Cancelled);
    QVERIFY(reading->readHere(count));
}

void ReadersTest::finishWhatWasHandedIn()
{
    auto reading = readers();
    QVector<QFuture<Result<int>>> futures;
    for (int i = 0; i < 50; ++i) {
        futures.append(reading->read(count));
    }
    reading.reset();
    for (const auto &future : futures) {
        QCOMPARE(*future.result(), 0);
    }
}

QTEST_APPLESS_MAIN(ReadersTest)
#include "readers_test.moc"
