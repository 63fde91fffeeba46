#include "app/extract/html_pieces.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheKindFromTheElements();
    void countsTheItemsOfNumberedLists();
    void tellsFactsFromLinksInABox_data();
    void tellsFactsFromLinksInABox();
};

static QVector<HtmlPiece> cut(const QString &markup)
{
    return cutIntoPieces(parseHtml(QStringLiteral("<body>") + markup)).pieces;
}

void HtmlPlaceTest::takesTheKindFromTheElements()
{
    QStringList kinds;
    for (const HtmlPiece &piece :
         cut(QStringLiteral("<h2>a</h2><p>b</p><blockquote><p>c</p></blockquote><ul><li>d</ul>"
                            "<pre>e</pre><figure><figcaption>f</figcaption></figure>"))) {
        kinds << kindName(piece.block.kind);
    }
    QCOMPARE(kinds.join(QLatin1Char(' ')),
             QStringLiteral("crosshead paragraph blockquote listitem preformatted caption"));
}

void HtmlPlaceTest::countsTheItemsOfNumberedLists()
{
    QStringList labels;
    for (const HtmlPiece &piece :
         cut(QStringLiteral("<ol start=3><li>a<li>b<ul><li>c</ul><li>d</ol>"))) {
        labels << piece.block.label;
    }
    QCOMPARE(labels.join(QLatin1Char(' ')), QStringLiteral("3. 4. • 5."));
}

void HtmlPlaceTest::tellsFactsFromLinksInABox_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<bool>("furniture");
    const QString facts = QStringLiteral(
        "<p>The ferry was built in 1962 and takes sixty bicycles on its lower deck, and two horses."
        "</p>");
    const QString links = QStringLiteral(
        "<p><a href=/a>The ferry was built in 1962 and takes sixty bicycles on its lower deck</a>"
        "</p>");
    QTest::newRow("facts") << QStringLiteral("<aside>%1</aside>").arg(facts) << false;
    QTest::newRow("named facts") << QStringLiteral("<div class=infobox>%1</div>").arg(facts)
                                 << false;
    QTest::newRow("links") << QStringLiteral("<aside>%1</aside>").arg(links) << true;
    QTest::newRow("named otherwise")
        << QStringLiteral("<aside class=newsletter>%1</aside>").arg(facts) << true;
    QTest::newRow("too little") << "<aside><p>Sixty bicycles</p></aside>" << true;
}

void HtmlPlaceTest::tellsFactsFromLinksInABox()
{
    QFETCH(QString, box);
    const auto pieces = cut(QStringLiteral("<article><p>%1</p>%2</article>")
                                .arg(QStringLiteral("The ferry sails again. ").repeated(40), box));
    QTEST(pieces.last().furniture >= 0, "furniture");
}

QTEST_APPLESS_MAIN(HtmlPlaceTest)
#include "html_place_test.moc"
