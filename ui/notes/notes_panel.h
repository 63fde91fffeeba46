#pragma once

#include "ui/notes/note_remarks.h"

#include <QWidget>

class QLabel;
class QListView;

namespace broadsheet {

class NoteEditor;
class NotesDelegate;
class NotesModel;
class OrphanBar;
struct Theme;

/// The panel `Notes`: the marked passages of the open article in reading order, orphans last, the
/// one of them that waits for a passage, and the editor of the chosen note.
class NotesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPanel(QWidget *parent = nullptr);

    NoteEditor &editor() { return *m_editor; }

    OrphanBar &orphanBar() { return *m_orphan; }

    const NotesModel &model() const { return *m_model; }

    void setTheme(const Theme &theme);

    /// Keeps the choice where its note is still there.
    /// `elsewhere`: those made on copies of the article.
    void setNotes(const QVector<PlacedAnnotation> &notes,
                  const NoteRemarks &remarks = {},
                  const QVector<PlacedAnnotation> &elsewhere = {});

    /// Chooses the note and shows its editor, with the cursor in it when `write`.
    void showNote(const QString &id, bool write);

Q_SIGNALS:
    void noteChosen(const QString &id); // by the person: jump to its passage
    void noteElsewhereChosen(broadsheet::ArticleId copy, const QString &id);

private:
    void closeEditor();

    NotesModel *m_model;
    NotesDelegate *m_delegate;
    QListView *m_list;
    QLabel *m_empty;
    OrphanBar *m_orphan;
    NoteEditor *m_editor;
    QString m_wanted; // to be shown and written on as soon as the notebook lists it
};

} // namespace broadsheet
