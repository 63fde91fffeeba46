#include "app/render/html_head.h"
#include "tests/support/invented_article.h"
#include "tests/support/page_elements.h"

#include <QTest>

using namespace broadsheet;

class HtmlHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWhereTheTextBegins();
    void passesOverPicturesAndHiddenBlocks();
    void leavesAHeadlineInTheTextWhereItStands();
    void showsWhatIsKnownButNotPrinted();
    void repeatsNothingThatIsPrinted();
    void keepsThePrintedDay();
    void saysWhenItWasChanged();
    void saysNothingOfABrokenDate();
};

namespace {

QString words(const char *text) { return QString::fromUtf8(text); }

PageElements page(const Article &article)
{
    const ReadingText text = readingText(article);
    PageWords voice;
    voice.updated = words("Updated");
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return parsePage(writeArticleHtml({article, text, {}, 7, false, english, voice}));
}

QStringList textsOf(const QVector<PageElement> &elements)
{
    QStringList texts;
    for (const PageElement &element : elements) {
        texts.append(element.text);
    }
    return texts;
}

} // namespace

void HtmlHeadTest::endsWhereTheTextBegins()
{
    const Article article = ferryArticle();
    const int end = endOfHead(article);
    QCOMPARE(article.blocks[end - 1].kind, BlockKind::Byline);
    QCOMPARE(article.blocks[end].kind, BlockKind::Paragraph);
    QCOMPARE(endOfHead({}), 0);
}

void HtmlHeadTest::passesOverPicturesAndHiddenBlocks()
{
    Article article;
    article.blocks = {hidden(block(BlockKind::Furniture, words("Share")), {}),
                      block(BlockKind::Image, words("A quay")),
                      block(BlockKind::Headline, words("Ferry stays")),
                      block(BlockKind::Image, words("Another quay")),
                      block(BlockKind::Paragraph, words("It stays."))};
    QCOMPARE(endOfHead(article), 3); // the second picture belongs to the text
}

void HtmlHeadTest::leavesAHeadlineInTheTextWhereItStands()
{
    Article article;
    article.blocks = {block(BlockKind::Paragraph, words("It stays.")),
                      block(BlockKind::Headline, words("Ferry stays"))};
    QCOMPARE(endOfHead(article), 0);
    QCOMPARE(textsOf(page(article).with("h1")), QStringList{words("Ferry stays")});
}

void HtmlHeadTest::showsWhatIsKnownButNotPrinted()
{
    Article article;
    article.headline = words("Ferry <stays>");
    article.byline = words("Jonas Verhey");
    article.publication = words("The Karrow Courier");
    article.published = words("2021-11-04T07:30:00+01:00");
    article.blocks = {block(BlockKind::Paragraph, words("It stays."))};
    const PageElements made = page(article);
    QCOMPARE(textsOf(made.with("h1")), QStringList{words("Ferry <stays>")});
    QCOMPARE(textsOf(made.with("p", "byline")), QStringList{words("Jonas Verhey")});
    QCOMPARE(textsOf(made.with("p", "publication")), QStringList{words("The Karrow Courier")});
    QCOMPARE(textsOf(made.with("p", "date")), QStringList{words("Thursday, 4 November 2021")});
    for (const PageElement &element : made.all) {
        const bool inText = element.attributes.contains(words("data-start"));
        QCOMPARE(inText, element.text == words("It stays.") && element.tag == words("p"));
    }
}

void HtmlHeadTest::repeatsNothingThatIsPrinted()
{
    Article article = ferryArticle();
    article.byline = words("Jonas Verhey and Ada Lindqvist");
    article.blocks.insert(8, block(BlockKind::Dateline, words("Karrow, 4 Nov 2021")));
    const PageElements made = page(article);
    QCOMPARE(made.with("h1").size(), 1);
    QCOMPARE(made.with("p", "byline").size(), 1);
    QCOMPARE(made.with("p", "date").size(), 0);
}

void HtmlHeadTest::keepsThePrintedDay()
{
    Article article;
    article.published = words("2021-11-04T23:30:00-11:00"); // the fifth in London
    QCOMPARE(textsOf(page(article).with("p", "date")),
             QStringList{words("Thursday, 4 November 2021")});
}

void HtmlHeadTest::saysWhenItWasChanged()
{
    Article article;
    article.published = words("2021-11-04");
    article.modified = words("2021-11-04T18:00:00Z");
    QCOMPARE(page(article).with("p", "date").size(), 1);
    article.modified = words("2021-11-06");
    QCOMPARE(textsOf(page(article).with("p", "date")),
             (QStringList{words("Thursday, 4 November 2021"),
                          words("Updated Saturday, 6 November 2021")}));
}

void HtmlHeadTest::saysNothingOfABrokenDate()
{
    Article article;
    article.published = words("2021-13-44");
    article.modified = words("<script>");
    QCOMPARE(page(article).with("p", "date").size(), 0);
}

QTEST_GUILESS_MAIN(HtmlHeadTest)
#include "html_head_test.moc"
