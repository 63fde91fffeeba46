#include "ui/copies/like_panel.h"

#include "app/base/when_done.h"
#include "ui/shelf/article_delegate.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

constexpr int MostLike = 6;
constexpr int LookDelay = 400; // ms: the article comes first
constexpr int ListHeight = 290;

QString aboutOf(const ArticleRow &row)
{
    QStringList parts{sourceName(row), displayDate(row.published)};
    parts.removeAll(QString());
    return parts.join(u" · "_qs);
}

} // namespace

LikePanel::LikePanel(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_empty(new QLabel(tr("Nothing else in the library is like this article.")))
    , m_list(new QListWidget)
{
    setAccessibleName(tr("More like this"));
    auto *title = new QLabel(tr("More like this"));
    title->setContentsMargins(18, 10, 18, 4);
    title->setObjectName(u"muted"_qs);
    m_empty->setContentsMargins(18, 0, 18, 10);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(u"muted"_qs);
    m_list->setObjectName(u"shelf"_qs);
    m_list->setAccessibleName(tr("Articles like this"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setSpacing(4);
    m_list->setMaximumHeight(ListHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_empty);
    auto *inset = new QHBoxLayout; // to stand under the title
    inset->setContentsMargins(11, 0, 6, 0);
    inset->addWidget(m_list);
    column->addLayout(inset);
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT articleChosen(item->data(Qt::UserRole).toLongLong());
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    m_timer.setSingleShot(true);
    m_timer.setInterval(LookDelay);
    connect(&m_timer, &QTimer::timeout, this, &LikePanel::look);
    hide();
}

LikePanel::~LikePanel() { stop(); }

void LikePanel::setArticle(ArticleId id, bool unasked)
{
    if (id == m_article) {
        return;
    }
    stop();
    m_timer.stop();
    m_article = id;
    m_asked = false;
    hide();
    if (id != 0 && unasked) {
        m_timer.start();
    }
}

void LikePanel::ask()
{
    m_asked = true;
    m_timer.stop();
    look();
}

void LikePanel::stop()
{
    if (m_stop) {
        *m_stop = true;
    }
}

void LikePanel::look()
{
    if (m_article == 0) {
        return;
    }
    stop();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    whenDone(moreLikeThis(m_library, m_article, MostLike, m_stop),
             this,
             [this, stop = m_stop](const Result<QVector<ArticleRow>> &rows) {
                 if (*stop) {
                     return;
                 }
                 rows ? take(*rows) : Q_EMIT failed(rows.error());
             });
}

void LikePanel::take(const QVector<ArticleRow> &rows)
{
    m_list->clear();
    for (const ArticleRow &row : rows) {
        const QString about = aboutOf(row);
        auto *item =
            new QListWidgetItem(about.isEmpty() ? row.headline : row.headline + u'\n' + about);
        item->setData(Qt::UserRole, row.id);
        item->setData(Qt::AccessibleTextRole, row.headline);
        item->setToolTip(row.headline.toHtmlEscaped());
        m_list->addItem(item);
    }
    m_list->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    setVisible(m_asked || !rows.isEmpty());
}

} // namespace broadsheet
