#include "app/annotation/quote_source.h"

#include <QTest>

using namespace broadsheet;

namespace {

const QString Text = QStringLiteral(
    "The harbour master said on Monday that the night ferry would stay in port until the wind had "
    "gone. Nobody was hurt.\n\nThe crew had waited for a week, the company said on Monday.");

QString found(const QString &quote)
{
    const auto place = findPieces(Text, quotePieces(quote));
    return place ? Text.mid(place->start, place->end - place->start) : QString();
}

} // namespace

class QuoteSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAtEllipsesAndQuotationMarks();
    void findsWordsThatWereLeftOutBetween();
    void findsAQuoteWithAWordChanged();
    void takesTheFirstOfEqualPlaces();
    void takesWholeWordsNearByAlone();
    void findsNothingWhereNothingIs();
};

void QuoteSourceTest::cutsAtEllipsesAndQuotationMarks()
{
    QCOMPARE(quotePieces(QStringLiteral("“The ferry [...] stays (…) in... port”")),
             (QStringList{QStringLiteral("The ferry"),
                          QStringLiteral("stays"),
                          QStringLiteral("in"),
                          QStringLiteral("port")}));
    QVERIFY(quotePieces(QStringLiteral(" … “” ")).isEmpty());
}

void QuoteSourceTest::findsWordsThatWereLeftOutBetween()
{
    QCOMPARE(found(QStringLiteral("\"the night ferry … until the wind had gone\"")),
             QStringLiteral("the night ferry would stay in port until the wind had gone"));
}

void QuoteSourceTest::findsAQuoteWithAWordChanged()
{
    const QString quote =
        QStringLiteral("that the night ferry will stay in the port until the wind had gone");
    QVERIFY(found(quote).startsWith(QStringLiteral("that the night ferry")));
    const auto place = findPieces(Text, quotePieces(quote));
    QVERIFY(place->likeness > 0.8 && place->likeness < 1.0);
}

void QuoteSourceTest::takesTheFirstOfEqualPlaces()
{
    const auto place = findPieces(Text, {QStringLiteral("said on Monday")});
    QVERIFY(place);
    QCOMPARE(place->start, int(Text.indexOf(QStringLiteral("said on Monday"))));
    QCOMPARE(place->likeness, 1.0);
}

void QuoteSourceTest::takesWholeWordsNearByAlone()
{
    const QString far = QStringLiteral("The harbour master spoke. ") +
                        QString(3000, QLatin1Char('x')) + QStringLiteral(" Harbours froze.");
    const QStringList pieces{QStringLiteral("harbour master spoke"), QStringLiteral("froze")};
    const auto place = findPieces(far, pieces);
    QVERIFY(place);
    QCOMPARE(far.mid(place->start, place->end - place->start), pieces.first());
    QVERIFY(place->likeness < 1.0);
    QVERIFY(!findPieces(QStringLiteral("Gone overnight."), {QStringLiteral("night")}));
}

void QuoteSourceTest::findsNothingWhereNothingIs()
{
    QVERIFY(
        found(QStringLiteral("The budget was passed after a long debate in parliament")).isEmpty());
    QVERIFY(!findPieces(Text, {}));
    QVERIFY(!findPieces({}, {QStringLiteral("x")}));
}

QTEST_APPLESS_MAIN(QuoteSourceTest)
#include "quote_source_test.moc"
