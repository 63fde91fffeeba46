#include "ui/reader/reading_place.h"

#include <QTest>

using namespace broadsheet;

namespace {

Article threeBlocks()
{
    Article article;
    for (const char *text : {"The quay is dark.", "Share this", "The steps are wet."}) {
        Block block;
        block.kind = BlockKind::Paragraph;
        block.text = QString::fromLatin1(text);
        article.blocks.append(block);
    }
    article.blocks[1].hidden = true;
    return article;
}

} // namespace

class ReadingPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsAPositionAgain()
    {
        const ReadingText text = readingText(threeBlocks());
        for (int offset = 0; offset < text.text.size(); ++offset) {
            const ReadingPosition position = positionAt(text, offset);
            QVERIFY(qAbs(offsetAt(text, position) - offset) <= int(ParagraphBreak.size()));
        }
        const ReadingPosition steps = positionAt(text, int(text.text.indexOf(u"steps")));
        QCOMPARE(steps.block, 2);
        QCOMPARE(steps.offset, 4);
    }

    void takesTheNextBlockForOneThatIsHidden()
    {
        const ReadingText text = readingText(threeBlocks());
        QCOMPARE(offsetAt(text, {1, 3}), int(text.text.indexOf(u"The steps")));
    }

    void staysWithinTheText()
    {
        const ReadingText text = readingText(threeBlocks());
        QCOMPARE(offsetAt(text, {0, 9999}), text.spans[0].end);
        QCOMPARE(offsetAt(text, {0, -4}), 0);
        QCOMPARE(offsetAt(text, {77, 1}), 0);
        QCOMPARE(positionAt({}, 5).block, 0);
        QCOMPARE(positionAt(text, 100000).block, 2);
    }

    void leavesWhiteSpaceOutOfASelection()
    {
        const QString text = QStringLiteral(" \u00a0The quay.\n\n");
        const OffsetRange range = trimmed(text, 0, int(text.size()));
        QCOMPARE(text.mid(range.start, range.end - range.start), QStringLiteral("The quay."));
        const OffsetRange nothing = trimmed(text, 0, 2);
        QCOMPARE(nothing.start, nothing.end);
    }
};

QTEST_GUILESS_MAIN(ReadingPlaceTest)
#include "reading_place_test.moc"
