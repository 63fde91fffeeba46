#include "app/cli/output.h"

#include <QBuffer>
#include <QTest>

using namespace broadsheet;

class OutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEscapeSequencesFromTheTerminal();
    void cutsAtWholeCodePoints();
    void alignsColumns();
    void givesEachErrorItsStatus();
};

void OutputTest::keepsEscapeSequencesFromTheTerminal()
{
    QCOMPARE(forTerminal(QStringLiteral("a\x1b[31mred\u202e b\nc\u009b")),
             QStringLiteral("a[31mred b c"));
}

void OutputTest::cutsAtWholeCodePoints()
{
    QCOMPARE(forTerminal(QStringLiteral("😀😀😀"), 3), QStringLiteral("😀😀😀"));
    QCOMPARE(forTerminal(QStringLiteral("😀😀😀"), 2), QStringLiteral("😀…"));
    QCOMPARE(forTerminal(QStringLiteral("long"), 0), QStringLiteral("long"));
}

void OutputTest::alignsColumns()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    printTable(out,
               {QStringLiteral("id"), QStringLiteral("headline")},
               {{QStringLiteral("1"), QStringLiteral("x")},
                {QStringLiteral("1000"), QStringLiteral("y")}});
    QCOMPARE(bytes, QByteArray("id    headline\n1     x\n1000  y\n"));
}

void OutputTest::givesEachErrorItsStatus()
{
    QByteArray out;
    QByteArray err;
    QBuffer outBuffer(&out);
    QBuffer errBuffer(&err);
    outBuffer.open(QIODevice::WriteOnly);
    errBuffer.open(QIODevice::WriteOnly);
    const Streams streams{outBuffer, errBuffer};
    const auto statusOf = [&](Error::Code code) {
        return int(failed(streams, Error{code, QStringLiteral("It failed."), {}}));
    };
    QCOMPARE(statusOf(Error::Code::Newer), 3);
    QCOMPARE(statusOf(Error::Code::Database), 3);
    QCOMPARE(statusOf(Error::Code::NotFound), 2);
    QCOMPARE(err, QByteArray("broadsheet-cli: It failed.\n").repeated(3));
    const Error reason{Error::Code::Malformed, QStringLiteral("broken"), {}};
    QCOMPARE(int(unusable(streams, QStringLiteral("a.txt"), reason)), 2);
    QVERIFY(err.endsWith("a.txt: broken\n"));
}

QTEST_APPLESS_MAIN(OutputTest)
#include "output_test.moc"
