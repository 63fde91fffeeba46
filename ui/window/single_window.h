#pragma once

// One window per library: the first call listens, a later one hands its request over and ends.

#include "ui/window/window_request.h"

#include <QLocalServer>
#include <QLockFile>

#include <memory>

namespace broadsheet {

/// The folder's one true name, also before the folder is there.
QString canonicalFolder(const QString &folder);

class SingleWindow final : public QObject
{
    Q_OBJECT

public:
    explicit SingleWindow(const QString &libraryFolder, QObject *parent = nullptr);

    enum class Outcome {
        First,      // this call owns the window
        HandedOver, // the running window has the request
        NoAnswer,   // one runs, but it does not answer
    };

    /// Blocks for at most a few seconds; to be called before there is a window.
    Outcome claim(const WindowRequest &request);

Q_SIGNALS:
    void requested(const broadsheet::WindowRequest &request);

private:
    bool listen();
    bool handOver(const WindowRequest &request) const;
    void answer(QLocalSocket *socket);

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace broadsheet
