#pragma once

// "VERB ARGUMENT… --option VALUE …" taken apart. Options may stand before or after the verb, as
// "--name VALUE" or "--name=VALUE"; after "--" nothing is an option. A word with one dash is an
// argument ("search -storm"), but for -h.

#include "app/base/result.h"

#include <QMap>
#include <QStringList>
#include <QVector>

namespace broadsheet {

struct CommandOption
{
    QString name;  // without the dashes
    QString value; // what stands for the value in help, e.g. "DIR"; empty: a switch
    QString help;
    bool repeatable = false;
    bool optionalNumber = false; // --version is a switch, but "show 1 --version 2" gives it a value
};

struct Arguments
{
    QString verb;
    QStringList positional; // after the verb
    QMap<QString, QStringList> options;

    bool has(const QString &name) const { return options.contains(name); }

    QStringList values(const QString &name) const { return options.value(name); }

    QString value(const QString &name) const { return values(name).value(0); }
};

/// `known` holds every option that may stand there. Errors are Invalid: an unknown option, a
/// missing value, a switch with a value, an option twice.
Result<Arguments> parseArguments(const QStringList &words, const QVector<CommandOption> &known);

} // namespace broadsheet
