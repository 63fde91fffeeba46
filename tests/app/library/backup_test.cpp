#include "app/library/backup.h"
#include "app/library/checker.h"
#include "app/store/database.h"
#include "app/store/schema.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsTheLibraryBack();
    void takesInWhatStandsInTheLog();
    void keepsWhatWasThere();
    void leavesTheLibraryAloneWhenTheBackupIsDamaged();
    void backsUpNoDamagedLibrary();
    void restoresIntoANewFolder();
    void overwritesNoDatabase();
    void leavesALibraryAloneThatIsOpen();

private:
    QString libraryPath() const { return QDir(m_library).filePath(QStringLiteral("library.db")); }

    void setPath(const QString &path);
    QString path() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
    QString m_archive;
};

void BackupTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(QStringLiteral("library"));
    m_archive = m_folder->filePath(QStringLiteral("backup"));
    QVERIFY(QDir().mkpath(m_library));
    QVERIFY(createFile(libraryPath(), Schema::Library));
    QVERIFY(createFile(QDir(m_library).filePath(QStringLiteral("notebook.db")), Schema::Notebook));
    Database db(libraryPath(), Database::Mode::ReadWrite);
    db.run("INSERT INTO original (hash, size, format, bytes) VALUES (x'00', 0, 'before', x'00')");
}

void BackupTest::setPath(const QString &path)
{
    Database db(libraryPath(), Database::Mode::ReadWrite);
    db.run("UPDATE original SET format = ?", path);
}

QString BackupTest::path() const
{
    Database db(libraryPath(), Database::Mode::ReadOnly);
    auto row = db.query("SELECT format FROM original");
    return row.step() ? row.text(0) : QString();
}

void BackupTest::bringsTheLibraryBack()
{
    QVERIFY(backupLibrary(m_library, m_archive));
    setPath(QStringLiteral("after"));
    QVERIFY(restoreLibrary(m_archive, m_library));
    QCOMPARE(path(), QStringLiteral("before"));
}

void BackupTest::takesInWhatStandsInTheLog()
{
    Database db(libraryPath(), Database::Mode::ReadWrite);
    db.execute("PRAGMA wal_autocheckpoint = 0");
    db.run("UPDATE original SET format = 'in the log'");
    QVERIFY(backupLibrary(m_library, m_archive));
    m_library = m_folder->filePath(QStringLiteral("other"));
    QVERIFY(restoreLibrary(m_archive, m_library));
    QCOMPARE(path(), QStringLiteral("in the log"));
}

void BackupTest::keepsWhatWasThere()
{
    QVERIFY(backupLibrary(m_library, m_archive));
    setPath(QStringLiteral("after"));
    QVERIFY(restoreLibrary(m_archive, m_library));
    const QDir folder(m_library);
    const auto kept = folder.entryList({QStringLiteral("library.db.before-restore-*")});
    QCOMPARE(kept.filter(QRegularExpression(QStringLiteral("\\d$"))).size(), 1);
    Database db(folder.filePath(kept.first()), Database::Mode::ReadOnly);
    auto row = db.query("SELECT format FROM original");
    QVERIFY(row.step());
    QCOMPARE(row.text(0), QStringLiteral("after"));
    QVERIFY(folder.entryList({QStringLiteral(".restore*")}, QDir::Dirs | QDir::Hidden).isEmpty());
}

void BackupTest::leavesTheLibraryAloneWhenTheBackupIsDamaged()
{
    QVERIFY(backupLibrary(m_library, m_archive));
    QFile file(m_archive);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2) &&
            file.write("damage") == 6);
    file.close();
    setPath(QStringLiteral("after"));
    const auto restored = restoreLibrary(m_archive, m_library);
    QVERIFY(!restored);
    QVERIFY(restored.error().message.contains(QStringLiteral("damaged")));
    QCOMPARE(path(), QStringLiteral("after"));
}

void BackupTest::backsUpNoDamagedLibrary()
{
    QFile file(libraryPath());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(0) && file.write("damage") == 6);
    file.close();
    QVERIFY(!backupLibrary(m_library, m_archive));
    QVERIFY(!QFile::exists(m_archive));
    QVERIFY(!backupLibrary(m_folder->filePath(QStringLiteral("nowhere")), m_archive));
}

void BackupTest::leavesALibraryAloneThatIsOpen()
{
    QVERIFY(backupLibrary(m_library, m_archive));
    setPath(QStringLiteral("after"));
    {
        Database reader(libraryPath(), Database::Mode::ReadOnly);
        QVERIFY(reader.query("SELECT 1 FROM original").step());
        const auto restored = restoreLibrary(m_archive, m_library);
        QVERIFY(!restored);
        QVERIFY(restored.error().message.contains(QStringLiteral("close Broadsheet")));
        QCOMPARE(path(), QStringLiteral("after"));
    }
    QVERIFY(restoreLibrary(m_archive, m_library));
    QCOMPARE(path(), QStringLiteral("before"));
}

void BackupTest::restoresIntoANewFolder()
{
    QVERIFY(backupLibrary(m_library, m_archive));
    const QString folder = m_folder->filePath(QStringLiteral("a/b"));
    QVERIFY(restoreLibrary(m_archive, folder));
    QVERIFY(QFile::exists(QDir(folder).filePath(QStringLiteral("notebook.db"))));
}

void BackupTest::overwritesNoDatabase()
{
    const QString link = m_folder->filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(libraryPath(), link));
    const QString other = m_folder->filePath(QStringLiteral("other"));
    QVERIFY(createFile(other, Schema::Library));
    const QString detour = m_library + QStringLiteral("/../library/notebook.db");
    for (const QString &target :
         {libraryPath(), libraryPath() + QStringLiteral("-wal"), detour, link, other}) {
        const auto done = backupLibrary(m_library, target);
        QVERIFY2(!done, qPrintable(target));
        QCOMPARE(done.error().code, Error::Code::Invalid);
    }
    QCOMPARE(path(), QStringLiteral("before"));
    // An older backup gives way.
    QVERIFY(backupLibrary(m_library, m_archive));
    QVERIFY(backupLibrary(m_library, m_archive));
}

QTEST_APPLESS_MAIN(BackupTest)
#include "backup_test.moc"
