#include "ui/window/import_progress.h"

#include "app/base/when_done.h"
#include "ui/reader/quiet_line.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace broadsheet {

namespace {
constexpr int Tick = 100; // ms
}

ImportProgressBar::ImportProgressBar(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_text(makeWords(this))
    , m_bar(new QProgressBar)
{
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(tr("Import progress"));
    QPushButton *cancelButton = makeLink(this, tr("Cancel"));
    cancelButton->setAccessibleName(tr("Cancel the import"));
    layJobLine(this, {m_text, m_bar, cancelButton});
    m_timer.setInterval(Tick);
    connect(&m_timer, &QTimer::timeout, this, &ImportProgressBar::tick);
    connect(cancelButton, &QPushButton::clicked, this, &ImportProgressBar::cancel);
    hide();
}

void ImportProgressBar::import(const QStringList &paths)
{
    if (isRunning()) {
        m_waiting += paths;
        return;
    }
    m_job = std::make_shared<ImportJob>();
    m_counters = std::make_shared<JobCounters>();
    const auto counters = m_counters;
    follow(importPaths(m_library, paths, m_job, {}, [counters](const ImportProgress &progress) {
        counters->done = progress.done;
        counters->total = progress.total;
        counters->counting = progress.counting;
    }));
}

void ImportProgressBar::importSampleArticles()
{
    if (isRunning()) {
        return;
    }
    m_job = std::make_shared<ImportJob>();
    m_counters = std::make_shared<JobCounters>();
    follow(importSamples(m_library));
}

void ImportProgressBar::follow(const QFuture<Result<ImportReport>> &future)
{
    m_timer.start();
    whenDone(future, this, [this](const Result<ImportReport> &result) { end(result); });
}

void ImportProgressBar::end(const Result<ImportReport> &result)
{
    m_timer.stop();
    m_job.reset();
    hide();
    result ? Q_EMIT finished(*result) : Q_EMIT failed(result.error());
    if (!m_waiting.isEmpty() && !isRunning()) {
        import(std::exchange(m_waiting, {}));
    }
}

void ImportProgressBar::tick()
{
    // Shown from the first tick on: what takes less than that needs no bar.
    const int done = m_counters->done;
    const int total = m_counters->total;
    const bool counting = m_counters->counting;
    m_bar->setRange(0, counting ? 0 : total);
    m_bar->setValue(done);
    const QLocale locale;
    m_text->setText(
        m_job->cancel ? tr("Stopping the import…")
        : counting
            ? tr("Importing: %1 of at least %2").arg(locale.toString(done), locale.toString(total))
            : tr("Importing: %1 of %2").arg(locale.toString(done), locale.toString(total)));
    show();
}

void ImportProgressBar::cancel()
{
    m_waiting.clear();
    if (m_job) {
        m_job->cancel = true;
    }
}

} // namespace broadsheet
