#include "app/extract/word_shapes.h"

#include <QTest>

using namespace broadsheet;

class WordShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachWordALetter_data();
    void givesEachWordALetter();
    void endsWhereItMay();
};

void WordShapesTest::givesEachWordALetter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("shapes");
    QTest::newRow("nothing") << QString() << QByteArray();
    QTest::newRow("name and agency") << QStringLiteral("Ann Other/AFP") << QByteArray("AA/C");
    QTest::newRow("small words in a row")
        << QStringLiteral("The mole was closed on Sunday.") << QByteArray("AaA.");
    QTest::newRow("numbers") << QStringLiteral("3 May 2025, 8am") << QByteArray("1A1,m");
    QTest::newRow("typographic signs")
        << QStringLiteral("© „Dun“ – Ann’s …") << QByteArray("@\"A\"-A.");
    QTest::newRow("no case") << QStringLiteral("يقول عمر") << QByteArray("xx");
    QTest::newRow("one capital alone") << QStringLiteral("J. Other") << QByteArray("A.A");
    QTest::newRow("beyond the first plane") << QStringLiteral("𐐀𐐁 a") << QByteArray("xa");
}

void WordShapesTest::givesEachWordALetter()
{
    QFETCH(QString, text);
    QTEST(wordShapes(text, 20), "shapes");
}

void WordShapesTest::endsWhereItMay()
{
    QCOMPARE(wordShapes(QStringLiteral("One Two Three"), 2), QByteArray("AA"));
    QCOMPARE(wordShapes(QStringLiteral("One Two Three"), 0), QByteArray());
}

QTEST_APPLESS_MAIN(WordShapesTest)
#include "word_shapes_test.moc"
