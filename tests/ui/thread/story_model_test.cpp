#include "tests/support/story_threads.h"
#include "ui/thread/story_model.h"

#include <QTest>

using namespace broadsheet;

namespace {

QString words(const StoryModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString text = index.data().toString().section(u' ', 0, 1);
        rows.append(index.data(StoryModel::OpenRole).toBool() ? u'*' + text : text);
    }
    return rows.join(u'|');
}

} // namespace

class StoryModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void setsEarlierAndLaterApart()
    {
        StoryModel model;
        model.setThread(storyOf(4, 2));
        QCOMPARE(words(model), QStringLiteral("Earlier|Part 1|*Part 2|Later|Part 3|Part 4"));
        QCOMPARE(model.openRow(), 2);
        model.setThread(storyOf(2, 1));
        QCOMPARE(words(model), QStringLiteral("*Part 1|Later|Part 2"));
        model.setThread(storyOf(2, 2));
        QCOMPARE(words(model), QStringLiteral("Earlier|Part 1|*Part 2"));
    }

    void listsWhoLinksHere()
    {
        StoryModel model;
        model.setThread(storyOf(2, 1, {2}));
        QCOMPARE(words(model), QStringLiteral("*Part 1|Later|Part 2|Links here:|Part 2"));
        QCOMPARE(model.idAt(4), 2);
    }

    void isEmptyForAnArticleThatStandsAlone()
    {
        StoryModel model;
        model.setThread(storyOf(1, 1));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.openRow(), -1);
        QCOMPARE(model.idAt(0), 0);
        QCOMPARE(model.rowOf(0), -1);
    }

    void saysWhatIsLeftOut()
    {
        StoryThread thread = storyOf(2, 1, {2});
        thread.isWhole = false;
        thread.backlinkCount = 500;
        StoryModel model;
        model.setThread(thread);
        QVERIFY(model.index(3).data().toString().startsWith(QStringLiteral("More articles")));
        QVERIFY(model.index(4).data().toString().contains(QStringLiteral("500")));
        QVERIFY(model.index(6).data().toString().contains(QStringLiteral("links-to:1")));
    }

    void listsArticlesAsTheyCome()
    {
        StoryModel model;
        model.setArticles({storyPart(3), storyPart(1)});
        QCOMPARE(words(model), QStringLiteral("Part 3|Part 1"));
        QCOMPARE(model.openRow(), -1);
    }

    void choosesArticlesAlone()
    {
        StoryModel model;
        model.setThread(storyOf(2, 2));
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    }

    void tellsAScreenReaderAllThatTheEyeSees()
    {
        StoryThread thread = storyOf(3, 3);
        thread.articles[1].isDated = false;
        StoryModel model;
        model.setThread(thread);
        const auto spoken = [&](int row) {
            return model.index(row).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(spoken(1).startsWith(QStringLiteral("Part 1 of the ferry, ")));
        QVERIFY(spoken(1).endsWith(QStringLiteral("The Example, unread")));
        QCOMPARE(spoken(2), QStringLiteral("Part 2 of the ferry, No date · The Example, read"));
        QVERIFY(spoken(3).endsWith(QStringLiteral("the open article")));
    }
};

QTEST_GUILESS_MAIN(StoryModelTest)
#include "story_model_test.moc"
