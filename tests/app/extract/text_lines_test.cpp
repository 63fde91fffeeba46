#include "app/extract/text_lines.h"

#include <QTest>

using namespace broadsheet;

class TextLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersLinesAndKeepsGaps();
    void joinsHardWrappedLines();
    void keepsHyphensUnlessTheWholeWordIsKnown();
    void joinsWhatHangsUnderAnItemsMark();
    void joinsTheFewBreaksOfAShortText();
    void joinsChineseWithoutASpace();
    void leavesShortLinesAlone();
    void gathersTheRestOfAnEndlessText();
};

void TextLinesTest::numbersLinesAndKeepsGaps()
{
    const QVector<TextLine> lines = textLines(u"One\u00a0line \n\n \u200b\nTwo\nThree\tcells");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].text, QStringLiteral("One line"));
    QCOMPARE(lines[1].lines, (LineRange{4, 4}));
    QVERIFY(lines[1].gapBefore && !lines[2].gapBefore);
    QVERIFY(lines[2].tabbed);
}

void TextLinesTest::joinsHardWrappedLines()
{
    const QVector<TextLine> lines =
        textLines(u"The ferries of Port Dun sailed again on Monday, two years after the storm\n"
                  u"that broke the pier in three and left the island without food, fuel and\n"
                  u"letters for a week.\n"
                  u"\n"
                  u"What comes next\n"
                  u"\n"
                  u"Nobody on the island believes that the ministry will pay for the lighthouse\n"
                  u"as well, but the harbour board has asked for it in three letters since the\n"
                  u"spring, and it will write a fourth one.\n");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].lines, (LineRange{1, 3}));
    QVERIFY(lines[0].text.contains(QStringLiteral("the storm that broke")));
    QCOMPARE(lines[1].text, QStringLiteral("What comes next"));
    QCOMPARE(lines[2].lines, (LineRange{7, 9}));
}

void TextLinesTest::keepsHyphensUnlessTheWholeWordIsKnown()
{
    const QVector<TextLine> lines =
        textLines(u"The reconstruction of the pier at Port Dun will begin on Monday, and Major-\n"
                  u"General Ewan Strand of the harbour guard said that it was a grand recon-\n"
                  u"struction that the whole island had long and loudly waited for, which is\n"
                  u"why he would sail on the first ferry with his wife and both of his dogs in\n"
                  u"the open bow.\n");
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines[0].text.contains(QStringLiteral("Major-General")));
    QVERIFY(lines[0].text.contains(QStringLiteral("grand reconstruction")));
}

void TextLinesTest::joinsWhatHangsUnderAnItemsMark()
{
    const QVector<TextLine> lines =
        textLines(u"The harbour board of Port Dun has asked for four things in its letters:\n"
                  u"\n"
                  u"- a pier of stone, since the one of wood broke in three in the storm two\n"
                  u"  years ago and every ferry since has had to land its passengers by boat\n"
                  u"  in the open bay of the island;\n"
                  u"\n"
                  u"- a lighthouse that is lit by the wind, as the old one on the northern\n"
                  u"  head has been dark since the cable was cut by an anchor, and nobody\n"
                  u"  has found it.\n");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1].lines, (LineRange{3, 5}));
    QCOMPARE(lines[2].lines, (LineRange{7, 9}));
    QVERIFY(lines[1].text.endsWith(QStringLiteral("in the open bay of the island;")));
}

void TextLinesTest::joinsTheFewBreaksOfAShortText()
{
    const QVector<TextLine> lines =
        textLines(u"Ferries return to Dun\n"
                  u"\n"
                  u"The ferries of Port Dun sailed again on Monday, two years after the storm\n"
                  u"that broke the pier.\n"
                  u"\n"
                  u"Nobody on the island believes that the ministry will pay for it, but it\n"
                  u"has been asked.\n");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1].lines, (LineRange{3, 4}));
}

void TextLinesTest::joinsChineseWithoutASpace()
{
    const QString full =
        QStringLiteral("渡轮在星期一重新驶出港口离风暴摧毁码头已经过去整整两年").left(25);
    const QString line = full + full.left(20);
    const QString wrapped =
        QStringList(5, line).join(u'\n') + QStringLiteral("\n岛上的人都在等。\n");
    const QVector<TextLine> lines = textLines(wrapped);
    QCOMPARE(lines.size(), 1);
    QVERIFY(!lines[0].text.contains(u' '));
    const QString paragraphs = QStringLiteral(
        "渡轮重返码头\n渡轮在星期一重新驶出港口，离风暴摧毁码头已经过去整整两年，岛上没有食物也没有"
        "燃料和信件。\n"
        "岛上的人都在等第一班船。\n市长写了十四封信，每一封都留了一份抄件放在桌子底下的盒子里。\n"
        "没有人相信会看到这一天。\n新码头比旧的长三分之一，立在四十根橡木桩上，是岛上木匠亲手打进海"
        "底的。\n");
    QCOMPARE(textLines(paragraphs).size(), 6);
}

void TextLinesTest::leavesShortLinesAlone()
{
    QCOMPARE(textLines(u"Apples\nPears\nPlums\nCherries\nFigs").size(), 5);
    QCOMPARE(textLines(u"").size(), 0);
}

void TextLinesTest::gathersTheRestOfAnEndlessText()
{
    const QString text = QStringLiteral("a\n\n").repeated(200000);
    const QVector<TextLine> lines = textLines(text);
    QVERIFY(lines.size() < 60000);
    QCOMPARE(lines.last().lines.last, 399999);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        QVERIFY(lines[i].lines.first > lines[i - 1].lines.last);
    }
}

QTEST_APPLESS_MAIN(TextLinesTest)
#include "text_lines_test.moc"
