#include "app/article/reading_text.h"
#include "app/article/related_link.h"
#include "app/extract/corrected.h"

#include <QTest>

using namespace broadsheet;

namespace {

Block block(BlockKind kind, const QString &text)
{
    Block made;
    made.kind = kind;
    made.text = text;
    made.hidden = kind == BlockKind::Furniture;
    return made;
}

Article article()
{
    Article made;
    made.headline = QStringLiteral("Harbour Times");
    made.blocks = {block(BlockKind::Headline, QStringLiteral("Harbour Times")),
                   block(BlockKind::Paragraph, QStringLiteral("Ferry runs again")),
                   block(BlockKind::Paragraph, QStringLiteral("By Ann Other")),
                   block(BlockKind::Paragraph, QStringLiteral("Published 5 January 2022")),
                   block(BlockKind::Furniture, QStringLiteral("The ice is gone.")),
                   block(BlockKind::Paragraph, QStringLiteral("READ MORE: Ice: what it did")),
                   block(BlockKind::Paragraph, QStringLiteral("Sign up for the tide letter"))};
    return made;
}

Corrections correction(int index, const BlockChange &change)
{
    Corrections made;
    made.own.append({blockNames(article().blocks)[index], change});
    return made;
}

Article relabelled(int index, BlockKind kind)
{
    return corrected(article(), correction(index, {kind, {}}));
}

} // namespace

class CorrectedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void leavesAnArticleWithoutCorrectionsAlone() { QCOMPARE(corrected(article(), {}), article()); }

    void putsFurnitureBackIntoTheReadingText()
    {
        const Article made = relabelled(4, BlockKind::Paragraph);
        QVERIFY(readingText(made).text.contains(QStringLiteral("The ice is gone.")));
        QCOMPARE(made.blocks[4].reason, QStringLiteral("corrected by you"));
        QCOMPARE(made.blocks[4].confidence, 1.0);
        // Merely shown, it is copy as well.
        QCOMPARE(corrected(article(), correction(4, {{}, false})).blocks[4].kind,
                 BlockKind::Paragraph);
    }

    void hidesABlock()
    {
        const Article made = corrected(article(), correction(6, {{}, true}));
        QVERIFY(!readingText(made).text.contains(QStringLiteral("Sign up")));
        QCOMPARE(made.blocks[6].kind, BlockKind::Paragraph);
        QVERIFY(relabelled(6, BlockKind::Furniture).blocks[6].hidden);
    }

    void followsANewHeadline()
    {
        const Article made = relabelled(1, BlockKind::Headline);
        QCOMPARE(made.headline, QStringLiteral("Ferry runs again"));
        QCOMPARE(made.blocks[1].kind, BlockKind::Headline);
        QCOMPARE(made.blocks[0].kind, BlockKind::Paragraph);
        QVERIFY(!made.blocks[0].hidden); // nothing is lost
    }

    void forgetsAHeadlineThatIsNone()
    {
        QVERIFY(relabelled(0, BlockKind::Kicker).headline.isEmpty());
        QCOMPARE(relabelled(0, BlockKind::Kicker).kicker, QStringLiteral("Harbour Times"));
    }

    void keepsWhatOnlyTheMetadataSaid()
    {
        Article known = article();
        known.headline = QStringLiteral("Ferry returns to Port Dun");
        Corrections corrections = correction(0, {BlockKind::Kicker, {}});
        QCOMPARE(corrected(known, corrections).headline,
                 QStringLiteral("Ferry returns to Port Dun"));
    }

    void readsNamesAndDaysOfTheHead()
    {
        QCOMPARE(relabelled(2, BlockKind::Byline).byline, QStringLiteral("Ann Other"));
        const Article dated = relabelled(3, BlockKind::Dateline);
        QCOMPARE(dated.published, QStringLiteral("2022-01-05"));
    }

    void makesALinkOfARelatedLine()
    {
        const Article made = relabelled(5, BlockKind::Related);
        QCOMPARE(made.blocks[5].label, QStringLiteral("READ MORE"));
        QCOMPARE(made.blocks[5].text, QStringLiteral("Ice: what it did"));
        QCOMPARE(linksOf(made).size(), 1);
    }

    void putsTheLabelOfALinkBack()
    {
        Article known = article();
        known.blocks[5] = block(BlockKind::Related, QStringLiteral("Ice: what it did"));
        known.blocks[5].label = QStringLiteral("READ MORE");
        known.blocks[5].href = QStringLiteral("https://harbour.example/ice");
        const Article made = corrected(known, correction(5, {BlockKind::Paragraph, {}}));
        QCOMPARE(made.blocks[5].text, QStringLiteral("READ MORE: Ice: what it did"));
        QVERIFY(made.blocks[5].label.isEmpty());
        QCOMPARE(linksOf(made).value(0).href, QStringLiteral("https://harbour.example/ice"));
    }

    void holdsAfterOtherBlocksChanged()
    {
        Article other = article();
        other.blocks.prepend(block(BlockKind::Paragraph, QStringLiteral("A new first line.")));
        other.blocks[7].kind = BlockKind::Standfirst; // a newer extractor errs otherwise
        const Article made = corrected(other, correction(6, {{}, true}));
        QVERIFY(made.blocks[7].hidden);
        QVERIFY(!made.blocks[6].hidden);
    }

    void doesNothingWhereTheBlockIsGone()
    {
        Article other = article();
        other.blocks.removeLast();
        QCOMPARE(corrected(other, correction(6, {{}, true})), other);
    }

    void readerOverrulesTheRule()
    {
        CorrectionRule rule;
        rule.scope = {RuleScope::Kind::Publication, QStringLiteral("Harbour Times")};
        rule.match = CorrectionRule::Match::Beginning;
        rule.words = QStringLiteral("Sign up for");
        rule.change.hidden = true;
        Corrections corrections;
        corrections.rules.append(rule);
        QVERIFY(corrected(article(), corrections).blocks[6].hidden);
        corrections.own = correction(6, {{}, false}).own;
        QVERIFY(!corrected(article(), corrections).blocks[6].hidden);
    }

    void makesNoPictureOfWordsAndNoWordsOfAPicture()
    {
        Article pictured = article();
        pictured.blocks[1] = block(BlockKind::Image, QStringLiteral("A ferry"));
        Corrections corrections;
        corrections.own.append({blockNames(pictured.blocks)[1], {BlockKind::Headline, {}}});
        QCOMPARE(corrected(pictured, corrections).blocks[1].kind, BlockKind::Image);
        QCOMPARE(relabelled(1, BlockKind::Image).blocks[1].kind, BlockKind::Paragraph);
    }
};

QTEST_GUILESS_MAIN(CorrectedTest)
#include "corrected_test.moc"
