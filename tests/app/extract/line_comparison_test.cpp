#include "app/extract/line_comparison.h"

#include <QTest>

using namespace broadsheet;

namespace {

// Two paragraphs with a caption of the same matter between them, and a button below.
TextFacts sample()
{
    return factsOf(textLines(
        u"Harbour board closes the northern pier for the winter\n\n"
        "The harbour board closed the northern pier on Monday after divers had found holes in two "
        "of its pillars, which the autumn storms had widened.\n\n"
        "Divers at the northern pier\n\n"
        "Divers will look at the pillars again in spring, and the board hopes that the ferries to "
        "Karrow can then moor at the northern pier once more.\n\n"
        "Choose your subscription"));
}

} // namespace

class LineComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheBodySaysToo();
    void countsParagraphsAbove();
    void measuresTheUsualParagraph();
    void findsARepeatedLine();
};

void LineComparisonTest::tellsWhatTheBodySaysToo()
{
    const TextFacts facts = sample();
    QCOMPARE(facts.lines[2].bodyShare, 1.0);
    QCOMPARE(facts.lines[4].bodyShare, 0.0);
    QVERIFY(facts.lines[1].bodyShare > 0 && facts.lines[1].bodyShare < 1);
}

void LineComparisonTest::countsParagraphsAbove()
{
    const TextFacts facts = sample();
    QCOMPARE(facts.longLines, 2);
    QCOMPARE(facts.lines[1].longAbove, 0);
    QCOMPARE(facts.lines[4].longAbove, 2);
}

void LineComparisonTest::measuresTheUsualParagraph()
{
    const TextFacts facts = sample();
    QCOMPARE(facts.usualSize, qMax(facts.lines[1].size, facts.lines[3].size));
    QCOMPARE(facts.openEnds, 0);
    QCOMPARE(factsOf({}).usualSize, 0);
}

void LineComparisonTest::findsARepeatedLine()
{
    const TextFacts facts = factsOf(textLines(u"A ferry at the quay\nAA\nA ferry at the quay"));
    QCOMPARE(facts.lines[0].later, 2);
    QCOMPARE(facts.lines[2].earlier, 0);
}

QTEST_APPLESS_MAIN(LineComparisonTest)
#include "line_comparison_test.moc"
