#include "tests/support/invented_article.h"
#include "ui/reader/page_content.h"

using namespace broadsheet;

class PageContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void saysWhatAWantedLinkIs()
    {
        OpenedArticle article = opened(ferryArticle());
        QVERIFY(!article.links.isEmpty());
        for (RelatedLink &link : article.links) {
            link.state = LinkState::Wanted;
        }
        const QString html = articleContent(article, false, QLocale::c());
        QVERIFY(html.contains(QStringLiteral("Not in your library yet")));
        QVERIFY(html.contains(article.article.headline.toHtmlEscaped()));
    }

    void showsWhatIsHiddenWhenAsked()
    {
        Article article = ferryArticle();
        article.blocks.append(
            hidden(block(BlockKind::Furniture, QStringLiteral("Share this letter")), {}));
        const OpenedArticle shown = opened(article);
        const QString furniture = QStringLiteral("Share this letter");
        QVERIFY(!articleContent(shown, false, QLocale::c()).contains(furniture));
        QVERIFY(articleContent(shown, true, QLocale::c()).contains(furniture));
    }

    void takesWordsForWords()
    {
        const QString html =
            nothingContent(QStringLiteral("No <b>article</b>"), QStringLiteral("Choose & read"));
        QVERIFY(html.contains(QStringLiteral("No &lt;b&gt;article&lt;/b&gt;")));
        QVERIFY(html.contains(QStringLiteral("Choose &amp; read")));
    }
};

QTEST_GUILESS_MAIN(PageContentTest)
#include "page_content_test.moc"
