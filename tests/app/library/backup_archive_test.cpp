#include "app/library/backup_archive.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

class BackupArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackEveryByte();
    void isUnharmedByAFlippedByteOrNoticesIt();
    void noticesACutArchive();
    void refusesWhatIsNoBackup();
    void leavesNothingBehindWhenItFails();
};

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QStringList Names{QStringLiteral("a.db"), QStringLiteral("b.db")};

struct Packed
{
    Packed()
        : archive(folder.filePath(QStringLiteral("archive")))
    {
        write(folder.filePath(Names[0]), first);
        write(folder.filePath(Names[1]), QByteArray());
        made = writeArchive(folder.path(), Names, archive).has_value();
    }

    QTemporaryDir folder;
    QTemporaryDir out;
    QString archive;
    QByteArray first = QByteArray("words and words ").repeated(300'000); // more than one chunk
    bool made = false;
};

} // namespace

void BackupArchiveTest::givesBackEveryByte()
{
    Packed packed;
    QVERIFY(packed.made);
    QVERIFY(verifyArchive(packed.archive));
    const auto names = unpackArchive(packed.archive, packed.out.path());
    QVERIFY(names);
    QCOMPARE(*names, Names);
    QCOMPARE(read(packed.out.filePath(Names[0])), packed.first);
    QVERIFY(QFile::exists(packed.out.filePath(Names[1])));
}

void BackupArchiveTest::isUnharmedByAFlippedByteOrNoticesIt()
{
    Packed packed;
    const QByteArray sound = read(packed.archive);
    for (qsizetype i = 0; i < sound.size(); i += 1 + sound.size() / 97) {
        QByteArray bytes = sound;
        bytes[i] = char(bytes[i] ^ 0x10);
        write(packed.archive, bytes);
        const bool sameBytes = unpackArchive(packed.archive, packed.out.path()).has_value() &&
                               read(packed.out.filePath(Names[0])) == packed.first;
        QCOMPARE(verifyArchive(packed.archive).has_value(), sameBytes);
    }
}

void BackupArchiveTest::noticesACutArchive()
{
    Packed packed;
    const QByteArray sound = read(packed.archive);
    for (const qsizetype size : {qsizetype(0), qsizetype(30), sound.size() / 2, sound.size() - 1}) {
        write(packed.archive, sound.first(size));
        const auto verified = verifyArchive(packed.archive);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, Error::Code::Malformed);
    }
    write(packed.archive, sound + "more");
    QVERIFY(!verifyArchive(packed.archive));
}

void BackupArchiveTest::refusesWhatIsNoBackup()
{
    Packed packed;
    QVERIFY(!verifyArchive(packed.folder.filePath(Names[0])));
    QVERIFY(!verifyArchive(packed.folder.filePath(QStringLiteral("missing"))));
    QVERIFY(!verifyArchive(packed.folder.path()));
}

void BackupArchiveTest::leavesNothingBehindWhenItFails()
{
    Packed packed;
    const QString path = packed.folder.filePath(QStringLiteral("other"));
    QVERIFY(!writeArchive(packed.folder.path(), {QStringLiteral("missing.db")}, path));
    QVERIFY(!QFile::exists(path));
}

QTEST_APPLESS_MAIN(BackupArchiveTest)
#include "backup_archive_test.moc"
