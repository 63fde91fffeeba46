#include "ui/thread/story_walk.h"

#include "app/base/when_done.h"
#include "ui/window/actions.h"

#include <algorithm>

namespace broadsheet {

namespace {
constexpr int RefreshDelay = 150; // ms
}

StoryWalk::StoryWalk(Library &library, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_actions(actions)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(RefreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, &StoryWalk::ask);
    const auto refreshSoon = [this] {
        if (m_article != 0 && !m_refresh.isActive()) {
            m_refresh.start();
        }
    };
    connect(&library, &Library::articlesChanged, this, refreshSoon);
    connect(&library, &Library::articleUpdated, this, refreshSoon);
    connect(&library, &Library::readStateChanged, this, refreshSoon);
    connect(actions.earlierInStory, &QAction::triggered, this, [this] { step(-1); });
    connect(actions.laterInStory, &QAction::triggered, this, [this] { step(1); });
    connect(actions.nextUnreadInStory, &QAction::triggered, this, &StoryWalk::goToUnread);
    announce();
}

void StoryWalk::setArticle(ArticleId id)
{
    const bool isWalked = m_walkedTo != 0 && isInThread(id);
    if (!isWalked && id != m_article) {
        m_origin = id;
    }
    m_walkedTo = id == m_walkedTo ? 0 : m_walkedTo;
    m_article = id;
    if (m_thread && m_thread->article != id) {
        m_thread.reset(); // what is on the screen stays there until the answer comes
    }
    if (id == 0) {
        ++m_generation;
        announce();
    } else {
        ask();
    }
}

bool StoryWalk::isInThread(ArticleId id) const
{
    return m_thread && std::any_of(m_thread->articles.cbegin(),
                                   m_thread->articles.cend(),
                                   [id](const auto &article) { return article.id == id; });
}

void StoryWalk::ask()
{
    whenDone(storyThread(m_library, m_article, m_origin),
             this,
             [this, generation = ++m_generation](const Result<StoryThread> &thread) {
                 if (generation == m_generation) {
                     take(thread);
                 }
             });
}

void StoryWalk::take(const Result<StoryThread> &thread)
{
    m_thread = thread ? std::optional(*thread) : std::nullopt;
    announce();
    // The article was removed while it was read: the window says that already.
    if (!thread && thread.error().code != Error::Code::NotFound) {
        Q_EMIT failed(thread.error());
    }
}

void StoryWalk::announce()
{
    const int position = m_thread ? m_thread->position() : -1;
    m_actions.earlierInStory->setEnabled(position > 0);
    m_actions.laterInStory->setEnabled(position >= 0 && position + 1 < m_thread->articles.size());
    m_actions.nextUnreadInStory->setEnabled(nextUnread() != 0);
    Q_EMIT changed();
}

void StoryWalk::step(int step)
{
    const int to = m_thread ? m_thread->position() + step : -1;
    if (to >= 0 && to < m_thread->articles.size()) {
        go(m_thread->articles[to].id, Qt::NoModifier);
    }
}

ArticleId StoryWalk::nextUnread() const
{
    if (!m_thread) {
        return 0;
    }
    QVector<StoryArticle> ahead = m_thread->articles;
    std::rotate(ahead.begin(), ahead.begin() + m_thread->position() + 1, ahead.end());
    const auto found = std::find_if(ahead.cbegin(), ahead.cend(), [this](const auto &article) {
        return !article.read && article.id != m_thread->article;
    });
    return found == ahead.cend() ? 0 : found->id;
}

void StoryWalk::goToUnread()
{
    if (const ArticleId id = nextUnread(); id != 0) {
        go(id, Qt::NoModifier);
    }
}

void StoryWalk::go(ArticleId id, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::NoModifier && isInThread(id)) {
        // Known before the article is there, so that a key held down goes on from it.
        m_walkedTo = id;
        m_thread->article = id;
    }
    Q_EMIT articleWanted(id, modifiers);
}

} // namespace broadsheet
