#include "app/annotation/words.h"

#include "app/base/script.h"
#include "app/base/text.h"

#include <algorithm>

namespace broadsheet {

namespace {

// No word of a language is longer; a hostile one is cut, so that no step ever handles a huge word.
constexpr int MaxWordLength = 64;

bool isAccent(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x0300 && u <= 0x036f) || (u >= 0x0591 && u <= 0x05c7) ||
           (u >= 0x064b && u <= 0x065f);
}

QString foldedWord(QStringView word)
{
    const bool plain =
        std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QString apart =
        plain ? word.toString().toLower()
              : word.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(apart.size());
    for (const QChar c : apart) {
        const bool apostrophe = c == u'\'' || c == u'\u2019' || c == u'\u02bc';
        if (!apostrophe && !isAccent(c) && !isInvisible(c)) {
            out += c;
        }
    }
    return out;
}

QString foldedMark(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
        return QStringLiteral("\"");
    case QChar::Punctuation_Dash:
        return QStringLiteral("-");
    default:
        break;
    }
    if (c == U'\'' || c == U'`' || c == U'\u201a' || c == U'\u201e') {
        return QStringLiteral("\"");
    }
    if (c == U'\u2026') {
        return QStringLiteral(".");
    }
    return QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC);
}

struct Reader
{
    const QString &text;
    int at = 0;

    char32_t codePoint(int offset, int *length) const
    {
        const QChar c = text[offset];
        if (c.isHighSurrogate() && offset + 1 < text.size() && text[offset + 1].isLowSurrogate()) {
            *length = 2;
            return QChar::surrogateToUcs4(c, text[offset + 1]);
        }
        *length = 1;
        return c.unicode();
    }

    // An apostrophe or a number point that joins what stands on both sides.
    bool joins(int offset) const
    {
        if (offset == 0 || offset + 1 >= text.size()) {
            return false;
        }
        const QChar c = text[offset];
        const QChar before = text[offset - 1];
        const QChar after = text[offset + 1];
        if (c == u'\'' || c == u'\u2019') {
            return before.isLetter() && after.isLetter();
        }
        return (c == u'.' || c == u',') && before.isDigit() && after.isDigit();
    }

    void skipMarks()
    {
        while (at < text.size() &&
               (text[at].isMark() || (isInvisible(text[at]) && !text[at].isSpace()))) {
            ++at;
        }
    }

    // Behind the word that starts here.
    int wordEnd(int start) const
    {
        int end = start;
        int seen = start;
        while (seen < text.size() && seen - start < MaxWordLength) {
            int length = 1;
            const char32_t c = codePoint(seen, &length);
            const bool letter = QChar::isLetterOrNumber(c) || QChar::isMark(c);
            if (letter && !isWrittenWithoutSpaces(QChar::script(c))) {
                end = seen + length;
            } else if (!joins(seen) && !(isInvisible(text[seen]) && !text[seen].isSpace())) {
                break;
            }
            seen += length;
        }
        return end;
    }
};

} // namespace

int Vocabulary::idOf(const QString &folded)
{
    const auto known = ids.constFind(folded);
    if (known != ids.constEnd()) {
        return *known;
    }
    const int id = int(spellings.size());
    ids.insert(folded, id);
    spellings.append(folded);
    return id;
}

QVector<Word> wordsOf(const QString &text, Vocabulary &vocabulary)
{
    QVector<Word> words;
    words.reserve(text.size() / 5);
    Reader reader{text};
    while (reader.at < text.size()) {
        const int start = reader.at;
        int length = 1;
        const char32_t c = reader.codePoint(start, &length);
        if (isInvisible(text[start])) {
            ++reader.at;
            continue;
        }
        const bool letter = QChar::isLetterOrNumber(c);
        const bool alone = !letter || isWrittenWithoutSpaces(QChar::script(c));
        reader.at = alone ? start + length : reader.wordEnd(start);
        if (alone) {
            reader.skipMarks();
        }
        const QStringView spelled = QStringView(text).sliced(start, reader.at - start);
        const int id = vocabulary.idOf(letter ? foldedWord(spelled) : foldedMark(c));
        // "--" is one dash and "..." one ellipsis.
        if (!letter && !words.isEmpty() && words.last().id == id && words.last().end == start) {
            words.last().end = reader.at;
        } else {
            words.append({start, reader.at, id, letter});
        }
    }
    return words;
}

int firstWordAfter(const QVector<Word> &words, int offset)
{
    const auto it = std::partition_point(
        words.begin(), words.end(), [offset](const Word &w) { return w.end <= offset; });
    return int(it - words.begin());
}

} // namespace broadsheet
