#include "app/render/html_groups.h"
#include "tests/support/invented_article.h"
#include "tests/support/page_elements.h"

#include <QTest>

using namespace broadsheet;

class HtmlGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tiesACaptionToItsPicture();
    void keepsTwoPicturesApart();
    void leavesOutAPictureThatTheCaptionDescribes();
    void leavesOutAPictureWhoseWordsAreCaptionAndCredit();
    void leavesOutAPictureWithoutWords();
    void putsAListIntoOneElement();
    void saysTheLabelOfRelatedLinksOnce();
    void keepsAHiddenBlockWithThePicture();
    void partsAListAtAHiddenBlockThatIsShown();
};

namespace {

QString words(const char *text) { return QString::fromUtf8(text); }

PageElements page(const QVector<Block> &blocks, bool showHidden = false)
{
    Article article;
    article.blocks = blocks;
    article.blocks.prepend(block(BlockKind::Paragraph, words("Lede.")));
    const ReadingText text = readingText(article);
    return parsePage(writeArticleHtml({article, text, linksOf(article), 7, showHidden, {}, {}}));
}

} // namespace

void HtmlGroupsTest::tiesACaptionToItsPicture()
{
    const PageElements made = page({block(BlockKind::Image, words("A quay")),
                                    block(BlockKind::Caption, words("The ferry on Thursday.")),
                                    block(BlockKind::Credit, words("Ilse Tamm")),
                                    block(BlockKind::Paragraph, words("It stays."))});
    QCOMPARE(made.with("figure").size(), 1);
    QCOMPARE(made.with("figure").first().text, words("A quayThe ferry on Thursday.Ilse Tamm"));
}

void HtmlGroupsTest::keepsTwoPicturesApart()
{
    const PageElements made = page({block(BlockKind::Image, words("A quay")),
                                    block(BlockKind::Caption, words("The ferry.")),
                                    block(BlockKind::Image, words("A pump")),
                                    block(BlockKind::Caption, words("The wire."))});
    QCOMPARE(made.with("figure").size(), 2);
}

void HtmlGroupsTest::leavesOutAPictureThatTheCaptionDescribes()
{
    const PageElements made =
        page({block(BlockKind::Image, words("the Ferry at “Karrow”")),
              hidden(block(BlockKind::Caption, words("again")), {}),
              block(BlockKind::Caption, words("The ferry at Karrow on Thursday."))});
    QCOMPARE(made.with("div", "picture").size(), 0);
    QCOMPARE(made.with("figure").size(), 1);
}

void HtmlGroupsTest::leavesOutAPictureWhoseWordsAreCaptionAndCredit()
{
    const auto pictures = [](const char *alt) {
        return page({block(BlockKind::Image, words(alt)),
                     block(BlockKind::Caption, words("The ferry at Karrow.")),
                     block(BlockKind::Credit, words("Photo: Ilse Tamm"))})
            .with("div", "picture")
            .size();
    };
    QCOMPARE(pictures("The ferry at Karrow. Ilse Tamm"), 0);
    QCOMPARE(pictures("The ferry at Karrow"), 0);
    QCOMPARE(pictures("The ferry at Karrow, seen from the signal house"), 1);
}

void HtmlGroupsTest::leavesOutAPictureWithoutWords()
{
    const PageElements made = page({block(BlockKind::Image, words(" \u200b"))});
    QCOMPARE(made.with("figure").size(), 0);
}

void HtmlGroupsTest::putsAListIntoOneElement()
{
    const PageElements made = page({listItem(words("1."), words("a pump")),
                                    listItem(words("2."), words("a wire")),
                                    block(BlockKind::Paragraph, words("And then:")),
                                    listItem(words("•"), words("a promise"))});
    QCOMPARE(made.with("ul").size(), 2);
    QCOMPARE(made.with("ul").first().text, words("a pumpa wire"));
}

void HtmlGroupsTest::saysTheLabelOfRelatedLinksOnce()
{
    const PageElements made = page({related(words("One")),
                                    related(words("Two")),
                                    related(words("Three"), words("WATCH")),
                                    block(BlockKind::Paragraph, words("It stays.")),
                                    related(words("Four"))});
    QStringList labels;
    for (const PageElement &element : made.with("p", "related")) {
        labels.append(element.attribute("data-label"));
    }
    QCOMPARE(labels, (QStringList{words("READ MORE"), {}, words("WATCH"), words("READ MORE")}));
    QCOMPARE(made.with("nav").size(), 2);
}

void HtmlGroupsTest::keepsAHiddenBlockWithThePicture()
{
    const QVector<Block> blocks{block(BlockKind::Caption, words("The ferry.")),
                                hidden(block(BlockKind::Caption, words("The ferry.")), {}),
                                block(BlockKind::Credit, words("Ilse Tamm"))};
    QCOMPARE(page(blocks, true).with("figure").size(), 1);
    QCOMPARE(page(blocks, true).with("div", "hidden").size(), 1);
    QCOMPARE(page(blocks).with("div", "hidden").size(), 0);
}

void HtmlGroupsTest::partsAListAtAHiddenBlockThatIsShown()
{
    const QVector<Block> blocks{listItem(words("1."), words("a pump")),
                                hidden(block(BlockKind::Furniture, words("Share")), {}),
                                listItem(words("2."), words("a wire"))};
    QCOMPARE(page(blocks).with("ul").size(), 1);
    const PageElements shown = page(blocks, true);
    QCOMPARE(shown.with("ul").size(), 2);
    QCOMPARE(shown.tagsInside(0),
             (QStringList{words("header"), words("p"), words("ul"), words("div"), words("ul")}));
}

QTEST_GUILESS_MAIN(HtmlGroupsTest)
#include "html_groups_test.moc"
