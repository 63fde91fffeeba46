#include "app/article/title_words.h"

#include "app/base/script.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace broadsheet {

namespace {

using Role = TitleWord::Role;

constexpr qsizetype MostWords = 60;

void readTable(QHash<QString, TitleWord> &words, const QString &path)
{
    static const QHash<QString, Role> roles{{QStringLiteral("stopword"), Role::Small},
                                            {QStringLiteral("small"), Role::Small},
                                            {QStringLiteral("negation"), Role::Negation},
                                            {QStringLiteral("number"), Role::Number},
                                            {QStringLiteral("telling"), Role::Telling},
                                            {QStringLiteral("turning"), Role::Turning}};
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // it is compiled in
    if (!opened) {
        return;
    }
    for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = row.split(u'\t');
        if (cells.size() != 3 || !roles.contains(cells[0])) {
            continue;
        }
        const QStringList word = cells[2].split(u'=');
        words.insert(word.first(), {word.last(), roles.value(cells[0])});
    }
}

const QHash<QString, TitleWord> &knownWords()
{
    static const QHash<QString, TitleWord> words = [] {
        QHash<QString, TitleWord> made;
        readTable(made, QStringLiteral(":/phrases/words.tsv"));
        readTable(made, QStringLiteral(":/phrases/titles.tsv")); // stands above: "not"
        return made;
    }();
    return words;
}

TitleWord makeWord(QStringView text)
{
    const QString key = text.toString();
    const auto known = knownWords().constFind(key);
    if (known != knownWords().cend()) {
        return *known;
    }
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isNumber(); })) {
        return {key, Role::Number};
    }
    return {key, Role::Plain};
}

// A stretch without spaces: its characters in overlapping pairs.
void addPairs(QVector<TitleWord> &words, QStringView text)
{
    if (text.size() == 1) {
        words.append({text.toString(), Role::Plain});
    }
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        words.append({text.sliced(i, 2).toString(), Role::Plain});
    }
}

void addWords(QVector<TitleWord> &words, QStringView text)
{
    while (!text.isEmpty()) {
        const bool dense = isWrittenWithoutSpaces(text.front().script());
        const auto end = std::find_if(text.cbegin(), text.cend(), [dense](QChar c) {
            return isWrittenWithoutSpaces(c.script()) != dense;
        });
        const QStringView run = text.first(end - text.cbegin());
        dense ? addPairs(words, run) : words.append(makeWord(run));
        text = text.sliced(run.size());
    }
}

// "U.S." is folded to "u s": one name, not two letters.
void joinInitials(QVector<TitleWord> &words)
{
    const auto isInitial = [](const TitleWord &word) {
        const QChar letter = word.key.front();
        return word.key.size() == 1 && word.role != Role::Negation && letter.isLower();
    };
    for (qsizetype i = words.size() - 1; i > 0; --i) {
        const TitleWord &before = words.at(i - 1);
        if (isInitial(before) && words.at(i).role != Role::Number &&
            (isInitial(words.at(i)) || words.at(i).key.contains(u'.'))) {
            words[i - 1] = {before.key + u'.' + words.at(i).key, Role::Plain};
            words.removeAt(i);
        }
    }
}

} // namespace

QVector<TitleWord> titleWords(QStringView titleKey)
{
    QVector<TitleWord> words;
    for (const QStringView part : titleKey.tokenize(u' ', Qt::SkipEmptyParts)) {
        addWords(words, part);
        if (words.size() >= MostWords) {
            words.resize(MostWords);
            break;
        }
    }
    joinInitials(words);
    return words;
}

} // namespace broadsheet
