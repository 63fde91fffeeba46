#include "app/library/importer.h"
#include "app/library/reading.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

#include <QDir>
#include <QSignalSpy>

using namespace broadsheet;

namespace {

struct Outcome
{
    ImportReport report;
    QVector<ImportedFile> files;
};

Outcome import(TempLibrary &temp, const QStringList &paths, std::shared_ptr<ImportJob> job = {})
{
    Outcome outcome;
    const auto result = importPaths(temp.library(), paths, job, [&](const ImportedFile &file) {
                            outcome.files.append(file);
                        }).result();
    if (result) {
        outcome.report = *result;
    }
    return outcome;
}

} // namespace

class ImporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsFilesInTheirOrder();
    void changesNothingTheSecondTime();
    void makesAChangedFileANewVersion();
    void keepsTheArticleOfARenamedFile();
    void letsABadFileStopNoOther();
    void keepsWhatWasCommittedWhenCancelled();
    void stopsAtALibraryThatIsOnlyRead();
    void removesTheSamplesAndNothingElse();
    void tellsOthersOnlyAfterTheCommit();
};

void ImporterTest::importsFilesInTheirOrder()
{
    TempLibrary temp;
    QDir(temp.path({})).mkpath(QStringLiteral("in/b"));
    const QString second = temp.file(QStringLiteral("in/b/1.txt"),
                                     story(QStringLiteral("Frost holds the port"), {1, 2}));
    const QString first = temp.file(QStringLiteral("in/a.txt"),
                                    story(QStringLiteral("Tide breaks a record"), {3, 4}));
    temp.file(QStringLiteral("in/notes.xyz"), QStringLiteral("no article"));
    const Outcome outcome = import(temp, {temp.path(QStringLiteral("in"))});
    QCOMPARE(outcome.report.imported, 2);
    QCOMPARE(outcome.files.size(), 2);
    QCOMPARE(outcome.files[0].path, first);
    QCOMPARE(outcome.files[1].path, second);
    QCOMPARE(outcome.report.firstArticle, outcome.files[0].id);
    const auto opened = openArticle(temp.library(), outcome.files[1].id).result();
    QVERIFY(opened);
    QCOMPARE(opened->row.headline, QStringLiteral("Frost holds the port"));
    QVERIFY(opened->text.text.contains(sentence(21)));
}

void ImporterTest::changesNothingTheSecondTime()
{
    TempLibrary temp;
    const QString path =
        temp.file(QStringLiteral("a.txt"), story(QStringLiteral("Tide breaks a record"), {1}));
    const ArticleId id = import(temp, {path}).files[0].id;
    const Outcome again = import(temp, {path, path});
    QCOMPARE(again.report.unchanged, 2);
    QCOMPARE(again.report.imported + again.report.updated, 0);
    QCOMPARE(again.files[0].id, id);
    QCOMPARE(openArticle(temp.library(), id).result()->row.versions, 1);
}

void ImporterTest::makesAChangedFileANewVersion()
{
    TempLibrary temp;
    const QString name = QStringLiteral("a.txt");
    const QString headline = QStringLiteral("Tide breaks a record");
    const ArticleId id = import(temp, {temp.file(name, story(headline, {1, 2}))}).files[0].id;
    const Outcome outcome = import(temp, {temp.file(name, story(headline, {1, 2, 3}))});
    QCOMPARE(outcome.report.updated, 1);
    QCOMPARE(outcome.files[0].id, id);
    QCOMPARE(outcome.files[0].status, ImportStatus::Updated);
    QVERIFY(openArticle(temp.library(), id).result()->text.text.contains(sentence(30)));
    const auto first = openArticle(temp.library(), id, 1).result();
    QVERIFY(first);
    QVERIFY(!first->text.text.contains(sentence(30)));
    QVERIFY(originalBytes(temp.library(), id, 1).result()->contains(sentence(11).toUtf8()));
}

void ImporterTest::keepsTheArticleOfARenamedFile()
{
    TempLibrary temp;
    const QString old =
        temp.file(QStringLiteral("a.txt"), story(QStringLiteral("Tide breaks a record"), {1}));
    const ArticleId id = import(temp, {old}).files[0].id;
    const QString renamed = temp.path(QStringLiteral("b.txt"));
    QVERIFY(QFile::rename(old, renamed));
    const Outcome outcome = import(temp, {renamed});
    QCOMPARE(outcome.files[0].id, id);
    QCOMPARE(outcome.files[0].status, ImportStatus::Unchanged);
    QCOMPARE(openArticle(temp.library(), id).result()->row.path, renamed);
}

void ImporterTest::letsABadFileStopNoOther()
{
    TempLibrary temp;
    const QString empty = temp.file(QStringLiteral("a.txt"), {});
    const QString missing = temp.path(QStringLiteral("none.txt"));
    const QString good =
        temp.file(QStringLiteral("c.txt"), story(QStringLiteral("Tide breaks a record"), {1}));
    const Outcome outcome = import(temp, {empty, missing, good});
    QCOMPARE(outcome.report.failed, 2);
    QCOMPARE(outcome.report.imported, 1);
    QVERIFY(!outcome.report.stopped);
    QCOMPARE(outcome.report.failures.size(), 2);
    QCOMPARE(outcome.report.failures[0].path, empty);
    QVERIFY(!outcome.report.failures[0].error.isEmpty());
    QCOMPARE(outcome.report.failures[1].path, missing);
}

void ImporterTest::keepsWhatWasCommittedWhenCancelled()
{
    TempLibrary temp;
    QDir(temp.path({})).mkpath(QStringLiteral("in"));
    constexpr int Files = 3000;
    for (int i = 0; i < Files; ++i) {
        temp.file(QStringLiteral("in/%1.txt").arg(i),
                  story(QStringLiteral("Day %1 of the frost at the port").arg(i), {i}));
    }
    auto job = std::make_shared<ImportJob>();
    QVector<ImportedFile> told;
    const auto result = importPaths(temp.library(),
                                    {temp.path(QStringLiteral("in"))},
                                    job,
                                    [&](const ImportedFile &file) {
                                        told.append(file);
                                        job->cancel = true;
                                    })
                            .result();
    QVERIFY(result);
    QVERIFY(result->cancelled);
    QVERIFY(result->imported > 0);
    QVERIFY(result->imported < Files);
    QCOMPARE(told.size(), result->imported);
    temp.reopen();
    for (const ImportedFile &file : std::as_const(told)) {
        QVERIFY(openArticle(temp.library(), file.id).result());
    }
}

void ImporterTest::stopsAtALibraryThatIsOnlyRead()
{
    TempLibrary temp;
    temp.reopen(Library::Access::ReadOnly);
    const QString path =
        temp.file(QStringLiteral("a.txt"), story(QStringLiteral("Tide breaks a record"), {1}));
    const Outcome outcome = import(temp, {path});
    QVERIFY(outcome.report.stopped);
    QVERIFY(outcome.report.stopped->message.contains(QStringLiteral("read-only")));
    QVERIFY(outcome.files.isEmpty());
}

void ImporterTest::removesTheSamplesAndNothingElse()
{
    TempLibrary temp;
    const QString path =
        temp.file(QStringLiteral("a.txt"), story(QStringLiteral("Tide breaks a record"), {1}));
    const ArticleId own = import(temp, {path}).files[0].id;
    const auto samples = importSamples(temp.library()).result();
    QVERIFY(samples);
    QVERIFY(samples->imported >= 8);
    QCOMPARE(*countSamples(temp.library()).result(), samples->imported);
    const auto sample = openArticle(temp.library(), samples->firstArticle).result();
    QVERIFY(sample->row.path.startsWith(QStringLiteral("sample:")));

    // One that is taken out by itself can be put back; all of them at once are simply gone.
    QVERIFY(removeArticles(temp.library(), {samples->firstArticle}).result());
    QVERIFY(restoreArticles(temp.library(), {samples->firstArticle}).result());
    QCOMPARE(*removeSamples(temp.library()).result(), samples->imported);
    QVERIFY(removedArticles(temp.library()).result()->isEmpty());
    QCOMPARE(*countSamples(temp.library()).result(), 0);
    QVERIFY(openArticle(temp.library(), own).result());
    QVERIFY(!openArticle(temp.library(), samples->firstArticle).result());
}

void ImporterTest::tellsOthersOnlyAfterTheCommit()
{
    TempLibrary temp;
    QSignalSpy added(&temp.library(), &Library::articleAdded);
    QSignalSpy changed(&temp.library(), &Library::articlesChanged);
    const QString path =
        temp.file(QStringLiteral("a.txt"), story(QStringLiteral("Tide breaks a record"), {1}));
    ArticleId seenByReader = 0;
    const auto result = importPaths(temp.library(), {path}, {}, [&](const ImportedFile &file) {
                            const auto opened = openArticle(temp.library(), file.id).result();
                            seenByReader = opened ? opened->row.id : 0;
                        }).result();
    QVERIFY(result);
    QVERIFY(seenByReader != 0);
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(added[0][0].value<ArticleId>(), seenByReader);
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(ImporterTest)
#include "importer_test.moc"
