#include "app/library/importer.h"
#include "app/library/note_export.h"
#include "app/library/note_import.h"
#include "app/library/notebook.h"
#include "app/library/reading.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

using namespace broadsheet;

namespace {

const QString Headline = QStringLiteral("Harbour closed until further notice");

QString quoteOf(int number) { return sentence(number).left(59); }

} // namespace

class NoteImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_temp = std::make_unique<TempLibrary>(); }

    void placesByHeadline();
    void placesByTheTextAlone();
    void keepsWhatItCannotPlace();
    void placesHomelessNotesWhenTheirArticleComes();
    void importsTwiceWithoutDoubling();
    void placesAtTheSecondImportWhatHasItsArticleNow();
    void takesOverWhatWasEditedLater();
    void bringsEverythingBackToAnEmptyLibrary();
    void readsAnExportedFolder();
    void namesTheFileThatHoldsNoNotes();

private:
    Library &library() { return m_temp->library(); }

    ArticleId import(const QString &headline = Headline)
    {
        const QString path = m_temp->file(QStringLiteral("a.txt"), story(headline, {1, 2, 3}));
        return importPaths(library(), {path}).result()->firstArticle;
    }

    // Readwise: the headline and the quote are all that is known.
    NoteImportReport importHighlight(const QString &headline, const QString &quote)
    {
        const QString csv =
            QStringLiteral("Highlight,Book Title,Note\r\n\"%1\",\"%2\",my note\r\n");
        const auto report =
            importNotes(library(),
                        m_temp->file(QStringLiteral("readwise.csv"), csv.arg(quote, headline)))
                .result();
        return report ? *report : NoteImportReport();
    }

    PlacedAnnotation only()
    {
        const auto all = annotations(library()).result();
        return all && all->size() == 1 ? all->first() : PlacedAnnotation();
    }

    std::unique_ptr<TempLibrary> m_temp;
};

void NoteImportTest::placesByHeadline()
{
    const ArticleId article = import();
    const auto report = importHighlight(Headline.toUpper(), quoteOf(20));
    QCOMPARE(report.count(NoteFate::Placed), 1);
    QCOMPARE(only().article, article);
    QCOMPARE(only().placement.state, AnchorState::Anchored);
    QCOMPARE(only().annotation.target.quote->exact, quoteOf(20));
    QCOMPARE(only().annotation.body.text, QStringLiteral("my note"));
    const auto opened = openArticle(library(), article).result();
    QCOMPARE(opened->text.text.mid(only().placement.start, 59), quoteOf(20));
}

void NoteImportTest::placesByTheTextAlone()
{
    const ArticleId article = import();
    const auto report = importHighlight(QStringLiteral("Quite another title"), quoteOf(20));
    QCOMPARE(report.count(NoteFate::Placed), 1);
    QCOMPARE(only().article, article);
}

void NoteImportTest::keepsWhatItCannotPlace()
{
    import();
    const QString quote = QStringLiteral("Words that stand nowhere in it at all");
    QCOMPARE(importHighlight(Headline, quote).count(NoteFate::Unsure), 1);
    QCOMPARE(only().placement.state, AnchorState::Orphan);
    QCOMPARE(only().headline, Headline);
    QCOMPARE(only().annotation.target.quote->exact, quote);
    QCOMPARE(importHighlight(QStringLiteral("Another title"), quote).count(NoteFate::Homeless), 1);
    QCOMPARE(annotations(library()).result()->size(), 2);
}

void NoteImportTest::placesHomelessNotesWhenTheirArticleComes()
{
    QCOMPARE(importHighlight(Headline, quoteOf(20)).count(NoteFate::Homeless), 1);
    QCOMPARE(only().placement.state, AnchorState::Orphan);
    QCOMPARE(only().headline, Headline);
    const ArticleId article = import();
    QCOMPARE(only().article, article);
    QCOMPARE(only().placement.state, AnchorState::Anchored);
    const auto opened = openArticle(library(), article).result();
    QCOMPARE(opened->notes.size(), 1);
}

void NoteImportTest::importsTwiceWithoutDoubling()
{
    import();
    importHighlight(Headline, quoteOf(20));
    QCOMPARE(importHighlight(Headline, quoteOf(20)).count(NoteFate::Known), 1);
    QVERIFY(removeAnnotation(library(), only().annotation.id).result());
    QCOMPARE(importHighlight(Headline, quoteOf(20)).count(NoteFate::Known), 1);
    QVERIFY(annotations(library()).result()->isEmpty()); // what was deleted stays so
}

void NoteImportTest::placesAtTheSecondImportWhatHasItsArticleNow()
{
    importHighlight(QStringLiteral("Quite another title"), quoteOf(20));
    import();
    QCOMPARE(only().article, ArticleId(0));
    const auto report = importHighlight(QStringLiteral("Quite another title"), quoteOf(20));
    QCOMPARE(report.count(NoteFate::Placed), 1);
    QCOMPARE(only().placement.state, AnchorState::Anchored);
}

void NoteImportTest::takesOverWhatWasEditedLater()
{
    import();
    const auto file = [this](const QString &text, int day) {
        const QString json = QStringLiteral(
            "[{\"id\": \"h1\", \"uri\": \"https://p.example/x\", \"text\": \"%1\", \"created\": "
            "\"2025-01-01T00:00:00Z\", \"updated\": \"2099-01-0%2T00:00:00Z\", \"target\": []}]");
        return m_temp->file(QStringLiteral("h.json"), json.arg(text).arg(day));
    };
    const auto importText = [&](const QString &text, int day) {
        return importNotes(library(), file(text, day)).result().has_value();
    };
    QVERIFY(importText(QStringLiteral("first"), 2));
    QVERIFY(importText(QStringLiteral("second"), 3));
    QCOMPARE(only().annotation.body.text, QStringLiteral("second"));
    QVERIFY(importText(QStringLiteral("older"), 1));
    QCOMPARE(only().annotation.body.text, QStringLiteral("second"));
}

void NoteImportTest::bringsEverythingBackToAnEmptyLibrary()
{
    const ArticleId article = import();
    Body body;
    body.text = QStringLiteral("why?");
    body.tags = QStringList{QStringLiteral("sea")};
    QVERIFY(addAnnotation(library(), article, {quoteOf(20), {}, {}}, body).result());
    QVERIFY(addAnnotation(library(), article, {quoteOf(30), {}, {}}, {}).result());
    QVERIFY(setBookmarked(library(), {article}, true).result());
    importHighlight(QStringLiteral("Nobody has this"), QStringLiteral("nowhere to be found"));
    QVERIFY(removeArticles(library(), {article}).result());
    const auto exported = [](Library &from) {
        AnnotationFilter filter;
        filter.bookmarks = true;
        return *exportNotes(from, filter, NoteFormat::JsonLd).result();
    };
    const QByteArray first = exported(library());
    const QString path = m_temp->file(QStringLiteral("notes.jsonld"), QString::fromUtf8(first));
    TempLibrary empty;
    const auto report = importNotes(empty.library(), path).result();
    QVERIFY(report);
    QCOMPARE(report->notes.size(), 4);
    QCOMPARE(exported(empty.library()), first);
    QCOMPARE(importNotes(empty.library(), path).result()->count(NoteFate::Known), 4);
    QCOMPARE(exported(empty.library()), first);
    // The article comes back later: its notes find it.
    const QString file = empty.file(QStringLiteral("b.txt"), story(Headline, {1, 2, 3}));
    QVERIFY(importPaths(empty.library(), {file}).result());
    AnnotationFilter anchored;
    anchored.state = AnchorState::Anchored;
    QCOMPARE(annotations(empty.library(), anchored).result()->size(), 2);
}

void NoteImportTest::readsAnExportedFolder()
{
    import();
    QVERIFY(QDir(m_temp->path({})).mkpath(QStringLiteral("omnivore/highlights")));
    m_temp->file(QStringLiteral("omnivore/metadata_0_to_1.json"),
                 QStringLiteral("[{\"slug\": \"s\", \"title\": \"%1\"}]").arg(Headline));
    m_temp->file(QStringLiteral("omnivore/highlights/s.md"),
                 QStringLiteral("> ") + quoteOf(20) + u'\n');
    const auto report = importNotes(library(), m_temp->path(QStringLiteral("omnivore"))).result();
    QVERIFY(report);
    QCOMPARE(report->program, QStringLiteral("Omnivore"));
    QCOMPARE(report->count(NoteFate::Placed), 1);
}

void NoteImportTest::namesTheFileThatHoldsNoNotes()
{
    const QString path = m_temp->file(QStringLiteral("x.txt"), QStringLiteral("words"));
    const auto report = importNotes(library(), path).result();
    QVERIFY(!report);
    QVERIFY(report.error().message.startsWith(path));
    QVERIFY(!importNotes(library(), m_temp->path(QStringLiteral("none"))).result());
}

QTEST_GUILESS_MAIN(NoteImportTest)
#include "note_import_test.moc"
