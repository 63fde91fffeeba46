#pragma once

// Continues on the receiver's thread when a future ends. A receiver that died first is simply not
// called: the watcher is its child. (QFuture::then(context, …) aborts in that case in Qt 6.4.2.)

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace broadsheet {

/// Calls callback(future.result()) in `receiver`'s thread. A cancelled future without a result
/// never calls back.
template<typename T, typename Callback>
void whenDone(const QFuture<T> &future, QObject *receiver, Callback callback)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, receiver, [watcher, callback] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) {
            callback(watcher->future().result());
        }
    });
    watcher->setFuture(future);
}

} // namespace broadsheet
