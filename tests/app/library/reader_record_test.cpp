#include "app/base/content_hash.h"
#include "app/library/reader_record.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

namespace {

const QByteArray Hash = textHash(QStringLiteral("some block"));
const QDateTime Noon =
    QDateTime::fromString(QStringLiteral("2025-03-01T12:00:00.250Z"), Qt::ISODateWithMs);

ReaderRecord sampleRecord()
{
    ReaderRecord record;
    record.articles = {{QStringLiteral("k1"),
                        QStringLiteral("https://example.org/a"),
                        QStringLiteral("/in/a.html"),
                        2,
                        QStringLiteral("A “headline”"),
                        QStringLiteral("The Argus")}};
    record.readings = {{QStringLiteral("k1"), {true, 4, 17}, Noon}};
    record.corrections = {{QStringLiteral("k1"),
                           {{Hash, 1, QStringLiteral("some")}, {BlockKind::Caption, {}}},
                           Noon}};
    record.links = {{{QStringLiteral("k1"), QStringLiteral("title"), {}, ArticleKey()}, Noon}};
    record.rules = {{QStringLiteral("r1"),
                     {RuleScope::Kind::Host, QStringLiteral("example.org")},
                     CorrectionRule::Match::Beginning,
                     QStringLiteral("Sign up for"),
                     {{}, true}}};
    return record;
}

QByteArray json(const ReaderRecord &record) { return readerRecordJson(record); }

} // namespace

class ReaderRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isTheSameAfterItWasRead()
    {
        const auto read = readReaderRecord(json(sampleRecord()));
        QVERIFY(read);
        QCOMPARE(json(*read), json(sampleRecord()));
        QCOMPARE(read->readings[0].changed, Noon);
        QCOMPARE(read->links[0].link.target, std::optional(ArticleKey()));
    }

    void isTheSameInTheNotebook()
    {
        TableFixture fixture;
        takeReaderRecord(fixture.notebook(), sampleRecord());
        takeReaderRecord(fixture.notebook(), sampleRecord());
        QCOMPARE(json(readerRecord(fixture.db())), json(sampleRecord()));
    }

    void whatIsNewerHereStays()
    {
        TableFixture fixture;
        ReaderRecord newer = sampleRecord();
        newer.readings[0] = {QStringLiteral("k1"), {false, 9, 0}, Noon.addSecs(1)};
        newer.corrections[0].correction.change = {BlockKind::Credit, {}};
        newer.corrections[0].changed = Noon.addSecs(1);
        takeReaderRecord(fixture.notebook(), newer);
        takeReaderRecord(fixture.notebook(), sampleRecord());
        QCOMPARE(findReading(fixture.db(), QStringLiteral("k1")).block, 9);
        QCOMPARE(allCorrections(fixture.db())[0].correction.change.kind,
                 std::optional(BlockKind::Credit));
        newer.readings[0] = {QStringLiteral("k1"), {true, 1, 0}, Noon.addSecs(2)};
        takeReaderRecord(fixture.notebook(), newer);
        QCOMPARE(findReading(fixture.db(), QStringLiteral("k1")).block, 1);
    }

    void aRuleThatWasTakenBackHereStaysSo()
    {
        TableFixture fixture;
        takeReaderRecord(fixture.notebook(), sampleRecord());
        QVERIFY(setRuleDeleted(fixture.notebook(), QStringLiteral("r1"), true, Noon));
        takeReaderRecord(fixture.notebook(), sampleRecord());
        QVERIFY(allRules(fixture.db()).isEmpty());
    }

    void leavesOutWhatSaysNothing()
    {
        const auto read = readReaderRecord(
            R"({"program":"Broadsheet","format":1,
                "articles":[{"headline":"no key"}, 7,
                            {"key":"k","reading":3,"corrections":[{"block":"zz","kind":"caption"},
                             {"block":"00","kind":"caption"}, null]}],
                "rules":[{"id":"r","scope":"planet","match":"exact","words":"x","hidden":true},
                         {"id":"r","scope":"host","match":"exact","words":"","hidden":true}]})");
        QVERIFY(read);
        QCOMPARE(read->articles.size(), 1);
        QVERIFY(read->readings.isEmpty() && read->corrections.isEmpty() && read->rules.isEmpty());
    }

    void saysWhatItCannotRead()
    {
        QCOMPARE(readReaderRecord("{}").error().code, Error::Code::Malformed);
        QCOMPARE(readReaderRecord("[1").error().code, Error::Code::Malformed);
        QCOMPARE(readReaderRecord(R"({"program":"Broadsheet","format":9})").error().code,
                 Error::Code::Newer);
    }
};

QTEST_GUILESS_MAIN(ReaderRecordTest)
#include "reader_record_test.moc"
