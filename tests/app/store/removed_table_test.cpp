#include "app/library/copies.h"
#include "app/library/corrections.h"
#include "app/library/link_resolver.h"
#include "app/library/notebook.h"
#include "app/library/searcher.h"
#include "app/library/versions.h"
#include "tests/support/app_old_library.h"

#include <QRegularExpression>
#include <QTest>

using namespace broadsheet;

namespace {

QStringList names(Database &db, const QByteArray &sql)
{
    QStringList all;
    auto rows = db.query(sql);
    while (rows.step()) {
        all.append(rows.text(0));
    }
    return all;
}

// All rows of library.db, table by table. Which copy is the core of its story says nothing: it may
// be another one afterwards.
QStringList rowsOf(Library &library)
{
    const auto read = [](Database &db) {
        QStringList rows;
        for (const QString &table : names(db,
                                          "SELECT name FROM main.sqlite_schema WHERE type = 'table'"
                                          " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'"
                                          " AND name NOT LIKE 'copy%' ORDER BY name")) {
            const QStringList columns = names(
                db,
                "SELECT 'quote(' || name || ')' FROM pragma_table_info('" + table.toUtf8() + "')");
            const QStringList values =
                names(db,
                      "SELECT " + columns.join(QStringLiteral(" || ' ' || ")).toUtf8() +
                          " AS row FROM " + table.toUtf8() + " ORDER BY row");
            for (const QString &value : values) {
                rows.append(table + QStringLiteral(": ") + value.left(300));
            }
        }
        return rows;
    };
    return *library.store().readers().readHere(read);
}

QStringList withoutThese(QStringList rows, const QStringList &others)
{
    rows.removeIf([&others](const QString &row) { return others.contains(row); });
    return rows;
}

QStringList notesOf(Library &library)
{
    QStringList notes;
    const auto found = annotations(library).result();
    for (const PlacedAnnotation &note : *found) {
        notes.append(QStringLiteral("%1 %2 %3 %4 %5")
                         .arg(note.annotation.body.text, note.annotation.body.tags.join(u','))
                         .arg(note.article)
                         .arg(note.placement.start)
                         .arg(anchorStateName(note.placement.state)));
    }
    return notes;
}

QVector<ArticleId> group(Library &library, ArticleId id)
{
    QVector<ArticleId> ids;
    const auto rows = copiesOf(library, id).result();
    for (const ArticleRow &row : *rows) {
        ids.append(row.id);
    }
    return ids;
}

// The first article has whatever an article can have: two versions, of which the first was read
// anew; corrections; notes on each text; copies; links from it and to it, chosen ones as well.
class RichLibrary : public OldLibrary
{
public:
    RichLibrary()
        : OldLibrary(2)
    {
        note(sentence(100), QStringLiteral("on the text of an older program"));
        reparse();
        note(sentence(110), QStringLiteral("on the first version"));
        const QString more = QStringLiteral("READ MORE: Report two of the frost\n\n"
                                            "READ MORE: A title that nobody has\n");
        importAll({file(QStringLiteral("1.txt"), report(1) + paragraph(40) + u'\n' + more)});
        correct(1);
        note(sentence(120), QStringLiteral("on the corrected text"));
        importAll({file(QStringLiteral("copy.txt"),
                        story(QStringLiteral("Frost again"), {10, 11, 12, 40})),
                   file(QStringLiteral("citing.txt"),
                        story(QStringLiteral("Elsewhere"), {70}) + QStringLiteral("READ MORE: ") +
                            headline(1) + QStringLiteral("\n\nREAD MORE: All about winter\n"))});
        choose(id(), id(1));
        choose(4, id());
        require(setBookmarked(library(), {id()}, true).result());
        require(setRead(library(), {id()}, true).result());
        require(savePosition(library(), id(), {2, 17}).result());
    }

    void remove() { require(removeArticles(library(), {id()}).result()); }

    void damageRemoved()
    {
        require(library()
                    .store()
                    .libraryWriter()
                    .write([this](Database &db) {
                        db.run("UPDATE removed_version SET json = x'00' WHERE article = ?", id());
                    })
                    .result());
    }

    Result<void> putBack() { return restoreArticles(library(), {id()}).result(); }

private:
    template<typename T> void require(const T &result)
    {
        if (!result) {
            qFatal("%s", qPrintable(result.error().message));
        }
    }

    void note(const QString &words, const QString &text)
    {
        Body body;
        body.text = text;
        body.tags = {QStringLiteral("frost")};
        require(addAnnotation(library(), id(), {words, {}, {}}, body).result());
    }

    void correct(int block)
    {
        const auto words = blockNames(open().article.blocks);
        require(correctBlock(library(), id(), block, words[block], {{}, true}).result());
    }

    void choose(ArticleId article, ArticleId target)
    {
        const auto opened = openArticle(library(), article).result();
        for (const RelatedLink &link : opened->links) {
            if (link.state != LinkState::Resolved) {
                require(chooseTarget(library(), article, link.ordinal, target).result());
                return;
            }
        }
        qFatal("no link to choose a target for");
    }
};

} // namespace

class RemovedTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsPutBackHasEverythingThatItHad()
    {
        RichLibrary rich;
        const QStringList rows = rowsOf(rich.library());
        const QStringList notes = notesOf(rich.library());
        const OpenedArticle before = rich.open();
        const auto copies = group(rich.library(), rich.id());
        QCOMPARE(copies.size(), 2);
        QVERIFY(before.row.read && before.row.bookmarked && before.row.annotations == 3);

        rich.remove();
        QVERIFY(rowsOf(rich.library()) != rows);
        QVERIFY(rich.putBack());

        QCOMPARE(withoutThese(rows, rowsOf(rich.library())).join(u'\n'), QString());
        QStringList more = withoutThese(rowsOf(rich.library()), rows);
        more.removeIf([](const QString &row) { // of a link that was wanted meanwhile
            return row.startsWith(QStringLiteral("link_sketch"));
        });
        QCOMPARE(more.join(u'\n'), QString());
        QCOMPARE(notesOf(rich.library()), notes);
        const OpenedArticle after = rich.open();
        QCOMPARE(after.position.block, before.position.block);
        QCOMPARE(after.position.offset, before.position.offset);
        QVERIFY(after.row.read && after.row.bookmarked && after.row.annotations == 3);
        QCOMPARE(after.links.first().target, before.links.first().target);
        QCOMPARE(group(rich.library(), rich.id()), copies);
        QCOMPARE(rich.problems(), QStringList());
    }

    // Nothing but its versions knows which of them an orphan was made on.
    void aVersionStillKnowsTheTextsThatItHadBefore()
    {
        RichLibrary rich;
        const auto before = versionsOf(rich.library(), rich.id()).result();
        rich.remove();
        QVERIFY(rich.putBack());
        const auto after = versionsOf(rich.library(), rich.id()).result();
        QVERIFY(!before->at(0).earlierTexts.isEmpty());
        QVERIFY(!before->at(1).earlierTexts.isEmpty());
        QCOMPARE(after->at(0).earlierTexts, before->at(0).earlierTexts);
        QCOMPARE(after->at(1).earlierTexts, before->at(1).earlierTexts);
    }

    // Its row and its notes are worth having, and its file may be imported again.
    void aDamagedArticleIsPutBackAsItWasAndHoldsNothingUp()
    {
        RichLibrary rich;
        QVERIFY(removeArticles(rich.library(), rich.ids()).result());
        rich.damageRemoved();
        const auto back = restoreArticles(rich.library(), rich.ids()).result();
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QCOMPARE(search(rich.library(), {}).result()->ids.size(), 4);
        QVERIFY(!openArticle(rich.library(), rich.id(0)).result());
        QVERIFY(openArticle(rich.library(), rich.id(1)).result());
    }

    void aCheckLooksAtWhatWasTakenOut()
    {
        RichLibrary rich;
        rich.remove();
        QCOMPARE(rich.problems(), QStringList());
        rich.damageRemoved();
        QCOMPARE(rich.problems().size(), 1);
        QVERIFY(rich.problems().first().contains(headline(1)));
    }

    void whatIsForgottenLeavesNothing()
    {
        RichLibrary rich;
        rich.remove();
        QVERIFY(forgetRemovedArticles(rich.library(), {rich.id()}).result());
        QVERIFY(rowsOf(rich.library())
                    .filter(QRegularExpression(QStringLiteral("^removed_")))
                    .isEmpty());
        QVERIFY(!rich.putBack());
        QCOMPARE(rich.problems(), QStringList());
    }
};

QTEST_GUILESS_MAIN(RemovedTableTest)
#include "removed_table_test.moc"
