#include "app/article/block.h"

#include <QTest>

using namespace broadsheet;

class BlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasANameThatLeadsBack();
    void unknownNamesAreNoKind();
};

void BlockTest::everyKindHasANameThatLeadsBack()
{
    for (int i = 0; i <= int(BlockKind::Furniture); ++i) {
        const QString name = kindName(BlockKind(i));
        QVERIFY(!name.isEmpty());
        QCOMPARE(kindFromName(name), BlockKind(i));
    }
    QCOMPARE(kindName(BlockKind::ListItem), QStringLiteral("listitem"));
}

void BlockTest::unknownNamesAreNoKind()
{
    QVERIFY(!kindFromName(u""));
    QVERIFY(!kindFromName(u"Paragraph"));
    QVERIFY(!kindFromName(u"subhead"));
}

QTEST_APPLESS_MAIN(BlockTest)
#include "block_test.moc"
