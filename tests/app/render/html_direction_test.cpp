#include "app/render/html_direction.h"
#include "tests/support/invented_article.h"

#include <QTest>

using namespace broadsheet;

class HtmlDirectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfMostLetters();
    void isUnknownWithoutLetters();
    void ofAnArticleIsThatOfItsFirstVisibleWords();
    void ofAnArticleWithoutTextIsThatOfItsHeadline();
    void passesLanguagesOnlyWhenTheyCanBeOne();
};

void HtmlDirectionTest::isThatOfMostLetters()
{
    QCOMPARE(isRightToLeft(u"The harbour"), false);
    QCOMPARE(isRightToLeft(u"الميناء مغلق"), true);
    QCOMPARE(isRightToLeft(u"NATO הודיעה אתמול כי הנמל ייסגר"), true);
    QCOMPARE(isRightToLeft(u"The word שלום means peace"), false);
}

void HtmlDirectionTest::isUnknownWithoutLetters()
{
    QCOMPARE(isRightToLeft(u""), std::nullopt);
    QCOMPARE(isRightToLeft(u"2021 – 41"), std::nullopt);
}

void HtmlDirectionTest::ofAnArticleIsThatOfItsFirstVisibleWords()
{
    Article article;
    article.blocks = {hidden(block(BlockKind::Furniture, QStringLiteral("Share")), {}),
                      block(BlockKind::Paragraph, QStringLiteral("1.")),
                      block(BlockKind::Paragraph, QStringLiteral("الميناء مغلق")),
                      block(BlockKind::Paragraph, QStringLiteral("The harbour"))};
    QVERIFY(isArticleRightToLeft(article));
}

void HtmlDirectionTest::ofAnArticleWithoutTextIsThatOfItsHeadline()
{
    Article article;
    QVERIFY(!isArticleRightToLeft(article));
    article.headline = QStringLiteral("الميناء مغلق");
    QVERIFY(isArticleRightToLeft(article));
}

void HtmlDirectionTest::passesLanguagesOnlyWhenTheyCanBeOne()
{
    QCOMPARE(safeLanguage(QStringLiteral("zh-Hant-TW")), QStringLiteral("zh-Hant-TW"));
    QCOMPARE(safeLanguage(QStringLiteral("en\" onload=\"x")), QString());
    QCOMPARE(safeLanguage(QStringLiteral("русский")), QString());
    QCOMPARE(safeLanguage(QString(36, QLatin1Char('e'))), QString());
}

QTEST_GUILESS_MAIN(HtmlDirectionTest)
#include "html_direction_test.moc"
