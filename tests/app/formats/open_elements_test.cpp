#include "app/formats/open_elements.h"

#include <QTest>

using namespace broadsheet;

class OpenElementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesWhatATagImplies();
    void keepsOpenWhatAnEndTagCannotReach();
    void neverPushesVoidOrStrayTableElements();
    void leavesForeignContentWithAnHtmlTag();
};

static int depthAfter(std::initializer_list<const char *> tags)
{
    OpenElements elements;
    for (const char *tag : tags) {
        if (tag[0] == '/') {
            elements.endTag(elementName(tag + 1));
        } else {
            elements.startTag(elementName(tag), false);
        }
    }
    return elements.depth();
}

void OpenElementsTest::closesWhatATagImplies()
{
    QCOMPARE(depthAfter({"p", "p", "p"}), 1);
    QCOMPARE(depthAfter({"ul", "li", "li", "li"}), 2);
    QCOMPARE(depthAfter({"table", "tr", "td", "div", "td"}), 3);
    QCOMPARE(depthAfter({"h1", "h2"}), 1);
}

void OpenElementsTest::keepsOpenWhatAnEndTagCannotReach()
{
    QCOMPARE(depthAfter({"span", "div", "/span"}), 2);
    QCOMPARE(depthAfter({"div", "table", "tr", "td", "/div"}), 4);
    QCOMPARE(depthAfter({"a", "div", "/a"}), 1);
}

void OpenElementsTest::neverPushesVoidOrStrayTableElements()
{
    QCOMPARE(depthAfter({"br", "img", "hr", "td", "tr"}), 0);
}

void OpenElementsTest::leavesForeignContentWithAnHtmlTag()
{
    QCOMPARE(depthAfter({"svg", "g", "div"}), 1);
    QCOMPARE(depthAfter({"svg", "g", "td"}), 3);
}

QTEST_APPLESS_MAIN(OpenElementsTest)
#include "open_elements_test.moc"
