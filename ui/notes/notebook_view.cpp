#include "ui/notes/notebook_view.h"

#include "app/base/when_done.h"
#include "ui/notes/chosen_notes_bar.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notebook_filter_bar.h"
#include "ui/notes/notes_delegate.h"
#include "ui/notes/notes_model.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int TallestEditor = 230; // px: the list stays the larger part

QStringList idsOf(const QVector<PlacedAnnotation> &notes)
{
    QStringList ids;
    for (const PlacedAnnotation &note : notes) {
        ids.append(note.annotation.id);
    }
    return ids;
}

QStringList tagsOf(const QVector<PlacedAnnotation> &notes)
{
    QStringList tags;
    for (const PlacedAnnotation &note : notes) {
        for (const QString &tag : note.annotation.body.tags) {
            if (!tags.contains(tag, Qt::CaseInsensitive)) {
                tags.append(tag);
            }
        }
    }
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

QListView *makeList(NotesModel *model, NotesDelegate *delegate)
{
    auto *view = new QListView;
    view->setAccessibleName(NotebookView::tr("All notes"));
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setUniformItemSizes(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setVerticalScrollMode(QListView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setEditTriggers(QListView::NoEditTriggers);
    view->setMouseTracking(true);
    return view;
}

QWidget *makeNothing(NotebookFilterBar *filters)
{
    auto *text = new QLabel(NotebookView::tr("No note fits."));
    text->setObjectName(u"muted"_qs);
    text->setWordWrap(true);
    auto *clear = new QPushButton(NotebookView::tr("Show all notes"));
    QObject::connect(clear, &QPushButton::clicked, filters, &NotebookFilterBar::clear);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 28, 24, 24);
    column->setSpacing(12);
    column->addWidget(text);
    column->addWidget(clear, 0, Qt::AlignLeading);
    column->addStretch();
    return page;
}

} // namespace

NotebookView::NotebookView(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_filters(new NotebookFilterBar)
    , m_model(new NotesModel(NotesModel::Scope::Library, this))
    , m_delegate(new NotesDelegate(this))
    , m_list(makeList(m_model, m_delegate))
    , m_nothing(makeNothing(m_filters))
    , m_pages(new QStackedWidget)
    , m_editor(new NoteEditor)
    , m_chosen(new ChosenNotesBar)
{
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_pages, 1);
    column->addWidget(m_editor);
    column->addWidget(m_chosen);
    m_editor->setObjectName(u"listFoot"_qs);
    m_editor->setAttribute(Qt::WA_StyledBackground);
    m_editor->setMaximumHeight(TallestEditor);
    m_editor->hide();
    m_chosen->hide();
    m_list->installEventFilter(this);
    setFocusProxy(m_list);

    connect(m_filters, &NotebookFilterBar::filterChanged, this, [this] { ask(m_words); });
    connect(m_list, &QListView::activated, this, &NotebookView::jumpTo);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (chosenNotes().size() == 1) {
            jumpTo(index);
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_filling) {
            showChosen();
        }
    });
    connect(m_editor,
            &NoteEditor::edited,
            this,
            [this](const QString &id, const Body &, const Body &after) {
                m_model->setBody(id, after);
            });
    connect(m_editor, &NoteEditor::finished, this, [this] { m_list->setFocus(); });
    connect(m_editor, &NoteEditor::deleteRequested, this, [this](const QString &id) {
        Q_EMIT removalWanted({id});
    });
    connect(m_chosen, &ChosenNotesBar::colorChosen, this, &NotebookView::recolor);
    connect(m_chosen, &ChosenNotesBar::tagsAdded, this, &NotebookView::addTags);
    connect(m_chosen, &ChosenNotesBar::tagRemoved, this, &NotebookView::removeTag);
    connect(m_chosen, &ChosenNotesBar::deleteChosen, this, &NotebookView::removeChosen);
    connect(m_chosen, &ChosenNotesBar::restoreChosen, this, &NotebookView::restoreChosen);
}

void NotebookView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_filters->setTheme(theme);
    m_chosen->setTheme(theme);
    m_list->viewport()->update();
}

bool NotebookView::showsTrash() const { return m_filters->filter().deleted; }

bool NotebookView::isNotebookEmpty() const
{
    return m_model->noteCount() == 0 && m_trash == 0 && !m_filters->isActive();
}

void NotebookView::ask(const QString &words)
{
    m_words = words;
    const quint64 generation = ++m_generation;
    // First what can be chosen, so that an empty answer is known to be an empty notebook.
    whenDone(annotationFacets(m_library),
             this,
             [this, generation](const Result<AnnotationFacets> &facets) {
                 if (generation == m_generation) {
                     facets ? takeFacets(*facets) : Q_EMIT failed(facets.error());
                 }
             });
}

void NotebookView::takeFacets(const AnnotationFacets &facets)
{
    m_trash = facets.deleted;
    m_filters->setFacets(facets);
    m_editor->setKnownTags(facets.tags);
    m_chosen->setKnownTags(facets.tags);
    AnnotationFilter filter = m_filters->filter();
    filter.text = m_words;
    whenDone(annotations(m_library, filter),
             this,
             [this, generation = m_generation](const Result<QVector<PlacedAnnotation>> &notes) {
                 if (generation == m_generation) {
                     notes ? takeNotes(*notes) : Q_EMIT failed(notes.error());
                 }
             });
}

void NotebookView::takeNotes(const QVector<PlacedAnnotation> &notes)
{
    const QStringList chosen = idsOf(chosenNotes());
    const PlacedAnnotation *at = m_model->noteAt(m_list->currentIndex().row());
    const QString current = at != nullptr ? at->annotation.id : QString();
    const int scrolled = m_list->verticalScrollBar()->value();
    {
        const QScopedValueRollback filling(m_filling, true);
        m_model->setNotes(notes);
        chooseAgain(chosen, current);
    }
    m_list->verticalScrollBar()->setValue(scrolled);
    const bool empty = m_model->noteCount() == 0;
    m_pages->setCurrentWidget(empty ? m_nothing : static_cast<QWidget *>(m_list));
    showChosen();
    Q_EMIT listed(m_model->noteCount());
}

void NotebookView::chooseAgain(const QStringList &ids, const QString &current)
{
    QVector<int> rows;
    for (const QString &id : ids) {
        rows.append(m_model->rowOf(id));
    }
    rows.removeAll(-1);
    std::sort(rows.begin(), rows.end());
    // In ranges: a selection of ten thousand single rows takes the better part of a second.
    QItemSelection selection;
    for (qsizetype from = 0, to = 0; from < rows.size(); from = to) {
        for (to = from + 1; to < rows.size() && rows[to] == rows[to - 1] + 1;) {
            ++to;
        }
        selection.append(
            QItemSelectionRange(m_model->index(rows[from]), m_model->index(rows[to - 1])));
    }
    QItemSelectionModel &chosen = *m_list->selectionModel();
    const int row = m_model->rowOf(current);
    if (row >= 0) {
        chosen.setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
    }
    chosen.select(selection, QItemSelectionModel::ClearAndSelect);
}

QVector<PlacedAnnotation> NotebookView::chosenNotes() const
{
    QVector<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    QVector<PlacedAnnotation> notes;
    for (const int row : std::as_const(rows)) {
        if (const PlacedAnnotation *note = m_model->noteAt(row)) {
            notes.append(*note);
        }
    }
    return notes;
}

void NotebookView::showChosen()
{
    const QVector<PlacedAnnotation> notes = chosenNotes();
    const bool trash = showsTrash();
    const bool one = notes.size() == 1 && !trash;
    if (one) {
        m_editor->setNote(notes.first());
    } else if (!m_editor->isWriting()) {
        m_editor->flush();
        m_editor->clear();
    }
    // What is being written stays open, also when the note no longer passes the filter.
    m_editor->setVisible(one || m_editor->isWriting());
    m_chosen->setNotes(int(notes.size()), trash, tagsOf(notes));
    m_chosen->setVisible(notes.size() > 1 || (trash && !notes.isEmpty()));
}

void NotebookView::jumpTo(const QModelIndex &index)
{
    const PlacedAnnotation *note = m_model->noteAt(index.row());
    if (note != nullptr && note->article != 0 && !showsTrash()) {
        Q_EMIT noteChosen(note->article, note->annotation.id);
    }
}

template<typename Edit> void NotebookView::editChosen(Edit edit)
{
    m_editor->flush();
    QVector<BodyChange> before;
    QVector<BodyChange> after;
    for (const PlacedAnnotation &note : chosenNotes()) {
        Body body = note.annotation.body;
        edit(body);
        if (body != note.annotation.body) {
            before.append({note.annotation.id, note.annotation.body});
            after.append({note.annotation.id, body});
        }
    }
    if (!after.isEmpty() && !showsTrash()) {
        // The next edit may come before the notebook has answered: it must stand on this one.
        for (const BodyChange &change : after) {
            m_model->setBody(change.id, change.body);
        }
        Q_EMIT changeWanted(before, after);
    }
}

void NotebookView::recolor(const QString &color)
{
    editChosen([&color](Body &body) { body.color = color; });
}

void NotebookView::addTags(const QStringList &tags)
{
    editChosen([&tags](Body &body) {
        for (const QString &tag : tags) {
            if (!body.tags.contains(tag, Qt::CaseInsensitive)) {
                body.tags.append(tag);
            }
        }
    });
}

void NotebookView::removeTag(const QString &tag)
{
    editChosen([&tag](Body &body) {
        body.tags.removeIf(
            [&tag](const QString &has) { return has.compare(tag, Qt::CaseInsensitive) == 0; });
    });
}

void NotebookView::removeChosen()
{
    const QStringList ids = idsOf(chosenNotes());
    if (!ids.isEmpty() && !showsTrash()) {
        Q_EMIT removalWanted(ids);
    }
}

void NotebookView::restoreChosen()
{
    const QStringList ids = idsOf(chosenNotes());
    if (!ids.isEmpty() && showsTrash()) {
        Q_EMIT restoreWanted(ids);
    }
}

bool NotebookView::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int color = key - Qt::Key_1;
    if (modifiers == Qt::ControlModifier && color >= 0 && color < markColors().size()) {
        recolor(markColors().at(color));
        return true;
    }
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeChosen();
        return true;
    case Qt::Key_N:
    case Qt::Key_F2:
        if (m_editor->isVisible()) {
            m_editor->focusText();
        }
        return m_editor->isVisible();
    case Qt::Key_T:
        if (m_chosen->isVisible()) {
            m_chosen->focusTag();
        }
        return m_chosen->isVisible();
    default:
        return false;
    }
}

bool NotebookView::eventFilter(QObject *watched, QEvent *event)
{
    // The list's own keys go before the window's: N writes on the chosen note, Ctrl+2 colours it.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace ||
                          key->key() == Qt::Key_N || key->key() == Qt::Key_F2 ||
                          key->key() == Qt::Key_T ||
                          (key->modifiers() == Qt::ControlModifier && key->key() >= Qt::Key_1 &&
                           key->key() < Qt::Key_1 + markColors().size());
        if (ours && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (ours && handleKey(key->key(), key->modifiers())) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace broadsheet
