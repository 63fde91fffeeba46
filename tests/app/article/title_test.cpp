#include "app/article/title.h"

#include <QTest>

using namespace broadsheet;

class TitleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesThroughTypography();
    void keepsNumbersApart();
    void goesByTheTitleWithoutTheSite_data();
    void goesByTheTitleWithoutTheSite();
    void neverLeavesOutANumber();
    void continuesOnlyWhatWasCut_data();
    void continuesOnlyWhatWasCut();
    void staysBoundedOnHostileTitles();
};

void TitleTest::seesThroughTypography()
{
    QCOMPARE(titleKey(u"“Night ferry” – it’s back!"), titleKey(u"\"NIGHT FERRY\" - It's back"));
    QCOMPARE(titleKey(u"STURM REISST BOOTE LOS"), titleKey(u"Sturm reißt Boote los"));
    QCOMPARE(titleKey(u"FIRTINA"), titleKey(u"Fırtına"));
    QCOMPARE(titleKey(u"Caf\u00e9 reopens"), titleKey(u"Cafe\u0301\u00a0reopens\u200b"));
}

void TitleTest::keepsNumbersApart()
{
    QVERIFY(titleKey(u"Storm kills 3") != titleKey(u"Storm kills 30"));
    QVERIFY(titleKey(u"Storm kills 3") != titleKey(u"Storm kills three"));
}

void TitleTest::goesByTheTitleWithoutTheSite_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("plain") << QStringLiteral("Night ferry returns")
                           << QStringList{QStringLiteral("night ferry returns")};
    QTest::newRow("site behind") << QStringLiteral("Night ferry returns - The Example")
                                 << QStringList{QStringLiteral("night ferry returns the example"),
                                                QStringLiteral("night ferry returns")};
    QTest::newRow("site in front") << QStringLiteral("Example | Night ferry returns")
                                   << QStringList{QStringLiteral("example night ferry returns"),
                                                  QStringLiteral("night ferry returns")};
    QTest::newRow("without spaces") << QStringLiteral("夜班渡轮恢复开往卡罗 | Example")
                                    << QStringList{QStringLiteral("夜班渡轮恢复开往卡罗 example"),
                                                   QStringLiteral("夜班渡轮恢复开往卡罗")};
    QTest::newRow("a hyphen in a word")
        << QStringLiteral("Night-ferry crews re-hired")
        << QStringList{QStringLiteral("night ferry crews re hired")};
    QTest::newRow("a name is no title") << QStringLiteral("Ferry - The Example")
                                        << QStringList{QStringLiteral("ferry the example")};
    QTest::newRow("empty") << QString() << QStringList();
}

void TitleTest::goesByTheTitleWithoutTheSite()
{
    QFETCH(QString, title);
    QFETCH(QStringList, keys);
    QCOMPARE(titleKeys(title), keys);
}

void TitleTest::neverLeavesOutANumber()
{
    QCOMPARE(titleKeys(u"Storm hits the coast – 3 dead").size(), 1);
}

void TitleTest::continuesOnlyWhatWasCut_data()
{
    QTest::addColumn<QString>("cut");
    QTest::addColumn<QString>("full");
    QTest::addColumn<bool>("same");
    const QString full = QStringLiteral("Storm kills thirty on the northern coast");
    QTest::newRow("ellipsis") << QStringLiteral("Storm kills thirty on…") << full << true;
    QTest::newRow("dots") << QStringLiteral("Storm kills thirty on ...") << full << true;
    QTest::newRow("within a word") << QStringLiteral("Storm kills thir…") << full << true;
    QTest::newRow("other words") << QStringLiteral("Storm kills three…") << full << false;
    QTest::newRow("too short") << QStringLiteral("Storm…") << full << false;
    QTest::newRow("through a number")
        << QStringLiteral("Storm kills 3…") << QStringLiteral("Storm kills 30") << false;
    QTest::newRow("at a number") << QStringLiteral("Storm kills 3…")
                                 << QStringLiteral("Storm kills 3,000") << false;
}

void TitleTest::continuesOnlyWhatWasCut()
{
    QFETCH(QString, cut);
    QFETCH(QString, full);
    QFETCH(bool, same);
    QCOMPARE(continuesTitle(truncatedKey(cut), titleKey(full)), same);
    QVERIFY(truncatedKey(full).isEmpty());
}

void TitleTest::staysBoundedOnHostileTitles()
{
    const QString title = QStringLiteral("one two three - ").repeated(100000);
    QVERIFY(titleKeys(title).size() <= 9);
    QVERIFY(titleKey(title).size() <= 1000);
}

QTEST_APPLESS_MAIN(TitleTest)
#include "title_test.moc"
