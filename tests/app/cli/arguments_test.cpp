#include "app/cli/arguments.h"

#include <QTest>

using namespace broadsheet;

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOptionsBeforeAndAfterTheVerb();
    void takesAnyWordAsAValue();
    void collectsRepeatableOptions();
    void leavesSingleDashWordsToTheVerb();
    void endsOptionsAtTwoDashes();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

namespace {

const QVector<CommandOption> Known{
    {QStringLiteral("library"), QStringLiteral("DIR"), {}},
    {QStringLiteral("json"), {}, {}},
    {QStringLiteral("help"), {}, {}},
    {QStringLiteral("tag"), QStringLiteral("T"), {}, true},
};

Result<Arguments> parse(const QString &line)
{
    return parseArguments(line.split(QLatin1Char(' ')), Known);
}

} // namespace

void ArgumentsTest::readsOptionsBeforeAndAfterTheVerb()
{
    for (const QString &line : {QStringLiteral("--library d --json list x"),
                                QStringLiteral("list x --json --library d"),
                                QStringLiteral("--json list --library=d x")}) {
        const auto arguments = parse(line);
        QVERIFY2(arguments, qPrintable(line));
        QCOMPARE(arguments->verb, QStringLiteral("list"));
        QCOMPARE(arguments->positional, QStringList{QStringLiteral("x")});
        QCOMPARE(arguments->value(QStringLiteral("library")), QStringLiteral("d"));
        QVERIFY(arguments->has(QStringLiteral("json")));
    }
}

void ArgumentsTest::takesAnyWordAsAValue()
{
    const auto arguments = parse(QStringLiteral("--library --json"));
    QVERIFY(arguments);
    QCOMPARE(arguments->value(QStringLiteral("library")), QStringLiteral("--json"));
    const auto empty = parse(QStringLiteral("--library="));
    QVERIFY(empty && empty->has(QStringLiteral("library")));
}

void ArgumentsTest::collectsRepeatableOptions()
{
    const auto arguments = parse(QStringLiteral("--tag a v --tag=b"));
    QVERIFY(arguments);
    QCOMPARE(arguments->values(QStringLiteral("tag")),
             (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void ArgumentsTest::leavesSingleDashWordsToTheVerb()
{
    const auto arguments = parse(QStringLiteral("search -storm -"));
    QVERIFY(arguments);
    QCOMPARE(arguments->positional.size(), 2);
    const auto help = parse(QStringLiteral("search -h"));
    QVERIFY(help && help->has(QStringLiteral("help")));
}

void ArgumentsTest::endsOptionsAtTwoDashes()
{
    const auto arguments = parse(QStringLiteral("search -- --json"));
    QVERIFY(arguments);
    QCOMPARE(arguments->positional, QStringList{QStringLiteral("--json")});
    QVERIFY(!arguments->has(QStringLiteral("json")));
}

void ArgumentsTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QStringLiteral("list --colour") << QStringLiteral("colour");
    QTest::newRow("no value") << QStringLiteral("list --library") << QStringLiteral("library");
    QTest::newRow("value of a switch") << QStringLiteral("list --json=1") << QStringLiteral("json");
    QTest::newRow("twice") << QStringLiteral("--library a list --library b")
                           << QStringLiteral("twice");
}

void ArgumentsTest::saysWhatIsWrong()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const auto arguments = parse(line);
    QVERIFY(!arguments);
    QVERIFY2(arguments.error().message.contains(named), qPrintable(arguments.error().message));
}

QTEST_APPLESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
