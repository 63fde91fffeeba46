#include "app/article/copy_match.h"
#include "app/article/copy_sketch.h"
#include "tests/support/app_stories.h"

#include <QTest>

using namespace broadsheet;

namespace {

QByteArray sketchOf(const QStringList &paragraphs)
{
    Article article;
    for (const QString &text : paragraphs) {
        Block block;
        block.text = text;
        article.blocks.append(block);
    }
    return copySketch(article).words;
}

QByteArray telling(const QVector<int> &numbers)
{
    QStringList paragraphs;
    for (const int number : numbers) {
        paragraphs.append(paragraph(number));
    }
    return sketchOf(paragraphs);
}

bool copies(const QByteArray &a, const QByteArray &b)
{
    const bool found = areCopies(a, b);
    if (areCopies(b, a) != found) {
        QTest::qFail("is not symmetric", __FILE__, __LINE__);
    }
    return found;
}

} // namespace

class CopyMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void knowsAReprint()
    {
        const auto whole = telling({1, 2, 3, 4, 5, 6, 7, 8});
        QVERIFY(copies(whole, whole));
        QVERIFY(copies(whole, telling({1, 2, 3})));                    // cut
        QVERIFY(copies(whole, telling({1, 2, 4, 5, 7, 8})));           // dropped
        QVERIFY(copies(whole, telling({1, 2, 40, 3, 4, 5, 6, 7, 8}))); // added
        QVERIFY(copies(whole, telling({4, 1, 2, 3, 5, 6, 7, 8})));     // reordered
        QVERIFY(copies(whole, telling({50, 1, 2, 3, 4})));             // cut, with a new beginning
    }

    void leavesAFollowUpAlone()
    {
        const auto story = telling({1, 2, 3, 4, 5, 6});
        QVERIFY(!copies(story, telling({11, 12, 13, 2, 3, 14})));
        QVERIFY(!copies(telling({1, 2, 3}), telling({11, 12, 13, 14, 1, 2, 3, 15, 16, 17})));
    }

    void yesterdaysWeatherIsAnotherStory()
    {
        const QString weather = QStringLiteral(
            "The day in Karrow begins at %1 degrees with light clouds from the west. In the "
            "afternoon it gets up to %2 degrees, while the wind turns to the south at %3 "
            "kilometres an hour and the sea stays calm.");
        QVERIFY(
            !copies(sketchOf({weather.arg(4).arg(11).arg(30), weather.arg(5).arg(12).arg(31)}),
                    sketchOf({weather.arg(7).arg(15).arg(22), weather.arg(8).arg(16).arg(26)})));
    }

    void anotherMatchIsAnotherStory()
    {
        const QString match = QStringLiteral(
            "On a cold evening the guests from %1 lost against the team of %2 in the old stadium, "
            "and nobody was more surprised than the coach, who had praised %3 and the young %4 "
            "only "
            "a week ago when they came back from the game against %5 without a point.");
        const auto first =
            match.arg(u"Karrow"_qs, u"Denby"_qs, u"Holt"_qs, u"Verhey"_qs, u"Tamm"_qs);
        const auto second =
            match.arg(u"Ostra"_qs, u"Lindau"_qs, u"Breska"_qs, u"Mell"_qs, u"Vorn"_qs);
        QVERIFY(!copies(sketchOf({first, first}), sketchOf({second, second})));
    }

    void aLiveBlogThatHasGrownIsNotTheSame()
    {
        const QStringList entries{
            QStringLiteral("17:40 The mayor has left the town hall without a word to the people "
                           "who had waited there since noon with candles and flags."),
            QStringLiteral("16:55 Firemen are pumping water out of three cellars near the old "
                           "bridge; a baker says that his ovens are lost."),
            QStringLiteral("15:20 All trains to the coast are cancelled until the morning, the "
                           "railway says, and buses drive only as far as the hospital."),
            QStringLiteral("14:05 Heavy rain begins in the north of the county. Farmers bring "
                           "their sheep down from the meadows beside the river."),
            QStringLiteral("13:30 Good afternoon. Here we tell what happens while the storm moves "
                           "over the islands and reaches the mainland.")};
        QVERIFY(copies(sketchOf(entries), sketchOf(entries)));
        QVERIFY(!copies(sketchOf(entries), sketchOf(entries.mid(1))));
    }

    void shortTextsMustBeNearlyTheSame()
    {
        const QString brief =
            QStringLiteral("The night ferry to Karrow stays in port until the wind "
                           "has gone, the harbour office said on Tuesday evening.");
        QVERIFY(copies(sketchOf({brief}), sketchOf({brief})));
        QVERIFY(!copies(sketchOf({brief}),
                        sketchOf({QString(brief).replace(u"Tuesday"_qs, u"Friday"_qs)})));
        QVERIFY(!copies(sketchOf({brief}), telling({1, 2, 3})));
    }

    void knowsAReprintInChinese()
    {
        const QString one = QStringLiteral(
            "港口负责人周二表示，最后一班渡轮没有离开码头，船员们说旧船在天黑后不再安全。");
        const QString two = QStringLiteral(
            "公司否认了这一说法，并称这艘船自三月以来通过了每一次检查，乘客可以放心。");
        const QString three = QStringLiteral(
            "市议会将于星期五上午九点开会，讨论是否应当为三个港口购买一台新的挖泥船。");
        const QString other = QStringLiteral(
            "北方山区的果园今年收成很好，农民们正在寻找足够的工人来采摘苹果和梨子。");
        QVERIFY(copies(sketchOf({one, two, three}), sketchOf({one, two})));
        QVERIFY(!copies(sketchOf({one, two}), sketchOf({other, three})));
    }

    void nothingIsACopyOfNothing()
    {
        QVERIFY(!areCopies({}, {}));
        QVERIFY(!areCopies({}, telling({1, 2})));
    }
};

QTEST_APPLESS_MAIN(CopyMatchTest)
#include "copy_match_test.moc"
