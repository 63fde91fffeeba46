#pragma once

#include <QElapsedTimer>
#include <QIODevice>

namespace broadsheet {

/// "[#####-----] 512 of 1,024, 950/s, 1 s left", rewritten in place on a terminal at most ten times
/// a second.
class ProgressBar
{
public:
    explicit ProgressBar(QIODevice &terminal);

    /// `total` may still grow while `counting`.
    void show(qint64 done, qint64 total, bool counting);

    /// Wipes the line, so that what comes next stands alone.
    void clear();

private:
    QIODevice &m_terminal;
    QElapsedTimer m_sinceStart;
    qint64 m_lastShown = -1000; // ms since start
    bool m_visible = false;
};

/// The line itself, without the control sequences.
QString progressLine(qint64 done, qint64 total, bool counting, qint64 elapsedMs);

} // namespace broadsheet
