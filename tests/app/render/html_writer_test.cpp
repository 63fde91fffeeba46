#include "app/render/html_writer.h"
#include "tests/support/invented_article.h"
#include "tests/support/page_elements.h"

#include <QSet>
#include <QTest>

using namespace broadsheet;

class HtmlWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAClosedSetOfTagsAndAttributes_data();
    void writesAClosedSetOfTagsAndAttributes();

    void letsNoForeignAddressThrough_data() { writesAClosedSetOfTagsAndAttributes_data(); }

    void letsNoForeignAddressThrough();

    void holdsTheReadingTextInOrder_data() { writesAClosedSetOfTagsAndAttributes_data(); }

    void holdsTheReadingTextInOrder();
    void showsHiddenBlocksOnlyWhenAsked();
    void writesAnEmptyArticle();
};

namespace {

const QString Hostile =
    QStringLiteral("</p></article></main><script>alert(1)</script><img src=x onerror=alert(1)>"
                   "\" onclick=\"alert(1)\" style='background:url(https://spy.example/)' & 😀");

// Every field of every kind of block is an attack.
Article hostileArticle()
{
    Article article;
    article.headline = article.kicker = article.standfirst = article.byline = Hostile;
    article.dateline = article.publication = article.published = article.modified = Hostile;
    article.url = QStringLiteral("https://spy.example/article");
    article.language = QStringLiteral("en\" onload=\"alert(1)");
    for (int kind = 0; kind <= int(BlockKind::Furniture); ++kind) {
        for (const bool isHidden : {false, true}) {
            Block made = block(BlockKind(kind), Hostile);
            made.hidden = isHidden;
            made.label = made.reason = Hostile;
            made.href = QStringLiteral("javascript:alert(1)");
            made.runs = {{0, 20, Run::Style::Plain, QStringLiteral("javascript:alert(1)")},
                         {20, 9, Run::Style::Strong, QStringLiteral("https://spy.example/\"><b")},
                         {40, 9, Run::Style::Code, QStringLiteral("data:text/html,<b>")}};
            article.blocks.append(made);
        }
    }
    return article;
}

QString htmlOf(const OpenedArticle &article, bool showHidden)
{
    return writeArticleHtml(
        {article.article, article.text, article.links, article.row.id, showHidden, {}, {}});
}

} // namespace

void HtmlWriterTest::writesAClosedSetOfTagsAndAttributes_data()
{
    QTest::addColumn<OpenedArticle>("article");
    QTest::newRow("invented") << opened(ferryArticle());
    QTest::newRow("hostile") << opened(hostileArticle());
}

void HtmlWriterTest::writesAClosedSetOfTagsAndAttributes()
{
    QFETCH(const OpenedArticle, article);
    static const QSet<QString> tags = [] {
        const QString names = QStringLiteral(
            "article header h1 h2 h3 h4 h5 h6 p div span a em strong code pre aside figure "
            "blockquote nav ul li table tbody tr td");
        const QStringList list = names.split(QLatin1Char(' '));
        return QSet<QString>(list.cbegin(), list.cend());
    }();
    static const QSet<QString> attributes{QStringLiteral("class"),
                                          QStringLiteral("dir"),
                                          QStringLiteral("lang"),
                                          QStringLiteral("href"),
                                          QStringLiteral("title"),
                                          QStringLiteral("tabindex"),
                                          QStringLiteral("data-start"),
                                          QStringLiteral("data-skip"),
                                          QStringLiteral("data-block"),
                                          QStringLiteral("data-label"),
                                          QStringLiteral("data-reason")};
    const PageElements page = parsePage(htmlOf(article, true));
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    for (const PageElement &element : page.all) {
        QVERIFY2(tags.contains(element.tag), qPrintable(element.tag));
        for (auto it = element.attributes.cbegin(); it != element.attributes.cend(); ++it) {
            QVERIFY2(attributes.contains(it.key()), qPrintable(it.key()));
        }
    }
}

void HtmlWriterTest::letsNoForeignAddressThrough()
{
    QFETCH(const OpenedArticle, article);
    const PageElements page = parsePage(htmlOf(article, true));
    int ordinal = -1;
    for (const PageElement &link : page.with("a")) {
        const QString prefix = QStringLiteral("broadsheet://link/7/");
        QVERIFY2(link.attribute("href").startsWith(prefix), qPrintable(link.attribute("href")));
        const int next = link.attribute("href").mid(prefix.size()).toInt();
        QVERIFY(next > ordinal);
        ordinal = next;
    }
    QVERIFY(ordinal > 0);
}

void HtmlWriterTest::holdsTheReadingTextInOrder()
{
    QFETCH(const OpenedArticle, article);
    for (const bool showHidden : {false, true}) {
        int end = 0;
        QString text;
        for (const PageElement &element : parsePage(htmlOf(article, showHidden)).all) {
            if (!element.attributes.contains(QStringLiteral("data-start"))) {
                continue;
            }
            const int start = element.attribute("data-start").toInt();
            QVERIFY(start >= end);
            text += article.text.text.mid(end, start - end); // breaks between blocks and cells
            text += element.text;
            end = start + int(element.text.size());
        }
        QCOMPARE(text, article.text.text);
    }
    for (const ReadingText::Span &span : article.text.spans) {
        QVERIFY(
            htmlOf(article, false).contains(QStringLiteral("data-start=\"%1\"").arg(span.start)));
    }
}

void HtmlWriterTest::showsHiddenBlocksOnlyWhenAsked()
{
    const OpenedArticle article = opened(ferryArticle());
    QVERIFY(!htmlOf(article, false).contains(QStringLiteral("Route 6")));
    QCOMPARE(parsePage(htmlOf(article, true)).with("div", "hidden").size(), 3);
}

void HtmlWriterTest::writesAnEmptyArticle()
{
    const PageElements page = parsePage(htmlOf(opened(Article()), true));
    QVERIFY(page.error.isEmpty());
    QCOMPARE(page.tagsInside(0), QStringList{QStringLiteral("header")});
}

QTEST_GUILESS_MAIN(HtmlWriterTest)
#include "html_writer_test.moc"
