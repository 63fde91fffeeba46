#include "app/library/notebook.h"
#include "app/library/reparse.h"
#include "app/library/revising.h"
#include "app/store/store.h"
#include "tests/support/app_library_stories.h"
#include "ui/window/article_session.h"

#include <QSignalSpy>

using namespace broadsheet;

class ArticleSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_first = importStory(*m_library, QStringLiteral("The tide came in twice"), 1);
        m_second = importStory(*m_library, QStringLiteral("A crane for Ellery"), 50);
        m_session = std::make_unique<ArticleSession>(m_library->library());
        QVERIFY(m_first != 0 && m_second != 0);
    }

    void cleanup()
    {
        m_session.reset();
        m_library.reset();
    }

    void goesBackAndForward()
    {
        open(m_first);
        open(m_second);
        m_session->back();
        QTRY_COMPARE(m_session->id(), m_first);
        QVERIFY(m_session->history().canGoForward());
        m_session->forward();
        QTRY_COMPARE(m_session->id(), m_second);
    }

    void opensTheLatestOfTwoThatWereAskedFor()
    {
        QSignalSpy opened(m_session.get(), &ArticleSession::opened);
        m_session->open(m_first);
        m_session->open(m_second);
        QVERIFY(opened.wait(Patience));
        QCOMPARE(m_session->id(), m_second);
        QCOMPARE(opened.size(), 1);
    }

    void marksAsReadWhatIsOpened()
    {
        open(m_first);
        QTRY_VERIFY(m_session->article()->row.read);
    }

    void showsANewVersionByItself()
    {
        open(m_first);
        importStory(
            *m_library, QStringLiteral("The tide came in twice"), 1, QStringLiteral("It rained."));
        QTRY_COMPARE(m_session->article()->version, 2);
        QVERIFY(m_session->article()->text.text.contains(QStringLiteral("It rained.")));
        QVERIFY(!m_session->history().canGoBack());
    }

    void staysAtTheBlockThatANewParseMoved()
    {
        // As an older program had it: without the first paragraph.
        const auto aged =
            m_library->library()
                .store()
                .libraryWriter()
                .write([id = m_first](Database &db) {
                    const auto version = findVersion(db, id);
                    Article article = *extractedOf(*version);
                    article.blocks.remove(1);
                    return reviseVersion(db, *findArticle(db, id), *version, article, 0);
                })
                .result();
        QVERIFY(aged);
        QVERIFY(savePosition(m_library->library(), m_first, {2, 5}).result());
        open(m_first);
        const QString read = m_session->article()->article.blocks[2].text;
        QVERIFY(bringUpToDate(m_library->library()).result()->changed == 1);
        QTRY_COMPARE(m_session->article()->position.block, 3);
        QCOMPARE(m_session->article()->article.blocks[3].text, read);
        QCOMPARE(m_session->article()->position.offset, 5);
    }

    void knowsAllOfManyNotesMadeAtOnce()
    {
        open(m_first);
        constexpr int Notes = 40;
        QVector<QFuture<Result<PlacedAnnotation>>> made;
        for (int i = 0; i < Notes; ++i) {
            made.append(addAnnotation(m_library->library(), m_first, 2 * i, 2 * i + 20, Body()));
        }
        for (auto &note : made) {
            QVERIFY(note.result());
        }
        QTRY_COMPARE(m_session->article()->notes.size(), Notes);
        QTest::qWait(50); // what was asked before must not undo it
        QCOMPARE(m_session->article()->notes.size(), Notes);
    }

    void closesAnArticleThatIsTakenOutOfTheLibrary()
    {
        open(m_first);
        open(m_second);
        QVERIFY(removeArticles(m_library->library(), {m_second}).result());
        QTRY_VERIFY(m_session->article() == nullptr);
    }

    void saysWhenThereIsNoSuchArticle()
    {
        QSignalSpy failed(m_session.get(), &ArticleSession::failed);
        m_session->open(4711);
        QVERIFY(failed.wait(Patience));
        QCOMPARE(m_session->id(), 0);
    }

private:
    void open(ArticleId id)
    {
        m_session->open(id);
        QTRY_COMPARE(m_session->id(), id);
    }

    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<ArticleSession> m_session;
    ArticleId m_first = 0;
    ArticleId m_second = 0;
};

QTEST_GUILESS_MAIN(ArticleSessionTest)
#include "article_session_test.moc"
