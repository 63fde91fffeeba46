#include "ui/notes/reattaching.h"

#include "ui/notes/notebook_edits.h"
#include "ui/notes/orphan_bar.h"
#include "ui/reader/reader_view.h"

#include <QAction>

namespace broadsheet {

Reattaching::Reattaching(NotebookEdits &edits, OrphanBar &bar, QAction &attach, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_bar(bar)
    , m_attach(attach)
{
    m_attach.setEnabled(false);
    connect(&bar, &OrphanBar::attachRequested, this, &Reattaching::attach);
    connect(&bar, &OrphanBar::dismissed, this, &Reattaching::drop);
    connect(&bar, &OrphanBar::originRequested, this, [this] {
        if (m_note) {
            Q_EMIT originRequested(m_note->annotation.id);
        }
    });
    connect(&attach, &QAction::triggered, this, &Reattaching::attach);
    connect(&edits, &NotebookEdits::attached, this, [this](const PlacedAnnotation &note) {
        if (m_note && m_note->annotation.id == note.annotation.id) {
            drop();
        }
        Q_EMIT attached();
    });
    connect(&edits, &NotebookEdits::removed, this, [this](const QStringList &ids) {
        if (m_note && ids.contains(m_note->annotation.id)) {
            drop();
        }
    });
}

void Reattaching::setReader(ReaderView *reader)
{
    m_reader = reader;
    connect(reader, &ReaderView::passageSelected, this, &Reattaching::showState);
    connect(reader, &ReaderView::selectionCleared, this, &Reattaching::showState);
}

void Reattaching::carry(const PlacedAnnotation &note)
{
    m_note = note;
    m_bar.showNote(note);
    showState();
    Q_EMIT panelWanted();
}

void Reattaching::drop()
{
    m_note.reset();
    m_bar.hide();
    showState();
}

void Reattaching::showState()
{
    m_bar.setPassageSelected(m_reader != nullptr && m_reader->passageAtHand());
    m_attach.setEnabled(m_note.has_value());
}

void Reattaching::attach()
{
    const auto passage = m_reader != nullptr ? m_reader->passageAtHand() : std::nullopt;
    if (!m_note) {
        return;
    }
    if (!passage || m_reader->article() == 0) {
        Q_EMIT hint(tr("Select the passage that the note belongs to first."));
        return;
    }
    m_edits.attach(m_note->annotation,
                   m_reader->article(),
                   m_reader->version(),
                   passage->start,
                   passage->end,
                   m_reader->selectedText());
    m_reader->clearSelection();
}

} // namespace broadsheet
