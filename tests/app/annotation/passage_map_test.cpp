#include "app/annotation/passage_map.h"

#include <QTest>

using namespace broadsheet;

namespace {

const QString Old =
    QStringLiteral("The mayor said the ferry would sail before Easter. A storm came in "
                   "January and tore the quay away.\n\nTickets are sold at the post office.");

// What the passage became, nothing when it is gone.
QString mapped(const QString &passage, const QString &after)
{
    const int start = int(Old.indexOf(passage));
    const auto place = mapPassage(alignTexts(Old, after), {start, start + int(passage.size())});
    return place ? after.mid(place->start, place->end - place->start) : QString();
}

} // namespace

class PassageMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOffsetsInsideAWord();
    void takesAReplacedFirstAndLastWordIn();
    void takesAllWordsThatReplacedTheLastOne();
    void leavesOutWhatWasTornFarAway();
    void isGoneWhenTooLittleIsLeft();
    void isGoneForAPassageOfBlanks();
};

void PassageMapTest::keepsOffsetsInsideAWord()
{
    QCOMPARE(mapped(QStringLiteral("uar"), QStringLiteral("New. ") + Old), QStringLiteral("uar"));
}

void PassageMapTest::takesAReplacedFirstAndLastWordIn()
{
    const QString after = QString(Old)
                              .replace(QStringLiteral("said the"), QStringLiteral("promised the"))
                              .replace(QStringLiteral("Easter"), QStringLiteral("summer"));
    QCOMPARE(mapped(QStringLiteral("said the ferry would sail before Easter"), after),
             QStringLiteral("promised the ferry would sail before summer"));
}

void PassageMapTest::takesAllWordsThatReplacedTheLastOne()
{
    const QString after =
        QString(Old).replace(QStringLiteral("Easter."), QStringLiteral("the summer."));
    QCOMPARE(mapped(QStringLiteral("would sail before Easter"), after),
             QStringLiteral("would sail before the summer"));
}

void PassageMapTest::leavesOutWhatWasTornFarAway()
{
    QString between;
    for (int i = 0; i < 30; ++i) {
        between += QStringLiteral("Paragraph %1 talks of something else.\n\n").arg(i);
    }
    const QString tickets = QStringLiteral("Tickets are sold at the post office.");
    const QString rest = Old.chopped(tickets.size());
    const QString passage =
        QStringLiteral("A storm came in January and tore the quay away.\n\nTickets are");
    QCOMPARE(mapped(passage, tickets + QStringLiteral("\n\n") + between + rest),
             QStringLiteral("A storm came in January and tore the quay away."));
}

void PassageMapTest::isGoneWhenTooLittleIsLeft()
{
    const QString after =
        QString(Old).remove(QStringLiteral(" A storm came in January and tore the quay away."));
    QVERIFY(mapped(QStringLiteral("Easter. A storm came in January and tore the quay away."), after)
                .isEmpty());
}

void PassageMapTest::isGoneForAPassageOfBlanks()
{
    QVERIFY(!mapPassage(alignTexts(Old, Old), {3, 4}));
}

QTEST_APPLESS_MAIN(PassageMapTest)
#include "passage_map_test.moc"
