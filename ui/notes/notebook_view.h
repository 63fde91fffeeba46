#pragma once

// The notebook: all highlights and notes of the library, filtered and sorted, and what is done to
// one or to several of them. It asks the library itself; what it changes goes out as signals.

#include "app/library/notebook.h"
#include "ui/window/theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace broadsheet {

class ChosenNotesBar;
class NoteEditor;
class NotebookFilterBar;
class NotesDelegate;
class NotesModel;

class NotebookView final : public QWidget
{
    Q_OBJECT

public:
    explicit NotebookView(Library &library, QWidget *parent = nullptr);

    NoteEditor &editor() { return *m_editor; }

    QListView &list() { return *m_list; }

    void setTheme(const Theme &theme);

    /// Asks for what the filter and the words let through; `listed` follows.
    void ask(const QString &words);

    /// Nothing listed, nothing filtered out by a choice, nothing in the trash.
    bool isNotebookEmpty() const;

    QVector<PlacedAnnotation> chosenNotes() const;

Q_SIGNALS:
    void listed(int count);
    void failed(const broadsheet::Error &error);
    void noteChosen(broadsheet::ArticleId article, const QString &note);
    void changeWanted(const QVector<broadsheet::BodyChange> &before,
                      const QVector<broadsheet::BodyChange> &after);
    void removalWanted(const QStringList &ids);
    void restoreWanted(const QStringList &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeFacets(const AnnotationFacets &facets);
    void takeNotes(const QVector<PlacedAnnotation> &notes);
    void chooseAgain(const QStringList &ids, const QString &current);
    void showChosen();
    void jumpTo(const QModelIndex &index);
    void recolor(const QString &color);
    void addTags(const QStringList &tags);
    void removeTag(const QString &tag);
    void removeChosen();
    void restoreChosen();
    template<typename Edit> void editChosen(Edit edit);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool showsTrash() const;

    Library &m_library;
    NotebookFilterBar *m_filters;
    NotesModel *m_model;
    NotesDelegate *m_delegate;
    QListView *m_list;
    QWidget *m_nothing; // in the list's place when the filter lets nothing through
    QStackedWidget *m_pages;
    NoteEditor *m_editor;
    ChosenNotesBar *m_chosen;
    QString m_words;
    quint64 m_generation = 0;
    int m_trash = 0; // notes in it
    bool m_filling = false;
};

} // namespace broadsheet
