#include "app/article/reading_text.h"

#include <QTest>

using namespace broadsheet;

class ReadingTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEachVisibleBlockOnceInOrder();
    void leavesOutHiddenBlocksAndImages();
    void findsTheBlockOfAnOffset();
    void anEmptyArticleHasNoSpans();
};

namespace {

Block block(BlockKind kind, const QString &text, bool hidden = false)
{
    Block made;
    made.kind = kind;
    made.text = text;
    made.hidden = hidden;
    return made;
}

Article ferryArticle()
{
    Article article;
    article.headline = QStringLiteral("Ferry returns");
    article.blocks = {block(BlockKind::Headline, QStringLiteral("Ferry returns")),
                      block(BlockKind::Image, QStringLiteral("A ship")),
                      block(BlockKind::Furniture, QStringLiteral("Loading..."), true),
                      block(BlockKind::Paragraph, QStringLiteral("It sailed at eight.")),
                      block(BlockKind::Related, QStringLiteral("Bridge plan"))};
    return article;
}

} // namespace

void ReadingTextTest::holdsEachVisibleBlockOnceInOrder()
{
    const ReadingText reading = readingText(ferryArticle());
    QCOMPARE(reading.text, QStringLiteral("Ferry returns\n\nIt sailed at eight.\n\nBridge plan"));
    for (const ReadingText::Span &span : reading.spans) {
        QCOMPARE(reading.text.mid(span.start, span.end - span.start),
                 ferryArticle().blocks[span.block].text);
    }
}

void ReadingTextTest::leavesOutHiddenBlocksAndImages()
{
    const ReadingText reading = readingText(ferryArticle());
    QCOMPARE(reading.spans.size(), 3);
    QVERIFY(!reading.spanOf(1));
    QVERIFY(!reading.spanOf(2));
    QCOMPARE(reading.spanOf(3)->start, 15);
}

void ReadingTextTest::findsTheBlockOfAnOffset()
{
    const ReadingText reading = readingText(ferryArticle());
    QCOMPARE(reading.spanAt(0)->block, 0);
    QCOMPARE(reading.spanAt(14)->block, 0); // in the break: the block before it
    QCOMPARE(reading.spanAt(15)->block, 3);
    QCOMPARE(reading.spanAt(9999)->block, 4);
}

void ReadingTextTest::anEmptyArticleHasNoSpans()
{
    const ReadingText reading = readingText({});
    QVERIFY(reading.text.isEmpty());
    QVERIFY(!reading.spanAt(0));
}

QTEST_APPLESS_MAIN(ReadingTextTest)
#include "reading_text_test.moc"
