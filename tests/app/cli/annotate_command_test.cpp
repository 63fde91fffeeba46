#include "app/cli/annotate_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class AnnotateCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void printsTheIdOfASafeNote();
    void answersInCodePoints();
    void refusesWhatItCannotPlace();

private:
    CliLibrary m_library;
};

void AnnotateCommandTest::printsTheIdOfASafeNote()
{
    m_library.importTwo();
    const auto made = m_library.run({QStringLiteral("annotate"),
                                     QStringLiteral("--article"),
                                     QStringLiteral("1"),
                                     QStringLiteral("--exact"),
                                     QStringLiteral("waited for a week")});
    QCOMPARE(made.status, 0);
    const auto notes = m_library.run(line(QStringLiteral("notes --json"))).json().array();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0][QLatin1String("id")].toString().toUtf8() + '\n', made.out);
}

void AnnotateCommandTest::answersInCodePoints()
{
    m_library.importTwo();
    const QString exact = QStringLiteral("waited for a week");
    const auto made = m_library.run({QStringLiteral("annotate"),
                                     QStringLiteral("--json"),
                                     QStringLiteral("--article"),
                                     QStringLiteral("1"),
                                     QStringLiteral("--exact"),
                                     exact,
                                     QStringLiteral("--note"),
                                     QStringLiteral("how long?"),
                                     QStringLiteral("--tag"),
                                     QStringLiteral("sea"),
                                     QStringLiteral("--color"),
                                     QStringLiteral("green")});
    const QJsonObject note = made.json().object();
    const auto text = m_library.run(line(QStringLiteral("show 1 --json")))
                          .json()[QLatin1String("text")]
                          .toString()
                          .toUcs4();
    const int start = note[QLatin1String("start")].toInt();
    const int end = note[QLatin1String("end")].toInt();
    const auto found = text.mid(start, end - start);
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(found.constData()), found.size()),
             exact);
    QCOMPARE(note[QLatin1String("body")].toString(), QStringLiteral("how long?"));
    QCOMPARE(note[QLatin1String("color")].toString(), QStringLiteral("green"));
    QCOMPARE(note[QLatin1String("tags")].toArray(), QJsonArray{QStringLiteral("sea")});
    QCOMPARE(note[QLatin1String("state")].toString(), QStringLiteral("anchored"));
}

void AnnotateCommandTest::refusesWhatItCannotPlace()
{
    m_library.importTwo();
    const auto annotate = [&](const QString &article, const QString &exact, const QString &color) {
        return m_library.run({QStringLiteral("annotate"),
                              QStringLiteral("--article"),
                              article,
                              QStringLiteral("--exact"),
                              exact,
                              QStringLiteral("--color"),
                              color});
    };
    const QString yellow = QStringLiteral("yellow");
    QCOMPARE(annotate(QStringLiteral("1"), QStringLiteral("not in the text"), yellow).status, 2);
    QCOMPARE(annotate(QStringLiteral("9"), QStringLiteral("week"), yellow).status, 2);
    QCOMPARE(annotate(QStringLiteral("1"), QString(), yellow).status, 2);
    QCOMPARE(annotate(QStringLiteral("1"), QStringLiteral("week"), QStringLiteral("mauve")).status,
             2);
    QCOMPARE(m_library.run(line(QStringLiteral("notes --json"))).out, QByteArray("[]\n"));
}

QTEST_GUILESS_MAIN(AnnotateCommandTest)
#include "annotate_command_test.moc"
