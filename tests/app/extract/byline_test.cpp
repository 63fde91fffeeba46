#include "app/extract/byline.h"

#include <QTest>

using namespace broadsheet;

class BylineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNamesAndTitlesOnly_data();
    void keepsNamesAndTitlesOnly();
    void tellsABylineFromASentence();
    void knowsPersonsNames();
    void findsNamesBesideADate();
    void leavesOutALongDescription();
};

void BylineTest::keepsNamesAndTitlesOnly_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("names");
    const auto row = [](const char16_t *line, const char16_t *names) {
        QTest::newRow(qPrintable(QString::fromUtf16(line)))
            << QString::fromUtf16(line) << QString::fromUtf16(names);
    };
    row(u"By Ann Other and Bo Lee", u"Ann Other and Bo Lee");
    row(u"BY ANN OTHER", u"ANN OTHER");
    row(u"By Ann Other December 22, 2023, 15:56 59 comments", u"Ann Other");
    row(u"by Ann Other - 12/22/23 12:24 PM ET", u"Ann Other");
    row(u"By Ann Other on Monday, November 18th, 2019 at 11:04 a.m.", u"Ann Other");
    row(u"By Ann Other | ann@dun.example | The Daily Dun", u"Ann Other | | The Daily Dun");
    row(u"Von Anna Muster", u"Anna Muster");
    row(u"Par Anne Modèle, à Dun", u"Anne Modèle, à Dun");
    row(u"Автор: Анна Иванова", u"Анна Иванова");
    row(u"Ann Other @annother", u"Ann Other");
    row(u"Ann Other, in Port Dun", u"Ann Other, in Port Dun");
    row(u"Reporting by Ann Other; editing by Bo Lee", u"Ann Other; editing by Bo Lee");
}

void BylineTest::keepsNamesAndTitlesOnly()
{
    QFETCH(QString, line);
    QFETCH(QString, names);
    QCOMPARE(bylineNames(line), names);
}

void BylineTest::tellsABylineFromASentence()
{
    QVERIFY(startsAsByline(u"By Ann Other"));
    QVERIFY(startsAsByline(u"Von Anna Muster"));
    QVERIFY(!startsAsByline(u"By then the pier was gone"));
    QVERIFY(!startsAsByline(u"Bystanders called"));
}

void BylineTest::knowsPersonsNames()
{
    QVERIFY(looksLikeName(u"Ann Other"));
    QVERIFY(looksLikeName(u"Ludwig van der Meer"));
    QVERIFY(looksLikeName(u"Анна Иванова"));
    QVERIFY(!looksLikeName(u"Growing tensions"));
    QVERIFY(!looksLikeName(u"Route 6"));
    QVERIFY(!looksLikeName(u"Loading"));
}

void BylineTest::findsNamesBesideADate()
{
    const QStringList ann{QStringLiteral("Ann Other")};
    QCOMPARE(namesBesideDate(u"Ann Other, 3 May 2022", u"en"), ann);
    QCOMPARE(namesBesideDate(u"3 May 2022, 14:26 / Ann Other", u"en"), ann);
    QCOMPARE(namesBesideDate(u"Ann Other and Bo Lee - May 3, 2022 1:00 pm", u"en"),
             ann + QStringList{QStringLiteral("Bo Lee")});
    QVERIFY(namesBesideDate(u"Published on 3 May 2022", u"en").isEmpty());
    QVERIFY(namesBesideDate(u"Ann Other", u"en").isEmpty());
}

void BylineTest::leavesOutALongDescription()
{
    QCOMPARE(bylineNames(u"By Ann Other, who has written about harbours and tides for ten years"),
             QStringLiteral("Ann Other"));
    QCOMPARE(bylineNames(u"By Ann Other, harbour editor"),
             QStringLiteral("Ann Other, harbour editor"));
}

QTEST_APPLESS_MAIN(BylineTest)
#include "byline_test.moc"
