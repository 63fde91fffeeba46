#include "ui/shelf/shelf_view.h"

#include "ui/shelf/shelf_delegate.h"

#include <QScopedValueRollback>
#include <QStandardItemModel>

#include <algorithm>

namespace broadsheet {

namespace {

QStandardItem *makeItem(const ShelfEntry &entry)
{
    auto *item = new QStandardItem(entry.name);
    item->setData(entry.icon, ShelfDelegate::IconRole);
    item->setData(entry.count, ShelfDelegate::CountRole);
    if (entry.kind == ShelfEntry::Kind::Heading) {
        item->setData(true, ShelfDelegate::HeadingRole);
        item->setFlags(Qt::NoItemFlags);
    }
    return item;
}

} // namespace

ShelfView::ShelfView(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
    , m_entry(shelfEntries({}).first())
{
    setObjectName(u"shelf"_qs);
    setAccessibleName(tr("Shelf"));
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setItemDelegate(new ShelfDelegate(this));
    setModel(m_model);
    setEntries(shelfEntries({}));
}

void ShelfView::setTheme(const Theme &theme)
{
    static_cast<ShelfDelegate *>(itemDelegate())->setTheme(theme);
    viewport()->update();
}

bool ShelfView::sameNames(const QVector<ShelfEntry> &entries) const
{
    const auto sameId = [](const ShelfEntry &a, const ShelfEntry &b) { return a.id == b.id; };
    return std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(), sameId);
}

void ShelfView::setEntries(const QVector<ShelfEntry> &entries)
{
    const QScopedValueRollback filling(m_filling, true);
    if (sameNames(entries)) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            m_model->item(row)->setData(entries.at(row).count, ShelfDelegate::CountRole);
        }
        m_entries = entries;
        return;
    }
    m_entries = entries;
    m_model->clear();
    for (const ShelfEntry &entry : entries) {
        m_model->appendRow(makeItem(entry));
    }
    if (!choose(m_entry.id)) {
        // The publication or tag is gone: its empty list is no place to be.
        m_filling = false;
        choose(u"all"_qs);
    }
}

bool ShelfView::choose(const QString &id)
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).id == id) {
            setCurrentIndex(m_model->index(row, 0));
            return true;
        }
    }
    return false;
}

void ShelfView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_filling || !current.isValid()) {
        return;
    }
    m_entry = m_entries.at(current.row());
    Q_EMIT entryChosen(m_entry);
}

} // namespace broadsheet
