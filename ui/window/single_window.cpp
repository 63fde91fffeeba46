#include "ui/window/single_window.h"

#include "app/base/content_hash.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace broadsheet {

namespace {

constexpr int Patience = 5000; // ms: a window that is just starting answers well within this
constexpr int Pause = 50;
constexpr qint64 LongestLine = 16 * 1024 * 1024;

QString socketPath(const QString &libraryFolder)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty()) {
        folder = QDir::tempPath();
    }
    const QByteArray hash = contentHash(canonicalFolder(libraryFolder).toUtf8()).toHex();
    return folder + u"/broadsheet-"_qs + QString::fromLatin1(hash.left(24));
}

} // namespace

QString canonicalFolder(const QString &folder)
{
    // Only what is there has a canonical path; the rest is appended as it was given.
    QString there = QDir::cleanPath(QDir(folder).absolutePath());
    QString rest;
    while (!QFileInfo::exists(there) && there != QDir::rootPath()) {
        rest.prepend(u'/' + QFileInfo(there).fileName());
        there = QFileInfo(there).path();
    }
    return QDir::cleanPath(QFileInfo(there).canonicalFilePath() + rest);
}

SingleWindow::SingleWindow(const QString &libraryFolder, QObject *parent)
    : QObject(parent)
    , m_name(socketPath(libraryFolder))
    , m_lock(m_name + u".lock"_qs)
{
    // Stale is only a lock whose process is gone; a window may stay open for weeks.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { answer(socket); });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            answer(socket);
        }
    });
}

SingleWindow::Outcome SingleWindow::claim(const WindowRequest &request)
{
    const QDeadlineTimer deadline(Patience);
    do {
        if (m_lock.tryLock(0)) {
            return listen() ? Outcome::First : Outcome::NoAnswer;
        }
        if (m_lock.error() != QLockFile::LockFailedError) {
            return Outcome::First; // nowhere to meet: better a second window than none
        }
        if (handOver(request)) {
            return Outcome::HandedOver;
        }
        // The other one is just starting, or just ending.
        QThread::msleep(Pause);
    } while (!deadline.hasExpired());
    return Outcome::NoAnswer;
}

bool SingleWindow::listen()
{
    // We hold the lock, so a socket of that name is what a killed window left.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

bool SingleWindow::handOver(const WindowRequest &request) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(Pause * 4)) {
        return false;
    }
    socket.write(requestToLine(request));
    return socket.waitForBytesWritten(Patience) && socket.waitForReadyRead(Patience) &&
           socket.readLine() == "ok\n";
}

void SingleWindow::answer(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > LongestLine) {
            socket->abort();
        }
        return;
    }
    const auto request = requestFromLine(socket->readLine(LongestLine));
    socket->write(request ? "ok\n" : "what?\n");
    socket->disconnectFromServer();
    if (request) {
        Q_EMIT requested(*request);
    }
}

} // namespace broadsheet
