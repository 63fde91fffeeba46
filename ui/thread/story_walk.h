#pragma once

// Walking through the story of the open article: asks for its thread once the article is painted,
// keeps it true while the library changes, and goes earlier and later in it.

#include "app/library/story_thread.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace broadsheet {

struct Actions;

class StoryWalk final : public QObject
{
    Q_OBJECT

public:
    StoryWalk(Library &library, const Actions &actions, QObject *parent);

    /// The article that is shown now, 0: none. Its thread comes with changed().
    void setArticle(ArticleId id);

    /// Nothing while it is not known (yet).
    const std::optional<StoryThread> &thread() const { return m_thread; }

    /// Opens the next article (1) or the one before (-1) in the order of dates.
    void step(int step);

    /// Opens the first unread article behind this one, else the first of all.
    void goToUnread();

    /// Opens an article from the story or from those that link here. Without modifiers the walk
    /// goes on through the same thread.
    void go(ArticleId id, Qt::KeyboardModifiers modifiers);

Q_SIGNALS:
    void changed(); // thread()
    void articleWanted(broadsheet::ArticleId id, Qt::KeyboardModifiers modifiers);
    void failed(const broadsheet::Error &error);

private:
    void ask();
    void take(const Result<StoryThread> &thread);
    void announce();
    bool isInThread(ArticleId id) const;
    ArticleId nextUnread() const; // 0: all is read

    Library &m_library;
    const Actions &m_actions;
    ArticleId m_article = 0;
    ArticleId m_origin = 0;   // whose thread is being walked
    ArticleId m_walkedTo = 0; // was asked for from the thread
    std::optional<StoryThread> m_thread;
    quint64 m_generation = 0; // of the question: the latest wins
    QTimer m_refresh;         // many changes, one question
};

} // namespace broadsheet
