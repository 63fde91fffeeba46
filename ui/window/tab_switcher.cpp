#include "ui/window/tab_switcher.h"

#include "app/base/when_done.h"
#include "app/library/searcher.h"
#include "ui/window/article_session.h"
#include "ui/window/tab_bar.h"

namespace broadsheet {

namespace {
constexpr int TitleDelay = 200; // ms
constexpr int ChangeDelay =
    700; // ms: whoever writes it down waits for the disk, and pages come first
} // namespace

TabSwitcher::TabSwitcher(Library &library, ArticleSession &session, TabBar &bar, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_session(session)
    , m_bar(bar)
{
    connect(&bar, &QTabBar::currentChanged, this, &TabSwitcher::select);
    connect(&bar, &QTabBar::tabCloseRequested, this, &TabSwitcher::close);
    connect(&bar, &QTabBar::tabMoved, this, &TabSwitcher::move);
    connect(&session, &ArticleSession::opened, this, &TabSwitcher::takeTitle);
    connect(&session, &ArticleSession::placeSettled, this, &TabSwitcher::changed);
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(ChangeDelay);
    connect(&m_changeTimer, &QTimer::timeout, this, &TabSwitcher::changed);
    m_titleTimer.setSingleShot(true);
    m_titleTimer.setInterval(TitleDelay);
    connect(&m_titleTimer, &QTimer::timeout, this, &TabSwitcher::fetchTitles);
    const auto fetchSoon = [this] {
        if (!m_titleTimer.isActive()) {
            m_titleTimer.start();
        }
    };
    connect(&library, &Library::articlesChanged, this, fetchSoon);
    connect(&library, &Library::articleUpdated, this, fetchSoon);
    showBar();
}

void TabSwitcher::open(ArticleId id, OpenIn where)
{
    // A tab in which nothing was read yet is as good as a new one.
    if (where == OpenIn::ThisTab || m_session.isEmpty()) {
        m_session.open(id);
        return;
    }
    put({id, {}}, {}, where);
    fetchTitles();
}

void TabSwitcher::duplicate()
{
    m_session.keepPlace();
    if (const auto present = m_session.history().present()) {
        const ReadingTabs &tabs = m_session.tabs();
        put(*present, tabs.at(tabs.current()).title, OpenIn::TabInFront);
    }
}

void TabSwitcher::put(const Visit &visit, const QString &title, OpenIn where)
{
    const qsizetype tab = m_session.tabs().open({History::of({visit}, 0), title});
    if (tab < 0) {
        Q_EMIT full();
        return;
    }
    showBar();
    m_changeTimer.start();
    if (where == OpenIn::TabInFront) {
        select(tab);
    }
}

void TabSwitcher::select(qsizetype tab)
{
    if (tab < 0 || tab == m_session.tabs().current()) {
        return;
    }
    m_session.keepPlace();
    m_session.tabs().select(tab);
    showBar();
    m_session.resume();
    m_changeTimer.start();
}

void TabSwitcher::step(int step)
{
    const ReadingTabs &tabs = m_session.tabs();
    select((tabs.current() + step + tabs.count()) % tabs.count());
}

void TabSwitcher::move(int from, int to)
{
    m_session.tabs().move(from, to);
    showBar();
    m_changeTimer.start();
}

void TabSwitcher::close(qsizetype tab)
{
    m_session.keepPlace();
    const bool current = tab == m_session.tabs().current();
    if (!m_session.tabs().close(tab)) {
        return;
    }
    showBar();
    if (current) {
        m_session.resume();
    }
    m_changeTimer.start();
}

void TabSwitcher::closeCurrent() { close(m_session.tabs().current()); }

void TabSwitcher::reopen()
{
    m_session.keepPlace();
    if (!m_session.tabs().reopen()) {
        return;
    }
    showBar();
    m_session.resume();
    m_changeTimer.start();
}

bool TabSwitcher::restore(const QByteArray &state)
{
    m_session.tabs() = ReadingTabs::fromJson(state);
    if (!m_session.history().present()) {
        return false;
    }
    showBar();
    m_session.resume();
    fetchTitles();
    return true;
}

QByteArray TabSwitcher::state()
{
    m_session.keepPlace();
    return m_session.tabs().toJson();
}

void TabSwitcher::takeTitle()
{
    if (const OpenedArticle *article = m_session.article()) {
        ReadingTabs &tabs = m_session.tabs();
        tabs.setTitle(tabs.current(), article->row.headline);
        showBar();
    }
    m_changeTimer.start();
}

// An article that is gone keeps the title that it had: its tab says so when it is read.
void TabSwitcher::fetchTitles()
{
    const QVector<ArticleId> asked = m_session.tabs().articles();
    if (asked.size() < 2) {
        return;
    }
    whenDone(articleRows(m_library, asked), this, [this](const Result<QVector<ArticleRow>> &rows) {
        ReadingTabs &tabs = m_session.tabs();
        const QVector<ArticleId> shown = tabs.articles();
        QHash<ArticleId, QString> headlines;
        for (const ArticleRow &row : rows ? *rows : QVector<ArticleRow>()) {
            headlines.insert(row.id, row.headline);
        }
        for (qsizetype tab = 0; tab < shown.size(); ++tab) {
            const QString before = tabs.at(tab).title;
            const QString removed = before.isEmpty() ? tr("Removed article") : before;
            tabs.setTitle(tab, headlines.value(shown.at(tab), removed));
        }
        showBar();
    });
}

void TabSwitcher::showBar() { m_bar.setTabs(m_session.tabs()); }

} // namespace broadsheet
