#include "app/cli/progress_bar.h"

#include <QLocale>

namespace broadsheet {

namespace {

constexpr int BarWidth = 24;
constexpr qint64 Pause = 100; // ms between two paintings

QString number(qint64 value) { return QLocale(QLocale::English).toString(value); }

QString timeText(qint64 seconds)
{
    if (seconds < 60) {
        return QStringLiteral("%1 s").arg(seconds);
    }
    return QStringLiteral("%1:%2 min").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString progressLine(qint64 done, qint64 total, bool counting, qint64 elapsedMs)
{
    const qint64 filled =
        total > 0 ? qBound(qint64(0), done * BarWidth / total, qint64(BarWidth)) : 0;
    QString line = QLatin1Char('[') + QString(filled, QLatin1Char('#')) +
                   QString(BarWidth - filled, QLatin1Char('-')) + QLatin1Char(']');
    line += QStringLiteral(" %1 of %2%3")
                .arg(number(done), number(total), counting ? QStringLiteral("+") : QString());
    if (done > 0 && elapsedMs > 0) {
        line += QStringLiteral(", %1/s").arg(number(done * 1000 / elapsedMs));
        if (!counting) {
            line +=
                QStringLiteral(", %1 left").arg(timeText((total - done) * elapsedMs / done / 1000));
        }
    }
    return line;
}

ProgressBar::ProgressBar(QIODevice &terminal)
    : m_terminal(terminal)
{
    m_sinceStart.start();
}

void ProgressBar::show(qint64 done, qint64 total, bool counting)
{
    const qint64 now = m_sinceStart.elapsed();
    if (now - m_lastShown < Pause) {
        return;
    }
    m_lastShown = now;
    m_visible = true;
    m_terminal.write("\r\x1b[K" + progressLine(done, total, counting, now).toUtf8());
}

void ProgressBar::clear()
{
    if (m_visible) {
        m_terminal.write("\r\x1b[K");
        m_visible = false;
    }
}

} // namespace broadsheet
