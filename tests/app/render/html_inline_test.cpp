#include "app/render/html_inline.h"
#include "tests/support/invented_article.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace broadsheet;

class HtmlInlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsEmphasisAndCode();
    void opensALinkWithItsStateAndNoForeignAddress();
    void saysWhereALinkLeadsWhenItsWordsDoNot();
    void leavesARemovedLinkAsText();
    void writesOnlyTheAskedPart();
    void neverLosesTextToDamagedRuns_data();
    void neverLosesTextToDamagedRuns();
};

namespace {

Article articleOf(const QString &text, const QVector<Run> &runs)
{
    Article article;
    Block paragraph = block(BlockKind::Paragraph, text);
    paragraph.runs = runs;
    article.blocks = {paragraph};
    return article;
}

// The inside of the article's only block, in [from, to).
QString
written(const Article &article, const QVector<RelatedLink> &links, int from = 0, int to = -1)
{
    const ReadingText text = readingText(article);
    PageWords words;
    words.wanted = QStringLiteral("not here");
    const PageContent content{article, text, links, 7, false, {}, words};
    const LinksByPlace places = linksByPlace(links);
    QString out;
    appendInline(out, {content, places}, 0, from, to < 0 ? int(article.blocks[0].text.size()) : to);
    return out;
}

QString written(const Article &article) { return written(article, linksOf(article)); }

QString withoutTags(QString html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return html.remove(tag);
}

} // namespace

void HtmlInlineTest::setsEmphasisAndCode()
{
    const Article article = articleOf(QStringLiteral("one two three"),
                                      {{0, 3, Run::Style::Emphasis, {}},
                                       {4, 3, Run::Style::Strong, {}},
                                       {8, 5, Run::Style::Code, {}}});
    QCOMPARE(written(article),
             QStringLiteral("<em>one</em> <strong>two</strong> <code>three</code>"));
}

void HtmlInlineTest::opensALinkWithItsStateAndNoForeignAddress()
{
    const Article article = articleOf(
        QStringLiteral("see the log"),
        {{4, 7, Run::Style::Emphasis, QStringLiteral("https://courier.example/?a=\"b\"")}});
    QCOMPARE(written(article),
             QStringLiteral("see <a class=\"external\" href=\"broadsheet://link/7/0\">"
                            "<em>the log</em></a>"));
}

void HtmlInlineTest::saysWhereALinkLeadsWhenItsWordsDoNot()
{
    const Article article =
        articleOf(QStringLiteral("the log"),
                  {{0, 7, Run::Style::Plain, QStringLiteral("https://a.example/")}});
    QVector<RelatedLink> links = linksOf(article);
    links[0].state = LinkState::Resolved;
    links[0].targetHeadline = QStringLiteral("Logbook \"A\"");
    QVERIFY(written(article, links)
                .contains(QStringLiteral(" aria-description=\"Logbook &quot;A&quot;\"")));
    links[0].targetHeadline = QStringLiteral("the log");
    QVERIFY(!written(article, links).contains(QStringLiteral("description")));
    links[0].state = LinkState::Wanted;
    QVERIFY(written(article, links).contains(QStringLiteral(" aria-description=\"not here\"")));
}

void HtmlInlineTest::leavesARemovedLinkAsText()
{
    const Article article =
        articleOf(QStringLiteral("the log"),
                  {{0, 7, Run::Style::Plain, QStringLiteral("https://a.example/")}});
    QVector<RelatedLink> links = linksOf(article);
    links[0].state = LinkState::Removed;
    QCOMPARE(written(article, links), QStringLiteral("the log"));
}

void HtmlInlineTest::writesOnlyTheAskedPart()
{
    const Article article =
        articleOf(QStringLiteral("one two three"), {{2, 8, Run::Style::Strong, {}}});
    QCOMPARE(written(article, {}, 4, 7), QStringLiteral("<strong>two</strong>"));
    QCOMPARE(written(article, {}, 0, 5), QStringLiteral("on<strong>e t</strong>"));
    QCOMPARE(written(article, {}, 5, 5), QString());
}

void HtmlInlineTest::neverLosesTextToDamagedRuns_data()
{
    constexpr int Huge = std::numeric_limits<int>::max();
    constexpr auto Strong = Run::Style::Strong;
    QTest::addColumn<QVector<Run>>("runs");
    QTest::newRow("overlapping") << QVector<Run>{{0, 5, Strong, {}}, {3, 5, Strong, {}}};
    QTest::newRow("descending") << QVector<Run>{{6, 3, Strong, {}}, {0, 3, Strong, {}}};
    QTest::newRow("before") << QVector<Run>{{-4, 6, Strong, {}}};
    QTest::newRow("behind") << QVector<Run>{{8, 100, Strong, {}}, {200, 3, Strong, {}}};
    QTest::newRow("negative length") << QVector<Run>{{5, -3, Strong, {}}};
    QTest::newRow("too large") << QVector<Run>{{1, Huge, Strong, {}}, {Huge, Huge, Strong, {}}};
    QTest::newRow("empty") << QVector<Run>{{5, 0, Strong, {}}};
}

void HtmlInlineTest::neverLosesTextToDamagedRuns()
{
    QFETCH(const QVector<Run>, runs);
    const QString text = QStringLiteral("one two three");
    QCOMPARE(withoutTags(written(articleOf(text, runs))), text);
}

QTEST_GUILESS_MAIN(HtmlInlineTest)
#include "html_inline_test.moc"
