#include "app/extract/html_pieces.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlPiecesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsParagraphsAtDoubleBreaksOnly();
    void keepsAPictureOutOfTheSentenceItInterrupts();
    void keepsPopUpsOutOfTheSentence();
    void countsListItemsAndNests();
    void measuresLinks();
};

static QStringList cut(const QString &markup)
{
    QStringList texts;
    for (const HtmlPiece &piece : cutIntoPieces(parseHtml(markup)).pieces) {
        texts << kindName(piece.block.kind) + QLatin1Char(':') + piece.block.text;
    }
    return texts;
}

void HtmlPiecesTest::partsParagraphsAtDoubleBreaksOnly()
{
    QCOMPARE(cut(QStringLiteral("<div>one<br>two<br><br>three</div>four")),
             (QStringList{QStringLiteral("paragraph:one\ntwo"),
                          QStringLiteral("paragraph:three"),
                          QStringLiteral("paragraph:four")}));
}

void HtmlPiecesTest::keepsAPictureOutOfTheSentenceItInterrupts()
{
    QCOMPARE(cut(QStringLiteral("<p>one <img src=a.jpg alt=boat>two</p>")),
             (QStringList{QStringLiteral("paragraph:one two"), QStringLiteral("image:boat")}));
}

void HtmlPiecesTest::keepsPopUpsOutOfTheSentence()
{
    const HtmlPieces pieces = cutIntoPieces(parseHtml(
        QStringLiteral("<p>The mayor<span class=tooltip>Read about the mayor</span> spoke.</p>")));
    QCOMPARE(pieces.pieces.size(), 2);
    QCOMPARE(pieces.pieces[0].block.text, QStringLiteral("The mayor spoke."));
    QVERIFY(pieces.pieces[1].furniture >= 0);
}

void HtmlPiecesTest::countsListItemsAndNests()
{
    const HtmlPieces pieces =
        cutIntoPieces(parseHtml(QStringLiteral("<ol start=3><li>a<li>b<ul><li>c</ul></ol>")));
    QStringList labels;
    for (const HtmlPiece &piece : pieces.pieces) {
        labels << piece.block.label + QString::number(piece.block.level);
    }
    QCOMPARE(labels,
             (QStringList{QStringLiteral("3.1"), QStringLiteral("4.1"), QStringLiteral("•2")}));
}

void HtmlPiecesTest::measuresLinks()
{
    const HtmlPieces pieces =
        cutIntoPieces(parseHtml(QStringLiteral("<p><a href=x>abcd</a> efgh</p>")));
    QCOMPARE(pieces.pieces[0].linkedShare, 0.5);
}

QTEST_APPLESS_MAIN(HtmlPiecesTest)
#include "html_pieces_test.moc"
