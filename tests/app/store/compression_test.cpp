#include "app/store/compression.h"

#include <QTest>

using namespace broadsheet;

class CompressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPacked();
    void seesEveryFlippedByte();
    void refusesWhatClaimsToBeHuge();
};

void CompressionTest::givesBackWhatWasPacked()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("a"), QByteArray(100'000, 'x'), QByteArray("\0\xff\0", 3)}) {
        const auto back = unpacked(packed(bytes));
        QVERIFY(back);
        QCOMPARE(*back, bytes);
    }
}

void CompressionTest::seesEveryFlippedByte()
{
    QByteArray text;
    for (int i = 0; i < 200; ++i) {
        text += QByteArray::number(i * 7919) + " ships in the harbour\n";
    }
    const QByteArray frame = packed(text);
    for (qsizetype i = 0; i < frame.size(); ++i) {
        QByteArray damaged = frame;
        damaged[i] = char(damaged[i] ^ 0x10);
        const auto back = unpacked(damaged);
        // A few bits of the frame's head mean nothing.
        QVERIFY2(!back || *back == text, qPrintable(QString::number(i)));
    }
}

void CompressionTest::refusesWhatClaimsToBeHuge()
{
    // A frame's head: magic, single segment with an 8-byte size of 2^62.
    const QByteArray bomb("\x28\xb5\x2f\xfd\xe0\x00\x00\x00\x00\x00\x00\x00\x40\x01\x00\x00", 16);
    const auto back = unpacked(bomb);
    QVERIFY(!back);
    QCOMPARE(back.error().code, Error::Code::Malformed);
}

QTEST_APPLESS_MAIN(CompressionTest)
#include "compression_test.moc"
