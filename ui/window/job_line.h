#pragma once

// What the status bar's lines about work in the background have in common (import, reading again).

#include <QHBoxLayout>
#include <QWidget>

#include <atomic>

namespace broadsheet {

/// Written by the job's thread, read by the window's; the words follow at the next tick.
struct JobCounters
{
    std::atomic<int> done = 0;
    std::atomic<int> total = 0;
    std::atomic<bool> counting = true; // more may be found
};

inline void layJobLine(QWidget *line, const QVector<QWidget *> &parts)
{
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 8, 0);
    for (QWidget *part : parts) {
        row->addWidget(part);
    }
}

} // namespace broadsheet
