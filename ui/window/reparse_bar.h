#pragma once

#include "app/library/reparse.h"
#include "ui/window/job_line.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace broadsheet {

/// Reads older articles again with this version's extractor, in the background, and says so in a
/// few quiet words with one button: pause, and go on. Shown only while there is something to do.
class ReparseBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ReparseBar(Library &library, QWidget *parent = nullptr);
    ~ReparseBar() override; // stops the job

    /// Begins, or goes on where it was stopped. Nothing happens while it runs.
    void start();

    /// What was done stays done.
    void pause();

    bool isRunning() const { return m_job != nullptr; }

Q_SIGNALS:
    void finished(const broadsheet::ReparseReport &report); // also when it was paused
    void failed(const broadsheet::Error &error);

private:
    void end(const Result<ReparseReport> &result);
    void tick();

    Library &m_library;
    QLabel *m_text;
    QPushButton *m_button;
    QTimer m_timer;
    std::shared_ptr<ReparseJob> m_job;
    std::shared_ptr<JobCounters> m_counters;
};

} // namespace broadsheet
