#pragma once

// Runs a command line in this process, its streams in memory.

#include "app/cli/commands.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

namespace broadsheet {

struct CommandRun
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

inline CommandRun runWords(const QStringList &words)
{
    CommandRun run;
    QBuffer out(&run.out);
    QBuffer err(&run.err);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    run.status = int(runCommandLine(words, Streams{out, err}));
    return run;
}

} // namespace broadsheet
