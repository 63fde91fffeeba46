#include "ui/reader/version_bar.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace broadsheet;

namespace {

QVector<VersionRow> rows(int count)
{
    QVector<VersionRow> versions;
    for (int number = 1; number <= count; ++number) {
        VersionRow row;
        row.number = number;
        row.added = QDateTime(QDate(2026, 3, number), QTime(12, 0), Qt::UTC);
        row.wordsAdded = number - 1;
        versions.append(row);
    }
    return versions;
}

QToolButton *button(const VersionBar &bar, const char *name)
{
    for (auto *found : bar.findChildren<QToolButton *>()) {
        if (found->accessibleName() == QLatin1StringView(name)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

class VersionBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void saysWhatEachVersionIs()
    {
        const auto versions = rows(3);
        QVERIFY(describe(versions[0], 3).endsWith(QStringLiteral("as first imported")));
        QVERIFY(describe(versions[1], 3).endsWith(QStringLiteral("1 word added")));
        QVERIFY(describe(versions[2], 3).startsWith(QStringLiteral("Version 3, the newest")));
        VersionRow same = versions[1];
        same.wordsAdded = 0;
        QVERIFY(describe(same, 3).endsWith(QStringLiteral("the same words")));
    }

    void asksForTheVersionThatIsChosen()
    {
        VersionBar bar;
        bar.showVersion(rows(3), 3);
        QVERIFY(bar.isVisible());
        QSignalSpy chosen(&bar, &VersionBar::versionChosen);
        button(bar, "Versions")->menu()->actions().at(1)->trigger();
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 2);
        bar.showVersion(rows(1), 1);
        QVERIFY(!bar.isVisible());
    }

    void asksForAnyTwo()
    {
        VersionBar bar;
        bar.showComparison(rows(3), 2, 3, 4);
        QSignalSpy chosen(&bar, &VersionBar::comparisonChosen);
        button(bar, "Compare from")->menu()->actions().last()->trigger();
        QCOMPARE(chosen.takeFirst(), (QVariantList{1, 3}));
        button(bar, "Compare to")->menu()->actions().last()->trigger();
        QCOMPARE(chosen.takeFirst(), (QVariantList{2, 1}));
        bar.showComparison(rows(3), 2, 2, 0);
        QVERIFY(!button(bar, "Next change")->isEnabled());
    }
};

QTEST_MAIN(VersionBarTest)
#include "version_bar_test.moc"
