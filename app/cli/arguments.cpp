#include "app/cli/arguments.h"

#include <algorithm>

namespace broadsheet {

namespace {

const CommandOption *findOption(const QVector<CommandOption> &known, const QString &name)
{
    const auto found = std::find_if(known.cbegin(), known.cend(), [&](const CommandOption &option) {
        return option.name == name;
    });
    return found == known.cend() ? nullptr : &*found;
}

Unexpected wrong(const QString &text) { return fail(Error::Code::Invalid, text); }

bool isNumber(const QString &word)
{
    bool is = false;
    word.toLongLong(&is);
    return is;
}

// Reads the option at words[i]; moves i onto its value when that is a word of its own.
Result<void> readOption(const QStringList &words,
                        qsizetype &i,
                        const QVector<CommandOption> &known,
                        Arguments &arguments)
{
    const QString &word = words[i];
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
    const CommandOption *option = findOption(known, name);
    if (option == nullptr) {
        return wrong(QStringLiteral("There is no option --%1 here.").arg(name));
    }
    const bool hasNumber = !option->value.isEmpty() && isNumber(words.value(i + 1));
    if (option->optionalNumber && equals < 0 && !hasNumber) {
        arguments.options.insert(name, {});
        return {};
    }
    if (option->value.isEmpty()) {
        if (equals >= 0) {
            return wrong(QStringLiteral("The option --%1 takes no value.").arg(name));
        }
        arguments.options.insert(name, {});
        return {};
    }
    if (equals < 0 && i + 1 >= words.size()) {
        return wrong(QStringLiteral("The option --%1 needs a value.").arg(name));
    }
    if (arguments.has(name) && !option->repeatable) {
        return wrong(QStringLiteral("The option --%1 is given twice.").arg(name));
    }
    arguments.options[name].append(equals < 0 ? words[++i] : word.mid(equals + 1));
    return {};
}

} // namespace

Result<Arguments> parseArguments(const QStringList &words, const QVector<CommandOption> &known)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words[i];
        if (!optionsEnded && word == QLatin1String("--")) {
            optionsEnded = true;
        } else if (!optionsEnded && word == QLatin1String("-h")) {
            arguments.options.insert(QStringLiteral("help"), {});
        } else if (!optionsEnded && word.startsWith(QLatin1String("--"))) {
            if (auto read = readOption(words, i, known, arguments); !read) {
                return Unexpected{read.error()};
            }
        } else if (arguments.verb.isEmpty()) {
            arguments.verb = word;
        } else {
            arguments.positional.append(word);
        }
    }
    return arguments;
}

} // namespace broadsheet
