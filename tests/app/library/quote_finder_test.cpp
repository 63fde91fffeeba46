#include "app/library/importer.h"
#include "app/library/quote_finder.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

using namespace broadsheet;

class QuoteFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStringList paths;
        for (int i = 1; i < 40; ++i) {
            const QString headline = QStringLiteral("Report number %1 from the coast").arg(i);
            paths.append(m_temp.file(QStringLiteral("%1.txt").arg(i),
                                     story(headline, {3 * i, 3 * i + 1, 3 * i + 2})));
        }
        paths.append(m_temp.file(QStringLiteral("zh.txt"),
                                 QStringLiteral("港口关闭\n\n渡轮公司星期一说，夜班渡轮将留在港口"
                                                "直到风停。没有人受伤。\n")));
        QVERIFY(importPaths(m_temp.library(), paths).result());
    }

    void findsArticleAndPassage();
    void findsWithChangedWordsAndEllipses();
    void findsInScriptsWithoutSpaces();
    void findsNothingInOtherWords();

private:
    QVector<QuoteSource> find(const QString &quote)
    {
        const auto sources = findQuote(m_temp.library(), quote).result();
        return sources ? *sources : QVector<QuoteSource>();
    }

    TempLibrary m_temp;
};

void QuoteFinderTest::findsArticleAndPassage()
{
    const auto sources = find(u'“' + sentence(300) + u'”');
    QVERIFY(!sources.isEmpty());
    QCOMPARE(sources[0].article.headline, QStringLiteral("Report number 10 from the coast"));
    QCOMPARE(sources[0].passage, sentence(300));
    QCOMPARE(sources[0].confidence, QuoteConfidence::Exact);
    QVERIFY(sources[0].after.startsWith(u' ' + sentence(301).left(20)));
}

void QuoteFinderTest::findsWithChangedWordsAndEllipses()
{
    // "The harbour master counted the missing ropes on day 300 of the long frost, number 2100 …"
    QString quote = sentence(300);
    quote.replace(QStringLiteral("the long frost"), QStringLiteral("the great frost"));
    auto sources = find(quote);
    QVERIFY(!sources.isEmpty());
    QCOMPARE(sources[0].passage, sentence(300));
    QCOMPARE(sources[0].confidence, QuoteConfidence::Close);
    sources = find(sentence(300).left(30) + QStringLiteral(" […] number 2100 in the log said."));
    QVERIFY(!sources.isEmpty());
    QCOMPARE(sources[0].passage, sentence(300));
}

void QuoteFinderTest::findsInScriptsWithoutSpaces()
{
    const auto sources = find(QStringLiteral("夜班渡轮将留在港口"));
    QCOMPARE(sources.size(), 1);
    QCOMPARE(sources[0].passage, QStringLiteral("夜班渡轮将留在港口"));
}

void QuoteFinderTest::findsNothingInOtherWords()
{
    QVERIFY(find(QStringLiteral("Parliament passed the budget after a debate")).isEmpty());
    QVERIFY(find({}).isEmpty());
    QVERIFY(find(QStringLiteral("… \" AND ( ) NEAR *")).isEmpty());
}

QTEST_GUILESS_MAIN(QuoteFinderTest)
#include "quote_finder_test.moc"
