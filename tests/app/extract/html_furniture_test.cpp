#include "app/extract/html_furniture.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlFurnitureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsFurnitureByTagNameAndStyle();
    void neverTakesMostOfThePageForFurniture();
};

static QString reasonFor(const QString &markup, QStringView tag)
{
    const HtmlTree tree = parseHtml(markup);
    for (int i = 0; i < int(tree.nodes.size()); ++i) {
        if (tree.nodes[i].name == tag) {
            return furnitureByMarkup(tree, i, MarkupReader().wordsOf(tree.nodes[i]), weigh(tree));
        }
    }
    return {};
}

void HtmlFurnitureTest::knowsFurnitureByTagNameAndStyle()
{
    const QString rest =
        QStringLiteral("<p>Words of the article itself, which go on for a while here.");
    QCOMPARE(reasonFor(QStringLiteral("<nav>Home</nav>") + rest, u"nav"),
             QStringLiteral("navigation"));
    QCOMPARE(reasonFor(QStringLiteral("<div class=share-bar>Share</div>") + rest, u"div"),
             QStringLiteral("share buttons"));
    QCOMPARE(reasonFor(QStringLiteral("<div style='display: none'>x</div>") + rest, u"div"),
             QStringLiteral("not shown on the page"));
    QVERIFY(reasonFor(QStringLiteral("<div class=intro>x</div>") + rest, u"div").isEmpty());
}

void HtmlFurnitureTest::neverTakesMostOfThePageForFurniture()
{
    const QString prose =
        QStringLiteral("The ferry that everybody waited for sails again from Monday on. ")
            .repeated(12);
    QVERIFY(reasonFor(QStringLiteral("<div class='has-sidebar ads'><p>%1</div>").arg(prose), u"div")
                .isEmpty());
}

QTEST_APPLESS_MAIN(HtmlFurnitureTest)
#include "html_furniture_test.moc"
