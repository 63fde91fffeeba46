#include "ui/shelf/wanted_view.h"

#include "app/base/when_done.h"
#include "ui/shelf/article_delegate.h"
#include "ui/shelf/two_line_delegate.h"
#include "ui/shelf/wanted_model.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

constexpr int MostCitations = 100;
constexpr int ArticleRole = Qt::UserRole;
constexpr int StartRole = Qt::UserRole + 1;

QListView *makeList(QAbstractItemModel *model, int textLines)
{
    auto *list = new QListView;
    list->setUniformItemSizes(true);
    list->setEditTriggers(QListView::NoEditTriggers);
    list->setVerticalScrollMode(QListView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    list->setItemDelegate(new TwoLineDelegate(textLines, list));
    list->setModel(model);
    return list;
}

/// "5 January 2022 · The Example: what it says before the link".
QString wordsOf(const Citation &citation)
{
    QStringList source{displayDate(citation.published), citation.publication};
    source.removeAll(QString());
    const QString said = citation.passage.isEmpty() ? citation.line : citation.passage;
    return source.isEmpty() ? said : source.join(u" · "_qs) + u": "_qs + said;
}

void dress(QListView *list, const Theme &theme)
{
    static_cast<TwoLineDelegate *>(list->itemDelegate())->setTheme(theme);
    list->viewport()->update();
}

} // namespace

WantedView::WantedView(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_model(new WantedModel(this))
    , m_titles(makeList(m_model, 1))
    , m_citationModel(new QStandardItemModel(this))
    , m_citations(makeList(m_citationModel, 4))
    , m_below(buildCitations())
{
    buildTitles();
    auto *halves = new QSplitter(Qt::Vertical);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_titles);
    halves->addWidget(m_below);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(halves);
    setFocusProxy(m_titles);
    m_below->hide();
}

void WantedView::buildTitles()
{
    m_titles->setAccessibleName(tr("Wanted titles"));
    m_titles->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(tr("&Copy the title"), m_titles);
    connect(copy, &QAction::triggered, this, &WantedView::copyTitle);
    m_titles->addAction(copy);
    connect(m_titles->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_chosen = m_model->titleAt(m_titles->currentIndex().row());
        ask();
    });
    connect(m_titles, &QListView::activated, this, [this] { m_citations->setFocus(); });
}

QWidget *WantedView::buildCitations()
{
    m_citations->setAccessibleName(tr("Passages that ask for the title"));
    connect(m_citations, &QListView::clicked, this, &WantedView::choose);
    connect(m_citations, &QListView::activated, this, &WantedView::choose);
    auto *heading = new QLabel(tr("Where it is asked for"));
    heading->setObjectName(u"muted"_qs);
    heading->setContentsMargins(20, 10, 20, 2);
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_citations, 1);
    return below;
}

void WantedView::setTheme(const Theme &theme)
{
    dress(m_titles, theme);
    dress(m_citations, theme);
}

void WantedView::addMenuAction(QAction *action) { m_titles->addAction(action); }

void WantedView::setTitles(const QVector<WantedTitle> &titles)
{
    const QString chosen = m_chosen;
    m_model->setTitles(titles);
    m_chosen = chosen;
    const int row = m_model->rowOf(m_chosen);
    if (row >= 0) {
        m_titles->setCurrentIndex(m_model->index(row));
    } else {
        m_chosen.clear();
        ask();
    }
}

void WantedView::ask()
{
    ++m_generation;
    if (m_chosen.isEmpty()) {
        m_below->hide();
        return;
    }
    whenDone(citations(m_library, m_chosen, MostCitations),
             this,
             [this, generation = m_generation](const Result<QVector<Citation>> &found) {
                 if (generation != m_generation) {
                     return;
                 }
                 if (found) {
                     showCitations(*found);
                 } else {
                     Q_EMIT failed(found.error());
                 }
             });
}

void WantedView::showCitations(const QVector<Citation> &citations)
{
    m_citationModel->clear();
    for (const Citation &citation : citations) {
        auto *item = new QStandardItem(citation.headline);
        item->setData(wordsOf(citation), TwoLineDelegate::TextRole);
        item->setData(wordsOf(citation), Qt::AccessibleDescriptionRole);
        item->setData(citation.article, ArticleRole);
        item->setData(citation.start, StartRole);
        m_citationModel->appendRow(item);
    }
    m_below->setVisible(!citations.isEmpty());
    m_titles->scrollTo(m_titles->currentIndex());
}

void WantedView::choose(const QModelIndex &index)
{
    Q_EMIT citationChosen(index.data(ArticleRole).toLongLong(), index.data(StartRole).toInt());
}

void WantedView::copyTitle()
{
    if (!m_chosen.isEmpty()) {
        QGuiApplication::clipboard()->setText(m_chosen);
    }
}

} // namespace broadsheet
