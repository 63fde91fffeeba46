#include "app/extract/html_related.h"

#include <QTest>

using namespace broadsheet;

class HtmlRelatedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsLinksToOtherArticles_data();
    void knowsLinksToOtherArticles();
};

void HtmlRelatedTest::knowsLinksToOtherArticles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("href"); // of the whole text; empty: not linked
    QTest::addColumn<QString>("title");
    const QString own = QStringLiteral("https://www.dun.example/ferry");
    QTest::newRow("labelled") << "READ MORE: Old ferry gets a bell" << own
                              << "Old ferry gets a bell";
    QTest::newRow("labelled, its link lost")
        << "READ MORE: Old ferry gets a bell" << QString() << "Old ferry gets a bell";
    QTest::newRow("a title") << "Old ferry gets a bell" << own << "Old ferry gets a bell";
    QTest::newRow("elsewhere") << "The log of the harbour"
                               << "https://port.example/log"
                               << "";
    QTest::newRow("front page") << "www.dun.example"
                                << "https://www.dun.example/"
                                << "";
    QTest::newRow("letters") << "Ann Other ann@dun.example" << own << "";
    QTest::newRow("no link") << "Old ferry gets a bell" << QString() << "";
}

void HtmlRelatedTest::knowsLinksToOtherArticles()
{
    QFETCH(QString, text);
    QFETCH(QString, href);
    QFETCH(QString, title);
    HtmlPiece piece;
    Block block;
    block.text = text;
    if (!href.isEmpty()) {
        piece.linkedShare = 1;
        block.runs = {{0, int(text.size()), Run::Style::Plain, href}};
    }
    QCOMPARE(becomeRelated(piece, QStringLiteral("www.dun.example"), block), !title.isEmpty());
    if (!title.isEmpty()) {
        QCOMPARE(block.kind, BlockKind::Related);
        QCOMPARE(block.text, title);
        QCOMPARE(block.href, href);
    }
}

QTEST_APPLESS_MAIN(HtmlRelatedTest)
#include "html_related_test.moc"
