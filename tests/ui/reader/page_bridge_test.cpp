#include "ui/reader/page_bridge.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace broadsheet;

class PageBridgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnASelectionWithinTheText();
    void refusesNumbersThatNameNoPlace_data();
    void refusesNumbersThatNameNoPlace();
    void refusesBrokenRectangles_data();
    void refusesBrokenRectangles();
    void takesAnEmptySelectionForNone();
    void dropsReportsAboutAnotherArticle();
    void passesOnOnlyBlocksThatAreThere();
    void takesAnOddLinkForNone();
};

namespace {

const QJsonArray Rectangle{10.4, 20.5, 30.2, 40.0};

struct Spies
{
    explicit Spies(PageBridge &bridge)
        : selected(&bridge, &PageBridge::selected)
        , scrolled(&bridge, &PageBridge::scrolled)
        , clicked(&bridge, &PageBridge::clicked)
        , painted(&bridge, &PageBridge::painted)
    {
    }

    QSignalSpy selected;
    QSignalSpy scrolled;
    QSignalSpy clicked;
    QSignalSpy painted;
};

} // namespace

void PageBridgeTest::passesOnASelectionWithinTheText()
{
    PageBridge bridge;
    bridge.expect(3, 100);
    Spies spies(bridge);
    bridge.selectionChanged(3, 0, 100, Rectangle);
    QCOMPARE(spies.selected.size(), 1);
    QCOMPARE(spies.selected[0][1].toInt(), 100);
    QCOMPARE(spies.selected[0][2].toRect(), QRect(10, 20, 31, 41)); // whole pixels around it
}

void PageBridgeTest::takesAnOddLinkForNone()
{
    PageBridge bridge;
    bridge.expect(3, 100);
    QSignalSpy focused(&bridge, &PageBridge::focused);
    bridge.linkFocused(3, 2, Rectangle);
    QCOMPARE(focused.takeFirst()[0].toInt(), 2);
    for (const double ordinal : {-1.0, 0.5, 1e300, std::nan("")}) {
        bridge.linkFocused(3, ordinal, Rectangle);
        QCOMPARE(focused.takeFirst()[0].toInt(), -1);
    }
    bridge.linkFocused(3, 2, {1, 2, 3});
    QCOMPARE(focused.takeFirst()[0].toInt(), -1);
    bridge.linkFocused(2, 2, Rectangle); // of another article
    QVERIFY(focused.isEmpty());
}

void PageBridgeTest::passesOnOnlyBlocksThatAreThere()
{
    PageBridge bridge;
    bridge.expect(3, 100, 5);
    QSignalSpy pointed(&bridge, &PageBridge::pointed);
    const QVector<QPair<double, double>> reports{
        {-1, 4}, {100, -1}, {-1, 5}, {101, -1}, {-1, 1.5}, {std::nan(""), std::nan("")}};
    for (const auto &[offset, block] : reports) {
        bridge.blockPointed(3, offset, block);
    }
    bridge.blockPointed(2, -1, 4);
    QVector<QPair<int, int>> passed;
    for (const auto &signal : pointed) {
        passed.append({signal[0].toInt(), signal[1].toInt()});
    }
    QCOMPARE(
        passed,
        (QVector<QPair<int, int>>{{-1, 4}, {100, -1}, {-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}}));
}

void PageBridgeTest::refusesNumbersThatNameNoPlace_data()
{
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("end");
    constexpr double Infinity = std::numeric_limits<double>::infinity();
    constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("negative") << -1.0 << 5.0;
    QTest::newRow("behind the text") << 5.0 << 101.0;
    QTest::newRow("fraction") << 1.5 << 5.0;
    QTest::newRow("not a number") << NotANumber << 5.0;
    QTest::newRow("nor the other") << 5.0 << NotANumber;
    QTest::newRow("infinite") << 0.0 << Infinity;
    QTest::newRow("huge") << 0.0 << 1e300;
    QTest::newRow("backwards") << 9.0 << 5.0;
}

void PageBridgeTest::refusesNumbersThatNameNoPlace()
{
    QFETCH(const double, start);
    QFETCH(const double, end);
    PageBridge bridge;
    bridge.expect(3, 100);
    Spies spies(bridge);
    bridge.selectionChanged(3, start, end, Rectangle);
    QCOMPARE(spies.selected.size(), 0);
    for (const double offset : {-1.0, 100.5, 101.0, std::nan("")}) {
        bridge.scrolledTo(3, offset);
    }
    QCOMPARE(spies.scrolled.size(), 0);
}

void PageBridgeTest::refusesBrokenRectangles_data()
{
    QTest::addColumn<QJsonArray>("rectangle");
    QTest::newRow("none") << QJsonArray{};
    QTest::newRow("three numbers") << QJsonArray{1, 2, 3};
    QTest::newRow("words") << QJsonArray{1, 2, 3, QStringLiteral("4")};
    QTest::newRow("nothing") << QJsonArray{1, 2, 3, QJsonValue()};
    QTest::newRow("huge") << QJsonArray{1, 2, 3, 1e12};
}

void PageBridgeTest::refusesBrokenRectangles()
{
    QFETCH(const QJsonArray, rectangle);
    PageBridge bridge;
    bridge.expect(3, 100);
    Spies spies(bridge);
    bridge.selectionChanged(3, 1, 5, rectangle);
    bridge.annotationClicked(3, QStringLiteral("a"), rectangle);
    QCOMPARE(spies.selected.size(), 0);
    QCOMPARE(spies.clicked.size(), 0);
}

void PageBridgeTest::takesAnEmptySelectionForNone()
{
    PageBridge bridge;
    bridge.expect(3, 100);
    Spies spies(bridge);
    bridge.selectionChanged(3, 0, 0, {});
    QCOMPARE(spies.selected.size(), 1);
    QCOMPARE(spies.selected[0][0].toInt(), spies.selected[0][1].toInt());
}

void PageBridgeTest::dropsReportsAboutAnotherArticle()
{
    PageBridge bridge;
    bridge.expect(4, 100);
    Spies spies(bridge);
    bridge.selectionChanged(3, 1, 5, Rectangle);
    bridge.annotationClicked(3, QStringLiteral("a"), Rectangle);
    bridge.scrolledTo(3, 7);
    bridge.shown(3);
    QVERIFY(spies.selected.isEmpty() && spies.clicked.isEmpty());
    QVERIFY(spies.scrolled.isEmpty() && spies.painted.isEmpty());
    bridge.shown(4);
    bridge.scrolledTo(4, 7);
    QCOMPARE(spies.painted.size(), 1);
    QCOMPARE(spies.scrolled[0][0].toInt(), 7);
}

QTEST_GUILESS_MAIN(PageBridgeTest)
#include "page_bridge_test.moc"
