#include "tests/support/app_library_stories.h"
#include "ui/window/import_progress.h"

#include <QSignalSpy>

using namespace broadsheet;

class ImportProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void importsOneAfterTheOther()
    {
        TempLibrary library;
        ImportProgressBar bar(library.library());
        QVector<ImportReport> reports;
        connect(&bar, &ImportProgressBar::finished, this, [&](const ImportReport &report) {
            reports.append(report);
        });
        bar.import({library.file(QStringLiteral("a.txt"), story(QStringLiteral("A"), {1, 2, 3}))});
        QVERIFY(bar.isRunning());
        bar.import({library.file(QStringLiteral("b.txt"), story(QStringLiteral("B"), {7, 8, 9})),
                    library.file(QStringLiteral("c.txt"), QString())});
        QTRY_COMPARE(reports.size(), 2);
        QCOMPARE(reports.at(0).imported, 1);
        QCOMPARE(reports.at(1).imported, 1);
        QCOMPARE(reports.at(1).failed, 1);
        QVERIFY(!bar.isRunning());
        QVERIFY(bar.isHidden());
    }

    void cancelStopsWhatRunsAndWhatWaits()
    {
        TempLibrary library;
        QStringList paths;
        for (int i = 0; i < 300; ++i) {
            paths.append(library.file(QStringLiteral("%1.txt").arg(i),
                                      story(QStringLiteral("Quay %1").arg(i), {i, i + 1})));
        }
        ImportProgressBar bar(library.library());
        QVector<ImportReport> reports;
        connect(&bar, &ImportProgressBar::finished, this, [&](const ImportReport &report) {
            reports.append(report);
        });
        bar.import(paths);
        bar.import({paths.first()});
        bar.cancel();
        QTRY_VERIFY(!bar.isRunning());
        QCOMPARE(reports.size(), 1);
        QVERIFY(reports.first().cancelled);
    }

    void mayBeDestroyedWhileItRuns()
    {
        TempLibrary library;
        QStringList paths;
        for (int i = 0; i < 100; ++i) {
            paths.append(library.file(QStringLiteral("%1.txt").arg(i),
                                      story(QStringLiteral("Quay %1").arg(i), {i, i + 1})));
        }
        {
            ImportProgressBar bar(library.library());
            bar.import(paths);
            bar.cancel();
        }
        library.reopen(); // waits for what was handed in
        QVERIFY(importPaths(library.library(), paths).result());
    }
};

QTEST_MAIN(ImportProgressTest)
#include "import_progress_test.moc"
