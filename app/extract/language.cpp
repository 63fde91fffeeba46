#include "app/extract/language.h"

#include "app/extract/letter_bits.h"
#include "app/extract/word_table.h"

#include <QChar>
#include <QFile>
#include <QStringList>
#include <QVector>

#include <algorithm>
#include <array>
#include <vector>

namespace broadsheet {

namespace {

constexpr qsizetype Sample = 2500; // characters looked at

constexpr qsizetype LongestStopWord = 8;

// The small words of all languages, looked up by each word of a text without making a string.
class StopWords
{
public:
    StopWords()
        : m_slots(SlotCount)
    {
        QFile file(QStringLiteral(":/phrases/words.tsv"));
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        const QString rows = QString::fromUtf8(file.readAll());
        for (const QStringView row : QStringView(rows).split(u'\n')) {
            const auto cells = row.split(u'\t');
            if (cells.size() == 3 && cells[0] == u"stopword") {
                add(cells[2].toString(), cells[1].toString());
            }
        }
    }

    const QStringList &languages() const { return m_languages; }

    /// The languages, by index, that `word` (lower case) is common in.
    const QVector<int> &languagesOf(QStringView word) const
    {
        return m_slots[slotOf(word)].languages;
    }

private:
    static constexpr size_t SlotCount = 4096; // several times the words, so few share a way

    struct Slot
    {
        QString word;
        QVector<int> languages;
    };

    size_t slotOf(QStringView word) const
    {
        quint32 hash = 0;
        for (const QChar c : word) {
            hash = (hash + c.unicode()) * 0x9e3779b1u;
        }
        size_t slot = (hash >> 16) % SlotCount;
        while (!m_slots[slot].word.isEmpty() && m_slots[slot].word != word) {
            slot = (slot + 1) % SlotCount;
        }
        return slot;
    }

    void add(const QString &word, const QString &language)
    {
        if (word.isEmpty() || word.size() > LongestStopWord || m_words == SlotCount / 2) {
            return;
        }
        if (!m_languages.contains(language)) {
            m_languages += language;
        }
        Slot &slot = m_slots[slotOf(word)];
        m_words += slot.word.isEmpty();
        slot.word = word;
        slot.languages += int(m_languages.indexOf(language));
    }

    std::vector<Slot> m_slots;
    QStringList m_languages;
    size_t m_words = 0;
};

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

bool isAsciiLetter(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'z';
}

void countScript(QChar c, Scripts &s)
{
    const char16_t u = c.unicode();
    if (u < 0x80) {
        s.letters += isAsciiLetter(c);
        return;
    }
    s.letters += c.isLetter();
    constexpr char16_t FirstScript = 0x0370; // below it, Latin
    if (u < FirstScript) {
        return;
    }
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

void countScripts(QStringView text, Scripts &scripts)
{
    if (letterBits(text) < 0x80) {
        scripts.letters += int(std::count_if(text.begin(), text.end(), isAsciiLetter));
        return;
    }
    for (const QChar c : text) {
        countScript(c, scripts);
    }
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

QString byStopWords(const QStringList &languages, const QVector<int> &counts)
{
    constexpr int Fewest = 3;
    QString best;
    int most = 0;
    int second = 0;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (counts[i] > most) {
            second = most;
            most = counts[i];
            best = languages[i];
        } else {
            second = qMax(second, counts[i]);
        }
    }
    return most >= Fewest && most > second ? best : QString();
}

QChar lowered(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 0x80 ? c.toLower() : u >= u'A' && u <= u'Z' ? QChar(char16_t(u | 0x20)) : c;
}

void countStopWord(QStringView word, const StopWords &stopWords, QVector<int> &counts)
{
    if (word.size() > LongestStopWord) {
        return;
    }
    std::array<QChar, LongestStopWord> lower;
    for (qsizetype i = 0; i < word.size(); ++i) {
        lower[size_t(i)] = lowered(word[i]);
    }
    for (const int language : stopWords.languagesOf({lower.data(), word.size()})) {
        ++counts[language];
    }
}

} // namespace

QString languageOf(const QStringList &lines)
{
    static const StopWords stopWords;
    Scripts scripts;
    QVector<int> counts(stopWords.languages().size(), 0);
    qsizetype seen = 0;
    for (const QString &line : lines) {
        const QStringView part = QStringView(line).first(qMin(line.size(), Sample - seen));
        seen += part.size();
        countScripts(part, scripts);
        eachWord(part, [&](QStringView word) { countStopWord(word, stopWords, counts); });
        if (seen >= Sample) {
            break;
        }
    }
    if (scripts.letters == 0) {
        return {};
    }
    const QString script = byScript(scripts);
    return script.isEmpty() ? byStopWords(stopWords.languages(), counts) : script;
}

} // namespace broadsheet
