#include "app/formats/arena.h"

#include <QTest>

using namespace broadsheet;

class ArenaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesPiecesThatDoNotOverlap();
    void usesAPieceAgainForTheSameSize();
    void givesNothingBeyondItsLimit();
};

void ArenaTest::givesPiecesThatDoNotOverlap()
{
    Arena arena(size_t(64) << 20);
    QVector<QByteArrayView> pieces;
    for (int size = 0; size < 4000; size += 7) {
        char *piece = static_cast<char *>(arena.allocate(size_t(size)));
        QVERIFY(piece);
        QCOMPARE(quintptr(piece) % 8, quintptr(0));
        std::fill_n(piece, size, char(pieces.size()));
        pieces += QByteArrayView(piece, size);
    }
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        QCOMPARE(qsizetype(std::count(pieces[i].begin(), pieces[i].end(), char(i))),
                 pieces[i].size());
    }
}

void ArenaTest::usesAPieceAgainForTheSameSize()
{
    Arena arena(size_t(1) << 20);
    for (int i = 0; i < 100'000; ++i) { // far more than the limit, were nothing used again
        void *small = arena.allocate(40);
        void *large = arena.allocate(5000);
        QVERIFY(small && large);
        arena.release(small);
        arena.release(large);
        arena.release(nullptr);
    }
}

void ArenaTest::givesNothingBeyondItsLimit()
{
    Arena arena(size_t(1) << 20);
    QVERIFY(!arena.allocate(size_t(2) << 20));
    QVERIFY(!arena.allocate(~size_t(0)));
    int pieces = 0;
    while (arena.allocate(1000)) {
        ++pieces;
    }
    QVERIFY(pieces > 500 && pieces < 1100);
}

QTEST_APPLESS_MAIN(ArenaTest)
#include "arena_test.moc"
