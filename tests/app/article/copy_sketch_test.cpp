#include "app/article/copy_sketch.h"
#include "tests/support/app_stories.h"

#include <QTest>

using namespace broadsheet;

namespace {

Article of(const QString &text, BlockKind kind = BlockKind::Paragraph)
{
    Article article;
    for (const QString &line : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        Block block;
        block.kind = kind;
        block.text = line;
        article.blocks.append(block);
    }
    return article;
}

const QString Text = paragraph(1) + QStringLiteral("\n\n") + paragraph(2);

} // namespace

class CopySketchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isTheSameForOtherQuotesCaseAndAccents()
    {
        const auto one = copySketch(of(
            QStringLiteral("The café’s owner said “we don’t know” when 1,204 guests left the old "
                           "Über house on the hill.")));
        const auto other = copySketch(of(
            QStringLiteral("the cafe's owner said \"we don't know\" when 1204 guests left the OLD "
                           "Uber house on the hill")));
        QVERIFY(!one.words.isEmpty());
        QCOMPARE(one.words.size(), other.words.size());
        QCOMPARE(one.words.left(12), other.words.left(12));
        QCOMPARE(one.keys, other.keys);
    }

    void countsTheBodyAlone()
    {
        Article article = of(Text);
        const auto bare = copySketch(article);
        for (const BlockKind kind : {BlockKind::Headline,
                                     BlockKind::Caption,
                                     BlockKind::Related,
                                     BlockKind::Furniture,
                                     BlockKind::PullQuote}) {
            article.blocks += of(paragraph(7), kind).blocks;
        }
        article.blocks +=
            of(QStringLiteral("(Reporting by Ada Lind; editing by Tom Verhey)")).blocks;
        QCOMPARE(copySketch(article).words, bare.words);
        QCOMPARE(copySketch(article).keys, bare.keys);
    }

    void tellsNumbersAndNamesFromWords()
    {
        const auto sketch = copySketch(
            of(QStringLiteral("Yesterday the mayor of Karrow met 14 people from the other bank of "
                              "the river for a long talk about it.")));
        int numbers = 0;
        int names = 0;
        for (const char c : sketch.words.mid(1)) {
            const int byte = quint8(c);
            names += byte >= SketchByte::FirstName;
            numbers += byte >= SketchByte::FirstNumber && byte < SketchByte::FirstName;
        }
        QCOMPARE(numbers, 1);
        QCOMPARE(names, 1); // "Yesterday" has its capital from where it stands
    }

    void saysNothingOfAFewWords()
    {
        QVERIFY(copySketch(of(QStringLiteral("More follows soon."))).words.isEmpty());
        QVERIFY(copySketch(Article()).words.isEmpty());
    }

    void knowsScriptsWithoutSpaces()
    {
        const auto chinese = copySketch(
            of(QStringLiteral("港口负责人周二表示，最后一班渡轮没有离开码头，船员们说旧船在"
                              "天黑后不再安全，公司否认了这一说法。")));
        QVERIFY(!chinese.words.isEmpty());
        QVERIFY(!chinese.keys.isEmpty());
        QVERIFY(chinese.words.front() > copySketch(of(Text)).words.front());
    }

    void aLongTextCostsNoMoreThanItsFirstWords()
    {
        QString text;
        for (int i = 0; i < 3000; ++i) {
            text += sentence(i) + u' ';
        }
        QVERIFY(copySketch(of(text)).words.size() < 3000);
        QCOMPARE(copySketch(of(text)).keys.size(), LookedUpKeys);
    }
};

QTEST_APPLESS_MAIN(CopySketchTest)
#include "copy_sketch_test.moc"
