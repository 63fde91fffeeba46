#include "app/extract/html_line_breaks.h"

#include <QTest>

using namespace broadsheet;

class HtmlLineBreaksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsLongLinesAndMovesTheirRuns();
    void keepsVerseTogether();
    void partsTheHeadOfAnArticle();
};

static const QString Long = QStringLiteral(
    "The night ferry to Port Dun sails again from Monday, two winters after the storm.");

void HtmlLineBreaksTest::partsLongLinesAndMovesTheirRuns()
{
    Block block;
    block.text = Long + u'\n' + Long;
    block.runs = {{4, 5, Run::Style::Strong, {}},
                  {int(Long.size()) + 1 + 4, 5, Run::Style::Emphasis, {}}};
    const QVector<Block> parts = splitAtLongLines(block);
    QCOMPARE(parts.size(), 2);
    for (const Block &part : parts) {
        QCOMPARE(part.text, Long);
        QCOMPARE(part.runs.size(), 1);
        QCOMPARE(part.text.mid(part.runs[0].start, part.runs[0].length), QStringLiteral("night"));
    }
}

void HtmlLineBreaksTest::keepsVerseTogether()
{
    Block block;
    block.text = QStringLiteral("The ferry sails\nand nobody fails\nto wave from the quay");
    QCOMPARE(splitAtLongLines(block).size(), 1);
    block.kind = BlockKind::Preformatted;
    block.text = Long + u'\n' + Long;
    QCOMPARE(splitAtLongLines(block).size(), 1);
}

void HtmlLineBreaksTest::partsTheHeadOfAnArticle()
{
    Block block;
    block.text = QStringLiteral("Ferries return to Dun\nBy Ann Other\nMonday, May 3, 2021");
    const QVector<Block> parts = splitAtLongLines(block);
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[1].text, QStringLiteral("By Ann Other"));
}

QTEST_APPLESS_MAIN(HtmlLineBreaksTest)
#include "html_line_breaks_test.moc"
