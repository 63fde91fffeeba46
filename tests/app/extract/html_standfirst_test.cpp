#include "app/extract/html_structure.h"
#include "tests/support/app_html_page.h"

#include <QTest>

using namespace broadsheet;

class HtmlStandfirstTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItByNameOrByDescription();
    void givesNoBlockToADescriptionThatRepeatsTheLede();
    void takesNoCaptionForIt();
    void knowsItByItsPlaceWithoutAName();
    void takesABoldFirstParagraph();
    void joinsSeveralParagraphsOfOneName();
    void takesNoCrossheadAndNoDateForIt();
};

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

void HtmlStandfirstTest::knowsItByItsPlaceWithoutAName()
{
    const QString text = QStringLiteral("Two winters after the storm the crossing is back.");
    QCOMPARE(
        extractHtml(pageOf(QStringLiteral("<main><div><h1>Ferry sails at last</h1><p>5 January "
                                          "2022</p><h2>%1</h2></div><article>%2</article></main>")
                               .arg(text, Prose)))
            .article.standfirst,
        text);
}

void HtmlStandfirstTest::takesABoldFirstParagraph()
{
    const QString text = QStringLiteral("Two winters after the storm the crossing is back.");
    QCOMPARE(read({}, QStringLiteral("<p><b>%1</b></p>").arg(text)).standfirst, text);
    QVERIFY(read({}, QStringLiteral("<p><b>%1</b></p><p><b>%1</b></p>").arg(text))
                .standfirst.isEmpty());
}

void HtmlStandfirstTest::joinsSeveralParagraphsOfOneName()
{
    const Article article =
        read({},
             QStringLiteral("<p class=standfirst>Two winters after the storm.</p>"
                            "<p class=standfirst>The crossing is back at last.</p>"));
    QCOMPARE(article.standfirst,
             QStringLiteral("Two winters after the storm. The crossing is back at last."));
    for (const Block &block : article.blocks) {
        QVERIFY(block.kind == BlockKind::Standfirst || !block.text.contains(u"at last."));
    }
}

void HtmlStandfirstTest::takesNoCrossheadAndNoDateForIt()
{
    QVERIFY(read({}, QStringLiteral("<p class=lead>Wednesday, 5 January 2022, 10:30</p>"))
                .standfirst.isEmpty());
    const QString crossheads = QStringLiteral("<h2>Why does the ferry sail again, and what does "
                                              "it cost?</h2>%1<h2>And the bicycles?</h2>%1");
    QVERIFY(extractHtml(pageOf(QStringLiteral("<article><h1>Ferry sails at last</h1>%1</article>")
                                   .arg(crossheads.arg(Prose))))
                .article.standfirst.isEmpty());
}

QTEST_APPLESS_MAIN(HtmlStandfirstTest)
#include "html_standfirst_test.moc"
