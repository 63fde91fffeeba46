#include "app/article/title.h"
#include "app/store/link_table.h"
#include "app/store/sketch_table.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

class SketchTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsAnEditedHeadlineButNeverItsOwn()
    {
        TableFixture fixture;
        const QString title = QStringLiteral("Karrow ferry returns to harbour after the storm");
        const ArticleId id = fixture.add(articleOf(title));
        const QString edited = titleKey(u"After the storm: Karrow ferry returns to harbour");
        QCOMPARE(rewordedHeadlines(fixture.db(), edited, 0).same, QVector<ArticleId>{id});
        QVERIFY(rewordedHeadlines(fixture.db(), edited, id).same.isEmpty());
    }

    void forgetsAHeadlineThatIsGone()
    {
        TableFixture fixture;
        const QString title = QStringLiteral("Karrow ferry returns to harbour after the storm");
        fixture.remove(fixture.add(articleOf(title)));
        QVERIFY(!fixture.db().query("SELECT 1 FROM headline_sketch").step());
        QVERIFY(rewordedHeadlines(fixture.db(), titleKey(title), 0).same.isEmpty());
    }

    void sketchesTheHeadlinesOfAnOlderLibraryWhenTheyAreReadAgain()
    {
        TableFixture fixture;
        const Article article =
            articleOf(QStringLiteral("Karrow ferry returns to harbour after the storm"));
        const ArticleId id = fixture.add(article);
        fixture.db().run("DELETE FROM headline_sketch");
        replaceLinks(fixture.db(), id, article);
        const QString edited = titleKey(u"After the storm: Karrow ferry returns to harbour");
        QCOMPARE(rewordedHeadlines(fixture.db(), edited, 0).same, QVector<ArticleId>{id});
    }

    void forgetsALinkThatIsGone()
    {
        TableFixture fixture;
        Article article = articleOf(QStringLiteral("An article that cites"));
        addRelated(article, QStringLiteral("Karrow ferry returns to harbour"), {});
        const ArticleId id = fixture.add(article);
        const QString key = titleKey(u"Karrow ferry finally returns to harbour");
        QCOMPARE(rewordedLinks(fixture.db(), key, 0, 0.6).value(0).article, id);
        fixture.remove(id);
        QVERIFY(!fixture.db().query("SELECT 1 FROM link_sketch").step());
    }
};

QTEST_APPLESS_MAIN(SketchTableTest)
#include "sketch_table_test.moc"
