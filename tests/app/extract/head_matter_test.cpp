#include "app/extract/head_matter.h"

#include <QTest>

using namespace broadsheet;

namespace {

Block block(BlockKind kind, const char16_t *text, double confidence = 1)
{
    Block out;
    out.kind = kind;
    out.text = QString::fromUtf16(text);
    out.confidence = confidence;
    return out;
}

Article articleOf(const QVector<Block> &blocks)
{
    Article article;
    article.blocks = blocks;
    readHeadMatter(article);
    return article;
}

const char16_t *const Body =
    u"The ferries of Port Dun sailed again on Monday, two years after the storm that broke the "
    u"pier "
    u"in three and left the island without food, fuel and letters for more than a week in winter.";

} // namespace

class HeadMatterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOneHeadline();
    void cutsTheSiteOffTheHeadlineAndKeepsIt();
    void takesTheFirstTitleLikeLineWhenNoneIsKnown();
    void setsTheKickerApart();
    void takesOneWordOverATitleForItsKicker();
    void gathersNamesOfAllBylines();
    void readsTheDayFromDatelineBeforeByline();
    void opensWithTheDatelineOfTheCopy();
};

void HeadMatterTest::leavesOneHeadline()
{
    const Article article = articleOf({block(BlockKind::Headline, u"Ferries return to Dun"),
                                       block(BlockKind::Headline, u"FERRIES RETURN TO DUN"),
                                       block(BlockKind::Paragraph, Body),
                                       block(BlockKind::Headline, u"What comes next", 0.6)});
    QCOMPARE(article.headline, QStringLiteral("Ferries return to Dun"));
    QCOMPARE(article.blocks[1].kind, BlockKind::Furniture);
    QCOMPARE(article.blocks[1].reason, QStringLiteral("repeats the headline"));
    QVERIFY(article.blocks[1].hidden);
    QCOMPARE(article.blocks[3].kind, BlockKind::Crosshead);
}

void HeadMatterTest::cutsTheSiteOffTheHeadlineAndKeepsIt()
{
    const Article article =
        articleOf({block(BlockKind::Headline, u"Ferries return to Dun | The Dun Times")});
    QCOMPARE(article.headline, QStringLiteral("Ferries return to Dun"));
    QCOMPARE(article.blocks[0].text, article.headline);
    QVERIFY(article.blocks[0].label.contains(QStringLiteral("The Dun Times")));
}

void HeadMatterTest::takesTheFirstTitleLikeLineWhenNoneIsKnown()
{
    const Article article = articleOf(
        {block(BlockKind::Crosshead, u"Ferries return to Dun"), block(BlockKind::Paragraph, Body)});
    QCOMPARE(article.headline, QStringLiteral("Ferries return to Dun"));
    QVERIFY(article.blocks[0].confidence <= 0.5);
    QVERIFY(articleOf({block(BlockKind::Paragraph, Body)}).headline.isEmpty());
    QVERIFY(articleOf({}).headline.isEmpty());
}

void HeadMatterTest::setsTheKickerApart()
{
    const Article article = articleOf({block(BlockKind::Furniture, u"Island transport"),
                                       block(BlockKind::Headline, u"Ferries return to Dun")});
    QCOMPARE(article.kicker, QStringLiteral("Island transport"));
    QCOMPARE(article.blocks[0].kind, BlockKind::Kicker);
    QVERIFY(articleOf({block(BlockKind::Furniture, u"Share"),
                       block(BlockKind::Headline, u"Ferries return to Dun")})
                .kicker.isEmpty());
}

void HeadMatterTest::takesOneWordOverATitleForItsKicker()
{
    const auto headlineOf = [](double confidence, const char16_t *below) {
        return articleOf({block(BlockKind::Headline, u"Karrow", confidence),
                          block(BlockKind::Standfirst, below, 0.5),
                          block(BlockKind::Paragraph, Body)})
            .headline;
    };
    const QString title = QStringLiteral("Night ferry to the island sails again");
    QCOMPARE(headlineOf(0.6, u"Night ferry to the island sails again"), title);
    QCOMPARE(headlineOf(0.95, u"Night ferry to the island sails again"), QStringLiteral("Karrow"));
    QCOMPARE(headlineOf(0.6, u"The night ferry to the island sails again, at last."),
             QStringLiteral("Karrow"));
}

void HeadMatterTest::gathersNamesOfAllBylines()
{
    const Article article = articleOf({block(BlockKind::Headline, u"Ferries return to Dun"),
                                       block(BlockKind::Byline, u"By Ann Other"),
                                       block(BlockKind::Byline, u"Bo Lee"),
                                       block(BlockKind::Byline, u"ANN OTHER"),
                                       block(BlockKind::Paragraph, Body),
                                       block(BlockKind::Byline, u"Cy Doe")});
    QCOMPARE(article.byline, QStringLiteral("Ann Other, Bo Lee"));
}

void HeadMatterTest::readsTheDayFromDatelineBeforeByline()
{
    const Article article = articleOf({block(BlockKind::Headline, u"Ferries return to Dun"),
                                       block(BlockKind::Byline, u"By Ann Other, 3 May 2021"),
                                       block(BlockKind::Dateline, u"Updated: 5 May 2021"),
                                       block(BlockKind::Dateline, u"Published 4 May 2021")});
    QCOMPARE(article.published, QStringLiteral("2021-05-04"));
    QCOMPARE(article.modified, QStringLiteral("2021-05-05"));
    QCOMPARE(article.byline, QStringLiteral("Ann Other"));
}

void HeadMatterTest::opensWithTheDatelineOfTheCopy()
{
    const QString copy = QStringLiteral("PORT DUN (Reuters) - ") + QString::fromUtf16(Body);
    const Article article =
        articleOf({block(BlockKind::Headline, u"Ferries return to Dun"),
                   block(BlockKind::Paragraph, reinterpret_cast<const char16_t *>(copy.utf16()))});
    QCOMPARE(article.dateline, QStringLiteral("PORT DUN (Reuters)"));
}

QTEST_APPLESS_MAIN(HeadMatterTest)
#include "head_matter_test.moc"
