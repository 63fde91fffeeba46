#pragma once

#include "app/library/importer.h"
#include "ui/window/job_line.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace broadsheet {

/// Runs imports one after the other and shows how far they are: a bar, a count and Cancel.
class ImportProgressBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportProgressBar(Library &library, QWidget *parent = nullptr);

    /// Absolute paths of files and folders. While an import runs, they wait for its end.
    void import(const QStringList &paths);

    /// The articles that ship with the program.
    void importSampleArticles();

    bool isRunning() const { return m_job != nullptr; }

    /// Stops the running import; what was committed stays.
    void cancel();

Q_SIGNALS:
    void finished(const broadsheet::ImportReport &report);
    void failed(const broadsheet::Error &error);

private:
    void follow(const QFuture<Result<ImportReport>> &future);
    void end(const Result<ImportReport> &result);
    void tick();

    Library &m_library;
    QLabel *m_text;
    QProgressBar *m_bar;
    QTimer m_timer;
    std::shared_ptr<ImportJob> m_job;
    std::shared_ptr<JobCounters> m_counters;
    QStringList m_waiting;
};

} // namespace broadsheet
