#pragma once

#include <QObject>

namespace broadsheet {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that a session that ends or a Ctrl+C closes the
/// window in order. One in a program; the second signal ends the program at once, as ever.
class QuitSignals final : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void received();
};

} // namespace broadsheet
