#include "ui/shelf/article_delegate.h"

#include <QTest>

using namespace broadsheet;

class ArticleDelegateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void writesADayOutAndLeavesOtherWordsAlone()
    {
        QVERIFY(
            displayDate(QStringLiteral("2022-01-05T10:00:00Z")).contains(QStringLiteral("2022")));
        QCOMPARE(displayDate(QStringLiteral("in spring")), QStringLiteral("in spring"));
        QCOMPARE(displayDate({}), QString());
    }

    void namesThePublicationElseTheSite()
    {
        ArticleRow row;
        row.url = QStringLiteral("https://www.example.org/news/1");
        QCOMPARE(sourceName(row), QStringLiteral("example.org"));
        row.publication = QStringLiteral("The Example");
        QCOMPARE(sourceName(row), QStringLiteral("The Example"));
    }

    void namesTheFileWithoutItsFolders()
    {
        ArticleRow row;
        row.path = QStringLiteral("/home/odo/news/tide: a table.txt");
        QCOMPARE(fileName(row), QStringLiteral("tide: a table.txt"));
        row.path = QStringLiteral("sample:tide.txt");
        QCOMPARE(fileName(row), QStringLiteral("tide.txt"));
    }
};

QTEST_GUILESS_MAIN(ArticleDelegateTest)
#include "article_delegate_test.moc"
