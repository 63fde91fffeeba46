#include "app/formats/format.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace broadsheet;

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByContentBeforeExtension_data();
    void goesByContentBeforeExtension();
    void refusesBinaryDataAndSaysWhatItLooksLike();
    void knowsTheNamesThatAFolderImportTries();
    void explainsFilesThatCannotBeRead();
    void neverWaitsForAPipe();
    void refusesHugeFilesUnread();
    void saysSoWhenMemoryRunsOut_data();
    void saysSoWhenMemoryRunsOut();
};

void FormatTest::goesByContentBeforeExtension_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    QTest::newRow("text") << QByteArray("Ferry returns\n\nIt is back.") << "a.txt"
                          << "text";
    QTest::newRow("no name") << QByteArray("Ferry returns") << "scrape"
                             << "text";
    QTest::newRow("page called txt") << QByteArray("\n<!DOCTYPE html><p>x") << "a.txt"
                                     << "html";
    QTest::newRow("comment first") << QByteArray("<!-- saved --><html>") << "page"
                                   << "html";
    QTest::newRow("xhtml") << QByteArray("<?xml version='1.0'?>\n<html xmlns='x'>") << "a"
                           << "html";
    QTest::newRow("bare words called html") << QByteArray("Ferry returns") << "a.HTM"
                                            << "html";
    QTest::newRow("angle bracket in text") << QByteArray("<3 the ferry") << "a.txt"
                                           << "text";
    QTest::newRow("tag left in a text")
        << QByteArray("<script>x()</script>\n\nFerry returns") << "a.txt"
        << "text";
    QTest::newRow("fragment without a name") << QByteArray("<p>Ferry returns") << "scrape"
                                             << "html";
    QTest::newRow("utf-16 page") << QByteArray("\xff\xfe<\0h\0t\0m\0l\0>\0x\0", 16) << "a"
                                 << "html";
}

void FormatTest::goesByContentBeforeExtension()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    QFETCH(const QString, format);
    const auto sniffed = sniffFormat(bytes, name);
    QVERIFY(sniffed.has_value());
    QCOMPARE(sniffed.value()->name, format);
}

void FormatTest::refusesBinaryDataAndSaysWhatItLooksLike()
{
    const auto png =
        sniffFormat(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), QStringLiteral("a.txt"));
    QVERIFY(!png);
    QCOMPARE(int(png.error().code), int(Error::Code::Unsupported));
    QCOMPARE(png.error().message,
             QStringLiteral("a.txt: it is not text (it looks like a PNG picture)"));
    QByteArray noise;
    for (int i = 0; i < 4096; ++i) {
        noise += char((i * 197 + i / 7) & 0xff);
    }
    QVERIFY(!sniffFormat(noise, QStringLiteral("a.html")));
}

void FormatTest::knowsTheNamesThatAFolderImportTries()
{
    QVERIFY(hasKnownExtension(QStringLiteral("/x/a.TXT")));
    QVERIFY(hasKnownExtension(QStringLiteral("a.b.html")));
    QVERIFY(!hasKnownExtension(QStringLiteral("a.jpg")));
    QVERIFY(!hasKnownExtension(QStringLiteral("html")));
}

void FormatTest::explainsFilesThatCannotBeRead()
{
    QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("none.txt"));
    QCOMPARE(int(readFileBytes(missing).error().code), int(Error::Code::NotFound));
    QVERIFY(readFileBytes(folder.path()).error().message.contains(u"it is a folder"));
    const QString empty = folder.filePath(QStringLiteral("empty.txt"));
    QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
    QVERIFY(readFileBytes(empty).error().message.contains(u"empty.txt: the file is empty"));
    const QString loop = folder.filePath(QStringLiteral("loop.txt"));
    QVERIFY(QFile::link(loop, loop));
    QVERIFY(readFileBytes(loop).error().message.contains(u"leads nowhere"));
}

void FormatTest::neverWaitsForAPipe()
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe.txt"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(readFileBytes(pipe).error().message.contains(u"not a regular file"));
}

void FormatTest::refusesHugeFilesUnread()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("huge.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(1LL << 30)); // sparse
    const auto bytes = readFileBytes(file.fileName());
    QCOMPARE(int(bytes.error().code), int(Error::Code::TooLarge));
    QVERIFY(!bytes.error().message.contains(QLatin1Char('\n')));
}

void FormatTest::saysSoWhenMemoryRunsOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    // The parser takes no memory for granted, and neither does what copies its tree.
    QTest::newRow("html") << "big.html" << QByteArray("<p>a <i>b</i>").repeated(60'000);
    QTest::newRow("text") << "big.txt" << QByteArray("Ferry returns. ").repeated(3'000'000);
}

void FormatTest::saysSoWhenMemoryRunsOut()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer needs its address space");
#endif
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto format = sniffFormat(bytes, name);
    QVERIFY(format);
    QFile statm(QStringLiteral("/proc/self/statm"));
    QVERIFY(statm.open(QIODevice::ReadOnly));
    const rlim_t used = statm.readAll().split(' ').first().toULongLong() * rlim_t(getpagesize());
    rlimit before = {};
    getrlimit(RLIMIT_AS, &before);
    constexpr rlim_t Room = rlim_t(8) << 20;
    const rlimit tight = {used + Room, before.rlim_max};
    setrlimit(RLIMIT_AS, &tight);
    const auto read = (*format)->read(bytes, name, [](const Document &) { return true; });
    setrlimit(RLIMIT_AS, &before);
    QVERIFY(!read);
    QVERIFY(read.error().code == Error::Code::TooLarge);
    QVERIFY(read.error().message.contains(name));
}

QTEST_APPLESS_MAIN(FormatTest)
#include "format_test.moc"
