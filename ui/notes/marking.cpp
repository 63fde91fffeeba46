#include "ui/notes/marking.h"

#include "ui/notes/note_editor.h"
#include "ui/notes/notes_panel.h"
#include "ui/notes/selection_menu.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace broadsheet {

Marking::Marking(NotebookEdits &edits, SelectionMenu &menu, NotesPanel &panel, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_menu(menu)
    , m_panel(panel)
    , m_color(markColors().first())
{
    connect(&menu, &SelectionMenu::colorChosen, this, &Marking::applyColor);
    connect(&menu, &SelectionMenu::underlineChosen, this, &Marking::underline);
    connect(&menu, &SelectionMenu::noteChosen, this, &Marking::addNote);
    connect(&menu, &SelectionMenu::copyChosen, this, &Marking::copy);
    connect(&menu, &SelectionMenu::deleteChosen, this, &Marking::remove);
    connect(&panel.editor(), &NoteEditor::edited, &edits, &NotebookEdits::change);
    connect(&panel.editor(), &NoteEditor::deleteRequested, &edits, &NotebookEdits::remove);
    connect(&edits, &NotebookEdits::added, this, [this](const PlacedAnnotation &note) {
        if (std::exchange(m_writeNext, false)) {
            Q_EMIT panelWanted();
            m_panel.showNote(note.annotation.id, true);
        }
    });
}

void Marking::setReader(ReaderView *reader)
{
    m_reader = reader;
    connect(reader, &ReaderView::passageSelected, this, [this](int, int, const QRect &where) {
        m_mark.clear();
        m_menu.showForPassage(where);
    });
    connect(reader, &ReaderView::selectionCleared, this, [this] {
        if (!m_menu.isForMark()) {
            m_menu.hide();
        }
    });
    connect(reader, &ReaderView::annotationClicked, this, &Marking::showForMark);
    connect(reader, &ReaderView::positionChanged, this, [this] {
        if (m_menu.isForMark()) {
            dismiss();
        }
    });
    connect(reader, &ReaderView::shown, this, &Marking::dismiss);
}

void Marking::setNotes(const QVector<PlacedAnnotation> &notes)
{
    m_notes = notes;
    if (!m_mark.isEmpty() && mark() == nullptr) {
        dismiss();
    }
}

const PlacedAnnotation *Marking::mark() const
{
    if (m_mark.isEmpty()) {
        return focusedMark();
    }
    const auto found = std::find_if(m_notes.begin(), m_notes.end(), [this](const auto &note) {
        return note.annotation.id == m_mark;
    });
    return found == m_notes.end() ? nullptr : &*found;
}

// A sentence that is marked as a whole already.
const PlacedAnnotation *Marking::focusedMark() const
{
    const bool selected = m_reader == nullptr || m_reader->selection();
    const auto passage = selected ? std::nullopt : m_reader->focusedPassage();
    if (!passage) {
        return nullptr;
    }
    const auto found = std::find_if(m_notes.begin(), m_notes.end(), [&](const auto &note) {
        return note.placement.state != AnchorState::Orphan &&
               note.placement.start == passage->start && note.placement.end == passage->end;
    });
    return found == m_notes.end() ? nullptr : &*found;
}

void Marking::showForMark(const QString &id, const QRect &where)
{
    m_mark = id;
    if (const PlacedAnnotation *note = mark()) {
        const Body &body = note->annotation.body;
        m_menu.showForMark(where, body, !body.text.isEmpty());
        m_panel.showNote(id, false);
    }
}

void Marking::dismiss()
{
    m_mark.clear();
    m_menu.hide();
}

void Marking::apply(const Body &body, bool write)
{
    if (const PlacedAnnotation *note = mark()) {
        m_edits.change(note->annotation.id, note->annotation.body, body);
        dismiss();
        return;
    }
    const auto passage = m_reader != nullptr ? m_reader->passageAtHand() : std::nullopt;
    if (!passage) {
        Q_EMIT hint(tr("Select a passage first."));
        return;
    }
    m_writeNext = write;
    m_edits.add(m_reader->article(),
                passage->start,
                passage->end,
                body,
                m_reader->version(),
                m_reader->selectedText());
    m_reader->clearSelection();
    dismiss();
}

void Marking::applyColor(const QString &color)
{
    Q_EMIT colorUsed(color);
    m_color = color;
    highlight();
}

void Marking::highlight()
{
    Body body = mark() != nullptr ? mark()->annotation.body : Body();
    body.color = m_color;
    body.style = MarkStyle::Solid;
    apply(body, false);
}

void Marking::underline()
{
    Body body = mark() != nullptr ? mark()->annotation.body : Body();
    const bool underlined = mark() != nullptr && body.style == MarkStyle::Underline;
    body.color = mark() != nullptr ? body.color : m_color;
    body.style = underlined ? MarkStyle::Solid : MarkStyle::Underline;
    apply(body, false);
}

void Marking::addNote()
{
    if (mark() != nullptr) {
        Q_EMIT panelWanted();
        m_panel.showNote(mark()->annotation.id, true);
        dismiss();
        return;
    }
    Body body;
    body.color = m_color;
    apply(body, true);
}

void Marking::copy()
{
    if (m_reader != nullptr && m_reader->passageAtHand()) {
        QGuiApplication::clipboard()->setText(m_reader->selectedText());
    }
}

void Marking::remove()
{
    if (mark() != nullptr) {
        m_edits.remove(mark()->annotation.id);
        dismiss();
    }
}

} // namespace broadsheet
