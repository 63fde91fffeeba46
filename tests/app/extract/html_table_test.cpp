#include "app/extract/html_table.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDataFromLayout();
    void writesRowsAsLines();
};

static int indexOf(const HtmlTree &tree, QStringView name)
{
    for (int i = 0; i < int(tree.nodes.size()); ++i) {
        if (tree.nodes[i].name == name) {
            return i;
        }
    }
    return -1;
}

static bool isData(const QString &markup)
{
    const HtmlTree tree = parseHtml(markup);
    return isDataTable(tree, indexOf(tree, u"table"), weigh(tree));
}

void HtmlTableTest::tellsDataFromLayout()
{
    QVERIFY(isData(QStringLiteral("<table><tr><th>Boat<th>Time<tr><td>Gull<td>4:10</table>")));
    QVERIFY(!isData(QStringLiteral("<table><tr><td>one cell</table>")));
    QVERIFY(!isData(
        QStringLiteral("<table><tr><td>a<td><table><tr><td>b<td>c<tr><td>d<td>e</table></table>")));
    QVERIFY(!isData(QStringLiteral("<table><tr><td>a<td>b<tr><td>c<td>%1</table>")
                        .arg(QString(500, QLatin1Char('x')))));
}

void HtmlTableTest::writesRowsAsLines()
{
    const HtmlTree tree = parseHtml(QStringLiteral(
        "<table><tr><th>Boat<th>Time<tr><td>The <b>Gull</b><td>4:10<tr><td></table>"));
    QCOMPARE(tableText(tree, indexOf(tree, u"table")),
             QStringLiteral("Boat\tTime\nThe Gull\t4:10"));
}

QTEST_APPLESS_MAIN(HtmlTableTest)
#include "html_table_test.moc"
