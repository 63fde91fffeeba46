#pragma once

// From the line over the article, the menu and the keys to the versions of the open article and to
// what changed between them.

#include "app/library/versions.h"

#include <QObject>

namespace broadsheet {

class ArticleSession;
class ReaderView;
class VersionBar;
struct Actions;

class VersionSwitcher final : public QObject
{
    Q_OBJECT

public:
    VersionSwitcher(Library &library,
                    ArticleSession &session,
                    VersionBar &bar,
                    const Actions &actions,
                    QObject *parent);

    void setReader(ReaderView *reader);

    /// 1: the next change of a comparison, -1: the one before; round and round.
    void stepChange(int changes);

    /// Back from a comparison; without one, to what changed.
    void toggleChanges();

    /// Of the open article, oldest first; empty while they are on their way, or there is only one.
    const QVector<VersionRow> &versions() const { return m_versions; }

Q_SIGNALS:
    void listed();                // versions() are there
    void changeShown(int change); // of a comparison, from 0

private:
    void refresh();
    void show();
    void step(int versions);

    Library &m_library;
    ArticleSession &m_session;
    VersionBar &m_bar;
    const Actions &m_actions;
    ReaderView *m_reader = nullptr;
    ArticleId m_article = 0; // whose versions these are
    QVector<VersionRow> m_versions;
    int m_change = -1; // looked at
};

} // namespace broadsheet
