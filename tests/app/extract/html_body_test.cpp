#include "app/extract/html_structure.h"
#include "tests/support/app_html_page.h"

#include <QTest>

using namespace broadsheet;

class HtmlBodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesALineOfLinksForRelatedWithinTheSiteOnly();
    void cutsTheCreditOffACaption();
    void keepsShortLinesThatAreSaidTwice();
    void hidesPleasBelowTheText();
};

static QStringList blocksOf(const QString &inside)
{
    QStringList lines;
    const Article article =
        extractHtml(
            pageOf(QStringLiteral(
                       "<link rel=canonical href='https://www.dun.example/a'><article><h1>Ferry "
                       "sails at last</h1><div>%1%2</div></article>")
                       .arg(Prose, inside)))
            .article;
    for (const Block &block : article.blocks) {
        if (!block.text.startsWith(u"The ferry that") && block.kind != BlockKind::Headline) {
            lines << (block.hidden ? QStringLiteral("hidden") : kindName(block.kind)) +
                         QLatin1Char(':') + block.text;
        }
    }
    return lines;
}

void HtmlBodyTest::takesALineOfLinksForRelatedWithinTheSiteOnly()
{
    QCOMPARE(
        blocksOf(QStringLiteral("<p><a href='https://sport.dun.example/b'>Rowers wait</a></p>")),
        QStringList{QStringLiteral("related:Rowers wait")});
    QCOMPARE(blocksOf(QStringLiteral("<p><a href='https://shop.example/b'>Buy a boat</a></p>")),
             QStringList{QStringLiteral("paragraph:Buy a boat")});
}

void HtmlBodyTest::cutsTheCreditOffACaption()
{
    QCOMPARE(
        blocksOf(
            QStringLiteral("<figure><figcaption>The quay. (Photo: AFP)</figcaption></figure>")),
        (QStringList{QStringLiteral("caption:The quay."), QStringLiteral("credit:Photo: AFP")}));
}

void HtmlBodyTest::keepsShortLinesThatAreSaidTwice()
{
    QCOMPARE(blocksOf(QStringLiteral("<p>Hold the line.</p><p>Hold the line.</p>")),
             (QStringList{QStringLiteral("paragraph:Hold the line."),
                          QStringLiteral("paragraph:Hold the line.")}));
}

void HtmlBodyTest::hidesPleasBelowTheText()
{
    QCOMPARE(
        blocksOf(QStringLiteral("<p>Sign up to our newsletter for the harbour's news</p>")),
        QStringList{QStringLiteral("hidden:Sign up to our newsletter for the harbour's news")});
}

QTEST_APPLESS_MAIN(HtmlBodyTest)
#include "html_body_test.moc"
