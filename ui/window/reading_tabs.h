#pragma once

// The tabs as data: what stands in each, which one is read. A tab is light, a history and a title;
// the page is one for all of them.

#include "ui/window/history.h"

#include <QString>

namespace broadsheet {

class ReadingTabs
{
public:
    static constexpr qsizetype Most = 50;

    struct Tab
    {
        History history;
        QString title; // the headline; empty until it is known
    };

    /// There is always one, empty at first.
    ReadingTabs() = default;

    qsizetype count() const { return m_tabs.size(); }

    qsizetype current() const { return m_current; }

    bool isFull() const { return count() >= Most; }

    const Tab &at(qsizetype tab) const { return m_tabs.at(tab); }

    History &history() { return m_tabs[m_current].history; }

    const History &history() const { return m_tabs.at(m_current).history; }

    void setTitle(qsizetype tab, const QString &title) { m_tabs[tab].title = title; }

    /// Opens a tab behind the current one and those that were opened from it since it was selected.
    /// Gives its place, -1 when there are `Most`.
    qsizetype open(const Tab &tab);

    void select(qsizetype tab);
    void move(qsizetype from, qsizetype to);

    /// The neighbour of a closed tab becomes the current one. The last tab stays: false.
    bool close(qsizetype tab);

    /// Opens the tab that was closed last, where it was, with its history. False: there is none.
    bool reopen();

    /// The articles that the tabs show, by tab; 0: none.
    QVector<ArticleId> articles() const;

    /// All of it but the titles and what was closed. Whatever is wrong in `json` is passed over.
    QByteArray toJson() const;
    static ReadingTabs fromJson(const QByteArray &json);

private:
    struct Closed
    {
        qsizetype place = 0;
        Tab tab;
    };

    QVector<Tab> m_tabs{Tab()};
    qsizetype m_current = 0;
    qsizetype m_opened = 0; // from the current one since it was selected
    QVector<Closed> m_closed;
};

} // namespace broadsheet
