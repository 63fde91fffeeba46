#include "app/extract/language.h"

#include <QChar>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

constexpr qsizetype Sample = 5000; // characters looked at

QHash<QString, QStringList> readStopWords()
{
    QHash<QString, QStringList> languages;
    QFile file(QStringLiteral(":/phrases/words.tsv"));
    if (file.open(QIODevice::ReadOnly)) {
        const QString rows = QString::fromUtf8(file.readAll());
        for (const QStringView row : QStringView(rows).split(u'\n')) {
            const auto cells = row.split(u'\t');
            if (cells.size() == 3 && cells[0] == u"stopword") {
                languages[cells[2].toString()] += cells[1].toString();
            }
        }
    }
    return languages;
}

struct Scripts
{
    int letters = 0;
    int kana = 0;
    int han = 0;
    int hangul = 0;
    int cyrillic = 0;
    int ukrainian = 0;
    int arabic = 0;
    int persian = 0;
    int hebrew = 0;
    int greek = 0;
    int devanagari = 0;
    int thai = 0;
};

void countScript(QChar c, Scripts &s)
{
    const char16_t u = c.unicode();
    s.letters += c.isLetter();
    s.kana += u >= 0x3041 && u <= 0x30fa;
    s.han += u >= 0x4e00 && u <= 0x9fff;
    s.hangul += u >= 0xac00 && u <= 0xd7a3;
    s.cyrillic += u >= 0x0400 && u <= 0x04ff;
    s.ukrainian += QStringView(u"іїєґІЇЄҐ").contains(c);
    s.arabic += u >= 0x0620 && u <= 0x064a;
    s.persian += QStringView(u"پچژگی").contains(c);
    s.hebrew += u >= 0x05d0 && u <= 0x05ea;
    s.greek += u >= 0x0370 && u <= 0x03ff;
    s.devanagari += u >= 0x0904 && u <= 0x0939;
    s.thai += u >= 0x0e01 && u <= 0x0e2e;
}

QString byScript(const Scripts &s)
{
    const int half = s.letters / 2;
    if (s.kana * 10 > s.letters) {
        return QStringLiteral("ja");
    }
    const std::array<std::pair<int, QString>, 8> scripts{{
        {s.han, QStringLiteral("zh")},
        {s.hangul, QStringLiteral("ko")},
        {s.cyrillic, s.ukrainian * 50 > s.cyrillic ? QStringLiteral("uk") : QStringLiteral("ru")},
        {s.arabic, s.persian * 20 > s.arabic ? QStringLiteral("fa") : QStringLiteral("ar")},
        {s.hebrew, QStringLiteral("he")},
        {s.greek, QStringLiteral("el")},
        {s.devanagari, QStringLiteral("hi")},
        {s.thai, QStringLiteral("th")},
    }};
    for (const auto &[count, language] : scripts) {
        if (count > half) {
            return language;
        }
    }
    return {};
}

QString byStopWords(const QHash<QString, int> &counts)
{
    constexpr int Fewest = 3;
    QString best;
    int most = 0;
    int second = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.value() > most) {
            second = most;
            most = it.value();
            best = it.key();
        } else {
            second = qMax(second, it.value());
        }
    }
    return most >= Fewest && most > second ? best : QString();
}

} // namespace

QString languageOf(const QStringList &lines)
{
    static const QHash<QString, QStringList> stopWords = readStopWords();
    Scripts scripts;
    QHash<QString, int> counts;
    qsizetype seen = 0;
    for (const QString &line : lines) {
        const QStringView part = QStringView(line).first(qMin(line.size(), Sample - seen));
        seen += part.size();
        for (const QChar c : part) {
            countScript(c, scripts);
        }
        for (const QStringView word : part.split(u' ')) {
            constexpr qsizetype LongestStopWord = 8;
            if (word.size() <= LongestStopWord) {
                for (const QString &language : stopWords.value(word.toString().toLower())) {
                    ++counts[language];
                }
            }
        }
        if (seen >= Sample) {
            break;
        }
    }
    if (scripts.letters == 0) {
        return {};
    }
    const QString script = byScript(scripts);
    return script.isEmpty() ? byStopWords(counts) : script;
}

} // namespace broadsheet
