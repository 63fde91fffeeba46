#pragma once

// Links between two passages. Each of the two notes names the other in its text, as a Markdown link
// to broadsheet://note/…: so both ends are marked in the page, both lead to the other one, and the
// link goes along wherever the notes go.

#include "app/library/notebook.h"

#include <QObject>

namespace broadsheet {

class NotebookEdits;

class PassageLinks final : public QObject
{
    Q_OBJECT

public:
    PassageLinks(Library &library, NotebookEdits &edits, QObject *parent = nullptr);

    /// The first call keeps the note, the second one links it with another; undone as one edit.
    void link(const QString &noteId);

    /// Goes to the note that this one leads to; called again, to its next one.
    void follow(const QString &noteId);

Q_SIGNALS:
    void noteWanted(const QString &noteId);
    void hint(const QString &text);
    void failed(const broadsheet::Error &error);

private:
    void join(const PlacedAnnotation &first, const PlacedAnnotation &second);

    Library &m_library;
    NotebookEdits &m_edits;
    QString m_first;    // the note that is to be linked
    QString m_followed; // from which note …
    int m_next = 0;     // … which of its links comes next
};

} // namespace broadsheet
