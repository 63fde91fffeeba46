#include "app/cli/watched_output.h"

#include <cerrno>

namespace broadsheet {

WatchedOutput::WatchedOutput(QIODevice &target)
    : m_target(target)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 WatchedOutput::writeData(const char *bytes, qint64 size)
{
    errno = 0;
    const qint64 written = m_target.write(bytes, size);
    const int error = errno;
    if (written < size && error != EPIPE && m_error == 0) {
        m_error = error == 0 ? EIO : error;
    }
    return written;
}

} // namespace broadsheet
