#pragma once

// From a note that has lost its passage to a new one: the reader chooses the note, selects a
// passage in whatever article or version it stands, and attaches. Undoable.

#include "app/annotation/annotation.h"

#include <QObject>

class QAction;

namespace broadsheet {

class NotebookEdits;
class OrphanBar;
class ReaderView;

class Reattaching final : public QObject
{
    Q_OBJECT

public:
    /// `attach` is the action of the menu and the key.
    Reattaching(NotebookEdits &edits, OrphanBar &bar, QAction &attach, QObject *parent);

    void setReader(ReaderView *reader);

    /// From now on this note waits for a passage, until it is attached or let go.
    void carry(const PlacedAnnotation &note);

    void attach();

Q_SIGNALS:
    void panelWanted();
    void hint(const QString &message);
    void attached();
    void originRequested(const QString &noteId);

private:
    void drop();
    void showState();

    NotebookEdits &m_edits;
    OrphanBar &m_bar;
    QAction &m_attach;
    ReaderView *m_reader = nullptr;
    std::optional<PlacedAnnotation> m_note;
};

} // namespace broadsheet
