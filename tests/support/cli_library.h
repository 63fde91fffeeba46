#pragma once

// A library in a folder of its own, driven by command lines alone.

#include "tests/support/command_line.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <memory>

namespace broadsheet {

class CliLibrary
{
public:
    /// An empty folder again.
    void renew() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// Writes a text file and gives its path.
    QString write(const QString &name, const QString &text) const
    {
        QFile file(m_folder->filePath(name));
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size();
        return written ? file.fileName() : QString();
    }

    /// Runs "VERB ARGUMENT…" on the library.
    CommandRun run(const QStringList &words) const
    {
        return runWords(QStringList{QStringLiteral("--library"), folder()} + words);
    }

    /// Two articles: 1, the ferry, leads to 2, the storm, and to one that is not there.
    CommandRun importTwo() const
    {
        write(QStringLiteral("ferry.txt"),
              QStringLiteral("Night ferry returns to the harbour\n\nBy Ann Reader\n\n"
                             "The crew 😀 had waited for a week, the company said on Monday.\n\n"
                             "READ MORE: Storm nears the northern coast\n\n"
                             "READ MORE: Budget passed after a long debate\n\n"
                             "Nobody was hurt in the harbour, the company said on Monday.\n"));
        write(QStringLiteral("storm.txt"),
              QStringLiteral("Storm nears the northern coast\n\nBy Bo Writer\n\n"
                             "No ferry will leave before the wind has gone, people said.\n"));
        return run({QStringLiteral("import"),
                    path(QStringLiteral("ferry.txt")),
                    path(QStringLiteral("storm.txt"))});
    }

    QString path(const QString &name) const { return m_folder->filePath(name); }

    QString folder() const { return path(QStringLiteral("library")); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// "list --json" as words.
inline QStringList line(const QString &words) { return words.split(QLatin1Char(' ')); }

} // namespace broadsheet
