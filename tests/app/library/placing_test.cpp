#include "app/library/importer.h"
#include "app/library/notebook.h"
#include "app/library/placing.h"
#include "app/library/reading.h"
#include "app/store/store.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

using namespace broadsheet;

namespace {

const QString Name = QStringLiteral("a.txt");
const QString Headline = QStringLiteral("Harbour closed until further notice");

} // namespace

class PlacingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_temp = std::make_unique<TempLibrary>();
        m_article = import(story(Headline, {1, 2, 3}));
        QVERIFY(addAnnotation(m_temp->library(), m_article, {sentence(20), {}, {}}, {}).result());
        import(story(Headline, {9, 1, 2, 3}));
    }

    void storesThePlaceWithTheNewVersion();
    void worksOutAPlaceThatIsMissing();
    void doesNotBelieveAPlaceInAnotherText();
    void findsThePassageEvenWithoutTheOldText();

private:
    ArticleId import(const QString &text)
    {
        const auto report = importPaths(m_temp->library(), {m_temp->file(Name, text)}).result();
        return report ? report->firstArticle : 0;
    }

    void change(Writer &writer, const QByteArray &sql)
    {
        QVERIFY(writer.write([sql](Database &db) { db.execute(sql); }).result());
    }

    void verifyTheNoteStandsOnItsPassage()
    {
        const auto opened = openArticle(m_temp->library(), m_article).result();
        QVERIFY(opened && opened->notes.size() == 1);
        const Placement place = opened->notes[0].placement;
        QVERIFY(place.state != AnchorState::Orphan);
        QCOMPARE(opened->text.text.mid(place.start, place.end - place.start), sentence(20));
    }

    Store &store() { return m_temp->library().store(); }

    std::unique_ptr<TempLibrary> m_temp;
    ArticleId m_article = 0;
};

void PlacingTest::storesThePlaceWithTheNewVersion()
{
    const auto rows = store().readers().readHere([](Database &db) {
        Statement row = db.query("SELECT state FROM place, article"
                                 " WHERE place.article = article.id AND to_hash = text_hash");
        return row.step() ? row.text(0) : QString();
    });
    QCOMPARE(*rows, QStringLiteral("moved"));
    verifyTheNoteStandsOnItsPassage();
}

void PlacingTest::worksOutAPlaceThatIsMissing()
{
    change(store().libraryWriter(), "DELETE FROM place");
    verifyTheNoteStandsOnItsPassage();
}

void PlacingTest::doesNotBelieveAPlaceInAnotherText()
{
    change(store().libraryWriter(), "UPDATE place SET start = 3, end = 9, to_hash = zeroblob(32)");
    verifyTheNoteStandsOnItsPassage();
}

void PlacingTest::findsThePassageEvenWithoutTheOldText()
{
    change(store().libraryWriter(), "DELETE FROM place");
    change(store().notebookWriter(), "UPDATE subject_text SET text = x'00'");
    verifyTheNoteStandsOnItsPassage();
}

QTEST_GUILESS_MAIN(PlacingTest)
#include "placing_test.moc"
