#include "app/library/importer.h"
#include "app/library/link_resolver.h"
#include "app/library/reading.h"
#include "app/store/store.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

#include <QSignalSpy>

using namespace broadsheet;

namespace {

const QString Headline = QStringLiteral("Harbour closed until further notice");

} // namespace

class ReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_temp = std::make_unique<TempLibrary>();
        m_article = import(QStringLiteral("a.txt"), story(Headline, {1, 2}));
    }

    void opensAnArticleWithItsLinks();
    void givesTheBytesAsImported();
    void remembersWhatWasReadAndWhere();
    void saysThatAnArticleOrVersionIsNotThere();
    void seesADamagedText();
    void wakesALinkWhenItsArticleComes();
    void makesALinkWantedWhenItsArticleGoes();

private:
    ArticleId import(const QString &name, const QString &text)
    {
        const auto report = importPaths(m_temp->library(), {m_temp->file(name, text)}).result();
        return report ? report->firstArticle : 0;
    }

    Library &library() { return m_temp->library(); }

    QString linking() const
    {
        return story(QStringLiteral("Baker feeds the waiting crews"), {3}) +
               QStringLiteral("READ MORE: ") + Headline + QStringLiteral("\n\n") + paragraph(4);
    }

    std::unique_ptr<TempLibrary> m_temp;
    ArticleId m_article = 0;
};

void ReadingTest::opensAnArticleWithItsLinks()
{
    const ArticleId other = import(QStringLiteral("b.txt"), linking());
    const auto opened = openArticle(library(), other).result();
    QVERIFY(opened);
    QCOMPARE(opened->version, 1);
    QCOMPARE(opened->links.size(), 1);
    QCOMPARE(opened->links[0].target, m_article);
    const auto linkedFrom = backlinks(library(), m_article).result();
    QCOMPARE(linkedFrom->size(), 1);
    QCOMPARE(linkedFrom->first().article, other);
}

void ReadingTest::givesTheBytesAsImported()
{
    const QString text = story(Headline, {5}) + QStringLiteral("\r\n \u00a0\n");
    const ArticleId id = import(QStringLiteral("c.txt"), text);
    QCOMPARE(*originalBytes(library(), id).result(), text.toUtf8());
}

void ReadingTest::remembersWhatWasReadAndWhere()
{
    QSignalSpy changed(&library(), &Library::readStateChanged);
    QVERIFY(!openArticle(library(), m_article).result()->row.read);
    QVERIFY(setRead(library(), {m_article}, true).result());
    QVERIFY(savePosition(library(), m_article, {2, 17}).result());
    QTRY_COMPARE(changed.size(), 1);
    m_temp->reopen();
    const auto opened = openArticle(library(), m_article).result();
    QVERIFY(opened->row.read);
    QCOMPARE(opened->position.block, 2);
    QCOMPARE(opened->position.offset, 17);
    QVERIFY(setRead(library(), {m_article}, false).result());
    QVERIFY(!openArticle(library(), m_article).result()->row.read);
}

void ReadingTest::saysThatAnArticleOrVersionIsNotThere()
{
    QCOMPARE(openArticle(library(), 999).result().error().code, Error::Code::NotFound);
    QCOMPARE(openArticle(library(), m_article, 2).result().error().code, Error::Code::NotFound);
    QCOMPARE(originalBytes(library(), 999).result().error().code, Error::Code::NotFound);
}

void ReadingTest::seesADamagedText()
{
    const auto damaged = library().store().libraryWriter().write(
        [](Database &db) { db.run("UPDATE version SET text_hash = zeroblob(32)"); });
    QVERIFY(damaged.result());
    const auto opened = openArticle(library(), m_article).result();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::Database);
    QVERIFY(opened.error().message.contains(QStringLiteral("damaged")));
}

void ReadingTest::wakesALinkWhenItsArticleComes()
{
    QVERIFY(removeArticles(library(), {m_article}).result());
    const ArticleId other = import(QStringLiteral("b.txt"), linking());
    QCOMPARE(openArticle(library(), other).result()->links[0].state, LinkState::Wanted);
    QSignalSpy updated(&library(), &Library::articleUpdated);
    const ArticleId target = import(QStringLiteral("a.txt"), story(Headline, {1, 2}));
    QCOMPARE(openArticle(library(), other).result()->links[0].target, target);
    QTRY_VERIFY(!updated.isEmpty());
    QCOMPARE(updated[0][0].value<ArticleId>(), other);
}

void ReadingTest::makesALinkWantedWhenItsArticleGoes()
{
    const ArticleId other = import(QStringLiteral("b.txt"), linking());
    QVERIFY(removeArticles(library(), {m_article}).result());
    QCOMPARE(openArticle(library(), other).result()->links[0].state, LinkState::Wanted);
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "reading_test.moc"
