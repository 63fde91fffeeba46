#include "app/extract/line_signs.h"

#include <QTest>

using namespace broadsheet;

namespace {

QSet<QByteArray> namesOf(QStringView text, int line)
{
    const TextFacts facts = factsOf(textLines(text));
    QHash<SignId, QByteArray> names;
    const std::vector<SignId> ids = LineSigner(facts).signsOf(line, &names);
    QSet<QByteArray> out;
    for (const SignId id : ids) {
        out += names[id];
    }
    return out;
}

const QString Body = QStringLiteral("The ferries of Port Dun sailed again on Monday. ").repeated(5);

} // namespace

class LineSignsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreReadableAndHashedAlike();
    void seesLinksListsAndFigures();
    void seesCrossheadsByTheirNeighbours();
    void seesWhoAndWhen();
};

void LineSignsTest::namesAreReadableAndHashedAlike()
{
    const TextFacts facts = factsOf(textLines(u"Ferries return"));
    QHash<SignId, QByteArray> names;
    for (const SignId id : LineSigner(facts).signsOf(0, &names)) {
        QCOMPARE(signId(names[id]), id);
    }
}

void LineSignsTest::seesLinksListsAndFigures()
{
    QVERIFY(namesOf(u"READ MORE: Ferries return", 0).contains("link label and title"));
    QVERIFY(namesOf(u"Related articles\nFerries return to Dun\n", 1)
                .contains("under a heading of links 1"));
    QVERIFY(namesOf(u"What we took:\n• Ropes\n• Sails", 2).contains("marked like its neighbours"));
    QVERIFY(namesOf(u"A ferry at Dun\nAFP", 0).contains("a credit right below"));
    QVERIFY(namesOf(u"Facebook Twitter WhatsApp", 0).contains("made of share buttons"));
}

void LineSignsTest::seesCrossheadsByTheirNeighbours()
{
    const QString text = Body + QStringLiteral("\nGrowing worries\n") + Body;
    QVERIFY(namesOf(text, 1).contains("between paragraphs, plain case"));
    QVERIFY(!namesOf(u"One\nGrowing worries\nTwo", 1).contains("between paragraphs, plain case"));
}

void LineSignsTest::seesWhoAndWhen()
{
    const QSet<QByteArray> byline = namesOf(u"Ferries return\nBy Ann Other, 3 May 2021", 1);
    QVERIFY(byline.contains("byline word and name"));
    QVERIFY(byline.contains("date after a name"));
    QVERIFY(namesOf(u"Published 3 May 2021", 0).contains("only a date"));
    QVERIFY(namesOf(u"“We sail,” he said, “at last.”", 0).contains("all in quotes"));
}

QTEST_APPLESS_MAIN(LineSignsTest)
#include "line_signs_test.moc"
