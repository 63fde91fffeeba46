#include "app/library/checker.h"
#include "app/library/corrections.h"
#include "app/library/filing.h"
#include "app/library/notebook.h"
#include "app/library/reading.h"
#include "app/library/searcher.h"
#include "app/store/database.h"
#include "app/store/store.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

using namespace broadsheet;

namespace {

ImportedFile import(TempLibrary &temp, const QString &name, const QString &text)
{
    ImportedFile imported;
    const auto done =
        importPaths(temp.library(), {temp.file(name, text)}, {}, [&](const ImportedFile &file) {
            imported = file;
        }).result();
    return done ? imported : ImportedFile();
}

const QString A = QStringLiteral("a.txt");
const QString B = QStringLiteral("b.txt");
const QString Headline = QStringLiteral("Harbour closed until further notice");

} // namespace

class FilingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheSameBytesForOneArticle();
    void keepsTwoArticlesThatShareTheirHeadline();
    void takesNearlyIdenticalTextsForVersions();
    void makesAnOlderStatePutBackTheNewestVersion();
    void takesAnOldCopyElsewhereForNothingNew();
    void knowsAnArticleByItsAddress();
    void doesNotBelieveAnAddressThatAllPagesShare();
    void givesNotesBackTheirArticleAfterTheLibraryWasLost();
    void givesNotesBackTheirEditedArticle();
    void givesNoIdTwice();
    void takesOtherBytesOfTheSameArticleForNothingNew();
    void keepsTheSameColumnOfTwoDays();
    void keepsTwoStoriesOfOneAddress();
    void leavesNotesToTheStoryThatTheyWereMadeOn();
    void putsARemovedArticleBackAsItWas();
    void putsNothingBackTwice();
    void mendsADamagedTextWhenItsFileIsImportedAgain_data();
    void mendsADamagedTextWhenItsFileIsImportedAgain();
};

void FilingTest::takesTheSameBytesForOneArticle()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2}));
    const auto copy = import(temp, B, story(Headline, {1, 2}));
    QCOMPARE(copy.status, ImportStatus::Unchanged);
    QCOMPARE(copy.id, first.id);
    QCOMPARE(openArticle(temp.library(), first.id).result()->row.path, temp.path(A));
}

void FilingTest::keepsTwoArticlesThatShareTheirHeadline()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2, 3}));
    const auto second = import(temp, B, story(Headline, {4, 5, 6}));
    QCOMPARE(second.status, ImportStatus::Imported);
    QVERIFY(second.id != first.id);
}

void FilingTest::takesNearlyIdenticalTextsForVersions()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2, 3, 4, 5, 6, 7, 8}));
    const auto edited = import(temp, B, story(Headline, {1, 2, 3, 4, 5, 6, 7, 8, 9}));
    QCOMPARE(edited.status, ImportStatus::Updated);
    QCOMPARE(edited.id, first.id);
    // And once more, both: nothing flips back and forth.
    QCOMPARE(import(temp, A, story(Headline, {1, 2, 3, 4, 5, 6, 7, 8})).status,
             ImportStatus::Unchanged);
    QCOMPARE(import(temp, B, story(Headline, {1, 2, 3, 4, 5, 6, 7, 8, 9})).status,
             ImportStatus::Unchanged);
}

void FilingTest::makesAnOlderStatePutBackTheNewestVersion()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2}));
    QCOMPARE(import(temp, A, story(Headline, {1, 3})).status, ImportStatus::Updated);
    const auto back = import(temp, A, story(Headline, {1, 2}));
    QCOMPARE(back.status, ImportStatus::Updated);
    QCOMPARE(back.id, first.id);
    const auto opened = openArticle(temp.library(), first.id).result();
    QCOMPARE(opened->row.versions, 3);
    QVERIFY(opened->text.text.contains(sentence(20)));
}

void FilingTest::takesAnOldCopyElsewhereForNothingNew()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2}));
    import(temp, A, story(Headline, {1, 3}));
    const auto copy = import(temp, B, story(Headline, {1, 2}));
    QCOMPARE(copy.status, ImportStatus::Unchanged);
    const auto opened = openArticle(temp.library(), first.id).result();
    QVERIFY(opened->text.text.contains(sentence(30)));
}

namespace {

QString page(const QString &headline, const QString &address, const QVector<int> &paragraphs)
{
    QString html = QStringLiteral("<html><head><title>%1</title>"
                                  "<link rel=\"canonical\" href=\"%2\"></head><body><article>"
                                  "<h1>%1</h1>")
                       .arg(headline, address);
    for (const int number : paragraphs) {
        html += QStringLiteral("<p>%1</p>").arg(paragraph(number));
    }
    return html + QStringLiteral("</article></body></html>");
}

} // namespace

void FilingTest::knowsAnArticleByItsAddress()
{
    TempLibrary temp;
    const QString address = QStringLiteral("https://gazette.example/2025/frost.html");
    const auto first = import(
        temp, QStringLiteral("a.html"), page(QStringLiteral("Port frozen"), address, {1, 2, 3}));
    const auto other = import(temp,
                              QStringLiteral("b.html"),
                              page(QStringLiteral("Port still frozen"),
                                   address + QStringLiteral("?utm_source=letter"),
                                   {1, 2, 4}));
    QCOMPARE(other.status, ImportStatus::Updated);
    QCOMPARE(other.id, first.id);
}

void FilingTest::doesNotBelieveAnAddressThatAllPagesShare()
{
    TempLibrary temp;
    const QString address = QStringLiteral("https://gazette.example/article");
    const auto first = import(
        temp, QStringLiteral("a.html"), page(QStringLiteral("Port frozen"), address, {1, 2, 3}));
    const QString prize = QStringLiteral(
        "<title>Baker wins a prize</title><link rel='canonical' href='%1'><article>"
        "<h1>Baker wins a prize</h1><p>Her rye loaf beat forty others on Saturday, although the "
        "oven had failed twice that morning and half of the flour came late.</p><p>She thanked her "
        "neighbours, who lent a mixer, three trays and, as she put it, all their patience.</p>"
        "</article>");
    const auto other = import(temp, QStringLiteral("b.html"), prize.arg(address));
    QCOMPARE(other.status, ImportStatus::Imported);
    QVERIFY(other.id != first.id);
}

void FilingTest::givesNotesBackTheirArticleAfterTheLibraryWasLost()
{
    TempLibrary temp;
    const QString text = story(Headline, {1, 2});
    const auto first = import(temp, A, text);
    QVERIFY(addAnnotation(temp.library(), first.id, {sentence(20), {}, {}}, Body()).result());
    temp.close();
    QVERIFY(QFile::remove(temp.folder() + QStringLiteral("/library.db")));
    temp.reopen();
    const auto lost = annotations(temp.library()).result();
    QCOMPARE(lost->size(), 1);
    QCOMPARE(lost->first().placement.state, AnchorState::Orphan);
    QCOMPARE(lost->first().headline, Headline);

    const auto again = import(temp, A, text);
    const auto back = annotations(temp.library()).result();
    QCOMPARE(back->size(), 1);
    QCOMPARE(back->first().article, again.id);
    QCOMPARE(back->first().placement.state, AnchorState::Anchored);
}

void FilingTest::givesNotesBackTheirEditedArticle()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2, 3, 4, 5, 6, 7, 8}));
    QVERIFY(addAnnotation(temp.library(), first.id, {sentence(20), {}, {}}, Body()).result());
    temp.close();
    QVERIFY(QFile::remove(temp.folder() + QStringLiteral("/library.db")));
    temp.reopen();
    // Other bytes under another name: known again by its headline and its words.
    const auto again = import(temp, B, story(Headline, {9, 1, 2, 3, 4, 5, 6, 7, 8}));
    const auto back = annotations(temp.library()).result();
    QCOMPARE(back->size(), 1);
    QCOMPARE(back->first().article, again.id);
    QCOMPARE(back->first().placement.state, AnchorState::Moved);
    const auto opened = openArticle(temp.library(), again.id).result();
    const Placement place = back->first().placement;
    QCOMPARE(opened->text.text.mid(place.start, place.end - place.start), sentence(20));
}

void FilingTest::givesNoIdTwice()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2}));
    QVERIFY(removeArticles(temp.library(), {first.id}).result());
    QVERIFY(!openArticle(temp.library(), first.id).result());
    const auto again = import(temp, A, story(Headline, {1, 2}));
    QCOMPARE(again.status, ImportStatus::Imported);
    QVERIFY(again.id != first.id);
}

void FilingTest::takesOtherBytesOfTheSameArticleForNothingNew()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2}));
    const auto again = import(temp, A, story(Headline, {1, 2}) + QStringLiteral("\n\n"));
    QCOMPARE(again.status, ImportStatus::Unchanged);
    QCOMPARE(again.id, first.id);
    QCOMPARE(openArticle(temp.library(), first.id).result()->row.versions, 1);
}

void FilingTest::keepsTheSameColumnOfTwoDays()
{
    TempLibrary temp;
    const auto column = [](const QString &day, const QVector<int> &paragraphs) {
        return page(QStringLiteral("Harbour prices this morning"), {}, paragraphs)
            .replace(QStringLiteral("<head>"),
                     QStringLiteral("<head><meta property=\"article:published_time\" "
                                    "content=\"%1\">")
                         .arg(day));
    };
    const QString monday = column(QStringLiteral("2024-03-04"), {1, 2, 3, 4, 5, 6, 7, 8});
    const QString tuesday = column(QStringLiteral("2024-03-05"), {1, 2, 3, 4, 5, 6, 7, 8, 9});
    const auto first = import(temp, QStringLiteral("a.html"), monday);
    const auto second = import(temp, QStringLiteral("b.html"), tuesday);
    QCOMPARE(second.status, ImportStatus::Imported);
    QVERIFY(second.id != first.id);
}

void FilingTest::keepsTwoStoriesOfOneAddress()
{
    TempLibrary temp;
    const QString address = QStringLiteral("https://gazette.example/live/today");
    const auto first = import(
        temp, QStringLiteral("a.html"), page(QStringLiteral("Port frozen"), address, {1, 2, 3, 4}));
    const auto second = import(temp,
                               QStringLiteral("b.html"),
                               page(QStringLiteral("Baker wins a prize"), address, {1, 2, 5, 6}));
    QCOMPARE(second.status, ImportStatus::Imported);
    QVERIFY(second.id != first.id);
}

void FilingTest::leavesNotesToTheStoryThatTheyWereMadeOn()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2}));
    QVERIFY(addAnnotation(temp.library(), first.id, {sentence(20), {}, {}}, Body()).result());
    temp.close();
    QVERIFY(QFile::remove(temp.folder() + QStringLiteral("/library.db")));
    temp.reopen();
    const QString other = QStringLiteral(
        "Baker wins a prize\n\nHer rye loaf beat forty others on Saturday, although the oven had "
        "failed twice that morning and half of the flour came late.\n\nShe thanked her "
        "neighbours, who lent a mixer, three trays and, as she put it, all their patience.\n");
    QCOMPARE(import(temp, A, other).status, ImportStatus::Imported);
    QCOMPARE(annotations(temp.library()).result()->first().article, 0);
}

void FilingTest::putsARemovedArticleBackAsItWas()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2}));
    import(temp, A, story(Headline, {1, 2, 3}));
    QVERIFY(addAnnotation(temp.library(), first.id, {sentence(20), {}, {}}, Body()).result());
    const QByteArray bytes = *originalBytes(temp.library(), first.id, 1).result();
    const auto linking = import(temp,
                                B,
                                story(QStringLiteral("Crews wait"), {7}) +
                                    QStringLiteral("READ MORE: ") + Headline + u'\n');
    QVERIFY(removeArticles(temp.library(), {first.id}).result());
    QCOMPARE(annotations(temp.library()).result()->first().placement.state, AnchorState::Orphan);
    QCOMPARE(annotations(temp.library()).result()->first().headline, Headline);
    QCOMPARE(openArticle(temp.library(), linking.id).result()->links.first().state,
             LinkState::Wanted);

    QVERIFY(restoreArticles(temp.library(), {first.id}).result());
    const auto back = openArticle(temp.library(), first.id).result();
    QCOMPARE(back->row.versions, 2);
    QCOMPARE(back->notes.first().placement.state, AnchorState::Anchored);
    QCOMPARE(*originalBytes(temp.library(), first.id, 1).result(), bytes);
    QCOMPARE(openArticle(temp.library(), linking.id).result()->links.first().target, first.id);
    SearchRequest request;
    request.query = QStringLiteral("\"winter market on day 31\"");
    QCOMPARE(search(temp.library(), request).result()->ids, (QVector<ArticleId>{first.id}));
    QCOMPARE(import(temp, A, story(Headline, {1, 2, 3})).status, ImportStatus::Unchanged);
}

void FilingTest::putsNothingBackTwice()
{
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2}));
    QVERIFY(removeArticles(temp.library(), {first.id}).result());
    import(temp, A, story(Headline, {1, 2}));
    const auto back = restoreArticles(temp.library(), {first.id}).result();
    QVERIFY(!back);
    QVERIFY(back.error().message.contains(Headline));
    QVERIFY(!restoreArticles(temp.library(), {99}).result());
}

void FilingTest::mendsADamagedTextWhenItsFileIsImportedAgain_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("text") << QByteArray(
        "UPDATE version SET json = substr(json, 1, length(json) - 1)");
    QTest::newRow("as it was extracted")
        << QByteArray("UPDATE version SET extracted = x'00' WHERE extracted IS NOT NULL");
    QTest::newRow("hash") << QByteArray("UPDATE version SET text_hash = zeroblob(32)");
}

void FilingTest::mendsADamagedTextWhenItsFileIsImportedAgain()
{
    QFETCH(QByteArray, damage);
    TempLibrary temp;
    const auto first = import(temp, A, story(Headline, {1, 2, 3}));
    const auto names = blockNames(openArticle(temp.library(), first.id).result()->article.blocks);
    QVERIFY(correctBlock(temp.library(), first.id, 3, names[3], {{}, true}).result());
    QVERIFY(addAnnotation(temp.library(), first.id, {sentence(20), {}, {}}, Body()).result());
    const auto before = openArticle(temp.library(), first.id).result();
    QVERIFY(temp.library()
                .store()
                .libraryWriter()
                .write([&damage](Database &db) { db.run(damage); })
                .result());
    QVERIFY(!checkLibrary(temp.folder())->problems.isEmpty());

    QCOMPARE(import(temp, A, story(Headline, {1, 2, 3})).status, ImportStatus::Updated);
    const auto after = openArticle(temp.library(), first.id).result();
    QVERIFY(after);
    QCOMPARE(after->text.text, before->text.text);
    QCOMPARE(after->row.versions, 1);
    QCOMPARE(after->notes.first().placement.state, AnchorState::Anchored);
    QCOMPARE(checkLibrary(temp.folder())->problems, QStringList());
    QCOMPARE(import(temp, A, story(Headline, {1, 2, 3})).status, ImportStatus::Unchanged);
}

QTEST_GUILESS_MAIN(FilingTest)
#include "filing_test.moc"
