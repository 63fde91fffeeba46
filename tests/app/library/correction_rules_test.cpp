#include "app/library/checker.h"
#include "app/library/correction_rules.h"
#include "app/library/corrections.h"
#include "app/library/importer.h"
#include "app/library/reading.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace broadsheet;

namespace {

const QString Box = QStringLiteral("Sign up for the tide letter");
const QString OtherBox = QStringLiteral("Sign up for the tide news");

/// Files of two publications, told apart by their folders.
struct Scene
{
    Scene()
    {
        times = import(QStringLiteral("times"), 1, Box);
        other = import(QStringLiteral("times"), 2, OtherBox);
        post = import(QStringLiteral("post"), 3, Box);
    }

    ArticleId import(const QString &folder, int number, const QString &box)
    {
        QDir().mkpath(library.path(folder));
        const QString text = story(QStringLiteral("Report %1 of the frost").arg(number),
                                   {number * 10, number * 10 + 1}) +
                             box + QStringLiteral("\n\n") + paragraph(number * 10 + 2);
        const QString file =
            library.file(QStringLiteral("%1/%2.txt").arg(folder).arg(number), text);
        return importPaths(library.library(), {file}).result()->firstArticle;
    }

    CorrectionRule rule(CorrectionRule::Match match, const QString &words)
    {
        CorrectionRule made;
        made.scope = scopeOf({}, {}, open(times).row.path);
        made.match = match;
        made.words = words;
        made.change.hidden = true;
        return made;
    }

    OpenedArticle open(ArticleId id) { return *openArticle(library.library(), id).result(); }

    bool shows(ArticleId id, const QString &words) { return open(id).text.text.contains(words); }

    bool isSound() { return checkLibrary(library.folder())->problems.isEmpty(); }

    TempLibrary library;
    ArticleId times = 0;
    ArticleId other = 0;
    ArticleId post = 0;
};

using Match = CorrectionRule::Match;

} // namespace

class CorrectionRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void previewsWhatWouldChange()
    {
        Scene scene;
        const auto exact =
            previewRule(scene.library.library(), scene.rule(Match::Exact, Box)).result();
        QVERIFY(exact);
        QCOMPARE(exact->searched, 2);
        QCOMPARE(exact->articles, 1);
        QCOMPARE(exact->first.size(), 1);
        QCOMPARE(exact->first[0].article, scene.times);
        QCOMPARE(exact->first[0].headline, QStringLiteral("Report 1 of the frost"));
        QCOMPARE(exact->first[0].block.text, Box);
        const auto beginning = previewRule(scene.library.library(),
                                           scene.rule(Match::Beginning, QStringLiteral("Sign up")))
                                   .result();
        QCOMPARE(beginning->articles, 2);
        QVERIFY(scene.shows(scene.times, Box)); // nothing has changed
    }

    void changesThePublicationsArticlesAndNoOthers()
    {
        Scene scene;
        const auto done = addRule(scene.library.library(),
                                  scene.rule(Match::Beginning, QStringLiteral("Sign up")))
                              .result();
        QVERIFY(done);
        QCOMPARE(done->articles, 2);
        QVERIFY(!scene.shows(scene.times, Box));
        QVERIFY(!scene.shows(scene.other, OtherBox));
        QVERIFY(scene.shows(scene.post, Box));
        QVERIFY(scene.isSound());
    }

    void holdsForWhatComesIn()
    {
        Scene scene;
        QVERIFY(addRule(scene.library.library(), scene.rule(Match::Exact, Box)).result());
        scene.library.reopen();
        const ArticleId late = scene.import(QStringLiteral("times"), 4, Box);
        QVERIFY(!scene.shows(late, Box));
        QCOMPARE(bringUpToDate(scene.library.library()).result()->corrected, 0);
        QVERIFY(scene.isSound());
    }

    void isTakenBackAndPutBack()
    {
        Scene scene;
        Library &library = scene.library.library();
        const QString id = addRule(library, scene.rule(Match::Exact, Box)).result()->id;
        QCOMPARE(setRuleRemoved(library, id, true).result()->articles, 1);
        QVERIFY(scene.shows(scene.times, Box));
        QVERIFY(correctionRules(library).result()->isEmpty());
        QCOMPARE(setRuleRemoved(library, id, false).result()->articles, 1);
        QVERIFY(!scene.shows(scene.times, Box));
        QCOMPARE(correctionRules(library).result()->size(), 1);
        QVERIFY(!setRuleRemoved(library, QStringLiteral("nobody"), true).result());
        QVERIFY(scene.isSound());
    }

    void leavesWhatTheReaderSaidOfOneArticle()
    {
        Scene scene;
        Library &library = scene.library.library();
        const auto blocks = scene.open(scene.times).article.blocks;
        int box = 0;
        while (blocks[box].text != Box) {
            ++box;
        }
        QVERIFY(
            correctBlock(library, scene.times, box, blockNames(blocks)[box], {{}, false}).result());
        QVERIFY(addRule(library, scene.rule(Match::Exact, Box)).result());
        QVERIFY(scene.shows(scene.times, Box));
    }

    void goesOnAtTheNextStartWhereItWasStopped()
    {
        Scene scene;
        const auto stopped = std::make_shared<ReparseJob>();
        stopped->cancel = true;
        const auto done =
            addRule(scene.library.library(), scene.rule(Match::Exact, Box), stopped).result();
        QVERIFY(done);
        QVERIFY(scene.shows(scene.times, Box));
        scene.library.reopen();
        QCOMPARE(bringUpToDate(scene.library.library()).result()->corrected, 1);
        QVERIFY(!scene.shows(scene.times, Box));
    }

    void refusesARuleThatSaysNothing()
    {
        Scene scene;
        const CorrectionRule rule = scene.rule(Match::Beginning, QStringLiteral("S"));
        QCOMPARE(addRule(scene.library.library(), rule).result().error().code,
                 Error::Code::Invalid);
        QCOMPARE(previewRule(scene.library.library(), rule).result()->articles, 0);
    }
};

QTEST_GUILESS_MAIN(CorrectionRulesTest)
#include "correction_rules_test.moc"
