#include "app/article/excerpt.h"

#include <QTest>

using namespace broadsheet;

namespace {

Block block(BlockKind kind, const QString &text)
{
    Block made;
    made.kind = kind;
    made.text = text;
    return made;
}

Article article(const QVector<Block> &blocks)
{
    Article made;
    made.blocks = blocks;
    return made;
}

} // namespace

class ExcerptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isTheFirstParagraphThatShows()
    {
        Block hidden = block(BlockKind::Paragraph, QStringLiteral("Sign up."));
        hidden.hidden = true;
        QCOMPARE(excerptOf(article({block(BlockKind::Byline, QStringLiteral("By Ann Other")),
                                    hidden,
                                    block(BlockKind::ListItem, QStringLiteral("An item")),
                                    block(BlockKind::Paragraph, QStringLiteral("The ferry  left.")),
                                    block(BlockKind::Paragraph, QStringLiteral("Nobody saw."))})),
                 QStringLiteral("The ferry left."));
    }

    void takesAListWhereNoParagraphIs()
    {
        QCOMPARE(excerptOf(article({block(BlockKind::Headline, QStringLiteral("Five things")),
                                    block(BlockKind::ListItem, QStringLiteral("A coat"))})),
                 QStringLiteral("A coat"));
        QVERIFY(excerptOf(article({block(BlockKind::Headline, QStringLiteral("Five"))})).isEmpty());
    }

    void saysNothingBesideAStandfirst()
    {
        Article made = article({block(BlockKind::Paragraph, QStringLiteral("The ferry left."))});
        made.standfirst = QStringLiteral("All is well");
        QVERIFY(excerptOf(made).isEmpty());
    }

    void cutsBehindAWord()
    {
        const QString text = QStringLiteral("words and ").repeated(100);
        const QString cut = excerptOf(article({block(BlockKind::Paragraph, text)}));
        QVERIFY(cut.size() <= LongestExcerpt);
        QVERIFY(cut.endsWith(u"words…") || cut.endsWith(u"and…"));
        const QString smiles = QStringLiteral("😀").repeated(300);
        const QString whole = excerptOf(article({block(BlockKind::Paragraph, smiles)}));
        QVERIFY(whole.size() <= LongestExcerpt);
        QVERIFY(whole.isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(ExcerptTest)
#include "excerpt_test.moc"
