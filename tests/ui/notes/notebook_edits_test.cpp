#include "app/library/searcher.h"
#include "tests/support/app_library_stories.h"
#include "ui/notes/notebook_edits.h"

#include <QSignalSpy>

using namespace broadsheet;

class NotebookEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_edits = std::make_unique<NotebookEdits>(m_library->library());
        m_article = importStory(*m_library, QStringLiteral("The tide came in twice"), 1);
        QVERIFY(m_article != 0);
    }

    void cleanup()
    {
        m_edits.reset();
        m_library.reset();
    }

    void takesAHighlightBackAndGivesItAgain()
    {
        add();
        m_edits->undoStack().undo();
        QTRY_COMPARE(notes().size(), 0);
        m_edits->undoStack().redo();
        QTRY_COMPARE(notes().size(), 1);
    }

    void bringsADeletedNoteBackWithItsWords()
    {
        const PlacedAnnotation note = add();
        Body written = note.annotation.body;
        written.text = QStringLiteral("Twice?");
        m_edits->change(note.annotation.id, note.annotation.body, written);
        QTRY_COMPARE(firstText(), written.text);
        QTRY_COMPARE(m_edits->undoStack().count(), 2);
        QSignalSpy removed(m_edits.get(), &NotebookEdits::removed);
        m_edits->remove(note.annotation.id);
        QVERIFY(removed.wait(Patience));
        QCOMPARE(notes().size(), 0);
        m_edits->undoStack().undo();
        QTRY_COMPARE(firstText(), written.text);
    }

    void undoesOneSessionOfWritingInOneStep()
    {
        const PlacedAnnotation note = add();
        Body before = note.annotation.body;
        for (const QString &text : {QStringLiteral("T"), QStringLiteral("Tw")}) {
            Body after = before;
            after.text = text;
            m_edits->change(note.annotation.id, before, after, 1);
            QTRY_COMPARE(firstText(), text);
            before = after;
        }
        QTRY_COMPARE(m_edits->undoStack().count(), 2);
        m_edits->undoStack().undo();
        QTRY_COMPARE(firstText(), QString());
    }

    void takesALinkOutAndBringsItBack()
    {
        const ArticleId citing = importStory(*m_library,
                                             QStringLiteral("A crane for Ellery"),
                                             50,
                                             QStringLiteral("READ MORE: The tide came in twice"));
        const auto state = [&] {
            LinkFilter filter;
            filter.article = citing;
            return links(m_library->library(), filter).result().value().value(0).state;
        };
        QCOMPARE(state(), LinkState::Resolved);
        RelatedLink link;
        link.article = citing;
        m_edits->chooseTarget(link, 0);
        QTRY_COMPARE(state(), LinkState::Removed);
        QTRY_COMPARE(m_edits->undoStack().count(), 1);
        m_edits->undoStack().undo();
        QTRY_COMPARE(state(), LinkState::Resolved);
        m_edits->undoStack().redo();
        QTRY_COMPARE(state(), LinkState::Removed);
    }

    void keepsWhatWasWrittenLastWhenItEnds()
    {
        const PlacedAnnotation note = add();
        Body before = note.annotation.body;
        for (int i = 0; i < 20; ++i) {
            Body after = before;
            after.text = QString::number(i);
            m_edits->change(note.annotation.id, before, after);
            before = after;
        }
        m_edits.reset();
        QTRY_COMPARE(firstText(), QStringLiteral("19"));
    }

    void undoLeavesABookmarkThatWasThereBefore()
    {
        const ArticleId other = importStory(*m_library, QStringLiteral("A crane for Ellery"), 50);
        m_edits->setBookmarked({m_article}, true);
        QTRY_VERIFY(isBookmarked(m_article));
        m_edits->setBookmarked({m_article, other}, true);
        QTRY_VERIFY(isBookmarked(other));
        QTRY_COMPARE(m_edits->undoStack().count(), 2);
        m_edits->undoStack().undo();
        QTRY_VERIFY(!isBookmarked(other));
        QVERIFY(isBookmarked(m_article));
    }

private:
    PlacedAnnotation add()
    {
        QSignalSpy added(m_edits.get(), &NotebookEdits::added);
        m_edits->add(m_article, 0, 8, Body());
        return added.wait(Patience) ? notes().value(0) : PlacedAnnotation();
    }

    QVector<PlacedAnnotation> notes()
    {
        return annotations(m_library->library(), AnnotationFilter()).result().value();
    }

    QString firstText() { return notes().value(0).annotation.body.text; }

    bool isBookmarked(ArticleId id)
    {
        return articleRows(m_library->library(), {id}).result().value().value(0).bookmarked;
    }

    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<NotebookEdits> m_edits;
    ArticleId m_article = 0;
};

QTEST_GUILESS_MAIN(NotebookEditsTest)
#include "notebook_edits_test.moc"
