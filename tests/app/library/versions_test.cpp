#include "app/library/notebook.h"
#include "app/library/versions.h"
#include "tests/support/app_library_stories.h"

using namespace broadsheet;

namespace {

const QString Headline = QStringLiteral("Harbour closed until further notice");

// Unlike each other, so that none is taken for another one edited.
const QString Ropes = QStringLiteral("The harbour master counted the missing ropes twice.");
const QString Baker = QStringLiteral("Nobody baked on Tuesday, because no flour had come across.");
const QString Harbour = QStringLiteral("The harbour office stays shut on Monday for the feast.");
const QString Museum = QStringLiteral("Three paintings went from the museum to a dry cellar.");
const QString Council = QStringLiteral("A vote on wages is due when everyone is back from sea.");

ArticleId importTexts(TempLibrary &temp, const QVector<QStringList> &versions)
{
    ArticleId id = 0;
    for (const QStringList &paragraphs : versions) {
        const QString text = Headline + QStringLiteral("\n\n") + paragraphs.join(u"\n\n") + u'\n';
        const auto report =
            importPaths(temp.library(), {temp.file(QStringLiteral("a.txt"), text)}).result();
        id = report ? report->firstArticle : 0;
    }
    return id;
}

// One file, and what stood in it one after the other.
ArticleId importVersions(TempLibrary &temp, const QVector<QVector<int>> &versions)
{
    ArticleId id = 0;
    for (const QVector<int> &paragraphs : versions) {
        const QString path = temp.file(QStringLiteral("a.txt"), story(Headline, paragraphs));
        const auto report = importPaths(temp.library(), {path}).result();
        id = report ? report->firstArticle : 0;
    }
    return id;
}

PlacedAnnotation noteOn(TempLibrary &temp, ArticleId id, const QString &words, int version = 0)
{
    const auto opened = openArticle(temp.library(), id, version).result();
    const int at = int(opened->text.text.indexOf(words));
    const auto note =
        addAnnotation(temp.library(), id, at, at + int(words.size()), Body(), version).result();
    return note ? *note : PlacedAnnotation();
}

} // namespace

class VersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAllVersionsWithWhatChanged();
    void showsNotesWhereTheyStandInAnOlderVersion();
    void takesANoteOnAnOlderVersion();
    void tellsTheFateOfEachNote();
    void comparesAnyTwo();
    void goesOnReadingAtTheSamePassage();
    void keepsTheLinksOfAnOlderVersion();
    void saysWhichVersionIsMissing();
    void opensTheVersionThatANoteWasMadeOn();
    void opensTheTextOfANoteWhoseArticleIsGone();
};

void VersionsTest::listsAllVersionsWithWhatChanged()
{
    TempLibrary temp;
    const ArticleId id = importVersions(temp, {{1, 2, 3}, {1, 2, 3, 4}, {1, 3, 4}});
    const auto rows = versionsOf(temp.library(), id).result();
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).number, 1);
    QCOMPARE(rows->at(0).headline, Headline);
    QCOMPARE(rows->at(0).wordsAdded, 0);
    QVERIFY(rows->at(1).wordsAdded > 40);
    QCOMPARE(rows->at(1).wordsRemoved, 0);
    QVERIFY(rows->at(2).wordsRemoved > 40);
    QVERIFY(rows->at(2).added >= rows->at(0).added);
    QVERIFY(!versionsOf(temp.library(), 77).result());
}

void VersionsTest::showsNotesWhereTheyStandInAnOlderVersion()
{
    TempLibrary temp;
    const ArticleId id = importTexts(temp, {{Ropes, Baker, Museum}, {Council, Ropes, Baker}});
    noteOn(temp, id, Baker);
    noteOn(temp, id, Council);
    const auto older = openArticle(temp.library(), id, 1).result();
    QVERIFY(!older->isNewest());
    QCOMPARE(older->notes.size(), 2);
    const Placement place = older->notes.at(0).placement;
    QCOMPARE(older->text.text.mid(place.start, place.end - place.start), Baker);
    QCOMPARE(older->notes.at(1).placement.state, AnchorState::Orphan);
}

void VersionsTest::takesANoteOnAnOlderVersion()
{
    TempLibrary temp;
    const ArticleId id = importTexts(temp, {{Ropes, Baker, Museum}, {Council, Ropes, Baker}});
    QCOMPARE(noteOn(temp, id, Baker, 1).annotation.target.quote->exact, Baker);
    QCOMPARE(noteOn(temp, id, Museum, 1).annotation.target.quote->exact, Museum);
    const auto newest = openArticle(temp.library(), id).result();
    QCOMPARE(newest->notes.at(0).placement.state, AnchorState::Moved);
    QCOMPARE(newest->notes.at(1).placement.state, AnchorState::Orphan);
    QCOMPARE(openArticle(temp.library(), id, 1).result()->notes.at(1).placement.state,
             AnchorState::Anchored);
}

void VersionsTest::tellsTheFateOfEachNote()
{
    TempLibrary temp;
    const ArticleId id = importTexts(temp, {{Ropes, Baker, Harbour, Museum}});
    const QString kept = noteOn(temp, id, Museum).annotation.id;
    const QString moved = noteOn(temp, id, Ropes).annotation.id;
    const QString gone = noteOn(temp, id, Baker).annotation.id;
    const QString changed = noteOn(temp, id, Harbour).annotation.id;
    QString edited = Harbour;
    edited.replace(QStringLiteral("Monday"), QStringLiteral("Friday"));
    importTexts(temp, {{Council, edited, Museum, Ropes}});
    const QString fresh = noteOn(temp, id, Council).annotation.id;
    const auto comparison = compareVersions(temp.library(), id, 1, 2).result();
    QVERIFY(comparison);
    QCOMPARE(comparison->fates.value(kept), NoteFate::Kept);
    QCOMPARE(comparison->fates.value(moved), NoteFate::Moved);
    QCOMPARE(comparison->fates.value(gone), NoteFate::Gone);
    QCOMPARE(comparison->fates.value(changed), NoteFate::Changed);
    QCOMPARE(comparison->fates.value(fresh), NoteFate::Appeared);
}

void VersionsTest::comparesAnyTwo()
{
    TempLibrary temp;
    const ArticleId id = importVersions(temp, {{1, 2}, {1, 3}, {1, 2, 3}});
    const auto forward = compareVersions(temp.library(), id, 1, 3).result();
    QCOMPARE(forward->newer.version, 3);
    QCOMPARE(forward->olderVersion, 1);
    QVERIFY(forward->diff.wordsAdded > 0);
    QCOMPARE(forward->diff.wordsRemoved, 0);
    const auto backward = compareVersions(temp.library(), id, 3, 1).result();
    QCOMPARE(backward->diff.wordsRemoved, forward->diff.wordsAdded);
    QCOMPARE(compareVersions(temp.library(), id, 2, 2).result()->diff.changes, 0);
}

void VersionsTest::goesOnReadingAtTheSamePassage()
{
    TempLibrary temp;
    const ArticleId id = importVersions(temp, {{1, 2, 3}, {7, 8, 1, 2, 3}});
    const auto newest = openArticle(temp.library(), id).result();
    const int at = int(newest->text.text.indexOf(sentence(21)));
    const ReadingText::Span *span = newest->text.spanAt(at);
    const auto older =
        openVersionAt(temp.library(), id, 1, 2, {span->block, at - span->start}).result();
    const int there = older->text.spanOf(older->position.block)->start + older->position.offset;
    QVERIFY(older->text.text.mid(there).startsWith(sentence(21)));
    // At a passage that the older one lacks: at the next that it has.
    const ReadingText::Span *fresh =
        newest->text.spanAt(int(newest->text.text.indexOf(sentence(70))));
    const auto next = openVersionAt(temp.library(), id, 1, 2, {fresh->block, 0}).result();
    QVERIFY(next->text.text.mid(next->text.spanOf(next->position.block)->start)
                .startsWith(sentence(10)));
}

void VersionsTest::keepsTheLinksOfAnOlderVersion()
{
    TempLibrary temp;
    const auto text = [](const QString &links) {
        return story(Headline, {1, 2}) + links + story(QString(), {3});
    };
    const QString first = QStringLiteral("READ MORE: Storm closes three harbours\n\n");
    const QString second = QStringLiteral("READ MORE: Ferry crews refuse the night crossing\n\n");
    for (const QString &links : {first, second + first}) {
        QVERIFY(importPaths(temp.library(), {temp.file(QStringLiteral("a.txt"), text(links))})
                    .result());
    }
    const auto older = openArticle(temp.library(), 1, 1).result();
    QCOMPARE(older->links.size(), 2); // by the newest version's numbers
    const auto newest = openArticle(temp.library(), 1).result();
    for (const RelatedLink &link : older->links) {
        const bool there = link.text.startsWith(QStringLiteral("Storm"));
        QCOMPARE(link.block >= 0, there);
        if (there) {
            QCOMPARE(older->article.blocks.at(link.block).text, link.text);
        }
    }
}

void VersionsTest::saysWhichVersionIsMissing()
{
    TempLibrary temp;
    const ArticleId id = importVersions(temp, {{1, 2}});
    const auto missing = compareVersions(temp.library(), id, 1, 4).result();
    QCOMPARE(missing.error().message, QStringLiteral("Article %1 has no version 4.").arg(id));
}

void VersionsTest::opensTheVersionThatANoteWasMadeOn()
{
    TempLibrary temp;
    const ArticleId id = importTexts(temp, {{Ropes, Baker, Museum}});
    const QString note = noteOn(temp, id, Baker).annotation.id;
    importTexts(temp, {{Council, Ropes, Museum}});
    const auto opened = openWhereNoteWasMade(temp.library(), note).result();
    QCOMPARE(opened->version, 1);
    QCOMPARE(opened->article.blocks.at(opened->position.block).text, Baker);
    QVERIFY(!openWhereNoteWasMade(temp.library(), QStringLiteral("nobody")).result());
}

void VersionsTest::opensTheTextOfANoteWhoseArticleIsGone()
{
    TempLibrary temp;
    const ArticleId id = importTexts(temp, {{Ropes, Baker, Museum}});
    const QString note = noteOn(temp, id, Baker).annotation.id;
    QVERIFY(removeArticles(temp.library(), {id}).result());
    const auto opened = openWhereNoteWasMade(temp.library(), note).result();
    QVERIFY(opened);
    QCOMPARE(opened->row.id, 0);
    QCOMPARE(opened->row.headline, Headline);
    QCOMPARE(opened->article.blocks.first().kind, BlockKind::Headline);
    QCOMPARE(opened->article.blocks.at(opened->position.block).text, Baker);
    const Placement place = opened->notes.first().placement;
    QCOMPARE(opened->text.text.mid(place.start, place.end - place.start), Baker);
}

QTEST_GUILESS_MAIN(VersionsTest)
#include "versions_test.moc"
