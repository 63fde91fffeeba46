#include "ui/window/single_window.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace broadsheet;

namespace {

/// A second call of the program: another thread here, since claim() waits for the first to answer.
SingleWindow::Outcome claimElsewhere(const QString &folder, const WindowRequest &request)
{
    auto outcome = SingleWindow::Outcome::NoAnswer;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        SingleWindow second(folder);
        outcome = second.claim(request);
    }));
    thread->start();
    while (!thread->wait(1)) {
        QCoreApplication::processEvents();
    }
    return outcome;
}

} // namespace

class SingleWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void handsTheRequestToTheRunningWindow()
    {
        const QTemporaryDir folder;
        SingleWindow first(folder.path());
        QCOMPARE(first.claim({}), SingleWindow::Outcome::First);
        WindowRequest received;
        connect(&first, &SingleWindow::requested, this, [&](const WindowRequest &request) {
            received = request;
        });
        const WindowRequest request{5, {QStringLiteral("/a.txt")}};
        QCOMPARE(claimElsewhere(folder.path(), request), SingleWindow::Outcome::HandedOver);
        QCOMPARE(received, request);
    }

    void keepsLibrariesApart()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        SingleWindow first(one.path());
        SingleWindow second(other.path());
        QCOMPARE(first.claim({}), SingleWindow::Outcome::First);
        QCOMPARE(second.claim({}), SingleWindow::Outcome::First);
    }

    void startsAnewWhenTheWindowIsClosed()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 3; ++i) {
            SingleWindow window(folder.path());
            QCOMPARE(window.claim({}), SingleWindow::Outcome::First);
        }
    }

    void seesThroughLinksAndDotsAlsoBeforeTheFolderIsThere()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile::link(folder.path(), folder.filePath(QStringLiteral("link"))));
        QCOMPARE(canonicalFolder(folder.path() + QStringLiteral("/link/new/../new/library")),
                 canonicalFolder(folder.path() + QStringLiteral("/new/library")));
    }
};

QTEST_GUILESS_MAIN(SingleWindowTest)
#include "single_window_test.moc"
