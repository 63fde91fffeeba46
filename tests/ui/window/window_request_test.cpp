#include "ui/window/window_request.h"

#include <QTest>

using namespace broadsheet;

class WindowRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void survivesTheWayThroughTheSocket()
    {
        const WindowRequest request{
            42, {QStringLiteral("/a b/ü\n\"x\".txt")}, QStringLiteral("n1")};
        const QByteArray line = requestToLine(request);
        QCOMPARE(line.count('\n'), 1);
        QCOMPARE(requestFromLine(line).value(), request);
    }

    void refusesWhatIsNoRequest()
    {
        QVERIFY(!requestFromLine("hello\n"));
        QVERIFY(!requestFromLine("[1]\n"));
        QVERIFY(!requestFromLine({}));
    }
};

QTEST_GUILESS_MAIN(WindowRequestTest)
#include "window_request_test.moc"
