#include "app/render/passage.h"

#include <QTest>

using namespace broadsheet;

class PassageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAtTheEdges();
    void laysTheShorterOnTop();
    void numbersWhatHasANote();
};

void PassageTest::cutsAtTheEdges()
{
    Passage passage;
    passage.start = 5;
    passage.end = 20;
    const QVector<Passage> passages{passage};
    const auto stretches = stretchesOf(passages, 10, 30);
    QCOMPARE(stretches.size(), 2);
    QCOMPARE(stretches[0].start, 10);
    QCOMPARE(stretches[0].end, 20);
    QCOMPARE(stretches[0].endingHere.size(), 1);
    QVERIFY(stretches[1].passages.isEmpty());
    QCOMPARE(stretchesOf({}, 0, 3).size(), 1);
}

void PassageTest::laysTheShorterOnTop()
{
    QVector<Passage> passages(2);
    passages[0].start = 3;
    passages[0].end = 6;
    passages[1].end = 10;
    const auto stretches = stretchesOf(passages, 0, 12);
    QCOMPARE(stretches.size(), 4);
    QCOMPARE(stretches[1].passages.last(), &passages[0]);
    QCOMPARE(stretches[2].passages.size(), 1);
}

void PassageTest::numbersWhatHasANote()
{
    QVector<Passage> passages(3);
    passages[1].note = QStringLiteral("x");
    passages[2].tags = QStringList{QStringLiteral("t")};
    numberNotes(passages);
    QCOMPARE(passages[0].number, 0);
    QCOMPARE(passages[1].number, 1);
    QCOMPARE(passages[2].number, 2);
}

QTEST_APPLESS_MAIN(PassageTest)
#include "passage_test.moc"
