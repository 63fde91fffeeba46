#include "ui/window/command_line.h"

#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void takesOptionsBeforeAndAfterPaths()
    {
        const QTemporaryDir folder;
        const auto options = parseCommandLine({QStringLiteral("--open"),
                                               QStringLiteral("7"),
                                               QStringLiteral("."),
                                               QStringLiteral("--library"),
                                               QStringLiteral("news")},
                                              folder.path());
        QVERIFY(options);
        QCOMPARE(options->request.open, 7);
        QCOMPARE(options->request.paths, QStringList(folder.path()));
        QCOMPARE(options->library, folder.path() + QStringLiteral("/news"));
        QVERIFY(!options->gl);
    }

    void takesTheLinkToANote()
    {
        const QString id = QStringLiteral("12345678-1234-4234-8234-123456789abc");
        const auto options =
            parseCommandLine({QStringLiteral("broadsheet://note/") + id}, QStringLiteral("/"));
        QVERIFY(options);
        QCOMPARE(options->request.note, id);
        QVERIFY(options->request.paths.isEmpty());
        const auto file = parseCommandLine({QStringLiteral("file:///tmp")}, QStringLiteral("/"));
        QCOMPARE(file->request.paths, QStringList{QStringLiteral("/tmp")});
    }

    void leavesToQtWhatIsQts()
    {
        const auto options = parseCommandLine({QStringLiteral("-reverse"),
                                               QStringLiteral("--platform"),
                                               QStringLiteral("offscreen"),
                                               QStringLiteral("-style=Windows"),
                                               QStringLiteral("/"),
                                               QStringLiteral("--open"),
                                               QStringLiteral("7")},
                                              QStringLiteral("/"));
        QVERIFY2(options, qPrintable(options ? QString() : options.error().message));
        QCOMPARE(options->request.paths, QStringList{QStringLiteral("/")});
        QCOMPARE(options->request.open, 7);
        const auto named = parseCommandLine({QStringLiteral("--"), QStringLiteral("-reverse")},
                                            QStringLiteral("/"));
        QVERIFY(!named); // a file of that name, and there is none
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{QStringLiteral("--colour")};
        QTest::newRow("no id") << QStringList{QStringLiteral("--open"), QStringLiteral("x")};
        QTest::newRow("no value") << QStringList{QStringLiteral("--library")};
        QTest::newRow("link") << QStringList{QStringLiteral("broadsheet://note/../x")};
        QTest::newRow("path") << QStringList{QStringLiteral("/not/there.txt")};
    }

    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, arguments);
        const auto options = parseCommandLine(arguments, QStringLiteral("/"));
        QVERIFY(!options);
        QVERIFY(!options.error().message.isEmpty());
        QVERIFY(!options.error().message.contains(u'\n'));
    }

    void namesEveryOptionInTheHelp()
    {
        for (const auto *option : {"--library", "--open", "--gl", "--help", "--version"}) {
            QVERIFY2(commandLineHelp().contains(QLatin1StringView(option)), option);
        }
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
