#include "app/store/copy_table.h"
#include "app/store/schema.h"
#include "app/store/store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// A library as the program made it when `newest` was the newest of its scripts.
void createOldLibrary(const QString &path, const QString &newest)
{
    const auto db = Database::create(path);
    const QDir scripts(QStringLiteral(":/schema/library"));
    for (const QString &name : scripts.entryList(QDir::Files, QDir::Name)) {
        if (name <= newest) {
            db->execute(bytesOf(scripts.filePath(name)));
        }
    }
    db->execute("PRAGMA journal_mode = WAL; PRAGMA user_version = " + newest.left(4).toUtf8());
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(QStringLiteral("a folder? with #odd %41 signs"));
        QVERIFY(QDir().mkpath(m_folder));
    }

    void makesBothFilesOnFirstUse();
    void leavesNothingElseInTheFolder();
    void runsOnlyTheScriptsThatAreMissing();
    void refusesANewerFileWithoutChangingAByte();
    void refusesAnEmptyFile();
    void refusesAFileThatIsNoDatabase();
    void keepsTheFileThatIsThereAlready();
    void readsAFolderThatCannotBeWritten();
    void keepsTheGroupsOfCopiesOfAnOlderProgram();
    void keepsAWholeCopyOfAnOlderNotebook();
    void playsNoOldLogIntoANewFile();
    void makesFilesForTheirOwnerAlone();

private:
    QString path(Schema schema) const { return m_folder + u'/' + schemaFileName(schema); }

    Result<std::unique_ptr<Store>> open()
    {
        return Store::open(m_folder, Store::Access::ReadWrite);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

void SchemaTest::makesBothFilesOnFirstUse()
{
    QVERIFY(open());
    for (const Schema schema : {Schema::Library, Schema::Notebook}) {
        const auto version = inspectSchema(path(schema), schema, Database::Mode::ReadOnly);
        QVERIFY(version);
        QCOMPARE(*version, newestSchema(schema));
    }
}

void SchemaTest::leavesNothingElseInTheFolder()
{
    {
        auto store = open();
        QVERIFY(store);
        for (Writer *writer : {&(*store)->libraryWriter(), &(*store)->notebookWriter()}) {
            QVERIFY(writer->write([](Database &db) { db.run("CREATE TABLE t (x)"); }).result());
        }
    }
    const QStringList names =
        QDir(m_folder).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    QCOMPARE(names, QStringList({QStringLiteral("library.db"), QStringLiteral("notebook.db")}));
}

void SchemaTest::runsOnlyTheScriptsThatAreMissing()
{
    QVERIFY(open());
    {
        Database db(path(Schema::Notebook), Database::Mode::ReadWrite);
        db.execute("CREATE TABLE mine (x); PRAGMA user_version = 1");
    }
    QVERIFY(open());
    Database db(path(Schema::Notebook), Database::Mode::ReadOnly);
    QVERIFY(db.query("SELECT name FROM sqlite_schema WHERE name = 'mine'").step());
}

void SchemaTest::refusesANewerFileWithoutChangingAByte()
{
    QVERIFY(open());
    for (const Schema schema : {Schema::Library, Schema::Notebook}) {
        {
            Database db(path(schema), Database::Mode::ReadWrite);
            db.execute("PRAGMA user_version = 9999");
        }
        const QByteArray before = bytesOf(path(schema));
        const auto store = open();
        QVERIFY(!store);
        QCOMPARE(store.error().code, Error::Code::Newer);
        QVERIFY(store.error().message.contains(schemaFileName(schema)));
        QVERIFY(bytesOf(path(schema)) == before);
        QFile::remove(path(schema));
        QVERIFY(open());
    }
}

void SchemaTest::refusesAnEmptyFile()
{
    QVERIFY(open());
    write(path(Schema::Library), QByteArray());
    const auto store = open();
    QVERIFY(!store);
    QCOMPARE(store.error().code, Error::Code::Database);
    QVERIFY(store.error().message.contains(QStringLiteral("damaged")));
    QCOMPARE(bytesOf(path(Schema::Library)).size(), 0);
}

void SchemaTest::refusesAFileThatIsNoDatabase()
{
    QVERIFY(open());
    const QByteArray garbage(8192, 'x');
    write(path(Schema::Notebook), garbage);
    const auto store = open();
    QVERIFY(!store);
    QVERIFY(store.error().message.contains(QStringLiteral("damaged")));
    QCOMPARE(bytesOf(path(Schema::Notebook)), garbage);
}

void SchemaTest::keepsTheFileThatIsThereAlready()
{
    QVERIFY(open());
    {
        Database db(path(Schema::Library), Database::Mode::ReadWrite);
        db.execute("CREATE TABLE mine (x)");
    }
    QVERIFY(createFile(path(Schema::Library), Schema::Library));
    Database db(path(Schema::Library), Database::Mode::ReadOnly);
    QVERIFY(db.query("SELECT name FROM sqlite_schema WHERE name = 'mine'").step());
}

void SchemaTest::readsAFolderThatCannotBeWritten()
{
    QVERIFY(open());
    const auto missing = Store::open(m_folder + QStringLiteral("/none"), Store::Access::ReadOnly);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::NotFound);

    const auto store = Store::open(m_folder, Store::Access::ReadOnly);
    QVERIFY(store);
    QVERIFY((*store)->isReadOnly());
    const auto count = (*store)->readers().readHere([](Database &db) {
        Statement statement = db.query("SELECT count(*) FROM article, annotation");
        return statement.step() ? statement.integer(0) : -1;
    });
    QVERIFY(count);
    QCOMPARE(*count, 0);
    const auto written = (*store)
                             ->libraryWriter()
                             .write([](Database &db) { db.run("DELETE FROM article"); })
                             .result();
    QVERIFY(!written);
    QVERIFY(written.error().message.contains(QStringLiteral("read-only")));
}

void SchemaTest::playsNoOldLogIntoANewFile()
{
    QVERIFY(open());
    const QString notebook = path(Schema::Notebook);
    QVERIFY(QFile::remove(notebook));
    write(notebook + QStringLiteral("-wal"), "the only notes");
    write(notebook + QStringLiteral("-shm"), "its index");
    QVERIFY(open());
    QVERIFY(bytesOf(notebook + QStringLiteral("-wal")) != "the only notes");
    const QDir folder(m_folder);
    const auto kept = folder.entryList({QStringLiteral("notebook.db-wal.before-new-*")});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(bytesOf(folder.filePath(kept.first())), QByteArray("the only notes"));
    QCOMPARE(folder.entryList({QStringLiteral("notebook.db-shm.before-new-*")}).size(), 1);
    QVERIFY(folder.entryList({QStringLiteral("*.making")}).isEmpty());
}

void SchemaTest::makesFilesForTheirOwnerAlone()
{
    QVERIFY(open());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const Schema schema : {Schema::Library, Schema::Notebook}) {
        QVERIFY(!(QFile::permissions(path(schema)) & others));
    }
}

void SchemaTest::keepsTheGroupsOfCopiesOfAnOlderProgram()
{
    createOldLibrary(path(Schema::Library), QStringLiteral("0010_copies.sql"));
    {
        Database db(path(Schema::Library), Database::Mode::ReadWrite);
        for (const int id : {1, 2, 3, 4}) {
            db.run("INSERT INTO article (id, key, date, path, headline, standfirst, publication, "
                   "published, url, language, text_hash) "
                   "VALUES (?1, ?1, -?1, '', '', '', '', '', '', '', x'00')",
                   id);
            db.run("INSERT INTO copy_sketch VALUES (?1, ?2, -?1, x'', x'')", id, id == 2 ? 90 : 95);
        }
        db.execute("INSERT INTO copy VALUES (2, 1), (3, 1)");
    }
    const auto store = open();
    QVERIFY2(store, store ? "" : qPrintable(store.error().message + store.error().detail));
    const auto group = (*store)->readers().readHere([](Database &db) { return copyGroup(db, 2); });
    QCOMPARE(*group, (QVector<ArticleId>{3, 2, 1}));
    const auto other = (*store)->readers().readHere([](Database &db) { return copyGroup(db, 4); });
    QVERIFY(other->isEmpty());
}

// Also when an earlier start was killed while it copied.
void SchemaTest::keepsAWholeCopyOfAnOlderNotebook()
{
    QVERIFY(open());
    const QString notebook = path(Schema::Notebook);
    {
        Database db(notebook, Database::Mode::ReadWrite);
        db.execute("CREATE TABLE mine (x); PRAGMA user_version = 1");
    }
    const QString aside =
        notebook + QStringLiteral(".before-%1").arg(newestSchema(Schema::Notebook));
    write(aside + QStringLiteral(".unfinished"), QByteArray(4096, 'x'));
    QVERIFY(open());
    QVERIFY(!QFile::exists(aside + QStringLiteral(".unfinished")));
    Database copy(aside, Database::Mode::ReadOnly);
    QVERIFY(copy.query("SELECT name FROM sqlite_schema WHERE name = 'mine'").step());
}

QTEST_APPLESS_MAIN(SchemaTest)
#include "schema_test.moc"
