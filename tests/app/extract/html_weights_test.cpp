#include "app/extract/html_weights.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlWeightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsOverSubtrees();
};

void HtmlWeightsTest::sumsOverSubtrees()
{
    const HtmlTree tree =
        parseHtml(QStringLiteral("<body><h1>Ab</h1><p>This sentence is long enough to be prose.<a "
                                 "href=x>link</a></p><script "
                                 "type='application/ld+json'>{}</script>"));
    const QVector<NodeWeight> weights = weigh(tree);
    QCOMPARE(weights.size(), tree.nodes.size());
    QCOMPARE(weights[0].topHeadings, 1);
    QCOMPARE(weights[0].paragraphs, 1);
    QCOMPARE(weights[0].linked, 4);
    QCOMPARE(weights[0].letters, 2 + weights[0].prose + 4);
    QVERIFY(weights[0].prose > 30);
}

QTEST_APPLESS_MAIN(HtmlWeightsTest)
#include "html_weights_test.moc"
