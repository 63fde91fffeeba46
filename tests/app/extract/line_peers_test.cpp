#include "app/extract/line_peers.h"

#include <QTest>

using namespace broadsheet;

class LinePeersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsLinesSetAlikeTogether();
    void tellsLinesApartByTheirEndAndTheirGaps();
};

namespace {

const QString Body = QStringLiteral("The ferries of Port Dun sailed again on Monday. ").repeated(5);

QVector<int> groupsOf(const QStringList &lines)
{
    return peerGroups(factsOf(textLines(lines.join(u'\n'))));
}

} // namespace

void LinePeersTest::putsLinesSetAlikeTogether()
{
    const QVector<int> groups = groupsOf(
        {Body, QStringLiteral("Growing worries"), Body, QStringLiteral("Empty holds"), Body});
    QCOMPARE(groups.size(), 5);
    QCOMPARE(groups[1], groups[3]);
    QCOMPARE(groups[0], groups[2]);
    QVERIFY(groups[0] != groups[1]);
}

void LinePeersTest::tellsLinesApartByTheirEndAndTheirGaps()
{
    const QVector<int> groups = groupsOf({Body,
                                          QStringLiteral("Growing worries"),
                                          Body,
                                          QStringLiteral("Growing worries?"),
                                          Body,
                                          QString(),
                                          QStringLiteral("Growing worries"),
                                          Body});
    QVERIFY(groups[1] != groups[3]);
    QVERIFY(groups[1] != groups[5]);
    QVERIFY(peerGroups({}).isEmpty());
}

QTEST_APPLESS_MAIN(LinePeersTest)
#include "line_peers_test.moc"
