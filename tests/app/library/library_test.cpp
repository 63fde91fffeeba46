#include "app/library/library.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFolderOfTheEnvironmentFirst();
    void makesBothFilesOnFirstUse();
    void opensAgainWhatItMade();
    void anEmptyFileIsDamagedAndLeftAlone();
    void aFileThatIsNoDatabaseIsDamagedAndLeftAlone();
    void readingAloneMakesNothing();
    void aFileInPlaceOfTheFolderIsRefused();

private:
    QString folder() const
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    }

    QString file(const QString &name) const { return QDir(folder()).filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(folder()));
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    QByteArray read(const QString &name) const
    {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    void refuses(const QByteArray &bytes)
    {
        for (const QString &name : {QStringLiteral("library.db"), QStringLiteral("notebook.db")}) {
            QVERIFY(QDir(folder()).removeRecursively());
            write(name, bytes);
            const auto library = Library::open(folder());
            QVERIFY(!library);
            QCOMPARE(library.error().code, Error::Code::Database);
            QVERIFY2(library.error().message.contains(name), qPrintable(library.error().message));
            QCOMPARE(read(name), bytes);
        }
    }

    QTemporaryDir m_dir;
};

void LibraryTest::takesTheFolderOfTheEnvironmentFirst()
{
    qputenv("BROADSHEET_LIBRARY", "/somewhere/else");
    QCOMPARE(Library::defaultFolder(), QStringLiteral("/somewhere/else"));
    qunsetenv("BROADSHEET_LIBRARY");
    QVERIFY(Library::defaultFolder().endsWith(QStringLiteral("/broadsheet")));
}

void LibraryTest::makesBothFilesOnFirstUse()
{
    const auto library = Library::open(folder());
    QVERIFY(library);
    QVERIFY(!(*library)->isReadOnly());
    QVERIFY(QFile::exists(file(QStringLiteral("library.db"))));
    QVERIFY(QFile::exists(file(QStringLiteral("notebook.db"))));
}

void LibraryTest::opensAgainWhatItMade()
{
    QVERIFY(Library::open(folder()));
    const auto again = Library::open(folder(), Library::Access::ReadOnly);
    QVERIFY(again);
    QVERIFY((*again)->isReadOnly());
}

void LibraryTest::anEmptyFileIsDamagedAndLeftAlone() { refuses({}); }

void LibraryTest::aFileThatIsNoDatabaseIsDamagedAndLeftAlone()
{
    refuses(QByteArray("This is not a database.\n").repeated(400));
}

void LibraryTest::readingAloneMakesNothing()
{
    const auto library = Library::open(folder(), Library::Access::ReadOnly);
    QVERIFY(!library);
    QCOMPARE(library.error().code, Error::Code::NotFound);
    QVERIFY(!QFile::exists(folder()));
}

void LibraryTest::aFileInPlaceOfTheFolderIsRefused()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto library = Library::open(folder());
    QVERIFY(!library);
    QVERIFY(library.error().message.contains(folder()));
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
