#include "ui/shelf/article_list_view.h"

#include "ui/shelf/article_delegate.h"
#include "ui/shelf/article_list_model.h"
#include "ui/shelf/seen_row.h"

#include <QContextMenuEvent>
#include <QScopedValueRollback>
#include <QSet>

namespace broadsheet {

namespace {

bool asksForTab(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           event.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

ArticleListView::ArticleListView(ArticleListModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new ArticleDelegate(this))
{
    setAccessibleName(tr("Articles"));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setItemDelegate(m_delegate);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ArticleListView::remember);
    connect(&model, &QAbstractItemModel::modelReset, this, &ArticleListView::restore);
}

void ArticleListView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    viewport()->update();
}

bool ArticleListView::showCurrent(ArticleId id)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_model.rowOf(id);
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
        return false;
    }
    if (currentIndex().row() != row) {
        setCurrentIndex(m_model.index(row));
    }
    scrollTo(m_model.index(row));
    return true;
}

void ArticleListView::step(int step)
{
    const int row = currentIndex().isValid() ? currentIndex().row() + step : 0;
    if (row >= 0 && row < m_model.rowCount()) {
        setCurrentIndex(m_model.index(row));
    }
}

void ArticleListView::leave(const QVector<ArticleId> &ids)
{
    const QSet<ArticleId> going(ids.cbegin(), ids.cend());
    if (!going.contains(currentId())) {
        return;
    }
    for (const int step : {1, -1}) {
        int row = currentIndex().row();
        while (row >= 0 && row < m_model.rowCount() && going.contains(m_model.idAt(row))) {
            row += step;
        }
        if (row >= 0 && row < m_model.rowCount()) {
            setCurrentIndex(m_model.index(row));
            return;
        }
    }
}

QVector<ArticleId> ArticleListView::selectedIds() const
{
    QVector<ArticleId> ids;
    for (const QModelIndex &index : selectedIndexes()) {
        ids.append(m_model.idAt(index.row()));
    }
    return ids;
}

ArticleId ArticleListView::currentId() const { return m_model.idAt(currentIndex().row()); }

void ArticleListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid()) {
        Q_EMIT chosen(m_model.idAt(current.row()));
    }
}

void ArticleListView::selectionChanged(const QItemSelection &selected,
                                       const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectedIdsChanged();
}

void ArticleListView::contextMenuEvent(QContextMenuEvent *event)
{
    if (currentIndex().isValid()) {
        Q_EMIT menuRequested(event->globalPos());
    }
}

// Qt makes the first row the current one when the list gets the focus: nobody asked for it, and it
// would be opened in place of what was asked for.
void ArticleListView::focusInEvent(QFocusEvent *event)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const bool none = !currentIndex().isValid();
    QListView::focusInEvent(event);
    if (none) {
        clearSelection();
        setCurrentIndex({});
    }
}

// Ctrl+Enter is the list's own here, and that of the window elsewhere.
bool ArticleListView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && asksForTab(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

// The middle button must not make its row the current one: that would open it here.
void ArticleListView::mousePressEvent(QMouseEvent *event)
{
    m_middlePressed = 0;
    if (event->button() == Qt::MiddleButton) {
        m_middlePressed = m_model.idAt(indexAt(event->pos()).row());
        return;
    }
    if (event->button() != Qt::LeftButton || !foldAt(event->pos())) {
        QListView::mousePressEvent(event);
    }
}

void ArticleListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    const ArticleId id = m_model.idAt(indexAt(event->pos()).row());
    if (id != 0 && id == m_middlePressed) {
        Q_EMIT tabsWanted({id});
    }
}

void ArticleListView::keyPressEvent(QKeyEvent *event)
{
    if (asksForTab(*event)) {
        Q_EMIT tabsWanted(selectedIds());
        return;
    }
    const bool again = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (again && currentIndex().isValid()) {
        Q_EMIT chosen(currentId());
        return;
    }
    const bool forward = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool backward = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    if ((forward || backward) && currentIndex().isValid()) {
        fold(forward);
        return;
    }
    QListView::keyPressEvent(event);
}

void ArticleListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    keepSeen(*this, *event);
}

// The copies of the current article, or of the lead whose copy it is.
void ArticleListView::fold(bool unfolded)
{
    const ArticleRow *row = m_model.rowAt(currentIndex().row());
    if (row == nullptr || row->copies == 0) {
        return;
    }
    const ArticleId lead = row->lead != 0 ? row->lead : row->id;
    if (row->lead != 0 && !unfolded && m_model.rowOf(lead) >= 0) {
        setCurrentIndex(m_model.index(m_model.rowOf(lead)));
    }
    m_model.setUnfolded(lead, unfolded);
}

// The words that say how many copies there are fold and unfold them.
bool ArticleListView::foldAt(QPoint position)
{
    const QModelIndex index = indexAt(position);
    const ArticleRow *row = index.isValid() ? m_model.rowAt(index.row()) : nullptr;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    if (row == nullptr || row->lead != 0 ||
        !m_delegate->copiesRect(option, index).contains(position)) {
        return false;
    }
    m_model.setUnfolded(row->id, !m_model.areCopiesListed(row->id));
    return true;
}

void ArticleListView::remember()
{
    m_current = currentId();
    m_selected = selectedIds();
    m_top = m_model.idAt(indexAt(QPoint(1, 1)).row());
}

void ArticleListView::restore()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_model.rowOf(m_current);
    if (row < 0) {
        scrollToTop();
        return;
    }
    QItemSelection selection;
    // A selection of thousands over a list of 100,000 is not worth a search for each of them.
    for (const ArticleId id : m_selected.mid(0, 100)) {
        const QModelIndex index = m_model.index(m_model.rowOf(id));
        if (index.isValid()) {
            selection.select(index, index);
        }
    }
    setCurrentIndex(m_model.index(row));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int top = m_model.rowOf(m_top);
    scrollTo(m_model.index(top < 0 ? row : top), top < 0 ? EnsureVisible : PositionAtTop);
}

} // namespace broadsheet
