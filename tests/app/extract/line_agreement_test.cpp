#include "app/extract/line_agreement.h"
#include "app/extract/line_facts.h"

#include <QTest>

using namespace broadsheet;

namespace {

struct Labelled
{
    TextFacts facts;
    QVector<Block> blocks;
};

Labelled labelled(const QString &text, const QVector<BlockKind> &kinds)
{
    const QVector<TextLine> lines = textLines(text);
    Labelled out{factsOf(lines), {}};
    for (int i = 0; i < lines.size(); ++i) {
        Block block;
        block.kind = kinds[i];
        block.text = lines[i].text;
        block.confidence = 0.5;
        out.blocks += block;
    }
    return out;
}

const QString Figure = QStringLiteral("The mole at Dun is closed\n\n"
                                      "The old mole at Port Dun on Sunday morning\n"
                                      "EASTPRESS\n\n"
                                      "The old mole at Port Dun on Sunday morning\n\n"
                                      "The mole at Port Dun will be closed until engineers have "
                                      "looked at each of its stones, the council said.\n");

} // namespace

class LineAgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesARepeatedCreditACredit();
    void takesASentenceForTheBodyWhenThereIsNoOther();
    void hidesTheSecondOfTwoEqualCaptions();
    void takesARepetitionOfACaptionForACaption();
    void takesTheLineBetweenForTheCredit();
    void takesNameAndAgencyBelowACaptionForItsCredit();
    void takesALineWithACreditAtItsEndForACaption();
    void beginsTheBodyWhereALineOpensWithPlaceAndAgency();
    void readsAnArticleOnOneLineAsText();
    void leavesANameApartFromTheCaption();
    void leavesRepeatedWordsThatAreNoCaption();
    void findsAHeadingInAScriptWithoutCapitals();
    void leavesShortSentencesOfTheBody();
    void readsAllQuestionsAsText();
    void leavesHeadingsWithLabelsOfTheirOwn();
};

void LineAgreementTest::hidesTheSecondOfTwoEqualCaptions()
{
    Labelled text = labelled(Figure,
                             {BlockKind::Headline,
                              BlockKind::Caption,
                              BlockKind::Credit,
                              BlockKind::Caption,
                              BlockKind::Paragraph});
    settleFigures(text.facts, text.blocks);
    QVERIFY(!text.blocks[1].hidden);
    QVERIFY(text.blocks[3].hidden);
    QCOMPARE(text.blocks[3].reason, QStringLiteral("repeats the caption above"));
}

void LineAgreementTest::takesARepetitionOfACaptionForACaption()
{
    Labelled text = labelled(Figure,
                             {BlockKind::Headline,
                              BlockKind::Paragraph,
                              BlockKind::Credit,
                              BlockKind::Paragraph,
                              BlockKind::Paragraph});
    settleFigures(text.facts, text.blocks);
    QCOMPARE(text.blocks[1].kind, BlockKind::Caption);
    QCOMPARE(text.blocks[3].kind, BlockKind::Caption);
    QVERIFY(!text.blocks[1].hidden && text.blocks[3].hidden);
    QCOMPARE(text.blocks[4].kind, BlockKind::Paragraph);
}

void LineAgreementTest::takesTheLineBetweenForTheCredit()
{
    Labelled text = labelled(Figure,
                             {BlockKind::Headline,
                              BlockKind::Caption,
                              BlockKind::Crosshead,
                              BlockKind::Paragraph,
                              BlockKind::Paragraph});
    settleFigures(text.facts, text.blocks);
    QCOMPARE(text.blocks[2].kind, BlockKind::Credit);
    QVERIFY(!text.blocks[2].hidden);
}

void LineAgreementTest::takesNameAndAgencyBelowACaptionForItsCredit()
{
    Labelled text = labelled(QStringLiteral("The old mole at Port Dun on Sunday\n"
                                            "Ann Other / Dunphoto\n\nThe mole is closed.\n"),
                             {BlockKind::Caption, BlockKind::Related, BlockKind::Paragraph});
    settleFigures(text.facts, text.blocks);
    QCOMPARE(text.blocks[1].kind, BlockKind::Credit);
    QVERIFY(text.blocks[1].confidence > 0.9);
}

void LineAgreementTest::takesALineWithACreditAtItsEndForACaption()
{
    const QString text =
        QStringLiteral("The mole at Dun is closed\n"
                       "The old mole has stood for three hundred years, and nobody can "
                       "say when it was last looked at. | Image credit: Ann Other\n"
                       "The mole will be closed until engineers have looked at each stone.\n");
    Labelled doubtful =
        labelled(text, {BlockKind::Headline, BlockKind::Paragraph, BlockKind::Paragraph});
    Labelled certain = doubtful;
    certain.blocks[1].confidence = 0.99;
    settleFigures(doubtful.facts, doubtful.blocks);
    settleFigures(certain.facts, certain.blocks);
    QCOMPARE(doubtful.blocks[1].kind, BlockKind::Caption);
    QCOMPARE(doubtful.blocks[2].kind, BlockKind::Paragraph);
    QCOMPARE(certain.blocks[1].kind, BlockKind::Paragraph);
}

void LineAgreementTest::beginsTheBodyWhereALineOpensWithPlaceAndAgency()
{
    const QString opening =
        QStringLiteral("The mole at Dun is closed\n"
                       "%1The council of Port Dun closed its old mole on Sunday, and it will "
                       "stay closed until engineers have looked at each of its stones.\n"
                       "Nobody could say how long that may take, or what it will cost.\n");
    const QVector<BlockKind> kinds{
        BlockKind::Headline, BlockKind::Standfirst, BlockKind::Paragraph};
    Labelled wire = labelled(opening.arg(QStringLiteral("PORT DUN (Eastpress) - ")), kinds);
    Labelled other = labelled(opening.arg(QString()), kinds);
    settleLead(wire.facts, wire.blocks);
    settleLead(other.facts, other.blocks);
    QCOMPARE(wire.blocks[1].kind, BlockKind::Paragraph);
    QCOMPARE(other.blocks[1].kind, BlockKind::Standfirst);
}

void LineAgreementTest::readsAnArticleOnOneLineAsText()
{
    const QString sentence = QStringLiteral("The ferry to Karrow sailed again on Monday. ");
    Labelled whole = labelled(sentence.repeated(12), {BlockKind::Headline});
    Labelled title = labelled(sentence, {BlockKind::Headline});
    settleMissingBody(whole.facts, whole.blocks);
    settleMissingBody(title.facts, title.blocks);
    QCOMPARE(whole.blocks[0].kind, BlockKind::Paragraph);
    QCOMPARE(title.blocks[0].kind, BlockKind::Headline);
}

void LineAgreementTest::leavesANameApartFromTheCaption()
{
    Labelled text = labelled(QStringLiteral("The old mole at Port Dun on Sunday\n\n"
                                            "Tides / Moon\nThe mole is closed.\n"),
                             {BlockKind::Caption, BlockKind::Crosshead, BlockKind::Paragraph});
    settleFigures(text.facts, text.blocks);
    QCOMPARE(text.blocks[1].kind, BlockKind::Crosshead);
}

void LineAgreementTest::leavesRepeatedWordsThatAreNoCaption()
{
    Labelled text = labelled(QStringLiteral("The tide comes and the tide goes\n\nIt came.\n\n"
                                            "The tide comes and the tide goes\n"),
                             {BlockKind::Paragraph, BlockKind::Paragraph, BlockKind::Paragraph});
    settleFigures(text.facts, text.blocks);
    for (const Block &block : std::as_const(text.blocks)) {
        QCOMPARE(block.kind, BlockKind::Paragraph);
        QVERIFY(!block.hidden);
    }
}

void LineAgreementTest::findsAHeadingInAScriptWithoutCapitals()
{
    const QString body = QStringLiteral("عادت العبّارة إلى الميناء مساء الأحد بعد غياب طويل.");
    Labelled text = labelled(body + QStringLiteral("\n\nالبحر أولا\n\n") + body + u'\n',
                             {BlockKind::Paragraph, BlockKind::Paragraph, BlockKind::Paragraph});
    settleHeadings(text.facts, text.blocks);
    QCOMPARE(text.blocks[1].kind, BlockKind::Crosshead);
    QCOMPARE(text.blocks[0].kind, BlockKind::Paragraph);
}

void LineAgreementTest::leavesShortSentencesOfTheBody()
{
    const QString body = QStringLiteral("The ferry came back to the harbour on Sunday night.");
    Labelled text = labelled(body + QStringLiteral("\n\nNobody cheered.\n\n") + body + u'\n',
                             {BlockKind::Paragraph, BlockKind::Paragraph, BlockKind::Paragraph});
    settleHeadings(text.facts, text.blocks);
    QCOMPARE(text.blocks[1].kind, BlockKind::Paragraph);
}

void LineAgreementTest::readsAllQuestionsAsText()
{
    for (const BlockKind taken : {BlockKind::Crosshead, BlockKind::Dateline}) {
        Labelled text = labelled(QStringLiteral("Q: Who rang?\n\nA: Nobody.\n\nQ: And then?\n"),
                                 {taken, BlockKind::Paragraph, BlockKind::Paragraph});
        settleLabels(text.facts, text.blocks);
        QCOMPARE(text.blocks[0].kind, BlockKind::Paragraph);
    }
}

void LineAgreementTest::leavesHeadingsWithLabelsOfTheirOwn()
{
    Labelled text = labelled(QStringLiteral("Day one: the tide\n\nQ: Who rang?\n\nNobody did.\n"),
                             {BlockKind::Crosshead, BlockKind::Paragraph, BlockKind::Paragraph});
    settleLabels(text.facts, text.blocks);
    QCOMPARE(text.blocks[0].kind, BlockKind::Crosshead);
}

void LineAgreementTest::takesASentenceForTheBodyWhenThereIsNoOther()
{
    const QString source = QStringLiteral("Storm nears the coast\n\nNo ferry will leave today.\n");
    Labelled text = labelled(source, {BlockKind::Headline, BlockKind::Standfirst});
    text.blocks[1].confidence = 0.4;
    settleMissingBody(text.facts, text.blocks);
    QCOMPARE(text.blocks[0].kind, BlockKind::Headline);
    QCOMPARE(text.blocks[1].kind, BlockKind::Paragraph);

    const QString body = QStringLiteral("The wind is still too strong, people on the pier said.\n");
    text =
        labelled(source + body, {BlockKind::Headline, BlockKind::Standfirst, BlockKind::Paragraph});
    text.blocks[1].confidence = 0.4;
    settleMissingBody(text.facts, text.blocks);
    QCOMPARE(text.blocks[1].kind, BlockKind::Standfirst);
}

void LineAgreementTest::leavesARepeatedCreditACredit()
{
    Labelled text =
        labelled(QStringLiteral("A ferry at the pier of Dun\n"
                                "(Image credit: Ann Other Strand)\n"
                                "The lighthouse in the fog\n"
                                "(Image credit: Ann Other Strand)\n"),
                 {BlockKind::Caption, BlockKind::Credit, BlockKind::Caption, BlockKind::Credit});
    settleFigures(text.facts, text.blocks);
    QCOMPARE(text.blocks[1].kind, BlockKind::Credit);
    QCOMPARE(text.blocks[3].kind, BlockKind::Credit);
    text.blocks[1].kind = BlockKind::Caption; // even where one of the two was taken for a caption
    settleFigures(text.facts, text.blocks);
    QCOMPARE(text.blocks[3].kind, BlockKind::Credit);
}

QTEST_APPLESS_MAIN(LineAgreementTest)
#include "line_agreement_test.moc"
