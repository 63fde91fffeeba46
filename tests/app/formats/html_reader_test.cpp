#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAFlatTreeInDocumentOrder();
    void dropsWhatIsNotText();
    void keepsLazyPicturesOfNoscript();
    void decodesThePageAsItDeclares();
    void takesTheAddressFromTheSaversNote();
    void parsesHostileNestingToItsText_data();
    void parsesHostileNestingToItsText();
};

static QString textOf(const HtmlTree &tree)
{
    QString text;
    for (const HtmlNode &node : tree.nodes) {
        text += node.text;
    }
    return text;
}

static Document readOne(const QByteArray &bytes)
{
    Document document;
    const auto done = readHtml(bytes, QStringLiteral("page.html"), [&](Document found) {
        document = std::move(found);
        return true;
    });
    Q_ASSERT(done);
    return document;
}

void HtmlReaderTest::makesAFlatTreeInDocumentOrder()
{
    const HtmlTree tree = parseHtml(QStringLiteral(
        "<title>T &amp; U</title><body><P Class=x>one <B>two</B></P><x-y>three</x-y>"));
    QCOMPARE(tree.title, QStringLiteral("T & U"));
    QStringList names;
    for (int i = 0; i < tree.nodes.size(); ++i) {
        const HtmlNode &node = tree.nodes[i];
        names << (node.type == HtmlNode::Type::Text ? node.text : node.name);
        QVERIFY(node.parent < i && node.end > i && node.end <= tree.nodes.size());
        for (int child = node.firstChild; child >= 0; child = tree.nodes[child].nextSibling) {
            QCOMPARE(tree.nodes[child].parent, i);
        }
    }
    QCOMPARE(names.join(QLatin1Char('|')),
             QStringLiteral("html|head|title|T & U|body|p|one |b|two|x-y|three"));
    QCOMPARE(tree.nodes[5].attribute(u"class"), QStringLiteral("x"));
}

void HtmlReaderTest::dropsWhatIsNotText()
{
    const HtmlTree tree =
        parseHtml(QStringLiteral("<p>a<script>b</script><style>c</style><!-- d --><template>e"
                                 "</template>f<script type='application/ld+json'>{}</script>"));
    QCOMPARE(textOf(tree), QStringLiteral("af{}"));
}

void HtmlReaderTest::keepsLazyPicturesOfNoscript()
{
    const HtmlTree tree =
        parseHtml(QStringLiteral("<body><p>x<noscript><img src=boat.jpg></noscript>"));
    QCOMPARE(tree.nodes.last().name, QStringLiteral("img"));
}

void HtmlReaderTest::decodesThePageAsItDeclares()
{
    const Document document = readOne("<meta charset=windows-1251><p>\xcf\xe0\xf0\xee\xec");
    QVERIFY(textOf(document.html).contains(u"Паром"));
    QCOMPARE(document.encoding, QStringLiteral("windows-1251"));
}

void HtmlReaderTest::takesTheAddressFromTheSaversNote()
{
    QCOMPARE(
        readOne("<!DOCTYPE html>\n<!-- saved from url=(0027)https://ferry.example/a?b=1 -->\n<p>x")
            .url,
        QStringLiteral("https://ferry.example/a?b=1"));
    QCOMPARE(
        readOne("<html><!--\n Page saved with SingleFile\n url: https://ferry.example/c\n-->").url,
        QStringLiteral("https://ferry.example/c"));
}

void HtmlReaderTest::parsesHostileNestingToItsText_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"<div>",
                              "<b><i>",
                              "<font size=1><p>",
                              "<a href=x><div>",
                              "<table><td>",
                              "<table>x",
                              "<svg><g>",
                              "<svg><desc><div>",
                              "<math><mi><p>",
                              "<ul><li>",
                              "<dl><dd><div>",
                              "<button><p>",
                              "<select><option>",
                              "<object><a>",
                              "<form><form>",
                              "<p></b>",
                              "</p>",
                              "<unknown>",
                              "<template><p>",
                              "<body a b c>",
                              "<html x y z>",
                              "<!---->",
                              "<![CDATA[",
                              "<a><p></a>",
                              "<span><div></span>",
                              "<nobr><a></nobr>",
                              "<h1><h2>",
                              "<ruby><rt>",
                              "<style>",
                              "<title><b>",
                              "<!doctype html>",
                              "<svg><title><div>",
                              "<caption><col>",
                              "&lt;&amp",
                              "<table><tr><a>"}) {
        QTest::newRow(piece) << QString::fromLatin1(piece);
    }
}

void HtmlReaderTest::parsesHostileNestingToItsText()
{
    QFETCH(const QString, piece);
    const HtmlTree tree = parseHtml(QStringLiteral("<p>first</p>") + piece.repeated(60'000));
    QVERIFY(textOf(tree).contains(u"first"));
    int deepest = 0;
    QVector<int> depth(tree.nodes.size(), 0);
    for (int i = 1; i < tree.nodes.size(); ++i) {
        depth[i] = depth[tree.nodes[i].parent] + 1;
        deepest = qMax(deepest, depth[i]);
    }
    QVERIFY2(deepest < 600, qPrintable(QString::number(deepest)));
}

QTEST_APPLESS_MAIN(HtmlReaderTest)
#include "html_reader_test.moc"
