#include "app/store/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("t.db"));
        m_db = Database::create(m_path);
        m_db->execute("CREATE TABLE t (x UNIQUE)");
    }

    void givesBackWhatWasBound();
    void lendsAStatementTwiceAtOnce();
    void rollsBackWhatIsNotCommitted();
    void namesFileAndReasonInItsErrors();

private:
    template<typename Step> Error errorOf(Step step)
    {
        try {
            step();
        } catch (...) {
            return databaseError(std::current_exception(), m_path);
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    std::unique_ptr<Database> m_db;
};

void DatabaseTest::givesBackWhatWasBound()
{
    const QString text = QStringLiteral("渡し船 \U0001F6A2 a") + QChar(u'\0') + QStringLiteral("b");
    Statement row = m_db->query("SELECT ?, ?, ?, ?, ?, ?",
                                text,
                                QByteArray("\0\xff", 2),
                                qint64(1) << 60,
                                0.5,
                                nullptr,
                                QByteArray());
    QVERIFY(row.step());
    QCOMPARE(row.text(0), text);
    QCOMPARE(row.blob(1), QByteArray("\0\xff", 2));
    QCOMPARE(row.integer(2), qint64(1) << 60);
    QCOMPARE(row.real(3), 0.5);
    QVERIFY(row.isNull(4));
    QVERIFY(!row.isNull(5)); // an empty blob is no NULL
}

void DatabaseTest::lendsAStatementTwiceAtOnce()
{
    m_db->execute("INSERT INTO t VALUES (1), (2)");
    const QByteArray sql = "SELECT x FROM t ORDER BY x";
    Statement outer = m_db->query(sql);
    QVERIFY(outer.step());
    {
        Statement inner = m_db->query(sql);
        QVERIFY(inner.step());
        QVERIFY(inner.step());
    }
    QVERIFY(outer.step());
    QCOMPARE(outer.integer(0), 2);
    QVERIFY(!outer.step());
}

void DatabaseTest::rollsBackWhatIsNotCommitted()
{
    {
        const Transaction lost(*m_db);
        m_db->run("INSERT INTO t VALUES (1)");
    }
    Transaction kept(*m_db);
    m_db->run("INSERT INTO t VALUES (2)");
    kept.commit();
    Statement rows = m_db->query("SELECT group_concat(x) FROM t");
    QVERIFY(rows.step());
    QCOMPARE(rows.text(0), QStringLiteral("2"));
}

void DatabaseTest::namesFileAndReasonInItsErrors()
{
    m_db->run("INSERT INTO t VALUES (1)");
    const Error twice = errorOf([&] { m_db->run("INSERT INTO t VALUES (1)"); });
    QCOMPARE(twice.code, Error::Code::Invalid);
    QVERIFY(twice.message.contains(m_path));

    const Error readOnly = errorOf([&] {
        Database db(m_path, Database::Mode::ReadOnly);
        db.run("DELETE FROM t");
    });
    QCOMPARE(readOnly.code, Error::Code::Database);
    QVERIFY(readOnly.message.contains(QStringLiteral("read-only")));

    const QString other = m_dir->filePath(QStringLiteral("other.db"));
    QFile garbage(other);
    QVERIFY(garbage.open(QIODevice::WriteOnly) && garbage.write(QByteArray(4096, 'x')) == 4096);
    garbage.close();
    const Error damaged = errorOf([&] {
        Database db(other, Database::Mode::ReadWrite);
        db.execute("SELECT * FROM sqlite_schema");
    });
    QVERIFY(damaged.message.contains(QStringLiteral("damaged")));

    m_db->execute("PRAGMA max_page_count = 3");
    const Error full = errorOf([&] { m_db->run("INSERT INTO t VALUES (zeroblob(100000))"); });
    QCOMPARE(full.code, Error::Code::Database);
    QVERIFY(full.message.contains(QStringLiteral("disk is full")));
}

QTEST_APPLESS_MAIN(DatabaseTest)
#include "database_test.moc"
