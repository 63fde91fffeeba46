#include "app/extract/line_facts.h"

#include <QTest>

using namespace broadsheet;

class LineFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEndsAndStarts();
    void findsRepeatsAndZones();
    void measuresCharactersByWhatTheySay();
};

void LineFactsTest::knowsEndsAndStarts()
{
    const TextFacts facts =
        factsOf(textLines(u"They sailed.\n\"Why not?\"\n• Ropes\n1. Sails\nWAIT…\n(AFP)"));
    QCOMPARE(facts.lines[0].end, LineEnd::Sentence);
    QCOMPARE(facts.lines[1].start, LineStart::Quote);
    QCOMPARE(facts.lines[1].end, LineEnd::Quote);
    QCOMPARE(facts.lines[2].start, LineStart::Bullet);
    QCOMPARE(facts.lines[3].start, LineStart::Numbered);
    QVERIFY(facts.lines[4].allCaps);
    QVERIFY(facts.lines[5].credit);
}

void LineFactsTest::findsRepeatsAndZones()
{
    const QString body = QStringLiteral("The ferries sailed again on Monday. ").repeated(8);
    const TextFacts facts = factsOf(
        textLines(QStringLiteral("Ferries return\nFerries return\n%1\nShare\n%1 At last.\nRoute 6")
                      .arg(body)));
    QCOMPARE(facts.lines[1].earlier, 0);
    QCOMPARE(facts.lines[0].later, 1);
    QVERIFY(facts.lines[0].zone == Zone::Top && facts.lines[3].zone == Zone::Body);
    QCOMPARE(facts.lines[5].zone, Zone::Tail);
    QVERIFY(!facts.gaps);
    QCOMPARE(factsOf({}).firstLong, -1);
}

void LineFactsTest::measuresCharactersByWhatTheySay()
{
    const TextFacts facts = factsOf(textLines(u"岛上的渡轮周一恢复通航\nabcdefghijk"));
    QVERIFY(facts.lines[0].size > 2 * facts.lines[1].size);
}

QTEST_APPLESS_MAIN(LineFactsTest)
#include "line_facts_test.moc"
