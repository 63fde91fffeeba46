#include "ui/notes/notes_panel.h"

#include "ui/notes/note_editor.h"
#include "ui/notes/notes_delegate.h"
#include "ui/notes/notes_model.h"
#include "ui/notes/orphan_bar.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace broadsheet {

NotesPanel::NotesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new NotesModel(NotesModel::Scope::Article, this))
    , m_delegate(new NotesDelegate(this))
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_orphan(new OrphanBar)
    , m_editor(new NoteEditor)
{
    setObjectName(u"notesPanel"_qs);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Notes"));
    m_list->setObjectName(u"shelf"_qs);
    m_list->setAccessibleName(tr("Notes in this article"));
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(m_model);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_empty->setText(tr("Select a passage to highlight it or to write a note on it. Everything you "
                        "mark in this article is listed here."));
    m_empty->setObjectName(u"muted"_qs);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_empty->setContentsMargins(18, 4, 18, 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    column->addWidget(m_orphan);
    column->addWidget(m_editor);
    m_editor->hide();
    m_list->hide();

    const auto choose = [this](const QModelIndex &index) {
        if (const PlacedAnnotation *note = m_model->noteAt(index.row())) {
            const QString id = note->annotation.id;
            if (const ArticleId copy = m_model->madeElsewhere(index.row()); copy != 0) {
                Q_EMIT noteElsewhereChosen(copy, id);
                return;
            }
            showNote(id, false);
            Q_EMIT noteChosen(id);
        }
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    connect(m_editor, &NoteEditor::finished, this, &NotesPanel::closeEditor);
}

void NotesPanel::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_list->viewport()->update();
}

void NotesPanel::setNotes(const QVector<PlacedAnnotation> &notes,
                          const NoteRemarks &remarks,
                          const QVector<PlacedAnnotation> &elsewhere)
{
    m_model->setNotes(notes, remarks, elsewhere);
    m_list->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    if (m_model->rowOf(m_wanted) >= 0) {
        showNote(std::exchange(m_wanted, {}), true);
        return;
    }
    const PlacedAnnotation *edited = m_model->note(m_editor->noteId());
    if (edited != nullptr) {
        m_editor->setNote(*edited);
        m_list->setCurrentIndex(m_model->index(m_model->rowOf(edited->annotation.id)));
    } else {
        m_editor->flush(); // another article is shown: its own notes keep what was written
        m_editor->clear();
        closeEditor();
    }
}

void NotesPanel::showNote(const QString &id, bool write)
{
    const PlacedAnnotation *note = m_model->note(id);
    if (note == nullptr) {
        m_wanted = write ? id : QString();
        return;
    }
    const QModelIndex index = m_model->index(m_model->rowOf(id));
    m_editor->setNote(*note);
    m_editor->show();
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    if (write) {
        m_editor->focusText();
    }
}

void NotesPanel::closeEditor()
{
    m_editor->hide();
    m_list->setCurrentIndex({});
}

} // namespace broadsheet
