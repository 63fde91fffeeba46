#include "app/formats/archive_file.h"

#include <QTest>

using namespace broadsheet;

namespace {

// Made with Python's zipfile: a.md "one", dir/b.json "{}", a.md "two" (the same name again).
const QByteArray Zip = QByteArray::fromBase64(
    "UEsDBBQAAAAAAIMYIlrxhmx6AwAAAAMAAAAEAAAAYS5tZG9uZVBLAwQUAAAAAACDGCJaQ7+mowIAAAACAAAACgAAAG"
    "Rpci9iLmpzb257fVBLAwQUAAAAAACDGCJaZorKEQMAAAADAAAABAAAAGEubWR0d29QSwECFAMUAAAAAACDGCJa8YZs"
    "egMAAAADAAAABAAAAAAAAAAAAAAAgAEAAAAAYS5tZFBLAQIUAxQAAAAAAIMYIlpDv6ajAgAAAAIAAAAKAAAAAAAAAA"
    "AAAACAASUAAABkaXIvYi5qc29uUEsBAhQDFAAAAAAAgxgiWmaKyhEDAAAAAwAAAAQAAAAAAAAAAAAAAIABTwAAAGEu"
    "bWRQSwUGAAAAAAMAAwCcAAAAdAAAAAAA");

bool everything(const QString &) { return true; }

} // namespace

class ArchiveFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFilesOfAnArchive();
    void stopsAtABomb();
    void refusesWhatIsBroken();
};

void ArchiveFileTest::readsTheFilesOfAnArchive()
{
    QVERIFY(isArchive(Zip));
    const auto files = readArchive(Zip, everything, 1000);
    QVERIFY(files);
    QCOMPARE(files->size(), 2);
    QCOMPARE(files->at(0).name, QStringLiteral("a.md"));
    QCOMPARE(files->at(0).bytes, QByteArray("one"));
    QCOMPARE(files->at(1).name, QStringLiteral("dir/b.json"));
    const auto some = readArchive(
        Zip, [](const QString &name) { return name.endsWith(QLatin1String(".json")); }, 1000);
    QCOMPARE(some->size(), 1);
}

void ArchiveFileTest::stopsAtABomb()
{
    const auto files = readArchive(Zip, everything, 2);
    QVERIFY(!files);
    QCOMPARE(files.error().code, Error::Code::TooLarge);
}

void ArchiveFileTest::refusesWhatIsBroken()
{
    QVERIFY(!isArchive("plain words"));
    QVERIFY(!readArchive("PK\x03\x04 and no more", everything, 1000));
    QVERIFY(!readArchive({}, everything, 1000));
}

QTEST_APPLESS_MAIN(ArchiveFileTest)
#include "archive_file_test.moc"
