#include "app/library/importer.h"
#include "app/library/notebook.h"
#include "app/library/reading.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

#include <QSignalSpy>

using namespace broadsheet;

namespace {

const QString Name = QStringLiteral("a.txt");
const QString Headline = QStringLiteral("Harbour closed until further notice");

Body note(const QString &text, const QStringList &tags = {})
{
    Body body;
    body.text = text;
    body.tags = tags;
    return body;
}

} // namespace

class NotebookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_temp = std::make_unique<TempLibrary>();
        m_article = import(story(Headline, {1, 2, 3}));
    }

    void keepsANoteThroughARestart();
    void takesAPassageByItsWords();
    void asksForContextWhenWordsStandTwice();
    void changesANoteAndItsTags();
    void takesBackADeletion();
    void bookmarksAnArticleOnce();
    void movesANoteWithItsPassage();
    void keepsTheNoteWhosePassageIsGone();
    void findsThePassageAgainWhenItComesBack();
    void outlivesTheDeletionOfItsArticle();
    void putsAnOrphanOnAnotherPassage();
    void findsNotesByTagTextAndState();
    void listsNotesInReadingOrder();
    void marksNothingWhereOtherWordsStandThanThePersonSaw();
    void saysThatThereIsNoSuchNote();
    void tellsWhoseNotesChanged();

private:
    ArticleId import(const QString &text, const QString &name = Name)
    {
        const auto report = importPaths(m_temp->library(), {m_temp->file(name, text)}).result();
        return report ? report->firstArticle : 0;
    }

    Library &library() { return m_temp->library(); }

    PlacedAnnotation add(const QString &exact, const Body &body = {})
    {
        const auto added = addAnnotation(library(), m_article, {exact, {}, {}}, body).result();
        return added ? *added : PlacedAnnotation();
    }

    PlacedAnnotation only()
    {
        const auto all = annotations(library()).result();
        return all && all->size() == 1 ? all->first() : PlacedAnnotation();
    }

    QString textOf(const PlacedAnnotation &placed)
    {
        const auto opened = openArticle(library(), placed.article).result();
        const Placement &place = placed.placement;
        return opened ? opened->text.text.mid(place.start, place.end - place.start) : QString();
    }

    std::unique_ptr<TempLibrary> m_temp;
    ArticleId m_article = 0;
};

void NotebookTest::keepsANoteThroughARestart()
{
    Body body =
        note(QStringLiteral("**Ask** the harbour master"), {QStringLiteral("ferry, north")});
    body.color = QStringLiteral("pink");
    body.style = MarkStyle::Underline;
    const auto added = add(sentence(20), body);
    QCOMPARE(added.annotation.id.size(), 36);
    m_temp->reopen();
    const auto kept = only();
    QCOMPARE(kept.annotation.id, added.annotation.id);
    QCOMPARE(kept.annotation.body, body);
    QCOMPARE(kept.annotation.motivation, Motivation::Commenting);
    QCOMPARE(kept.annotation.target.quote->exact, sentence(20));
    QCOMPARE(kept.placement.state, AnchorState::Anchored);
    QCOMPARE(kept.headline, Headline);
    QCOMPARE(textOf(kept), sentence(20));
}

void NotebookTest::takesAPassageByItsWords()
{
    const auto added = add(QStringLiteral("number 140 in the log"));
    QCOMPARE(textOf(added), QStringLiteral("number 140 in the log"));
    const auto none =
        addAnnotation(library(), m_article, {QStringLiteral("no such words at all"), {}, {}}, {})
            .result();
    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::NotFound);
}

void NotebookTest::asksForContextWhenWordsStandTwice()
{
    const QString twice = QStringLiteral("in the log said");
    const auto blind = addAnnotation(library(), m_article, {twice, {}, {}}, {}).result();
    QVERIFY(!blind);
    QCOMPARE(blind.error().code, Error::Code::Invalid);
    const auto told =
        addAnnotation(library(),
                      m_article,
                      {twice, QStringLiteral("day 20 of the long frost, number 140 "), {}},
                      {})
            .result();
    QVERIFY(told);
    QVERIFY(told->annotation.target.quote->prefix.endsWith(QStringLiteral("number 140 ")));
}

void NotebookTest::changesANoteAndItsTags()
{
    const auto added = add(sentence(20));
    QCOMPARE(added.annotation.motivation, Motivation::Highlighting);
    const Body body = note(QStringLiteral("why?"), {QStringLiteral("b"), QStringLiteral("a")});
    QVERIFY(changeAnnotation(library(), added.annotation.id, body).result());
    QCOMPARE(only().annotation.body, body);
    QCOMPARE(only().annotation.motivation, Motivation::Commenting);
}

void NotebookTest::takesBackADeletion()
{
    const auto added = add(sentence(20), note(QStringLiteral("keep")));
    QVERIFY(removeAnnotation(library(), added.annotation.id).result());
    QVERIFY(annotations(library()).result()->isEmpty());
    QVERIFY(restoreAnnotation(library(), added.annotation.id).result());
    QCOMPARE(only().annotation.body.text, QStringLiteral("keep"));
}

void NotebookTest::bookmarksAnArticleOnce()
{
    AnnotationFilter withBookmarks;
    withBookmarks.bookmarks = true;
    for (int i = 0; i < 2; ++i) {
        QVERIFY(setBookmarked(library(), {m_article}, true).result());
    }
    QCOMPARE(annotations(library(), withBookmarks).result()->size(), 1);
    QVERIFY(annotations(library()).result()->isEmpty());
    QVERIFY(openArticle(library(), m_article).result()->row.bookmarked);
    QVERIFY(setBookmarked(library(), {m_article}, false).result());
    QVERIFY(!openArticle(library(), m_article).result()->row.bookmarked);
    QVERIFY(setBookmarked(library(), {m_article}, true).result());
    QVERIFY(openArticle(library(), m_article).result()->row.bookmarked);
}

void NotebookTest::movesANoteWithItsPassage()
{
    add(sentence(20));
    QCOMPARE(import(story(Headline, {9, 1, 2, 3})), m_article);
    QCOMPARE(only().placement.state, AnchorState::Moved);
    QCOMPARE(textOf(only()), sentence(20));
    const auto opened = openArticle(library(), m_article).result();
    QCOMPARE(opened->notes.size(), 1);
    QCOMPARE(opened->notes[0].placement, only().placement);
}

void NotebookTest::keepsTheNoteWhosePassageIsGone()
{
    add(sentence(20), note(QStringLiteral("keep")));
    import(story(Headline, {1, 3}));
    QCOMPARE(only().placement.state, AnchorState::Orphan);
    QCOMPARE(only().article, m_article);
    QCOMPARE(only().annotation.body.text, QStringLiteral("keep"));
    QCOMPARE(only().annotation.target.quote->exact, sentence(20));
}

void NotebookTest::findsThePassageAgainWhenItComesBack()
{
    add(sentence(20));
    import(story(Headline, {1, 3}));
    import(story(Headline, {1, 2, 3}));
    QCOMPARE(only().placement.state, AnchorState::Anchored);
    QCOMPARE(textOf(only()), sentence(20));
}

void NotebookTest::outlivesTheDeletionOfItsArticle()
{
    add(sentence(20), note(QStringLiteral("keep")));
    QVERIFY(removeArticles(library(), {m_article}).result());
    QCOMPARE(only().placement.state, AnchorState::Orphan);
    QCOMPARE(only().article, ArticleId(0));
    QCOMPARE(only().headline, Headline);
    const ArticleId again = import(story(Headline, {1, 2, 3}));
    QCOMPARE(only().article, again);
    QCOMPARE(textOf(only()), sentence(20));
}

void NotebookTest::putsAnOrphanOnAnotherPassage()
{
    const auto added = add(sentence(20), note(QStringLiteral("keep")));
    import(story(Headline, {1, 3}));
    const auto opened = openArticle(library(), m_article).result();
    const int start = int(opened->text.text.indexOf(sentence(30)));
    const auto attached =
        attachAnnotation(
            library(), added.annotation.id, m_article, start, start + int(sentence(30).size()))
            .result();
    QVERIFY(attached);
    QCOMPARE(only().placement.state, AnchorState::Anchored);
    QCOMPARE(textOf(only()), sentence(30));
    QCOMPARE(only().annotation.body.text, QStringLiteral("keep"));
}

void NotebookTest::findsNotesByTagTextAndState()
{
    add(sentence(20), note(QStringLiteral("Café in the lighthouse"), {QStringLiteral("Sea")}));
    add(sentence(30), note(QStringLiteral("other")));
    const auto count = [this](const AnnotationFilter &filter) {
        return annotations(library(), filter).result()->size();
    };
    AnnotationFilter byText;
    byText.text = QStringLiteral("cafe IN");
    QCOMPARE(count(byText), 1);
    AnnotationFilter byTag;
    byTag.tag = QStringLiteral("sea");
    QCOMPARE(count(byTag), 1);
    AnnotationFilter orphans;
    orphans.state = AnchorState::Orphan;
    QCOMPARE(count(orphans), 0);
    import(story(Headline, {1, 3}));
    QCOMPARE(count(orphans), 1);
}

void NotebookTest::listsNotesInReadingOrder()
{
    const auto last = add(sentence(30));
    const auto gone = add(sentence(20));
    const auto first = add(sentence(10));
    import(story(Headline, {1, 3}));
    const auto all = annotations(library()).result();
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->at(0).annotation.id, first.annotation.id);
    QCOMPARE(all->at(1).annotation.id, last.annotation.id);
    QCOMPARE(all->at(2).annotation.id, gone.annotation.id);
}

void NotebookTest::marksNothingWhereOtherWordsStandThanThePersonSaw()
{
    const auto marked =
        addAnnotation(library(), m_article, 0, 8, {}, 0, QStringLiteral("Not here")).result();
    QVERIFY(!marked);
    QCOMPARE(marked.error().code, Error::Code::Invalid);
    QVERIFY(annotations(library()).result()->isEmpty());
}

void NotebookTest::saysThatThereIsNoSuchNote()
{
    const QString id = QStringLiteral("none");
    QCOMPARE(changeAnnotation(library(), id, {}).result().error().code, Error::Code::NotFound);
    QCOMPARE(removeAnnotation(library(), id).result().error().code, Error::Code::NotFound);
    QCOMPARE(addAnnotation(library(), 999, 0, 1, {}).result().error().code, Error::Code::NotFound);
    QVERIFY(!addAnnotation(library(), m_article, 5, 100000, {}).result());
}

void NotebookTest::tellsWhoseNotesChanged()
{
    QSignalSpy changed(&library(), &Library::annotationsChanged);
    const auto added = add(sentence(20));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<ArticleId>(), m_article);
    QVERIFY(removeAnnotation(library(), added.annotation.id).result());
    QTRY_COMPARE(changed.size(), 2);
}

QTEST_GUILESS_MAIN(NotebookTest)
#include "notebook_test.moc"
