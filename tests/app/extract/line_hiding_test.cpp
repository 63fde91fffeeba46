#include "app/extract/line_hiding.h"

#include <QTest>

using namespace broadsheet;

namespace {

const QString Body = QStringLiteral("The ferries of Port Dun sailed again on Monday. ").repeated(5);

int indexOf(BlockKind kind)
{
    return int(std::find(LineKinds.begin(), LineKinds.end(), kind) - LineKinds.begin());
}

const QString Heading = QStringLiteral("On weekdays");

// What becomes of a text whose long lines are paragraphs and whose short ones, but for the heading,
// are taken for furniture, crossheads otherwise.
QVector<BlockKind> settled(const QStringList &lines, double confidence)
{
    const TextFacts facts = factsOf(textLines(lines.join(u'\n')));
    QVector<LineDecision> decisions;
    for (const LineFacts &line : facts.lines) {
        const BlockKind kind = line.long_             ? BlockKind::Paragraph
                               : line.text == Heading ? BlockKind::Crosshead
                                                      : BlockKind::Furniture;
        decisions += LineDecision{indexOf(kind), confidence, indexOf(BlockKind::Crosshead)};
    }
    showDoubtful(facts, elementContext(facts), decisions);
    QVector<BlockKind> kinds;
    for (const LineDecision &decision : decisions) {
        kinds += LineKinds[size_t(decision.kind)];
    }
    return kinds;
}

} // namespace

class LineHidingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsADoubtfulLineBetweenParagraphs();
    void hidesWhatIsSureOrKnown();
    void showsLinesThatShareALabel();
    void hidesAndShowsDoubtfulLinesTogether();
    void showsALongListOfShortLines();
};

void LineHidingTest::showsADoubtfulLineBetweenParagraphs()
{
    const QStringList text{Body, QStringLiteral("Ropes and sails"), Body};
    QCOMPARE(settled(text, 0.6)[1], BlockKind::Crosshead);
    QCOMPARE(settled(text, 0.9)[1], BlockKind::Furniture);
}

void LineHidingTest::hidesWhatIsSureOrKnown()
{
    QCOMPARE(settled({Body, QStringLiteral("Advertisement"), Body}, 0.3)[1], BlockKind::Furniture);
    QCOMPARE(settled({Body, QStringLiteral("Facebook Twitter"), Body}, 0.3)[1],
             BlockKind::Furniture);
}

void LineHidingTest::showsLinesThatShareALabel()
{
    const QStringList text{Body,
                           QStringLiteral("Price: 12 crowns"),
                           Body,
                           QStringLiteral("Price: 14 crowns"),
                           Body,
                           QStringLiteral("Price: 19 crowns"),
                           Body};
    QCOMPARE(settled(text, 0.95)[3], BlockKind::Crosshead);
}

void LineHidingTest::hidesAndShowsDoubtfulLinesTogether()
{
    const QStringList text{
        Body, QStringLiteral("Ropes"), QStringLiteral("Sails"), QStringLiteral("Masts"), Body};
    QCOMPARE(settled(text, 0.6)[2], BlockKind::Furniture);
    QCOMPARE(settled(text, 0.45)[2], BlockKind::Crosshead); // like the one above it
}

void LineHidingTest::showsALongListOfShortLines()
{
    const auto planOf = [](int headings) {
        QStringList text{Body};
        for (int i = 0; i < 50; ++i) {
            text += QStringLiteral("Crossing %1 of the morning").arg(i);
            text += i < headings ? QStringList{Heading} : QStringList();
        }
        return text + QStringList{Body};
    };
    QCOMPARE(settled(planOf(20), 0.9)[45], BlockKind::Paragraph);
    QCOMPARE(settled(planOf(2), 0.9)[20], BlockKind::Furniture); // a menu
}

QTEST_APPLESS_MAIN(LineHidingTest)
#include "line_hiding_test.moc"
