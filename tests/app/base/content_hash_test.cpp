#include "app/base/content_hash.h"

#include <QTest>

using namespace broadsheet;

class ContentHashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isBlake2bOf256Bits();
    void hashesATextByItsUtf8Form();
};

void ContentHashTest::isBlake2bOf256Bits()
{
    // BLAKE2b-256 of "abc", as `b2sum -l 256` prints it.
    QCOMPARE(contentHash("abc").toHex(),
             QByteArray("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
}

void ContentHashTest::hashesATextByItsUtf8Form()
{
    QCOMPARE(textHash(u"Fähre"), contentHash("F\xc3\xa4hre"));
    QVERIFY(textHash(u"a") != textHash(u"b"));
}

QTEST_APPLESS_MAIN(ContentHashTest)
#include "content_hash_test.moc"
