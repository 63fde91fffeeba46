#include "app/extract/html_structure.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlStandfirstTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItByNameOrByDescription();
    void givesNoBlockToADescriptionThatRepeatsTheLede();
    void takesNoCaptionForIt();
};

static Document pageOf(const QString &markup)
{
    Document document;
    document.form = Document::Form::Html;
    document.html = parseHtml(markup);
    return document;
}

static const QString Prose = QStringLiteral("<p>The ferry that everybody in Dun has waited for "
                                            "sails again from Monday, they said at the quay.</p>")
                                 .repeated(3);

static Article read(const QString &head, const QString &between)
{
    return extractHtml(
               pageOf(head + QStringLiteral(
                                 "<article><h1>Ferry sails at last</h1>%1<div>%2</div></article>")
                                 .arg(between, Prose)))
        .article;
}

void HtmlStandfirstTest::knowsItByNameOrByDescription()
{
    const QString text = QStringLiteral("Two winters after the storm the crossing is back.");
    QCOMPARE(read({}, QStringLiteral("<p class=standfirst>%1</p>").arg(text)).standfirst, text);
    QCOMPARE(read(QStringLiteral("<meta name=description content='%1'>").arg(text),
                  QStringLiteral("<p>%1</p>").arg(text))
                 .standfirst,
             text);
}

void HtmlStandfirstTest::givesNoBlockToADescriptionThatRepeatsTheLede()
{
    const Article article =
        read(QStringLiteral("<meta name=description content='The ferry that everybody in Dun has "
                            "waited for sails again from Monday'>"),
             {});
    QVERIFY(!article.standfirst.isEmpty());
    for (const Block &block : article.blocks) {
        QVERIFY(block.kind != BlockKind::Standfirst);
    }
}

void HtmlStandfirstTest::takesNoCaptionForIt()
{
    QVERIFY(read({},
                 QStringLiteral("<figure><figcaption>The ferry at the quay on Sunday "
                                "morning.</figcaption></figure>"))
                .standfirst.isEmpty());
}

QTEST_APPLESS_MAIN(HtmlStandfirstTest)
#include "html_standfirst_test.moc"
