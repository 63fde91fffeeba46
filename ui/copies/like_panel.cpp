#include "ui/copies/like_panel.h"

#include "app/base/when_done.h"
#include "ui/shelf/article_delegate.h"
#include "ui/thread/story_list.h"
#include "ui/thread/story_model.h"

#include <QLabel>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

constexpr int MostLike = 6;
constexpr int LookDelay = 400; // ms: the article comes first

StoryArticle beside(const ArticleRow &row)
{
    StoryArticle article;
    article.id = row.id;
    article.headline = row.headline;
    article.publication = sourceName(row);
    article.published = row.published;
    article.isDated = !row.published.isEmpty();
    article.read = row.read;
    return article;
}

} // namespace

LikePanel::LikePanel(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_empty(new QLabel(tr("Nothing else in the library is like this article.")))
    , m_model(new StoryModel(this))
    , m_list(new StoryList(*m_model))
{
    setAccessibleName(tr("More like this"));
    auto *title = new QLabel(tr("More like this"));
    title->setContentsMargins(18, 10, 18, 4);
    title->setObjectName(u"muted"_qs);
    m_empty->setContentsMargins(18, 0, 18, 10);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(u"muted"_qs);
    m_list->setAccessibleName(tr("Articles like this"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_empty);
    column->addWidget(m_list);
    connect(m_list, &StoryList::articleChosen, this, &LikePanel::articleChosen);
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

void LikePanel::setTheme(const Theme &theme) { m_list->setTheme(theme); }

void LikePanel::take(const QVector<ArticleRow> &rows)
{
    QVector<StoryArticle> articles;
    for (const ArticleRow &row : rows) {
        articles.append(beside(row));
    }
    m_model->setArticles(articles);
    m_list->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    setVisible(m_asked || !rows.isEmpty());
}

} // namespace broadsheet
