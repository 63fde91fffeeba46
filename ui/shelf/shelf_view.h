#pragma once

#include "ui/shelf/shelf_entries.h"

#include <QListView>

class QStandardItemModel;

namespace broadsheet {

struct Theme;

/// The slim list on the outer edge. Keeps its choice when the entries are filled anew.
class ShelfView final : public QListView
{
    Q_OBJECT

public:
    explicit ShelfView(QWidget *parent = nullptr);

    void setEntries(const QVector<ShelfEntry> &entries);
    void setTheme(const Theme &theme);

    /// The chosen entry; "All articles" before there is any.
    const ShelfEntry &entry() const { return m_entry; }

    /// Chooses the entry of that id; false when there is none.
    bool choose(const QString &id);

Q_SIGNALS:
    void entryChosen(const broadsheet::ShelfEntry &entry);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool sameNames(const QVector<ShelfEntry> &entries) const;

    QStandardItemModel *m_model;
    QVector<ShelfEntry> m_entries;
    ShelfEntry m_entry;
    bool m_filling = false;
};

} // namespace broadsheet
