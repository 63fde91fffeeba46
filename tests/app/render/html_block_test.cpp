#include "app/render/html_block.h"
#include "tests/support/invented_article.h"
#include "tests/support/page_elements.h"

#include <QTest>

using namespace broadsheet;

class HtmlBlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsCrossheadsByTheirLevel();
    void keepsPrintedNumbersAndDropsBullets();
    void givesEachCellOfATableItsPlace();
    void keepsTheFirstLineFeedOfPreformattedText();
    void marksOnlyBlocksThatRunTheOtherWay();
    void linksARelatedLinkWhole();
    void leavesARemovedRelatedLinkAsText();
    void saysWhyABlockIsHidden();
};

namespace {

QString words(const char *text) { return QString::fromUtf8(text); }

QString html(const QVector<Block> &blocks, LinkState state = LinkState::Wanted)
{
    Article article;
    article.blocks = blocks;
    const ReadingText text = readingText(article);
    QVector<RelatedLink> links = linksOf(article);
    for (RelatedLink &link : links) {
        link.state = state;
    }
    return writeArticleHtml({article, text, links, 7, true, {}, {}});
}

PageElements page(const QVector<Block> &blocks, LinkState state = LinkState::Wanted)
{
    return parsePage(html(blocks, state));
}

} // namespace

void HtmlBlockTest::setsCrossheadsByTheirLevel()
{
    const PageElements made = page({crosshead(words("none"), 0),
                                    crosshead(words("one"), 1),
                                    crosshead(words("four"), 4),
                                    crosshead(words("ninety"), 90)});
    QCOMPARE(made.tagsInside(0),
             (QStringList{words("header"), words("h2"), words("h2"), words("h4"), words("h6")}));
}

void HtmlBlockTest::keepsPrintedNumbersAndDropsBullets()
{
    const QVector<PageElement> items = page({listItem(words("(a)"), words("a pump")),
                                             listItem(words("•"), words("a wire"), -3),
                                             listItem(words("–"), words("a log"), 99)})
                                           .with("li");
    QCOMPARE(items[0].attribute("data-label"), words("(a) "));
    QCOMPARE(items[1].attribute("data-label"), QString());
    QCOMPARE(items[1].attribute("class"), words("depth-1"));
    QCOMPARE(items[2].attribute("class"), words("depth-6"));
}

void HtmlBlockTest::givesEachCellOfATableItsPlace()
{
    const PageElements made = page({block(BlockKind::Paragraph, words("Lede.")),
                                    block(BlockKind::Table, words("Year\t\t41\nSum\n"))});
    QStringList cells;
    for (const PageElement &cell : made.with("td")) {
        cells.append(cell.attribute("data-start") + QLatin1Char(':') + cell.text);
    }
    QCOMPARE(cells,
             (QStringList{
                 words("7:Year"), words("12:"), words("13:41"), words("16:Sum"), words("20:")}));
    QCOMPARE(made.with("tr").size(), 3);
}

void HtmlBlockTest::keepsTheFirstLineFeedOfPreformattedText()
{
    QVERIFY(html({block(BlockKind::Preformatted, words("\n18:40"))})
                .contains(words("<code data-start=\"0\">\n18:40</code></pre>")));
}

void HtmlBlockTest::marksOnlyBlocksThatRunTheOtherWay()
{
    const PageElements made = page({block(BlockKind::Paragraph, words("The harbour is shut.")),
                                    block(BlockKind::Paragraph, words("الميناء مغلق")),
                                    block(BlockKind::Paragraph, words("2021"))});
    const QVector<PageElement> paragraphs = made.with("p");
    QCOMPARE(made.with("article").first().attribute("dir"), words("ltr"));
    QCOMPARE(paragraphs[0].attribute("dir"), QString());
    QCOMPARE(paragraphs[1].attribute("dir"), words("rtl"));
    QCOMPARE(paragraphs[2].attribute("dir"), QString());
}

void HtmlBlockTest::linksARelatedLinkWhole()
{
    const PageElements made = page({related(words("Survey: what they saw"))}, LinkState::Resolved);
    QCOMPARE(made.with("p", "resolved").size(), 1);
    const PageElement link = made.with("a", "resolved").first();
    QCOMPARE(link.text, words("Survey: what they saw"));
    QCOMPARE(link.attribute("href"), words("broadsheet://link/7/0"));
}

void HtmlBlockTest::leavesARemovedRelatedLinkAsText()
{
    const PageElements made = page({related(words("Survey"))}, LinkState::Removed);
    QCOMPARE(made.with("a").size(), 0);
    QCOMPARE(made.with("p", "removed").first().text, words("Survey"));
}

void HtmlBlockTest::saysWhyABlockIsHidden()
{
    const PageElements made = page(
        {hidden(block(BlockKind::Furniture, words("Route <6>")), words("a \"stray\" footer"))});
    const PageElement shown = made.with("div", "hidden").first();
    QCOMPARE(shown.text, words("Route <6>"));
    QCOMPARE(shown.attribute("data-reason"), words("a \"stray\" footer"));
    QVERIFY(!shown.attributes.contains(words("data-start")));
}

QTEST_GUILESS_MAIN(HtmlBlockTest)
#include "html_block_test.moc"
