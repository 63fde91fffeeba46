#include "app/extract/furniture.h"

#include <QTest>

using namespace broadsheet;

class FurnitureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyALineIsFurniture();
    void leavesSentencesAlone();
};

void FurnitureTest::saysWhyALineIsFurniture()
{
    QVERIFY(furnitureReason(u"Loading...").startsWith(QStringLiteral("placeholder")));
    QVERIFY(furnitureReason(u"Werbung").contains(QStringLiteral("advert")));
    QCOMPARE(furnitureReason(u"Facebook Twitter WhatsApp"), QStringLiteral("share bar"));
    QVERIFY(!furnitureReason(u"Copyright © 2023 The Daily Dun.").isEmpty());
}

void FurnitureTest::leavesSentencesAlone()
{
    QVERIFY(furnitureReason(u"Loading cranes stood still on Monday.").isEmpty());
    QVERIFY(furnitureReason(u"Home was far away.").isEmpty());
    QVERIFY(furnitureReason(u"").isEmpty());
}

QTEST_APPLESS_MAIN(FurnitureTest)
#include "furniture_test.moc"
