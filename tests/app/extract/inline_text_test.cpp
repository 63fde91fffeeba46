#include "app/extract/inline_text.h"

#include <QTest>

using namespace broadsheet;

class InlineTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collapsesSpaceAcrossElements();
    void countsLinkedLetters();
    void neverLetsARunReachBeyondTheText();
    void dropsSoftHyphensAndZeroWidthSpaces();
};

void InlineTextTest::collapsesSpaceAcrossElements()
{
    InlineText text;
    text.append(u"  The ferry ");
    text.open(Run::Style::Strong);
    text.append(u" sails\n");
    text.close();
    text.append(u" again  ");
    Block block;
    text.take(block);
    QCOMPARE(block.text, QStringLiteral("The ferry sails again"));
    QCOMPARE(block.runs.size(), 1);
    QCOMPARE(block.text.mid(block.runs[0].start, block.runs[0].length).trimmed(),
             QStringLiteral("sails"));
}

void InlineTextTest::countsLinkedLetters()
{
    InlineText text;
    text.append(u"see ");
    text.openLink(QString());
    text.append(u"here now");
    text.close();
    QCOMPARE(text.linkedLetters(), 7);
    QCOMPARE(text.visibleLetters(), 10);
}

void InlineTextTest::neverLetsARunReachBeyondTheText()
{
    InlineText text;
    text.open(Run::Style::Emphasis);
    text.append(u"one ");
    text.lineBreak();
    text.append(u"two \u00a0");
    text.close();
    Block block;
    text.take(block);
    QCOMPARE(block.text, QStringLiteral("one\ntwo"));
    for (const Run &run : block.runs) {
        QVERIFY(run.length > 0 && run.start + run.length <= block.text.size());
    }
}

void InlineTextTest::dropsSoftHyphensAndZeroWidthSpaces()
{
    InlineText text;
    text.append(u"Hafen\u00admeister\u200b");
    Block block;
    text.take(block);
    QCOMPARE(block.text, QStringLiteral("Hafenmeister"));
}

QTEST_APPLESS_MAIN(InlineTextTest)
#include "inline_text_test.moc"
