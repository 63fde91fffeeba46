#include "app/cli/find_quote_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class FindQuoteCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesArticleAndPassage();
};

void FindQuoteCommandTest::namesArticleAndPassage()
{
    CliLibrary library;
    library.renew();
    library.importTwo();
    const QString quote = QStringLiteral("“crew 😀 had waited for a week … said on Monday”");
    const auto found =
        library.run({QStringLiteral("find-quote"), QStringLiteral("--json"), quote}).json().array();
    QCOMPARE(found.size(), 1);
    const QJsonObject source = found[0].toObject();
    QCOMPARE(source[QStringLiteral("article")].toInt(), 1);
    QCOMPARE(source[QStringLiteral("exact")].toString(),
             QStringLiteral("crew 😀 had waited for a week, the company said on Monday"));
    QCOMPARE(source[QStringLiteral("confidence")].toString(), QStringLiteral("exact"));
    QCOMPARE(source[QStringLiteral("end")].toInt() - source[QStringLiteral("start")].toInt(), 56);
    const auto none = library.run({QStringLiteral("find-quote"), QStringLiteral("zebra crossing")});
    QCOMPARE(none.status, 0);
    QVERIFY(none.out.contains("No article"));
    QCOMPARE(library.run({QStringLiteral("find-quote")}).status, 2);
}

QTEST_GUILESS_MAIN(FindQuoteCommandTest)
#include "find_quote_command_test.moc"
