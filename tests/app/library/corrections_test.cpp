#include "app/library/checker.h"
#include "app/library/corrections.h"
#include "app/library/importer.h"
#include "app/library/notebook.h"
#include "app/library/reading.h"
#include "app/library/reparse.h"
#include "app/library/searcher.h"
#include "app/store/database.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

#include <QSignalSpy>
#include <QTest>

using namespace broadsheet;

namespace {

const QString Box = QStringLiteral("Sign up for the tide letter");

struct Scene
{
    explicit Scene(const QString &more = {})
    {
        text = story(QStringLiteral("Harbour frozen for a week"), {1, 2}) + Box +
               QStringLiteral("\n\n") + paragraph(3) + QStringLiteral("\n\n") + more;
        id = import(QStringLiteral("harbour.txt"), text);
    }

    ArticleId import(const QString &name, const QString &words)
    {
        return importPaths(library.library(), {library.file(name, words)}).result()->firstArticle;
    }

    OpenedArticle open() { return *openArticle(library.library(), id).result(); }

    /// The block that begins with the words; -1 when there is none.
    int find(const QString &words)
    {
        const Article article = open().article;
        for (int i = 0; i < article.blocks.size(); ++i) {
            if (article.blocks[i].text.startsWith(words)) {
                return i;
            }
        }
        return -1;
    }

    Result<CorrectionDone> correct(const QString &words, BlockChange change)
    {
        const int block = find(words);
        const BlockName name = blockNames(open().article.blocks).value(block);
        return correctBlock(library.library(), id, block, name, change).result();
    }

    bool shows(const QString &words) { return open().text.text.contains(words); }

    bool isSound() { return checkLibrary(library.folder())->problems.isEmpty(); }

    TempLibrary library;
    QString text;
    ArticleId id = 0;
};

} // namespace

class CorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void hidesABlockAndShowsItAgain()
    {
        Scene scene;
        const QString before = scene.open().text.text;
        const auto done = scene.correct(Box, {{}, true});
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QVERIFY(!scene.shows(Box));
        QVERIFY(scene.isSound());
        QVERIFY(
            setCorrection(scene.library.library(), scene.id, done->block, done->before).result());
        QCOMPARE(scene.open().text.text, before);
        QVERIFY(scene.isSound());
    }

    void leavesTheSearchAndTheLinksInAgreement()
    {
        Scene scene(QStringLiteral("What the ice did to the nets\n"));
        QVERIFY(scene.correct(Box, {{}, true}));
        const auto hits =
            search(scene.library.library(), {QStringLiteral("\"tide letter\"")}).result();
        QVERIFY(hits && hits->ids.isEmpty());
        QVERIFY(scene.correct(QStringLiteral("What the ice"), {BlockKind::Related, {}}));
        QVERIFY(scene.open().links.size() == 1);
        QCOMPARE(scene.open().links[0].state, LinkState::Wanted);
        scene.import(QStringLiteral("nets.txt"),
                     story(QStringLiteral("What the ice did to the nets"), {7, 8, 9}));
        QCOMPARE(scene.open().links[0].state, LinkState::Resolved);
        QVERIFY(scene.isSound());
    }

    void renamesTheArticleInTheList()
    {
        Scene scene;
        QVERIFY(scene.correct(Box, {BlockKind::Headline, {}}));
        QCOMPARE(scene.open().row.headline, Box);
        QVERIFY(scene.isSound());
    }

    void holdsThroughAnotherStartAndANewVersion()
    {
        Scene scene;
        QVERIFY(scene.correct(Box, {{}, true}));
        scene.library.reopen();
        QVERIFY(!scene.shows(Box));
        QCOMPARE(scene.import(QStringLiteral("harbour.txt"), scene.text), scene.id);
        QCOMPARE(scene.open().row.versions, 1); // the same bytes
        scene.import(QStringLiteral("harbour.txt"), scene.text + paragraph(4) + u'\n');
        QCOMPARE(scene.open().row.versions, 2);
        QVERIFY(scene.shows(paragraph(4)));
        QVERIFY(!scene.shows(Box));
        QVERIFY(scene.isSound());
    }

    void takesNoOtherBytesOfTheSameArticleForAVersion()
    {
        Scene scene;
        QVERIFY(scene.correct(Box, {{}, true}));
        QString other = scene.text;
        scene.import(QStringLiteral("harbour.txt"),
                     other.replace(QStringLiteral("\n\n"), QStringLiteral("\r\n\r\n")));
        QCOMPARE(scene.open().row.versions, 1);
    }

    void keepsNotesOnTheirWords()
    {
        Scene scene;
        Library &library = scene.library.library();
        const QString text = scene.open().text.text;
        const int box = int(text.indexOf(Box));
        const int last = int(text.indexOf(sentence(30)));
        QVERIFY(addAnnotation(library, scene.id, box, box + int(Box.size()), Body()).result());
        QVERIFY(addAnnotation(library, scene.id, last, last + int(sentence(30).size()), Body())
                    .result());
        const auto done = scene.correct(Box, {{}, true});
        QVERIFY(done);
        const auto notes = scene.open().notes;
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes[0].placement.state, AnchorState::Moved);
        QCOMPARE(scene.open().text.text.mid(notes[0].placement.start,
                                            notes[0].placement.end - notes[0].placement.start),
                 sentence(30));
        QCOMPARE(notes[1].placement.state, AnchorState::Orphan); // hidden, and not lost
        QVERIFY(scene.isSound());
        QVERIFY(setCorrection(library, scene.id, done->block, done->before).result());
        for (const PlacedAnnotation &note : scene.open().notes) {
            QCOMPARE(note.placement.state, AnchorState::Anchored);
        }
    }

    void refusesWhatIsNotThereAnyMore()
    {
        Scene scene;
        const auto names = blockNames(scene.open().article.blocks);
        const auto wrong =
            correctBlock(scene.library.library(), scene.id, 0, names[1], {{}, true}).result();
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, Error::Code::Invalid);
        QVERIFY(!correctBlock(scene.library.library(), 999, 0, names[0], {{}, true}).result());
    }

    void neverHidesTheLastText()
    {
        Scene scene;
        const int count = int(scene.open().text.spans.size());
        int refused = 0;
        for (const Block &block : scene.open().article.blocks) {
            refused += scene.correct(block.text, {{}, true}) ? 0 : 1;
        }
        QCOMPARE(refused, 1);
        QVERIFY(count > 1);
        QCOMPARE(scene.open().text.spans.size(), 1);
    }

    // As when the disk is full: the notebook has it, the article does not follow.
    void takesBackWhatTheLibraryCannotFollow()
    {
        Scene scene;
        Database other(scene.library.folder() + QStringLiteral("/library.db"),
                       Database::Mode::ReadWrite);
        other.run("CREATE TRIGGER stop BEFORE UPDATE ON version"
                  " BEGIN SELECT RAISE(ABORT, 'no room'); END");
        QVERIFY(!scene.correct(Box, {{}, true}));
        other.run("DROP TRIGGER stop");
        QCOMPARE(followCorrections(scene.library.library()).result()->corrected, 0);
        QVERIFY(scene.shows(Box));
        const auto done = scene.correct(Box, {BlockKind::Caption, {}});
        QVERIFY(done);
        QVERIFY(done->before.isEmpty());
        QVERIFY(scene.isSound());
    }

    void tellsTheWindow()
    {
        Scene scene;
        QSignalSpy updated(&scene.library.library(), &Library::articleUpdated);
        QVERIFY(scene.correct(Box, {{}, true}));
        QTRY_COMPARE(updated.count(), 1);
        QCOMPARE(updated[0][0].value<ArticleId>(), scene.id);
    }
};

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "corrections_test.moc"
