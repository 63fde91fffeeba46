#include "app/library/checker.h"
#include "app/library/importer.h"
#include "app/library/notebook.h"
#include "app/store/database.h"
#include "tests/support/app_temp_library.h"

#include <QDir>

using namespace broadsheet;

class CheckerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsNothingWrongWithASoundLibrary();
    void findsNothingWrongWithALibraryOfAnOlderProgram();
    void noticesChangesThatSqliteTakes_data();
    void noticesChangesThatSqliteTakes();
    void noticesWhatIsNoDatabase_data();
    void noticesWhatIsNoDatabase();
    void noticesAMissingFile();
    void takesAnUnfinishedLibraryForAnEmptyOne();
    void saysWhenThereIsNoLibrary();
    void changesNothing();

private:
    QString path(const char *name) const
    {
        return QDir(m_library->folder()).filePath(QString::fromLatin1(name));
    }

    std::unique_ptr<TempLibrary> m_library;
};

void CheckerTest::init()
{
    m_library = std::make_unique<TempLibrary>();
    const QString file = m_library->file(
        QStringLiteral("ferry.txt"),
        QStringLiteral(
            "Night ferry returns\n\nBy Ann Reader\n\nThe night ferry left the harbour at "
            "ten, with few people and many sheep on board.\n\nREAD MORE: Storm nears the "
            "coast\n\nThe crew had waited for a week, the company said on Monday.\n"));
    const auto report = importPaths(m_library->library(), {file}).result();
    QVERIFY(report && report->imported == 1);
    TextQuoteSelector quote;
    quote.exact = QStringLiteral("many sheep");
    Body body;
    body.text = QStringLiteral("how many?");
    QVERIFY(addAnnotation(m_library->library(), report->firstArticle, quote, body).result());
    m_library->close();
}

void CheckerTest::findsNothingWrongWithASoundLibrary()
{
    const auto report = checkLibrary(m_library->folder());
    QVERIFY(report);
    QCOMPARE(report->problems, QStringList());
}

// A check changes nothing, so it reads the tables as an older program left them.
void CheckerTest::findsNothingWrongWithALibraryOfAnOlderProgram()
{
    {
        Database db(path("library.db"), Database::Mode::ReadWrite);
        db.execute("DROP TABLE copy; DROP TABLE copy_key; DROP TABLE copy_sketch; "
                   "PRAGMA user_version = 8");
    }
    const auto report = checkLibrary(m_library->folder());
    QVERIFY(report);
    QCOMPARE(report->problems, QStringList());
}

void CheckerTest::noticesChangesThatSqliteTakes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const char *file, const char *sql) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(sql);
    };
    row("text",
        "library.db",
        "UPDATE version SET json = CAST(substr(json, 1, 40) || x'00' || substr(json, 42) AS BLOB)");
    row("hash of the text", "library.db", "UPDATE version SET text_hash = zeroblob(32)");
    row("original",
        "library.db",
        "UPDATE original SET bytes = substr(bytes, 1, length(bytes) - 1)");
    row("headline", "library.db", "UPDATE article SET headline = 'Night fexry returns'");
    row("link", "library.db", "UPDATE link SET text = 'Sturm'");
    row("versions", "library.db", "UPDATE article SET versions = 2");
    row("search", "library.db", "UPDATE search_text SET body = 'other words'");
    row("note's words", "notebook.db", "UPDATE annotation SET exact = 'many goats'");
    row("note's place", "notebook.db", "UPDATE annotation SET start = 1");
    row("note's place outside", "notebook.db", "UPDATE annotation SET end = 99999999");
    row("correction of a block",
        "notebook.db",
        "INSERT INTO correction VALUES ('key', x'00', 0, 'Sign up', 'paragraph', NULL, 0)");
    row("correction to a kind that is none",
        "notebook.db",
        "INSERT INTO correction VALUES ('key', zeroblob(32), 0, 'Sign up', 'poem', NULL, 0)");
    row("article before its corrections", "library.db", "UPDATE version SET extracted = x'00'");
    row("text of a note", "notebook.db", "UPDATE subject_text SET text = x'00'");
}

void CheckerTest::noticesChangesThatSqliteTakes()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, sql);
    {
        Database db(path(qPrintable(file)), Database::Mode::ReadWrite);
        QVERIFY(db.run(sql) > 0);
    }
    const auto report = checkLibrary(m_library->folder());
    QVERIFY(report);
    QVERIFY(!report->problems.isEmpty());
}

void CheckerTest::noticesWhatIsNoDatabase_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    for (const char *name : {"library.db", "notebook.db"}) {
        const QString file = QString::fromLatin1(name);
        QTest::addRow("%s empty", name) << file << QByteArray();
        QTest::addRow("%s text", name) << file << QByteArray("no database ").repeated(1000);
        QTest::addRow("%s cut", name) << file << QByteArray("SQLite format 3\0aaaa", 20);
    }
}

void CheckerTest::noticesWhatIsNoDatabase()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFile damaged(path(qPrintable(file)));
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(damaged.write(bytes), bytes.size());
    damaged.close();
    const auto report = checkLibrary(m_library->folder());
    QVERIFY(report);
    QCOMPARE(report->problems.size(), 1);
    QVERIFY(report->problems.first().contains(QStringLiteral("damaged")));
}

void CheckerTest::noticesAMissingFile()
{
    QVERIFY(QFile::rename(path("notebook.db"), path("elsewhere")));
    QCOMPARE(checkLibrary(m_library->folder())->problems.size(), 1);
    QVERIFY(QFile::rename(path("elsewhere"), path("notebook.db")));
    QVERIFY(QFile::remove(path("library.db")));
    QCOMPARE(checkLibrary(m_library->folder())->problems.size(), 1);
}

void CheckerTest::takesAnUnfinishedLibraryForAnEmptyOne()
{
    TempLibrary empty;
    empty.close();
    QVERIFY(QFile::remove(QDir(empty.folder()).filePath(QStringLiteral("notebook.db"))));
    QVERIFY(checkLibrary(empty.folder())->problems.isEmpty());
}

void CheckerTest::saysWhenThereIsNoLibrary()
{
    const auto report = checkLibrary(m_library->path(QStringLiteral("nowhere")));
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::NotFound);
}

void CheckerTest::changesNothing()
{
    const auto bytesOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray library = bytesOf(path("library.db"));
    const QByteArray notebook = bytesOf(path("notebook.db"));
    QVERIFY(checkLibrary(m_library->folder()));
    QCOMPARE(bytesOf(path("library.db")), library);
    QCOMPARE(bytesOf(path("notebook.db")), notebook);
}

QTEST_GUILESS_MAIN(CheckerTest)
#include "checker_test.moc"
