#pragma once

// From a selection or a click on the page to the notebook's verbs: what the small bar, the toolbar
// and the keys do to the passage at hand.

#include "ui/notes/notebook_edits.h"
#include "ui/reader/reader_view.h"

namespace broadsheet {

class NotesPanel;
class SelectionMenu;

class Marking final : public QObject
{
    Q_OBJECT

public:
    Marking(NotebookEdits &edits, SelectionMenu &menu, NotesPanel &panel, QObject *parent);

    void setReader(ReaderView *reader);

    /// The notes of the open article, to know what was clicked.
    void setNotes(const QVector<PlacedAnnotation> &notes);

    void setColor(const QString &color) { m_color = color; }

    /// To the selected passage, the mark that was clicked last, or the sentence or paragraph that
    /// has the focus. Without any of them: `hint`.
    void highlight();
    void underline();
    void addNote();
    void copy();

Q_SIGNALS:
    void hint(const QString &message);
    void colorUsed(const QString &color);
    void panelWanted(); // a note is to be written

private:
    void showForMark(const QString &id, const QRect &where);
    void applyColor(const QString &color);
    void apply(const Body &body, bool write);
    void remove();
    const PlacedAnnotation *mark() const;
    const PlacedAnnotation *focusedMark() const;
    void dismiss();

    NotebookEdits &m_edits;
    SelectionMenu &m_menu;
    NotesPanel &m_panel;
    ReaderView *m_reader = nullptr;
    QVector<PlacedAnnotation> m_notes;
    QString m_mark; // the note that was clicked; empty: a selection, or nothing
    QString m_color;
    bool m_writeNext = false; // the note that is being added is to be written on
};

} // namespace broadsheet
