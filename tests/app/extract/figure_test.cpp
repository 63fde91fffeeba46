#include "app/extract/figure.h"

#include <QTest>

using namespace broadsheet;

class FigureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsALineThatIsACredit();
    void knowsALineThatIsNone();
    void cutsTheCreditOffACaption();
};

void FigureTest::knowsALineThatIsACredit()
{
    for (const char16_t *line : {u"AA",
                                 u"Reuters",
                                 u"Photo: Ann Other/AFP",
                                 u"(Getty Images)",
                                 u"© Ann Other",
                                 u"Ann Other/AFP via Getty Images",
                                 u"Foto: Ann Other",
                                 u"Photo by Ann Other",
                                 u"[Ann Other/Reuters]",
                                 u"Photograph courtesy of Ann Other",
                                 u"Photo provided by the Dun family",
                                 u"J. St. Other/AFP",
                                 u"[사진 = 김온유 기자]",
                                 u"Фото: РИА Новости",
                                 u"صورة: الأناضول"}) {
        QVERIFY2(isCredit(QStringView(line)), qPrintable(QString::fromUtf16(line)));
    }
}

void FigureTest::knowsALineThatIsNone()
{
    for (const char16_t *line : {u"",
                                 u"(ePA)",
                                 u"Image is everything for the mayor",
                                 u"Reuters reported that the pier had burned down.",
                                 u"Photo opportunities were few",
                                 u"The mole during the storm. — © AFP",
                                 u"Growing tensions"}) {
        QVERIFY2(!isCredit(QStringView(line)), qPrintable(QString::fromUtf16(line)));
    }
}

void FigureTest::cutsTheCreditOffACaption()
{
    const auto check = [](const char16_t *line, const char16_t *caption, const char16_t *credit) {
        const CaptionParts parts = splitCredit(QStringView(line));
        QCOMPARE(parts.caption, QString::fromUtf16(caption));
        QCOMPARE(parts.credit, QString::fromUtf16(credit));
    };
    check(u"A ferry at Port Dun. (Photo: AFP)", u"A ferry at Port Dun.", u"Photo: AFP");
    check(u"A ferry at Port Dun [Ann Other/Reuters]", u"A ferry at Port Dun", u"Ann Other/Reuters");
    check(u"A ferry at Port Dun. Photo: Ann Other", u"A ferry at Port Dun.", u"Photo: Ann Other");
    check(u"A ferry at Port Dun. Photograph courtesy of Ann Other.",
          u"A ferry at Port Dun.",
          u"Photograph courtesy of Ann Other.");
    check(u"A ferry during the storm. © AFP", u"A ferry during the storm.", u"© AFP");
    check(u"A ferry at Port Dun | AFP", u"A ferry at Port Dun", u"AFP");
    check(u"A ferry at Port Dun — Foto: Ann Other/TV Dun",
          u"A ferry at Port Dun",
          u"Foto: Ann Other/TV Dun");
    check(u"A ferry at Port Dun Credit: Ann Other", u"A ferry at Port Dun", u"Credit: Ann Other");
    check(u"A ferry at Port Dun (photo Other)", u"A ferry at Port Dun", u"photo Other");
    check(u"A ferry at Port Dun – AFP", u"A ferry at Port Dun", u"AFP");
    check(
        u"A ferry in June. ANN OTHER / DUN PRESSE", u"A ferry in June.", u"ANN OTHER / DUN PRESSE");
    check(u"船离开了码头。本报记者 王安 摄", u"船离开了码头。", u"本报记者 王安 摄");
    check(u"港を出る船＝4月1日、山田撮影", u"港を出る船", u"4月1日、山田撮影");
    check(u"They asked for a picture: a ferry in the fog",
          u"They asked for a picture: a ferry in the fog",
          u"");
    check(u"A ferry (built in 1932) at Port Dun", u"A ferry (built in 1932) at Port Dun", u"");
}

QTEST_APPLESS_MAIN(FigureTest)
#include "figure_test.moc"
