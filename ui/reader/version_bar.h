#pragma once

#include "app/library/versions.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace broadsheet {

class ChangeSteps;

/// "Version 2, newest: 22 Nov 2026, 12 words added": a version in few words.
QString describe(const VersionRow &version, int newest);

/// A quiet line over an article that has several versions: which one is shown, and which others
/// there are. Over a comparison: which two, and how to go from change to change.
class VersionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit VersionBar(QWidget *parent = nullptr);

    /// One of them is shown. Hidden while there is only one.
    void showVersion(const QVector<VersionRow> &versions, int shown);

    /// Two of them are shown in one.
    void showComparison(const QVector<VersionRow> &versions, int from, int to, int changes);

    /// The change that is looked at, from 0; -1: none yet.
    void setChange(int change);

Q_SIGNALS:
    void versionChosen(int number);
    void comparisonChosen(int from, int to);
    void changesRequested(); // between the version shown and its neighbour
    void comparisonLeft();
    void changeStepped(int step); // 1: the next, -1: the one before

private:
    void fill(QMenu *menu, int checked, const std::function<void(int)> &choose);
    void setComparing(bool comparing);

    QVector<VersionRow> m_versions; // oldest first
    int m_from = 0;
    int m_to = 0;
    QToolButton *m_version;
    QLabel *m_state;
    QPushButton *m_changesLink;
    QPushButton *m_newest;
    QLabel *m_fromWord;
    QToolButton *m_fromVersion;
    QLabel *m_toWord;
    QToolButton *m_toVersion;
    ChangeSteps *m_steps;
};

} // namespace broadsheet
