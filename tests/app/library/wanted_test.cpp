#include "app/base/csv.h"
#include "app/library/importer.h"
#include "app/library/link_resolver.h"
#include "app/library/reading.h"
#include "app/library/wanted.h"
#include "tests/support/app_library_stories.h"

using namespace broadsheet;

class WantedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ranksByTheArticlesThatAsk();
    void quotesWhatIsSaidBeforeTheLink();
    void pointsToThePlaceOfTheLink();
    void namesThoseWhoAskForOneTitle();
    void leavesOutWhatTheReaderTookOut();
    void putsTheNewestArticleFirstWhateverItsTimeZone();
    void writesEachCitationAsOneRecord();
    void writesAListToBeRead();
    void saysThatNothingIsWanted();

private:
    Library &library() { return m_library->library(); }

    std::unique_ptr<TempLibrary> m_library;
    ArticleId m_ferry = 0;
    ArticleId m_harbour = 0;
};

namespace {

QString budget() { return QStringLiteral("Budget passed after a long debate"); }

CsvTable exported(Library &library)
{
    return readCsv(*exportWanted(library, WantedFormat::Csv).result());
}

QString cell(const CsvTable &table, int row, const char *name)
{
    return table.cell(table.rows[row], QString::fromLatin1(name));
}

QString formula() { return QStringLiteral("=SUM(A1): what \"they\" hid, and why it was found"); }

} // namespace

void WantedTest::init()
{
    m_library = std::make_unique<TempLibrary>();
    m_ferry = importStory(*m_library,
                          QStringLiteral("Night ferry returns to the harbour"),
                          1,
                          QStringLiteral("READ MORE: ") + formula() +
                              QStringLiteral("\n\nREAD MORE: ") + budget());
    m_harbour = importStory(*m_library,
                            QStringLiteral("Harbour stays open for the night"),
                            20,
                            QStringLiteral("READ MORE: ") + budget());
}

void WantedTest::ranksByTheArticlesThatAsk()
{
    const CsvTable table = exported(library());
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(cell(table, 0, "title"), budget());
    QCOMPARE(cell(table, 1, "title"), budget());
    QCOMPARE(cell(table, 0, "articles"), QStringLiteral("2"));
    QCOMPARE(cell(table, 0, "rank") + cell(table, 1, "rank") + cell(table, 2, "rank"),
             QStringLiteral("112"));
    QCOMPARE(cell(table, 2, "articles"), QStringLiteral("1"));
}

void WantedTest::quotesWhatIsSaidBeforeTheLink()
{
    const auto found = citations(library(), formula(), 10).result();
    const Citation &citation = found->first();
    QCOMPARE(citation.headline, QStringLiteral("Night ferry returns to the harbour"));
    QCOMPARE(citation.passage, paragraph(1));
    QCOMPARE(citation.line, QStringLiteral("READ MORE: ") + formula());
    QVERIFY(citation.path.endsWith(QStringLiteral("1.txt")));
}

void WantedTest::pointsToThePlaceOfTheLink()
{
    const auto found = citations(library(), formula(), 10).result();
    QVERIFY(found);
    const auto opened = openArticle(library(), m_ferry).result();
    QVERIFY(opened->text.text.mid(found->first().start).startsWith(formula()));
}

void WantedTest::namesThoseWhoAskForOneTitle()
{
    const auto both = citations(library(), budget().toUpper(), 10).result();
    QCOMPARE(both->size(), 2);
    QCOMPARE(both->first().article, m_ferry); // neither has a date: as they came in
    QCOMPARE(citations(library(), budget(), 1).result()->size(), 1);
    QVERIFY(citations(library(), QStringLiteral("Nobody asks for this"), 10).result()->isEmpty());
}

void WantedTest::leavesOutWhatTheReaderTookOut()
{
    QVERIFY(chooseTarget(library(), m_harbour, 0, 0).result());
    const auto found = citations(library(), budget(), 10).result();
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().article, m_ferry);
    const CsvTable table = exported(library());
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(cell(table, 1, "articles"), QStringLiteral("1"));
}

// 01:00 of the 2nd in Tokyo is before 20:00 of the 1st in London; no date at all is no news.
void WantedTest::putsTheNewestArticleFirstWhateverItsTimeZone()
{
    TempLibrary dated;
    const QStringList times{QStringLiteral("2024-03-02T01:00:00+09:00"),
                            QStringLiteral("2024-03-01T20:00:00Z"),
                            QString(),
                            QStringLiteral("2024-03-01T23:00:00-05:00")};
    QStringList files;
    for (int i = 0; i < times.size(); ++i) {
        const QString page =
            QStringLiteral("<html><head><title>Report %1</title><meta property=\"article:"
                           "published_time\" content=\"%2\"></head><body><article><h1>Report %1"
                           "</h1><p>%3</p><p>%4</p><p>READ MORE: %5</p></article></body></html>")
                .arg(
                    QString::number(i), times[i], paragraph(i * 9), paragraph(i * 9 + 1), budget());
        files.append(dated.file(QStringLiteral("%1.html").arg(i), page));
    }
    QVERIFY(importPaths(dated.library(), files).result());
    const auto found = citations(dated.library(), budget(), 10).result();
    QStringList order;
    for (const Citation &citation : *found) {
        order.append(citation.published);
    }
    QCOMPARE(order, (QStringList{times[3], times[1], times[0], QString()}));
}

void WantedTest::writesEachCitationAsOneRecord()
{
    const QByteArray bytes = *exportWanted(library(), WantedFormat::Csv).result();
    QVERIFY(!bytes.contains("\n="));
    QVERIFY(!bytes.contains(",="));
    QVERIFY(bytes.endsWith("\r\n"));
    const CsvTable table = readCsv(bytes);
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(cell(table, 2, "title"),
             u'\'' + formula()); // no spreadsheet runs it; nothing of it is lost
    QCOMPARE(cell(table, 2, "headline"), QStringLiteral("Night ferry returns to the harbour"));
    QCOMPARE(cell(table, 2, "passage"), paragraph(1));
    QCOMPARE(cell(table, 2, "link"), QStringLiteral("READ MORE: ") + formula());
}

void WantedTest::writesAListToBeRead()
{
    const QString text = QString::fromUtf8(*exportWanted(library(), WantedFormat::Text).result());
    QVERIFY(text.startsWith(QStringLiteral("1. ") + budget() +
                            QStringLiteral("\n   wanted by 2 articles\n")));
    QVERIFY(text.contains(QStringLiteral("\n\n2. ") + formula()));
    QVERIFY(text.contains(paragraph(20)));
}

void WantedTest::saysThatNothingIsWanted()
{
    TempLibrary empty;
    QVERIFY(exportWanted(empty.library(), WantedFormat::Text).result()->startsWith("Nothing"));
    QCOMPARE(readCsv(*exportWanted(empty.library(), WantedFormat::Csv).result()).rows.size(), 0);
}

QTEST_GUILESS_MAIN(WantedTest)
#include "wanted_test.moc"
