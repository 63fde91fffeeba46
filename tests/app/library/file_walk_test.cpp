#include "app/library/file_walk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace broadsheet;

class FileWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void goesThroughFoldersInOrder();
    void passesOverHiddenAndUnknownFiles();
    void entersALoopOnce();
    void takesANamedFileWhateverItIsCalled();
    void saysWhichNamesCannotBeRead();
    void saysSoOfANamedFileToo();
    void stopsWhenToldTo();

private:
    QString make(const QString &name)
    {
        const QString path = m_dir->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        const bool made = file.open(QIODevice::WriteOnly);
        return made ? path : QString();
    }

    QStringList walk(const QStringList &paths)
    {
        QStringList names;
        for (const FoundFile &file : findFiles(paths, [](int) { return true; })) {
            names.append(QDir(m_dir->path()).relativeFilePath(file.path));
        }
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void FileWalkTest::goesThroughFoldersInOrder()
{
    for (const char *name : {"b/2.txt", "b/1.html", "a/3.txt", "z.txt"}) {
        make(QString::fromUtf8(name));
    }
    QCOMPARE(walk({m_dir->path()}),
             QStringList({QStringLiteral("z.txt"),
                          QStringLiteral("a/3.txt"),
                          QStringLiteral("b/1.html"),
                          QStringLiteral("b/2.txt")}));
}

void FileWalkTest::passesOverHiddenAndUnknownFiles()
{
    for (const char *name : {".hidden.txt", ".git/a.txt", "a.bin", "a.txt"}) {
        make(QString::fromUtf8(name));
    }
    QCOMPARE(walk({m_dir->path()}), QStringList(QStringLiteral("a.txt")));
}

void FileWalkTest::entersALoopOnce()
{
    make(QStringLiteral("a/b/1.txt"));
    QVERIFY(QFile::link(m_dir->filePath(QStringLiteral("a")),
                        m_dir->filePath(QStringLiteral("a/b/back"))));
    QVERIFY(QFile::link(m_dir->filePath(QStringLiteral("nowhere")),
                        m_dir->filePath(QStringLiteral("a/broken.txt"))));
    QCOMPARE(walk({m_dir->path(), m_dir->filePath(QStringLiteral("a"))}),
             QStringList(QStringLiteral("a/b/1.txt")));
}

void FileWalkTest::takesANamedFileWhateverItIsCalled()
{
    const QString odd = make(QStringLiteral(".scrape.dat"));
    const QString missing = m_dir->filePath(QStringLiteral("missing.txt"));
    QCOMPARE(walk({odd, missing}),
             QStringList({QStringLiteral(".scrape.dat"), QStringLiteral("missing.txt")}));
}

void FileWalkTest::saysWhichNamesCannotBeRead()
{
    // "Fähre.txt" as an old system wrote it, in latin-1.
    const QByteArray path = QFile::encodeName(m_dir->path()) + "/F\xe4hre.txt";
    std::ofstream(path.toStdString()) << "text";
    const auto files = findFiles({m_dir->path()}, [](int) { return true; });
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first().path.contains(QStringLiteral("hre.txt")));
    QVERIFY(files.first().error.contains(QStringLiteral("UTF-8")));
}

// What the shell hands over arrives with a replacement character, and names no file any more.
void FileWalkTest::saysSoOfANamedFileToo()
{
    const QString garbled = m_dir->filePath(QStringLiteral("caf\uFFFD.txt"));
    const auto files = findFiles({garbled}, [](int) { return true; });
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first().error.contains(QStringLiteral("UTF-8")));
    make(QStringLiteral("caf\uFFFD.txt")); // a file may really be called that
    QVERIFY(findFiles({garbled}, [](int) { return true; }).first().error.isEmpty());
}

void FileWalkTest::stopsWhenToldTo()
{
    for (int i = 0; i < 2500; ++i) {
        make(QStringLiteral("%1/%2.txt").arg(i / 500).arg(i));
    }
    const auto files = findFiles({m_dir->path()}, [](int found) { return found < 1000; });
    QVERIFY(files.size() < 2500);
}

QTEST_APPLESS_MAIN(FileWalkTest)
#include "file_walk_test.moc"
