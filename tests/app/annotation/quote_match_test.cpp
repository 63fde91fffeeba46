#include "app/annotation/quote_match.h"

#include <QTest>

using namespace broadsheet;

namespace {

const QString Text = QStringLiteral(
    "The council of Brenholm voted on Tuesday to rebuild the old ferry quay, which a storm tore "
    "away "
    "in January.\n\n"
    "Mayor Ines Dahl said the work would cost nine million crowns and take two winters. “Nobody "
    "here "
    "wants to drive forty kilometres to see a dentist,” she told the meeting.\n\n"
    "The island's only shop has lost a third of its customers since the ferry stopped, its owner "
    "said.");

QString found(const TextQuoteSelector &quote, int hint = -1, const QString &text = Text)
{
    const auto place = matchQuote(text, quote, hint);
    return place ? text.mid(place->start, place->end - place->start) : QString();
}

} // namespace

class QuoteMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAQuoteWithOtherQuotationMarksAndLineBreaks();
    void findsAQuoteWithTwoWordsChanged();
    void findsAMisspeltWordByTheWordsAroundIt();
    void ignoresTheSameWordInOtherSurroundings();
    void findsNothingThatIsNotThere();
    void findsNothingWhenTwoPlacesAreEquallyGood();
    void findsAQuoteOfAScriptWithoutSpaces();
    void findsNothingForAnEmptyQuote();
};

void QuoteMatchTest::findsAQuoteWithOtherQuotationMarksAndLineBreaks()
{
    QCOMPARE(found({QStringLiteral("take two winters. \"Nobody here\nwants to drive"), {}, {}}),
             QStringLiteral("take two winters. “Nobody here wants to drive"));
}

void QuoteMatchTest::findsAQuoteWithTwoWordsChanged()
{
    QCOMPARE(
        found({QStringLiteral("The island's sole shop has lost a quarter of its customers since "
                              "the ferry stopped"),
               {},
               {}}),
        QStringLiteral("The island's only shop has lost a third of its customers since the "
                       "ferry stopped"));
}

void QuoteMatchTest::findsAMisspeltWordByTheWordsAroundIt()
{
    QCOMPARE(found({QStringLiteral("kilometers"),
                    QStringLiteral("Nobody here wants to drive forty "),
                    QStringLiteral(" to see a dentist")}),
             QStringLiteral("kilometres"));
}

void QuoteMatchTest::ignoresTheSameWordInOtherSurroundings()
{
    QVERIFY(found({QStringLiteral("ferry"),
                   QStringLiteral("an engineer inspected the new "),
                   QStringLiteral(" engines at the yard of Vell")})
                .isEmpty());
}

void QuoteMatchTest::findsNothingThatIsNotThere()
{
    QVERIFY(
        found({QStringLiteral("A bridge would have been cheaper, the opposition argued."), {}, {}})
            .isEmpty());
}

void QuoteMatchTest::findsNothingWhenTwoPlacesAreEquallyGood()
{
    const QString twice = Text + QStringLiteral("\n\n") + Text;
    QVERIFY(found({QStringLiteral("the work would cost ten million crowns"), {}, {}}, -1, twice)
                .isEmpty());
}

void QuoteMatchTest::findsAQuoteOfAScriptWithoutSpaces()
{
    const QString text = QStringLiteral(
        "渡し船は一月の嵐で止まった。町は九百万クローネで桟橋を直す。店の客は減った。");
    QCOMPARE(found({QStringLiteral("町は八百万クローネで桟橋を直す"), {}, {}}, -1, text),
             QStringLiteral("町は九百万クローネで桟橋を直す"));
}

void QuoteMatchTest::findsNothingForAnEmptyQuote() { QVERIFY(!matchQuote(Text, {}, -1)); }

QTEST_APPLESS_MAIN(QuoteMatchTest)
#include "quote_match_test.moc"
