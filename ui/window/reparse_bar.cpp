#include "ui/window/reparse_bar.h"

#include "app/base/when_done.h"
#include "ui/reader/quiet_line.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace broadsheet {

namespace {
constexpr int Tick = 250; // ms
}

ReparseBar::ReparseBar(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_text(makeWords(this))
    , m_button(makeLink(this, {}))
{
    m_text->setToolTip(tr("This version of Broadsheet reads articles better. Your notes and "
                          "corrections are kept."));
    layJobLine(this, {m_text, m_button});
    m_timer.setInterval(Tick);
    connect(&m_timer, &QTimer::timeout, this, &ReparseBar::tick);
    connect(m_button, &QPushButton::clicked, this, [this] { isRunning() ? pause() : start(); });
    hide();
}

ReparseBar::~ReparseBar() { pause(); }

void ReparseBar::start()
{
    if (isRunning() || m_library.isReadOnly()) {
        return;
    }
    m_job = std::make_shared<ReparseJob>();
    m_counters = std::make_shared<JobCounters>();
    const auto report = [counters = m_counters](const ReparseProgress &progress) {
        counters->done = progress.done;
        counters->total = progress.total;
    };
    m_timer.start();
    whenDone(bringUpToDate(m_library, m_job, report),
             this,
             [this](const Result<ReparseReport> &result) { end(result); });
}

void ReparseBar::pause()
{
    if (m_job) {
        m_job->cancel = true;
    }
}

void ReparseBar::end(const Result<ReparseReport> &result)
{
    m_timer.stop();
    m_job.reset();
    const bool paused = result && result->cancelled;
    if (paused) {
        m_text->setText(tr("Paused: older articles are read again another time."));
        m_button->setText(tr("Go on"));
        m_button->setAccessibleName(tr("Go on reading older articles again"));
    }
    setVisible(paused);
    if (!result) {
        Q_EMIT failed(result.error());
    } else if (result->stopped) {
        Q_EMIT failed(*result->stopped);
    } else {
        Q_EMIT finished(*result);
    }
}

void ReparseBar::tick()
{
    const int total = m_counters->total;
    if (total == 0) {
        return; // nothing to do so far
    }
    const QLocale locale;
    m_text->setText(m_job->cancel
                        ? tr("Pausing…")
                        : tr("Reading older articles again: %1 of %2")
                              .arg(locale.toString(int(m_counters->done)), locale.toString(total)));
    m_button->setText(tr("Pause"));
    m_button->setAccessibleName(tr("Pause reading older articles again"));
    show();
}

} // namespace broadsheet
