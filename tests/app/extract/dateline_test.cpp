#include "app/extract/dateline.h"

#include <QTest>

using namespace broadsheet;

class DatelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPublishedFromUpdated();
    void findsThePlaceThatOpensTheCopy();
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

QTEST_APPLESS_MAIN(DatelineTest)
#include "dateline_test.moc"
