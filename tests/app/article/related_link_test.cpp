#include "app/article/related_link.h"

#include <QTest>

using namespace broadsheet;

class RelatedLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersRelatedBlocksAndLinkedWordsInReadingOrder();
    void aTitleWithoutAnAddressIsWantedUntilItIsFound();
};

namespace {

Article linkingArticle()
{
    Block paragraph;
    paragraph.text = QStringLiteral("See the plan and the budget.");
    paragraph.runs = {{8, 4, Run::Style::Plain, QStringLiteral("https://a.example/plan")},
                      {13, 3, Run::Style::Emphasis, {}},
                      {21, 6, Run::Style::Plain, QStringLiteral("https://a.example/budget")}};
    Block related;
    related.kind = BlockKind::Related;
    related.text = QStringLiteral("Storm closes three harbours");
    Article article;
    article.blocks = {paragraph, related};
    return article;
}

} // namespace

void RelatedLinkTest::numbersRelatedBlocksAndLinkedWordsInReadingOrder()
{
    const auto links = linksOf(linkingArticle());
    QCOMPARE(links.size(), 3);
    for (int i = 0; i < links.size(); ++i) {
        QCOMPARE(links[i].ordinal, i);
    }
    QCOMPARE(links[0].text, QStringLiteral("plan"));
    QCOMPARE(links[1].text, QStringLiteral("budget"));
    QCOMPARE(links[1].run, 2);
    QCOMPARE(links[2].block, 1);
    QCOMPARE(links[2].run, -1);
}

void RelatedLinkTest::aTitleWithoutAnAddressIsWantedUntilItIsFound()
{
    const auto links = linksOf(linkingArticle());
    QCOMPARE(links[2].state, LinkState::Wanted);
    QCOMPARE(links[0].state, LinkState::External);
    QCOMPARE(linkStateName(LinkState::Ambiguous), QStringLiteral("ambiguous"));
}

QTEST_APPLESS_MAIN(RelatedLinkTest)
#include "related_link_test.moc"
