#include "app/article/copy_sketch.h"

#include "app/base/script.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

constexpr int MostWords = 2000;
constexpr int FewestWords = 12; // of fewer nothing can be said
constexpr int FewestKeys = 6;   // if the text has so many

// Bytes: what a word is must be seen, which word it is only nearly.
constexpr int WordBytes = SketchByte::FirstNumber - SketchByte::FirstWord;
constexpr int NumberBytes = SketchByte::FirstName - SketchByte::FirstNumber;
constexpr int NameBytes = 256 - SketchByte::FirstName;

// How many words make a shingle. Where each character is a word of its own it takes more of them.
struct Measures
{
    int shingle;
    int keyWords;
    quint32 sampling; // one key in so many, a power of two
};

constexpr Measures Spaced{3, 3, 8};
constexpr Measures Ideographic{5, 6, 16};
constexpr Measures Alphabetic{10, 12, 32}; // Thai, Lao, Khmer, Burmese: a character is a letter

// MurmurHash3's finalizer (Appleby): every bit of the one depends on every bit of the other.
constexpr quint64 mixed(quint64 h)
{
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

// Letters of the Latin alphabets without their accents.
constexpr char16_t FirstAccented = 0xc0;
constexpr char16_t LastAccented = 0x24f;

char16_t withoutAccent(char16_t u)
{
    static const auto letters = [] {
        std::array<char16_t, LastAccented - FirstAccented + 1> table;
        for (char16_t c = FirstAccented; c <= LastAccented; ++c) {
            const QString parts = QChar(c).decomposition();
            const QChar base = parts.isEmpty() ? QChar(c) : parts.front();
            table[c - FirstAccented] = base.toCaseFolded().unicode();
        }
        return table;
    }();
    return letters[u - FirstAccented];
}

char16_t foldedLetter(char16_t u)
{
    if (u < 0x80) {
        return u >= u'A' && u <= u'Z' ? u | 0x20 : u;
    }
    if (u >= FirstAccented && u <= LastAccented) {
        return withoutAccent(u);
    }
    return QChar(u).toCaseFolded().unicode();
}

enum class Sign { Letter, Digit, Character, Nothing, Joint, Opening, Other };

// A joint holds a word or a number together: "don't", "1,204". What opens a sentence or a quotation
// gives the next word a capital that says nothing.
Sign signOf(char16_t u)
{
    if ((u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z')) {
        return Sign::Letter;
    }
    if (u >= u'0' && u <= u'9') {
        return Sign::Digit;
    }
    switch (u) {
    case u' ':
        return Sign::Other;
    case u'.':
    case u',':
    case u'\'':
    case u'\u2019':
        return Sign::Joint;
    case u'!':
    case u'?':
    case u':':
    case u'"':
    case u'(':
    case u'[':
    case u'\u2018':
    case u'\u201c':
    case u'\u201e':
    case u'\u00ab':
    case u'\u00bb':
    case u'\u2026':
        return Sign::Opening;
    default:
        break;
    }
    if (u < 0x80) {
        return Sign::Other;
    }
    const QChar c(u);
    if (c.isSurrogate()) {
        return c.isHighSurrogate() ? Sign::Nothing : Sign::Character; // one for the pair
    }
    if (c.isMark() || c.category() == QChar::Other_Format) {
        return Sign::Nothing;
    }
    if (c.isDigit()) {
        return Sign::Digit;
    }
    if (!c.isLetterOrNumber()) {
        return Sign::Other;
    }
    return u >= 0x0e00 && isWrittenWithoutSpaces(c.script()) ? Sign::Character : Sign::Letter;
}

struct Token
{
    quint64 hash = 0;
    int length = 0;
    bool number = false;
    bool name = false;
};

class Sketcher
{
public:
    void add(QStringView paragraph);
    CopySketch sketch();

private:
    void begin(char16_t u, Sign sign);
    void take(char16_t u);
    void finish();
    void put(const Token &token);
    void endParagraph();
    Measures measures() const;
    void addKeys(QVector<quint64> &hashes, const Measures &measures) const;

    bool isFull() const { return m_count >= MostWords; }

    QByteArray m_words;
    int m_count = 0;
    int m_ideographs = 0;
    int m_letters = 0;          // of alphabets without spaces
    QVector<quint64> m_content; // hashes of the words that keys are made of; 0: a paragraph ends
    Token m_token;              // under way when it has a length
    bool m_opening = true;      // the next word would have a capital anyway
    bool m_capital = false;
};

void Sketcher::begin(char16_t u, Sign sign)
{
    m_token = {};
    m_token.hash = 0xcbf29ce484222325ULL;
    m_token.number = sign == Sign::Digit;
    m_capital = u < 0x80 ? u >= u'A' && u <= u'Z' : QChar(u).isUpper();
    m_token.name = sign == Sign::Letter && m_capital && !m_opening;
    m_opening = false;
}

void Sketcher::take(char16_t u)
{
    m_token.hash = (m_token.hash ^ foldedLetter(u)) * 0x100000001b3ULL; // FNV-1a
    ++m_token.length;
}

void Sketcher::finish()
{
    if (m_token.length > 0) {
        m_token.hash = mixed(m_token.hash);
        put(m_token);
        constexpr int LongWord = 5;
        if (m_token.length >= (m_token.number ? 2 : LongWord)) {
            m_content.append(m_token.hash | 1);
        }
        m_token = {};
    }
}

void Sketcher::put(const Token &token)
{
    const quint32 value = quint32(token.hash >> 32);
    const int byte = token.number ? SketchByte::FirstNumber + int(value % NumberBytes)
                     : token.name ? SketchByte::FirstName + int(value % NameBytes)
                                  : SketchByte::FirstWord + int(value % WordBytes);
    m_words.append(char(byte));
    if (token.number) {
        m_words.append(char(SketchByte::FirstWord + int(value / NumberBytes % WordBytes)));
    }
    ++m_count;
}

void Sketcher::add(QStringView text)
{
    m_opening = true;
    for (qsizetype i = 0; i < text.size() && !isFull(); ++i) {
        const char16_t u = text[i].unicode();
        const Sign sign = signOf(u);
        const bool inside = m_token.length > 0;
        switch (sign) {
        case Sign::Letter:
        case Sign::Digit:
            if (!inside) {
                begin(u, sign);
            }
            m_token.number |= sign == Sign::Digit;
            take(u);
            break;
        case Sign::Character: {
            finish();
            Token character{mixed(u), 1, false, false};
            put(character);
            m_content.append(character.hash | 1);
            const QChar::Script script = QChar(u).script();
            const bool letter = script == QChar::Script_Thai || script == QChar::Script_Lao ||
                                script == QChar::Script_Khmer || script == QChar::Script_Myanmar;
            ++(letter ? m_letters : m_ideographs);
            break;
        }
        case Sign::Nothing:
            break;
        case Sign::Joint: {
            const Sign next = i + 1 < text.size() ? signOf(text[i + 1].unicode()) : Sign::Other;
            const bool apostrophe = u == u'\'' || u == u'\u2019';
            if (inside &&
                (apostrophe ? next == Sign::Letter : next == Sign::Digit && m_token.number)) {
                break;
            }
            finish();
            m_opening = m_opening || u != u',';
            break;
        }
        case Sign::Opening:
            finish();
            m_opening = true;
            break;
        case Sign::Other:
            finish();
            break;
        }
    }
    finish();
    endParagraph();
}

void Sketcher::endParagraph()
{
    if (!m_words.isEmpty() && m_words.back() != 0) {
        m_words.append('\0');
        m_content.append(0);
    }
}

Measures Sketcher::measures() const
{
    if (2 * (m_ideographs + m_letters) < m_count) {
        return Spaced;
    }
    return m_ideographs >= m_letters ? Ideographic : Alphabetic;
}

void Sketcher::addKeys(QVector<quint64> &hashes, const Measures &measures) const
{
    int run = 0; // words since the paragraph began
    for (qsizetype i = 0; i < m_content.size(); ++i) {
        run = m_content[i] == 0 ? 0 : run + 1;
        if (run >= measures.keyWords) {
            quint64 hash = 0;
            for (qsizetype k = i - measures.keyWords + 1; k <= i; ++k) {
                hash = (hash ^ m_content[k]) * 0x9e3779b97f4a7c15ULL;
                hash ^= hash >> 32;
            }
            hashes.append(mixed(hash));
        }
    }
}

QVector<quint32> sampledWith(const QVector<quint64> &hashes, quint32 sampling)
{
    QVector<quint32> keys;
    QSet<quint32> seen;
    for (const quint64 hash : hashes) {
        const quint32 key = quint32(hash >> 32) & 0x7fffffff;
        if (hash % sampling == 0 && !seen.contains(key)) {
            seen.insert(key);
            keys.append(key);
        }
    }
    return keys;
}

// Of a short text more than one in so many, or it would have none. What a long text takes is among
// what a short one takes.
QVector<quint32> sampled(const QVector<quint64> &hashes, quint32 sampling)
{
    QVector<quint32> keys = sampledWith(hashes, sampling);
    while (keys.size() < FewestKeys && sampling > 1) {
        sampling /= 2;
        keys = sampledWith(hashes, sampling);
    }
    return keys;
}

// In turn the next of the text, since a cut leaves the beginning, and the next by its value, since
// the beginning may be another one.
QVector<quint32> bestFirst(const QVector<quint32> &keys)
{
    QVector<quint32> byValue = keys;
    std::sort(byValue.begin(), byValue.end());
    QVector<quint32> best;
    for (qsizetype i = 0; i < keys.size() && best.size() < LookedUpKeys; ++i) {
        for (const quint32 key : {keys[i], byValue[i]}) {
            if (!best.contains(key) && best.size() < LookedUpKeys) {
                best.append(key);
            }
        }
    }
    return best;
}

CopySketch Sketcher::sketch()
{
    CopySketch sketch;
    if (m_count < FewestWords) {
        return sketch;
    }
    const Measures size = measures();
    QVector<quint64> hashes;
    hashes.reserve(m_content.size());
    addKeys(hashes, size);
    sketch.keys = bestFirst(sampled(hashes, size.sampling));
    if (!sketch.keys.isEmpty()) {
        sketch.words = char(size.shingle) + m_words;
    }
    return sketch;
}

// "(Reporting by …; editing by …)" stands under stories that have nothing else in common.
bool isAside(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return trimmed.size() > 1 && ((trimmed.front() == u'(' && trimmed.back() == u')') ||
                                  (trimmed.front() == u'[' && trimmed.back() == u']'));
}

bool isBody(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Standfirst: // often the first paragraph, taken for one
    case BlockKind::Paragraph:
    case BlockKind::BlockQuote:
    case BlockKind::ListItem:
        return !block.hidden && !isAside(block.text);
    default:
        return false;
    }
}

} // namespace

CopySketch copySketch(const Article &article)
{
    Sketcher sketcher;
    for (const Block &block : article.blocks) {
        if (isBody(block)) {
            sketcher.add(block.text);
        }
    }
    return sketcher.sketch();
}

} // namespace broadsheet
