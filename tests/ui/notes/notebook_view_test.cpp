// The notebook of a real library, its changes undone as in the window.

#include "tests/support/app_library_stories.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notebook_edits.h"
#include "ui/notes/notebook_view.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace broadsheet;

class NotebookViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_edits = std::make_unique<NotebookEdits>(m_library->library());
        m_view = std::make_unique<NotebookView>(m_library->library());
        connect(&m_view->editor(), &NoteEditor::edited, m_edits.get(), &NotebookEdits::change);
        connect(
            m_view.get(), &NotebookView::changeWanted, m_edits.get(), &NotebookEdits::changeAll);
        connect(
            m_view.get(), &NotebookView::removalWanted, m_edits.get(), &NotebookEdits::removeAll);
        connect(
            m_view.get(), &NotebookView::restoreWanted, m_edits.get(), &NotebookEdits::restoreAll);
        connect(&m_library->library(), &Library::annotationsChanged, m_view.get(), [this] {
            m_view->ask(m_words);
        });
        m_article = importStory(*m_library, QStringLiteral("The tide came in twice"), 1);
        for (int start = 0; start < 30; start += 10) {
            QVERIFY(addAnnotation(m_library->library(), m_article, start, start + 8, {}).result());
        }
        m_view->resize(330, 700);
        m_view->show();
        ask({});
    }

    void cleanup()
    {
        m_view.reset();
        m_edits.reset();
        m_library.reset();
    }

    void jumpsToTheNoteThatIsClicked()
    {
        QSignalSpy jumped(m_view.get(), &NotebookView::noteChosen);
        const QRect row = list().visualRect(list().model()->index(1, 0));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped.at(0).at(0).value<ArticleId>(), m_article);
        QCOMPARE(jumped.at(0).at(1).toString(), m_view->chosenNotes().first().annotation.id);
    }

    void writesOnTheChosenNoteInPlace()
    {
        list().setCurrentIndex(list().model()->index(0, 0));
        QTest::keyClick(&list(), Qt::Key_N);
        auto *text = m_view->editor().findChild<QPlainTextEdit *>();
        text->setPlainText(QStringLiteral("Twice?"));
        m_view->editor().flush();
        QTRY_COMPARE(notes().value(0).annotation.body.text, QStringLiteral("Twice?"));
    }

    void recoloursSeveralAtOnceAndTakesItBackInOneStep()
    {
        list().selectAll();
        QTest::keyClick(&list(), Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(colors(), QStringList(3, QStringLiteral("blue")));
        QTRY_COMPARE(m_edits->undoStack().count(), 1);
        m_edits->undoStack().undo();
        QTRY_COMPARE(colors(), QStringList(3, QStringLiteral("yellow")));
    }

    void tagsSeveralAtOnce()
    {
        list().selectAll();
        QTest::keyClick(&list(), Qt::Key_T);
        auto *field = named<QLineEdit>(QStringLiteral("Add a tag to the chosen notes"));
        QVERIFY(field != nullptr && field->isVisible());
        field->setText(QStringLiteral("ferry, tide"));
        QTest::keyClick(field, Qt::Key_Return);
        for (const QString &tag : {QStringLiteral("ferry"), QStringLiteral("tide")}) {
            AnnotationFilter tagged;
            tagged.tag = tag;
            QTRY_COMPARE(notes(tagged).size(), 3);
        }
        QTRY_VERIFY(named<QComboBox>(QStringLiteral("Tag"))->findText(QStringLiteral("tide")) > 0);
    }

    void keepsWhatWasWrittenWhenTheColourChangesAtOnce()
    {
        list().setCurrentIndex(list().model()->index(0, 0));
        m_view->editor().findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Twice?"));
        QTest::keyClick(&list(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(m_edits->undoStack().count(), 2);
        QCOMPARE(notes().value(0).annotation.body.color, QStringLiteral("green"));
        QCOMPARE(notes().value(0).annotation.body.text, QStringLiteral("Twice?"));
    }

    void keepsTheChoiceThroughAChange()
    {
        list().selectionModel()->select(list().model()->index(1, 0), QItemSelectionModel::Select);
        list().selectionModel()->select(list().model()->index(2, 0), QItemSelectionModel::Select);
        QSignalSpy listed(m_view.get(), &NotebookView::listed);
        QTest::keyClick(&list(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(listed.wait(Patience));
        QCOMPARE(m_view->chosenNotes().size(), 2);
        QCOMPARE(m_view->chosenNotes().first().annotation.body.color, QStringLiteral("green"));
    }

    void putsBackWhatIsInTheTrash()
    {
        list().selectAll();
        QTest::keyClick(&list(), Qt::Key_Delete);
        QTRY_COMPARE(list().model()->rowCount(), 0);
        QVERIFY(!m_view->isNotebookEmpty());
        auto *state = named<QComboBox>(QStringLiteral("What became of it"));
        QTRY_COMPARE(state->itemText(state->count() - 1), QStringLiteral("In the trash (3)"));
        state->setCurrentIndex(state->count() - 1);
        QTRY_COMPARE(list().model()->rowCount(), 3);
        list().selectAll();
        for (auto *button : m_view->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Put back")) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QTRY_COMPARE(notes().size(), 3);
        QTRY_COMPARE(list().model()->rowCount(), 0);
    }

    void listsOnlyWhatTheWordsAndTheFilterLetThrough()
    {
        ask(QStringLiteral("no such words"));
        QCOMPARE(list().model()->rowCount(), 0);
        ask({});
        QCOMPARE(list().model()->rowCount(), 3);
        QSignalSpy listed(m_view.get(), &NotebookView::listed);
        auto *color = named<QComboBox>(QStringLiteral("Colour"));
        color->setCurrentIndex(color->findText(QStringLiteral("Pink")));
        QVERIFY(listed.wait(Patience));
        QCOMPARE(list().model()->rowCount(), 0);
    }

private:
    QListView &list() { return m_view->list(); }

    void ask(const QString &words)
    {
        m_words = words;
        QSignalSpy listed(m_view.get(), &NotebookView::listed);
        m_view->ask(words);
        QVERIFY(listed.wait(Patience));
    }

    QVector<PlacedAnnotation> notes(const AnnotationFilter &filter = {})
    {
        return annotations(m_library->library(), filter).result().value();
    }

    QStringList colors()
    {
        QStringList colors;
        for (const PlacedAnnotation &note : notes()) {
            colors.append(note.annotation.body.color);
        }
        return colors;
    }

    template<typename T> T *named(const QString &name)
    {
        for (T *widget : m_view->findChildren<T *>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        return nullptr;
    }

    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<NotebookEdits> m_edits;
    std::unique_ptr<NotebookView> m_view;
    QString m_words;
    ArticleId m_article = 0;
};

QTEST_MAIN(NotebookViewTest)
#include "notebook_view_test.moc"
