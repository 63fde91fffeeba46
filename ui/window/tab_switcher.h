#pragma once

#include "ui/window/open_in.h"
#include "ui/window/reading_tabs.h"

#include <QObject>
#include <QTimer>

namespace broadsheet {

class ArticleSession;
class Library;
class TabBar;

/// What tabs do: opens them, goes from one to the other, closes them and takes them up again at the
/// next start. The page is one; only the tab that is read loads its article.
class TabSwitcher final : public QObject
{
    Q_OBJECT

public:
    TabSwitcher(Library &library, ArticleSession &session, TabBar &bar, QObject *parent);

    void open(ArticleId id, OpenIn where);

    /// The open article once more, in a tab in front, at the same place.
    void duplicate();

    void select(qsizetype tab);

    /// To the next tab (1) or the one before (-1), round and round.
    void step(int step);

    /// The last tab stays.
    void close(qsizetype tab);
    void closeCurrent();

    void reopen();

    /// The tabs as a former start left them (state()); false when there were none.
    bool restore(const QByteArray &state);
    QByteArray state();

Q_SIGNALS:
    void changed(); // state() is another, and has settled
    void full();    // there are as many tabs as can be

private:
    void put(const Visit &visit, const QString &title, OpenIn where);
    void move(int from, int to);
    void showBar();
    void takeTitle();
    void fetchTitles();

    Library &m_library;
    ArticleSession &m_session;
    TabBar &m_bar;
    QTimer m_titleTimer;  // many changes, one question
    QTimer m_changeTimer; // likewise, one signal
};

} // namespace broadsheet
