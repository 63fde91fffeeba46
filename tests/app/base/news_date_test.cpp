#include "app/base/news_date.h"

#include <QTest>

using namespace broadsheet;

class NewsDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPrintedDates_data();
    void readsPrintedDates();
    void knowsWhichNumberIsTheMonth();
    void findsNoDateWithoutAYear();
    void findsAllDatesOfALine();
};

void NewsDateTest::readsPrintedDates_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *name, const char16_t *printed, const char16_t *iso) {
        QTest::newRow(name) << QString::fromUtf16(printed) << QString::fromUtf16(iso);
    };
    row("ISO", u"2022-01-05T10:30:00+03:00", u"2022-01-05T10:30:00+03:00");
    row("ISO, Z", u"2019-11-19T12:48:14Z", u"2019-11-19T12:48:00+00:00");
    row("American", u"Published: Nov. 19, 2019 1:35\u00a0a.m. EST", u"2019-11-19T01:35:00-05:00");
    row("British", u"By Ann Other 30th August 2023 • 4:45pm", u"2023-08-30T16:45:00");
    row("time before the date", u"Updated: 22:05, 22 Apr 2024", u"2024-04-22T22:05:00");
    row("its own time before it",
        u"Published: 07:41, 3 Jun 2024 Updated: 09:02, 3 Jun 2024",
        u"2024-06-03T07:41:00");
    row("hours from Greenwich", u"June 5, 2023 4:11 PM GMT+2", u"2023-06-05T16:11:00+02:00");
    row("the same in brackets", u"16/4/2024, 07:00 (GMT+7)", u"2024-04-16T07:00:00+07:00");
    row("German", u"Stand: 12. MÄR 2025 18:03 Uhr", u"2025-03-12T18:03:00");
    row("German numbers", u"28.04.2023, 18:16 Uhr", u"2023-04-28T18:16:00");
    row("French", u"Publié le 1er février 2024 à 17h05", u"2024-02-01T17:05:00");
    row("Spanish", u"lunes, 2 de diciembre de 2024 - 02:24", u"2024-12-02T02:24:00");
    row("Portuguese", u"22 de janeiro de 2018 às 0:13", u"2018-01-22T00:13:00");
    row("Italian", u"3 maggio 2021", u"2021-05-03");
    row("Turkish", u"7 AĞUSTOS 2020", u"2020-08-07");
    row("Russian", u"5 января 2022 г.", u"2022-01-05");
    row("Arabic", u"٥ كانون الثاني ٢٠٢٢", u"2022-01-05");
    row("Hebrew", u"5 בינואר 2022", u"2022-01-05");
    row("Chinese", u"2022年1月5日 10:30", u"2022-01-05T10:30:00");
    row("Korean", u"입력 2022년 1월 5일", u"2022-01-05");
    row("Korean numbers", u"2022.01.05. 10:30", u"2022-01-05T10:30:00");
    row("short year", u"12/22/23 12:24 PM ET", u"2023-12-22T12:24:00");
}

void NewsDateTest::readsPrintedDates()
{
    QFETCH(QString, printed);
    QFETCH(QString, iso);
    const std::optional<NewsDate> date = parseNewsDate(printed);
    QVERIFY(date);
    QCOMPARE(isoText(*date), iso);
}

void NewsDateTest::knowsWhichNumberIsTheMonth()
{
    QCOMPARE(isoText(*parseNewsDate(u"3/4/2022", u"en")), QStringLiteral("2022-03-04"));
    QCOMPARE(isoText(*parseNewsDate(u"3/4/2022", u"fr")), QStringLiteral("2022-04-03"));
    QCOMPARE(isoText(*parseNewsDate(u"13/06/2014", u"en")), QStringLiteral("2014-06-13"));
    QCOMPARE(isoText(*parseNewsDate(u"3.4.2022", u"en")), QStringLiteral("2022-04-03"));
}

void NewsDateTest::findsNoDateWithoutAYear()
{
    QVERIFY(!parseNewsDate(u"Nov 18"));
    QVERIFY(!parseNewsDate(u"31 February 2022"));
    QVERIFY(!parseNewsDate(u"may 2022 be kinder"));
    QVERIFY(!parseNewsDate(u"10.0.0.1 and 1-2 and 0:2"));
    QVERIFY(!parseNewsDate(u""));
}

void NewsDateTest::findsAllDatesOfALine()
{
    const auto dates = newsDatesIn(u"PUBLISHED: December 22, 2023 | UPDATED: December 23, 2023");
    QCOMPARE(dates.size(), 2);
    QCOMPARE(dates[0].start, 11);
    QCOMPARE(dates[0].length, 17);
    QCOMPARE(dates[1].date, QDate(2023, 12, 23));
}

QTEST_APPLESS_MAIN(NewsDateTest)
#include "news_date_test.moc"
