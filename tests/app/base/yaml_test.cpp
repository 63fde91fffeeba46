#include "app/base/yaml.h"

#include <QTest>

using namespace broadsheet;

class YamlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatCouldBeTakenForSyntax();
    void leavesOutWhatIsEmpty();
};

void YamlTest::quotesWhatCouldBeTakenForSyntax()
{
    QCOMPARE(yamlLine(QStringLiteral("title"), QStringLiteral("NATO: \"no\"\n---\\")),
             QStringLiteral("title: \"NATO: \\\"no\\\"\\n---\\\\\"\n"));
    QCOMPARE(yamlLine(QStringLiteral("t"), QString(QChar(7))), QStringLiteral("t: \"\\u0007\"\n"));
    QCOMPARE(yamlList(QStringLiteral("tags"), {QStringLiteral("no"), QStringLiteral("- x")}),
             QStringLiteral("tags:\n  - \"no\"\n  - \"- x\"\n"));
}

void YamlTest::leavesOutWhatIsEmpty()
{
    QVERIFY(yamlLine(QStringLiteral("title"), {}).isEmpty());
    QVERIFY(yamlList(QStringLiteral("tags"), {}).isEmpty());
}

QTEST_APPLESS_MAIN(YamlTest)
#include "yaml_test.moc"
