#include "app/annotation/version_diff.h"
#include "app/render/html_diff.h"
#include "tests/support/invented_article.h"
#include "tests/support/page_elements.h"

#include <QTest>

using namespace broadsheet;

namespace {

QString htmlOf(const Article &older, const Article &newer)
{
    const ReadingText olderText = readingText(older);
    const ReadingText newerText = readingText(newer);
    const VersionDiff diff = diffVersions(olderText, newerText);
    return writeDiffHtml({older,
                          olderText,
                          newer,
                          newerText,
                          diff,
                          {QStringLiteral("Change %1 of %2."),
                           QStringLiteral("Added: %1"),
                           QStringLiteral("Removed: %1"),
                           QStringLiteral("Moved here: %1"),
                           QStringLiteral("Moved away: %1"),
                           QStringLiteral("moved here"),
                           QStringLiteral("moved away")}});
}

Article twoParagraphs(const QString &first, const QString &second)
{
    Article article;
    article.headline = QStringLiteral("Night ferry");
    article.blocks = {block(BlockKind::Headline, article.headline),
                      block(BlockKind::Paragraph, first),
                      block(BlockKind::Paragraph, second)};
    return article;
}

QString plain(const QString &html)
{
    const PageElements page = parsePage(html);
    return page.all.isEmpty() ? page.error : page.all.first().text;
}

} // namespace

class HtmlDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsWhatWasPutInAndTakenOut();
    void tellsEachChangeToAScreenReader();
    void keepsTheOffsetsOfTheNewerText();
    void marksWhatMoved();
    void escapesBothTexts();
    void showsEveryKindOfBlock();
};

void HtmlDiffTest::setsWhatWasPutInAndTakenOut()
{
    const QString html =
        htmlOf(twoParagraphs(QStringLiteral("The ferry sails in March from the old quay."),
                             QStringLiteral("Nobody knows why.")),
               twoParagraphs(QStringLiteral("The ferry sails in April from the old quay."),
                             QStringLiteral("Nobody knows why.")));
    QVERIFY(html.contains(QStringLiteral("<del data-change=\"0\" data-skip=\"1\">March</del> ")));
    QVERIFY(html.contains(QStringLiteral(">April</ins><span data-start=")));
    QCOMPARE(html.count(QStringLiteral("<ins")), 1);
    QVERIFY(html.startsWith(QStringLiteral("<article class=\"comparison\"")));
    QVERIFY(html.contains(QStringLiteral("<header><h1><span data-start=\"0\">Night ferry</span>")));
}

void HtmlDiffTest::tellsEachChangeToAScreenReader()
{
    const QString html =
        htmlOf(twoParagraphs(QStringLiteral("The ferry sails in March from the old quay."), {}),
               twoParagraphs(QStringLiteral("The ferry sails in April from the old quay."), {}));
    QVERIFY(html.contains(
        QStringLiteral("tabindex=\"-1\" data-skip=\"1\" data-anchor=\"0\" "
                       "aria-label=\"Change 1 of 1. Removed: March Added: April\"></span>")));
}

void HtmlDiffTest::keepsTheOffsetsOfTheNewerText()
{
    const Article older = ferryArticle();
    Article newer = ferryArticle();
    newer.blocks[8].text.replace(QStringLiteral("eleven"), QStringLiteral("nine"));
    newer.blocks.remove(9);
    newer.blocks.append(block(BlockKind::Paragraph, QStringLiteral("The pump has come at last.")));
    const QString text = readingText(newer).text;
    const QString html = htmlOf(older, newer);
    int at = 0;
    for (const PageElement &element : parsePage(html).all) {
        if (element.attributes.contains(QStringLiteral("data-start"))) {
            const int start = element.attribute("data-start").toInt();
            QVERIFY(start - at <= 2); // a paragraph break
            QCOMPARE(element.text, text.mid(start, element.text.size()));
            at = start + int(element.text.size());
        }
    }
    QCOMPARE(at, text.size());
}

void HtmlDiffTest::marksWhatMoved()
{
    const QString a = QStringLiteral("The museum stays shut until the roof is mended.");
    const QString b = QStringLiteral("Nobody from the port would say why it had closed so early. "
                                     "The harbour master counted the ropes on the quay twice.");
    const QString html = htmlOf(twoParagraphs(a, b), twoParagraphs(b, a));
    QCOMPARE(html.count(QStringLiteral("<del class=\"moved\" title=\"moved away\"")), 1);
    QCOMPARE(html.count(QStringLiteral("<ins class=\"moved\" title=\"moved here\"")), 1);
    QVERIFY(!html.contains(QStringLiteral("<del data-change")));
}

void HtmlDiffTest::escapesBothTexts()
{
    const QString evil = QStringLiteral("He wrote </del><script>alert(1)</script> & \"more\".");
    const QString evilNew = QStringLiteral("Gone is <img src=x onerror=y> into the harbour today.");
    const QString html = htmlOf(twoParagraphs(evil, {}), twoParagraphs(evilNew, {}));
    QVERIFY(!html.contains(QStringLiteral("<script")));
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QVERIFY(plain(html).contains(QStringLiteral("<script>")));
    // A text that looks like a place for words takes none.
    const QString percent = htmlOf(twoParagraphs(QStringLiteral("%1 %2 of them left."), {}),
                                   twoParagraphs(QStringLiteral("All of them stayed here."), {}));
    QVERIFY(percent.contains(QStringLiteral("%1 %2")));
}

void HtmlDiffTest::showsEveryKindOfBlock()
{
    const Article empty;
    for (const QString &html : {htmlOf(empty, ferryArticle()), htmlOf(ferryArticle(), empty)}) {
        for (const Block &each : ferryArticle().blocks) {
            if (inReadingText(each)) {
                const QString words = plain(html).simplified();
                QVERIFY2(words.contains(each.text.simplified().left(20)), qPrintable(each.text));
            }
        }
        QCOMPARE(parsePage(html).error, QString());
    }
}

QTEST_GUILESS_MAIN(HtmlDiffTest)
#include "html_diff_test.moc"
