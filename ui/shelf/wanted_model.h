#pragma once

#include "app/library/link_resolver.h"

#include <QAbstractListModel>

namespace broadsheet {

/// The titles that links of the library ask for and nobody has, most wanted first, each with how
/// often.
class WantedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setTitles(const QVector<WantedTitle> &titles);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    QString titleAt(int row) const; // empty: no such row
    int rowOf(const QString &title) const;

private:
    QVector<WantedTitle> m_titles;
};

} // namespace broadsheet
