#include "tests/support/story_threads.h"
#include "ui/thread/story_line.h"

#include <QTest>

using namespace broadsheet;

class StoryLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void saysWhereTheArticleStands()
    {
        StoryLine line;
        line.setThread(storyOf(7, 2));
        QVERIFY(line.isVisible());
        QCOMPARE(line.text(), QStringLiteral("Part 2 of 7 of a story · 3 of 7 read"));
        QCOMPARE(line.accessibleName(), line.text());
    }

    void isNotThereForAnArticleThatStandsAlone()
    {
        StoryLine line;
        line.setThread(storyOf(7, 2));
        line.setThread(storyOf(1, 1, {2}));
        QVERIFY(!line.isVisible());
        line.setThread(storyOf(2, 1));
        QVERIFY(line.isVisible());
        line.setThread({});
        QVERIFY(!line.isVisible());
    }
};

QTEST_MAIN(StoryLineTest)
#include "story_line_test.moc"
