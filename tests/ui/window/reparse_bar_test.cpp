#include "tests/support/app_old_library.h"
#include "ui/window/reparse_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace broadsheet;

class ReparseBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void saysNothingWhenThereIsNothingToDo()
    {
        TempLibrary library;
        ReparseBar bar(library.library());
        QSignalSpy finished(&bar, &ReparseBar::finished);
        bar.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(bar.isHidden());
    }

    void pausesAndGoesOn()
    {
        OldLibrary library(400);
        ReparseBar bar(library.library());
        QVector<ReparseReport> reports;
        connect(&bar, &ReparseBar::finished, this, [&](const ReparseReport &report) {
            reports.append(report);
        });
        auto *button = bar.findChild<QPushButton *>();
        bar.start();
        bar.start(); // runs already
        QVERIFY(bar.isRunning());
        button->click();
        QTRY_COMPARE(reports.size(), 1);
        QVERIFY(reports[0].cancelled);
        QVERIFY(!bar.isHidden());
        QCOMPARE(button->text(), QStringLiteral("Go on"));
        QVERIFY(!button->accessibleName().isEmpty());

        button->click();
        QTRY_COMPARE(reports.size(), 2);
        QVERIFY(bar.isHidden());
        QCOMPARE(reports[0].changed + reports[1].changed, 400);
        QVERIFY(library.text(399).contains(sentence(400 * 100 + 10)));
    }

    void stopsWithItsWindow()
    {
        OldLibrary library(400);
        {
            ReparseBar bar(library.library());
            bar.start();
        }
        library.close(); // waits for the batch, not for the rest
        library.reopen();
        QVERIFY(library.left() > 0);
    }
};

QTEST_MAIN(ReparseBarTest)
#include "reparse_bar_test.moc"
