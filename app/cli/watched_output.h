#pragma once

#include <QIODevice>

namespace broadsheet {

/// Hands everything on to another device, and remembers whether one write of all failed there. A
/// reader that went away (EPIPE, `… | head`) had what it wanted: that is no failure.
class WatchedOutput : public QIODevice
{
public:
    explicit WatchedOutput(QIODevice &target);

    /// 0, or the errno of the first write that failed.
    int error() const { return m_error; }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *bytes, qint64 size) override;

private:
    QIODevice &m_target;
    int m_error = 0;
};

} // namespace broadsheet
