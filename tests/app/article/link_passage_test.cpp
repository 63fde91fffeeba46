#include "app/article/link_passage.h"

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

} // namespace

class LinkPassageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_article.blocks = {block(BlockKind::Headline, QStringLiteral("Night ferry returns")),
                            block(BlockKind::Paragraph, QStringLiteral("The wind had gone.")),
                            block(BlockKind::Furniture, QStringLiteral("Loading…")),
                            block(BlockKind::Related, QStringLiteral("Storm nears the coast")),
                            block(BlockKind::Related, QStringLiteral("Budget passed"))};
    }

    void givesTheTextBeforeTheLinks()
    {
        QCOMPARE(passageBefore(m_article, 3), QStringLiteral("The wind had gone."));
        QCOMPARE(passageBefore(m_article, 4), QStringLiteral("The wind had gone."));
    }

    void passesOverWhatIsHidden()
    {
        m_article.blocks[1].hidden = true;
        QVERIFY(passageBefore(m_article, 3).isEmpty());
    }

    void isEmptyWhereNothingStandsBefore()
    {
        QVERIFY(passageBefore(m_article, 1).isEmpty());
        QVERIFY(passageBefore(m_article, 0).isEmpty());
        QVERIFY(passageBefore(m_article, -1).isEmpty());
        QVERIFY(passageBefore({}, 7).isEmpty());
    }

    void cutsALongOneAtAWord()
    {
        m_article.blocks[1].text = QStringLiteral("seven letters and a word ").repeated(100);
        const QString passage = passageBefore(m_article, 3);
        QVERIFY(passage.size() <= LongestPassage);
        QVERIFY(passage.startsWith(QStringLiteral("…")));
        QVERIFY(m_article.blocks[1].text.endsWith(u' ' + passage.mid(1)));
    }

    void cutsNoCharacterInTwo()
    {
        m_article.blocks[1].text = QStringLiteral("a") + QStringLiteral("😀").repeated(700);
        QVERIFY(passageBefore(m_article, 3).at(1).isHighSurrogate());
        m_article.blocks[1].text += u'b';
        QVERIFY(passageBefore(m_article, 3).at(1).isHighSurrogate());
    }

    void printsTheLinkWithItsLabel()
    {
        Block link = block(BlockKind::Related, QStringLiteral("Budget passed"));
        QCOMPARE(linkLine(link), QStringLiteral("Budget passed"));
        link.label = QStringLiteral("READ MORE");
        QCOMPARE(linkLine(link), QStringLiteral("READ MORE: Budget passed"));
    }

private:
    Article m_article;
};

QTEST_APPLESS_MAIN(LinkPassageTest)
#include "link_passage_test.moc"
