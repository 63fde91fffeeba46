#include "app/extract/markup_words.h"

#include <QTest>

using namespace broadsheet;

class MarkupWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWordsInAnySpelling();
    void takesNoPartOfAWordForTheWord();
    void saysWhyAnElementIsFurniture();
};

static MarkupWords wordsOf(const char *attribute, const char *value)
{
    HtmlNode node;
    node.attributes = {{QString::fromLatin1(attribute), QString::fromLatin1(value)}};
    return MarkupReader().wordsOf(node);
}

void MarkupWordsTest::readsWordsInAnySpelling()
{
    for (const char *spelling :
         {"article-body", "articleBody", "article_body", "ArticleBody--x9", "x y-article-body"}) {
        QVERIFY2(wordsOf("class", spelling).testFlag(Markup::Body), spelling);
    }
    QVERIFY(wordsOf("itemprop", "articleBody").testFlag(Markup::Body));
}

void MarkupWordsTest::takesNoPartOfAWordForTheWord()
{
    QVERIFY(!wordsOf("class", "header-adventure shared"));
    QVERIFY(!wordsOf("href", "share"));
}

void MarkupWordsTest::saysWhyAnElementIsFurniture()
{
    QCOMPARE(markupReason(wordsOf("id", "newsletter_signup")), QStringLiteral("newsletter box"));
    QVERIFY(markupReason(wordsOf("class", "headline")).isEmpty());
    QVERIFY(!furnitureWords().testFlag(Markup::Body));
    QVERIFY(furnitureWords().testFlag(Markup::Share));
}

QTEST_APPLESS_MAIN(MarkupWordsTest)
#include "markup_words_test.moc"
