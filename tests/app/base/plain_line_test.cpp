#include "app/base/plain_line.h"

#include <QTest>

using namespace broadsheet;

class PlainLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isOneLine()
    {
        QCOMPARE(plainLine(QStringLiteral("  Storm\n nears\tthe coast ")),
                 QStringLiteral("Storm nears the coast"));
        QCOMPARE(plainLine(QString()), QString());
    }

    void steersNoTerminal()
    {
        QCOMPARE(plainLine(QStringLiteral("a\x1b[31mb\x07")), QStringLiteral("a[31mb"));
    }

    void turnsNothingRound()
    {
        QCOMPARE(plainLine(QStringLiteral("a\u202Eb\u2067c")), QStringLiteral("abc"));
    }
};

QTEST_APPLESS_MAIN(PlainLineTest)
#include "plain_line_test.moc"
