#include "app/extract/dateline.h"

#include <QTest>

using namespace broadsheet;

class DatelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPublishedFromUpdated();
    void findsThePlaceThatOpensTheCopy();
    void knowsTheTimesOfALiveBlog();
};

void DatelineTest::tellsPublishedFromUpdated()
{
    const DatelineDates both =
        datelineDates(u"PUBLISHED: December 22, 2023 | UPDATED: December 23, 2023");
    QCOMPARE(both.published, QStringLiteral("2023-12-22"));
    QCOMPARE(both.modified, QStringLiteral("2023-12-23"));
    const DatelineDates updated = datelineDates(u"Последнее обновление: 5 января 2022");
    QVERIFY(updated.published.isEmpty());
    QCOMPARE(updated.modified, QStringLiteral("2022-01-05"));
    QCOMPARE(datelineDates(u"3 May 2021").published, QStringLiteral("2021-05-03"));
}

void DatelineTest::findsThePlaceThatOpensTheCopy()
{
    QCOMPARE(openingDateline(u"PORT DUN (Reuters) - Ferries sailed."),
             QStringLiteral("PORT DUN (Reuters)"));
    QCOMPARE(openingDateline(u"DUN, Jan 5 (AFP) — Ferries sailed."),
             QStringLiteral("DUN, Jan 5 (AFP)"));
    QVERIFY(openingDateline(u"Ferries sailed - at last.").isEmpty());
}

void DatelineTest::knowsTheTimesOfALiveBlog()
{
    for (const char16_t *time : {u"22:17", u"9.30 p.m.", u"18h05", u"14:02 Uhr", u"7:05am GMT"}) {
        QVERIFY2(isTimeOfDay(QStringView(time)), qPrintable(QString::fromUtf16(time)));
    }
    for (const char16_t *other : {u"", u"24:61", u"2.50 crowns", u"1945", u"22:17 The pier"}) {
        QVERIFY2(!isTimeOfDay(QStringView(other)), qPrintable(QString::fromUtf16(other)));
    }
    const QString entry = QStringLiteral("The council of Dun has voted for the second pier. ");
    const TextFacts facts = factsOf(textLines(QStringLiteral("Vote\n22.17\n") + entry.repeated(4)));
    QVector<Block> blocks(3);
    blocks[1].kind = BlockKind::Crosshead;
    settleTimes(facts, blocks);
    QCOMPARE(blocks[1].kind, BlockKind::Dateline);
    QCOMPARE(blocks[2].kind, BlockKind::Paragraph);
}

QTEST_APPLESS_MAIN(DatelineTest)
#include "dateline_test.moc"
