#include "ui/shelf/wanted_model.h"

#include "ui/shelf/two_line_delegate.h"

#include <QLocale>

#include <algorithm>

namespace broadsheet {

namespace {

QString timesOf(const WantedTitle &title)
{
    const int count = int(title.citedBy.size());
    return count == 1 ? WantedModel::tr("Wanted by 1 article")
                      : WantedModel::tr("Wanted by %1 articles").arg(QLocale().toString(count));
}

} // namespace

void WantedModel::setTitles(const QVector<WantedTitle> &titles)
{
    beginResetModel();
    m_titles = titles;
    endResetModel();
}

int WantedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant WantedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const WantedTitle &title = m_titles[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return title.title;
    case Qt::AccessibleDescriptionRole:
    case TwoLineDelegate::TextRole:
        return timesOf(title);
    default:
        return {};
    }
}

QString WantedModel::titleAt(int row) const { return m_titles.value(row).title; }

int WantedModel::rowOf(const QString &title) const
{
    const auto found = std::find_if(
        m_titles.cbegin(), m_titles.cend(), [&](const auto &each) { return each.title == title; });
    return found == m_titles.cend() ? -1 : int(found - m_titles.cbegin());
}

} // namespace broadsheet
