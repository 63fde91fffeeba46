#include "ui/shelf/wanted_view.h"

#include "ui/shelf/two_line_delegate.h"

#include <QStandardItemModel>

namespace broadsheet {

namespace {
constexpr int ShownCiting = 2;
constexpr int ArticleRole = Qt::UserRole;
} // namespace

WantedView::WantedView(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Wanted titles"));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setItemDelegate(new TwoLineDelegate(this));
    setModel(m_model);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT articleChosen(index.data(ArticleRole).toLongLong());
    };
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
}

void WantedView::setTheme(const Theme &theme)
{
    static_cast<TwoLineDelegate *>(itemDelegate())->setTheme(theme);
    viewport()->update();
}

QVector<ArticleId> WantedView::citingArticles(const QVector<WantedTitle> &titles)
{
    QVector<ArticleId> ids;
    for (const WantedTitle &title : titles) {
        ids += title.citedBy.mid(0, ShownCiting);
    }
    return ids;
}

void WantedView::setTitles(const QVector<WantedTitle> &titles,
                           const QHash<ArticleId, QString> &headlines)
{
    m_model->clear();
    for (const WantedTitle &title : titles) {
        QStringList citing;
        for (const ArticleId id : title.citedBy.mid(0, ShownCiting)) {
            if (headlines.contains(id)) {
                citing.append(tr("“%1”").arg(headlines.value(id)));
            }
        }
        auto *item = new QStandardItem(title.title);
        const int count = int(title.citedBy.size());
        const QString times =
            count == 1 ? tr("Wanted by 1 article") : tr("Wanted by %n articles", nullptr, count);
        item->setData(citing.isEmpty() ? times : times + u": "_qs + citing.join(u", "_qs),
                      TwoLineDelegate::TextRole);
        item->setData(title.citedBy.value(0), ArticleRole);
        item->setData(times, Qt::AccessibleDescriptionRole);
        m_model->appendRow(item);
    }
}

} // namespace broadsheet
