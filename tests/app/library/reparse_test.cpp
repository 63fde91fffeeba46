#include "app/base/content_hash.h"
#include "app/library/corrections.h"
#include "app/library/notebook.h"
#include "app/library/reparse.h"
#include "app/library/searcher.h"
#include "app/library/versions.h"
#include "tests/support/app_old_library.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace broadsheet;

class ReparseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsTheOriginalsAgain()
    {
        OldLibrary library(3);
        QVERIFY(!library.text().contains(sentence(110)));
        const ReparseReport done = library.reparse();
        QCOMPARE(done.changed, 3);
        QCOMPARE(done.kept, 0);
        QVERIFY(library.text().contains(sentence(110)));
        QCOMPARE(library.open().row.headline, headline(1));
        QCOMPARE(library.open().row.versions, 1); // no new version
        const auto hits =
            search(library.library(), {QStringLiteral("\"day 110 of the long frost\"")}).result();
        QCOMPARE(hits->ids, QVector<ArticleId>{library.id()});
        QCOMPARE(library.problems(), QStringList());
    }

    void doesNothingTwice()
    {
        OldLibrary library(2);
        QVERIFY(library.reparse().changed == 2);
        QSignalSpy updated(&library.library(), &Library::articleUpdated);
        const ReparseReport again = library.reparse();
        QCOMPARE(again.changed + again.unchanged + again.kept, 0);
        QCoreApplication::processEvents();
        QVERIFY(updated.count() <= 2); // those of the first run, told late
    }

    void keepsNotesOnTheirWords()
    {
        OldLibrary library;
        const QString before = library.text();
        const int start = int(before.indexOf(sentence(120)));
        const int end = start + int(sentence(120).size());
        const auto note =
            addAnnotation(library.library(), library.id(), start, end, Body()).result();
        QVERIFY(note);
        library.reparse();
        const auto notes = library.open().notes;
        QCOMPARE(notes.size(), 1);
        QVERIFY(notes[0].placement.state != AnchorState::Orphan);
        QVERIFY(notes[0].placement.start != start);
        QCOMPARE(library.text().mid(notes[0].placement.start,
                                    notes[0].placement.end - notes[0].placement.start),
                 sentence(120));
        QCOMPARE(library.problems(), QStringList());
        // The version still knows the text that the note was made on.
        const auto versions = versionsOf(library.library(), library.id()).result();
        QVERIFY(versions->first().earlierTexts.contains(textHash(before)));
    }

    void keepsTheReadersCorrections()
    {
        OldLibrary library;
        const auto names = blockNames(library.open().article.blocks);
        QVERIFY(correctBlock(library.library(), library.id(), 1, names[1], {{}, true}).result());
        library.reparse();
        QVERIFY(!library.text().contains(sentence(100)));
        QVERIFY(library.text().contains(sentence(110)));
        QCOMPARE(library.open().article.blocks[1].reason, QStringLiteral("corrected by you"));
        QCOMPARE(library.problems(), QStringList());
    }

    void readsOlderVersionsToo()
    {
        OldLibrary library;
        library.importAll({library.file(QStringLiteral("1.txt"), report(1) + paragraph(40))});
        QCOMPARE(library.open().row.versions, 2);
        const ReparseReport done = library.reparse();
        QCOMPARE(done.changed, 1); // the first one; the second is new
        const auto first = openArticle(library.library(), library.id(), 1).result();
        QVERIFY(first->text.text.contains(sentence(110)));
        QCOMPARE(library.problems(), QStringList());
    }

    void keepsAVersionWhoseOriginalIsDamaged()
    {
        OldLibrary library(2);
        const QString before = library.text(0);
        QVERIFY(library.library()
                    .store()
                    .libraryWriter()
                    .write([](Database &db) {
                        db.run("UPDATE original SET bytes = x'00' WHERE id = 1");
                    })
                    .result());
        const ReparseReport done = library.reparse();
        QCOMPARE(done.kept, 1);
        QCOMPARE(done.changed, 1);
        QCOMPARE(library.text(0), before);
        QCOMPARE(library.reparse().kept, 0); // not tried again by the same program
    }

    void triesAgainWhatCouldNotBeReadForAWhile()
    {
        OldLibrary library(2);
        const auto rename = [&library](const char *sql) {
            return library.library()
                .store()
                .libraryWriter()
                .write([sql](Database &db) { db.run(sql); })
                .result()
                .has_value();
        };
        QVERIFY(rename("ALTER TABLE original RENAME COLUMN bytes TO elsewhere"));
        const ReparseReport none = library.reparse();
        QCOMPARE(none.changed + none.kept + none.unchanged, 0);
        QVERIFY(rename("ALTER TABLE original RENAME COLUMN elsewhere TO bytes"));
        QCOMPARE(library.reparse().changed, 2);
    }

    void followsCorrectionsThatACrashLeftBehind()
    {
        OldLibrary library;
        library.reparse();
        // The notebook has it, the library was never told.
        const QString key = *library.library().store().readers().readHere(
            [&](Database &db) { return findArticle(db, library.id())->key; });
        const BlockName name = blockNames(library.open().article.blocks)[1];
        QVERIFY(library.library()
                    .store()
                    .notebookWriter()
                    .write([&](Database &db) {
                        db.run("INSERT INTO correction (article, block, ordinal, quote, kind, "
                               "hidden, changed) VALUES (?, ?, 0, '', '', 1, 0)",
                               key,
                               name.hash);
                    })
                    .result());
        QVERIFY(library.text().contains(sentence(100)));
        QCOMPARE(library.reparse().corrected, 1);
        QVERIFY(!library.text().contains(sentence(100)));
        QCOMPARE(library.reparse().corrected, 0);
    }

    void stopsWhenToldAndGoesOn()
    {
        OldLibrary library(300);
        const auto job = std::make_shared<ReparseJob>();
        const auto stopped = bringUpToDate(library.library(), job, [job](const ReparseProgress &p) {
                                 job->cancel = p.done > 0;
                             }).result();
        QVERIFY(stopped->cancelled);
        const int left = library.left();
        QVERIFY(left > 0 && left < 300);
        QCOMPARE(library.problems(), QStringList());
        QVERIFY(library.reparse().changed == left);
        QCOMPARE(library.left(), 0);
    }

    void survivesBeingKilled()
    {
        OldLibrary library(300);
        for (int i = 0; i < 300; i += 50) {
            const QString text = library.text(i);
            QVERIFY(addAnnotation(library.library(), library.id(i), 2, 40, Body()).result());
        }
        library.close();
        for (int batches = 1; batches <= 3; ++batches) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--reparse"), library.folder()});
            for (int line = 0; line < batches; ++line) {
                // A child that got to its end before we read on has nothing left to be killed in.
                QVERIFY(child.canReadLine() || child.waitForReadyRead(Patience) ||
                        (child.state() == QProcess::NotRunning && child.exitCode() == 0));
                child.readLine();
            }
            child.kill();
            QVERIFY(child.state() == QProcess::NotRunning || child.waitForFinished());
            QCOMPARE(library.problems(), QStringList());
        }
        library.reopen();
        library.reparse();
        QCOMPARE(library.left(), 0);
        for (int i = 0; i < 300; i += 50) {
            QVERIFY(library.text(i).contains(sentence((i + 1) * 100 + 10)));
            QCOMPARE(library.open(i).notes.size(), 1);
        }
        QCOMPARE(library.problems(), QStringList());
    }
};

namespace {

/// Reparses, and says so after each batch: to be killed by survivesBeingKilled().
int runAsChild(const QString &folder)
{
    const auto library = Library::open(folder);
    return library && bringUpToDate(**library,
                                    {},
                                    [](const ReparseProgress &progress) {
                                        std::printf("%d\n", progress.done);
                                        std::fflush(stdout);
                                    })
                          .result()
               ? 0
               : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--reparse") {
        return runAsChild(arguments.value(2));
    }
    ReparseTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "reparse_test.moc"
