#include "app/extract/furniture.h"

#include <QTest>

using namespace broadsheet;

class FurnitureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyALineIsFurniture();
    void knowsTheWayToAPage();
    void leavesSentencesAlone();
    void hidesSentencesMadeOfItsWording();
};

void FurnitureTest::saysWhyALineIsFurniture()
{
    QVERIFY(furnitureReason(u"Loading...").startsWith(QStringLiteral("placeholder")));
    QVERIFY(furnitureReason(u"Werbung").contains(QStringLiteral("advert")));
    QCOMPARE(furnitureReason(u"Facebook Twitter WhatsApp"), QStringLiteral("share bar"));
    QCOMPARE(furnitureReason(u"123Share"), QStringLiteral("share bar"));
    QCOMPARE(furnitureReason(u"Comments (14)"), QStringLiteral("comment section"));
    QVERIFY(!furnitureReason(u"Copyright © 2023 The Daily Dun.").isEmpty());
}

void FurnitureTest::knowsTheWayToAPage()
{
    QVERIFY(isBreadcrumb(u"Home / News / Ferries and Harbours"));
    QVERIFY(isBreadcrumb(u"Start › Politik › Inland"));
    QVERIFY(!furnitureReason(u"Home > World > Asia").isEmpty());
    QVERIFY(!isBreadcrumb(u"Dun / Karrow"));
    QVERIFY(
        !isBreadcrumb(u"The mole is closed / Engineers look at each of its stones / Ferries moor"));
    QVERIFY(!isBreadcrumb(u"Photo: Ann Other/AFP/Getty"));
}

void FurnitureTest::leavesSentencesAlone()
{
    QVERIFY(furnitureReason(u"Loading cranes stood still on Monday.").isEmpty());
    QVERIFY(furnitureReason(u"Home was far away.").isEmpty());
    QVERIFY(furnitureReason(u"").isEmpty());
}

void FurnitureTest::hidesSentencesMadeOfItsWording()
{
    const QString text =
        QStringLiteral("Sign up for our free newsletter and get the headlines in your inbox.\n"
                       "The baker signed up for a newsletter on flour and read it every night.\n");
    const TextFacts facts = factsOf(textLines(text));
    QVector<Block> blocks(2);
    blocks[0].text = facts.lines[0].text;
    blocks[1].text = facts.lines[1].text;
    settleNotices(facts, blocks);
    QCOMPARE(blocks[0].kind, BlockKind::Furniture);
    QVERIFY(blocks[0].hidden && !blocks[0].reason.isEmpty());
    QCOMPARE(blocks[1].kind, BlockKind::Paragraph);
}

QTEST_APPLESS_MAIN(FurnitureTest)
#include "furniture_test.moc"
