#include "app/extract/phrases.h"

#include "app/base/text.h"
#include "app/extract/word_table.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace broadsheet {

namespace {

constexpr std::array<const char16_t *, PhraseKinds> KindNames{
    u"related-label", u"related-heading", u"byline-start", u"byline-credit", u"role",
    u"tagline",       u"credit-start",    u"agency",       u"caption-sign",  u"placeholder",
    u"advert",        u"share",           u"newsletter",   u"cookie",        u"comments",
    u"tags",          u"section",         u"footer",       u"reading-time",  u"correction",
    u"date-start",    u"date-updated",    u"date-ago",
};

// All phrases in one trie, so a text is looked up once for all of them, in time that depends on
// the text and the longest phrase but not on how many phrases there are. The children of a node lie
// side by side in the order of their last five bits, so that the set of these bits says where to
// look; those of the root, where nearly all look-ups end, have a table.
class Trie
{
public:
    static constexpr int Root = 0;
    static constexpr int None = -1;

    struct Phrase
    {
        QString text;
        quint32 kinds = 0;
    };

    /// Of phrases in order, each once.
    explicit Trie(const std::vector<Phrase> &phrases)
        : m_roots(0x10000, None)
    {
        m_nodes.push_back({});
        QVector<Branch> level{{Root, phrases.begin(), phrases.end()}};
        for (qsizetype depth = 0; !level.isEmpty(); ++depth) {
            QVector<Branch> below;
            for (const Branch &branch : level) {
                grow(branch, depth, below);
            }
            level = below;
        }
        for (int i = m_nodes[Root].first; i < m_nodes[Root].first + m_nodes[Root].count; ++i) {
            m_roots[m_nodes[size_t(i)].letter] = i;
        }
        for (const Phrase &phrase : phrases) {
            addFirstWord(phrase.text);
        }
    }

    int next(int node, QChar c) const
    {
        if (node == Root) {
            return m_roots[c.unicode()];
        }
        const Node &from = m_nodes[size_t(node)];
        const quint32 bit = bitOf(c);
        if ((from.letters & bit) == 0) {
            return None; // as nearly always
        }
        int child = from.first + bitsIn(from.letters & (bit - 1));
        for (const int end = from.first + from.count; child < end; ++child) {
            if (m_nodes[size_t(child)].letter == c.unicode()) {
                return child;
            }
        }
        return None;
    }

    quint32 kinds(int node) const { return m_nodes[size_t(node)].kinds; }

    /// The node behind the first word of some phrases, or None.
    int afterFirstWord(SignId word) const
    {
        if ((m_mayBegin[beginBlock(word)] >> (word >> 48 & 63) & 1) == 0) {
            return None; // as mostly; the tables themselves are too large to be always at hand
        }
        const int number = m_firstWords.find(word);
        return number == WordTable::None ? None : m_firstNodes[size_t(number)];
    }

private:
    struct Node
    {
        int first = 0; // child
        quint16 count = 0;
        char16_t letter = 0;
        quint32 letters = 0; // of its children, their last five bits as a set
        quint32 kinds = 0;   // of the phrase that ends here
    };

    // Not std::popcount, which is a call on the machines that this is built for.
    static int bitsIn(quint32 set)
    {
        set -= set >> 1 & 0x55555555;
        set = (set & 0x33333333) + (set >> 2 & 0x33333333);
        return int(((set + (set >> 4)) & 0x0f0f0f0f) * 0x01010101 >> 24);
    }

    static quint32 bitOf(QChar c) { return 1u << (c.unicode() & 31); }

    using Phrases = std::vector<Phrase>::const_iterator;

    struct Branch
    {
        int node;
        Phrases begin; // the phrases that go through the node, in order
        Phrases end;
    };

    void grow(const Branch &branch, qsizetype depth, QVector<Branch> &below)
    {
        Phrases it = branch.begin;
        if (it != branch.end && it->text.size() == depth) {
            m_nodes[size_t(branch.node)].kinds = it->kinds;
            ++it;
        }
        QVector<Branch> children;
        while (it != branch.end) {
            const Phrases begin = it;
            const QChar letter = it->text[depth];
            while (it != branch.end && it->text[depth] == letter) {
                ++it;
            }
            children += Branch{0, begin, it};
        }
        const auto bits = [depth](const Branch &child) {
            return child.begin->text[depth].unicode() & 31;
        };
        std::stable_sort(children.begin(),
                         children.end(),
                         [&bits](const Branch &a, const Branch &b) { return bits(a) < bits(b); });
        Node &node = m_nodes[size_t(branch.node)];
        node.first = int(m_nodes.size());
        node.count = quint16(children.size());
        for (const Branch &child : std::as_const(children)) {
            node.letters |= bitOf(child.begin->text[depth]);
        }
        for (Branch &child : children) {
            child.node = int(m_nodes.size());
            m_nodes.push_back({0, 0, child.begin->text[depth].unicode(), 0, 0});
        }
        below += children;
    }

    void addFirstWord(const QString &phrase)
    {
        const QStringView word = QStringView(phrase).first(firstWordLength(phrase));
        int node = Root;
        for (const QChar c : word) {
            node = next(node, c);
        }
        const SignId id = SignPart::ofWord(word).id();
        const size_t number = size_t(m_firstWords.add(id));
        m_mayBegin[beginBlock(id)] |= quint64(1) << (id >> 48 & 63);
        m_firstNodes.resize(m_firstWords.size(), None);
        m_firstNodes[number] = node;
    }

    static size_t beginBlock(SignId word) { return word >> 54 & (BeginBlocks - 1); }

    static qsizetype firstWordLength(const QString &phrase)
    {
        const qsizetype space = phrase.indexOf(u' ');
        return space < 0 ? phrase.size() : space;
    }

    std::vector<Node> m_nodes;
    static constexpr size_t BeginBlocks = 1024;
    std::array<quint64, BeginBlocks> m_mayBegin{}; // a bit for the hash of each first word
    std::vector<int> m_roots;
    WordTable m_firstWords;
    std::vector<int> m_firstNodes;
};

int kindNamed(QStringView name)
{
    for (int i = 0; i < PhraseKinds; ++i) {
        if (name == QStringView(KindNames[size_t(i)])) {
            return i;
        }
    }
    return -1; // a table of another reader, e.g. stop words
}

// Sorted, and each once with all its kinds.
std::vector<Trie::Phrase> inOrder(std::vector<Trie::Phrase> phrases)
{
    std::sort(phrases.begin(), phrases.end(), [](const Trie::Phrase &a, const Trie::Phrase &b) {
        return a.text < b.text;
    });
    std::vector<Trie::Phrase> once;
    once.reserve(phrases.size());
    for (Trie::Phrase &phrase : phrases) {
        if (!once.empty() && once.back().text == phrase.text) {
            once.back().kinds |= phrase.kinds;
        } else {
            once.push_back(std::move(phrase));
        }
    }
    return once;
}

Trie readTables()
{
    std::vector<Trie::Phrase> phrases;
    const QDir folder(QStringLiteral(":/phrases"));
    const QStringList names = folder.entryList({QStringLiteral("*.tsv")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QString rows = QString::fromUtf8(file.readAll());
        for (const QStringView row : QStringView(rows).split(u'\n')) {
            const auto cells = row.split(u'\t');
            const int kind = cells.size() == 3 ? kindNamed(cells[0]) : -1;
            if (kind >= 0) {
                phrases.push_back({foldForPhrases(cells[2]).text, 1u << kind});
            }
        }
    }
    return Trie(inOrder(std::move(phrases)));
}

const Trie &trie()
{
    static const Trie tables = readTables();
    return tables;
}

// Scripts that set no space between words: a phrase may begin and end anywhere.
bool isUnspaced(QChar c)
{
    constexpr char16_t First = 0x0e00;
    const char16_t u = c.unicode();
    return u >= First && ((u >= 0x3040 && u <= 0x30ff) || (u >= 0x3400 && u <= 0x9fff) ||
                          (u >= 0xac00 && u <= 0xd7a3) || (u >= 0x0e00 && u <= 0x0e7f));
}

bool isBoundary(QChar before, QChar after)
{
    return before == u' ' || after == u' ' || isUnspaced(before) || isUnspaced(after);
}

// The first letter of a composed character, without its accent; Hangul stays whole.
QChar baseLetter(QChar c)
{
    const char16_t u = c.unicode();
    if (u == 0x0131) { // dotless i: capitals of Turkish words are not told apart
        return u'i';
    }
    if (u < 0x80 || (u >= 0xac00 && u <= 0xd7a3)) {
        return c.toCaseFolded();
    }
    const QString parts = c.decomposition();
    return (parts.isEmpty() ? c : parts[0]).toCaseFolded();
}

// What a character becomes: its base letter, a space for punctuation, nothing (0) for a mark, an
// apostrophe or what cannot be seen.
char16_t foldOf(QChar c)
{
    const bool apostrophe = c == u'\'' || c == u'\u2019' || c == u'\u2018';
    if (c.isMark() || apostrophe || (isInvisible(c) && !c.isSpace())) {
        return 0;
    }
    return c.isLetterOrNumber() || c.isSurrogate() ? baseLetter(c).unicode() : u' ';
}

using FoldTable = std::array<char16_t, 0x2070>; // to the end of general punctuation

FoldTable readFolds()
{
    FoldTable table{};
    for (size_t u = 0; u < table.size(); ++u) {
        table[u] = foldOf(QChar(char16_t(u)));
    }
    return table;
}

const FoldTable &folds()
{
    static const FoldTable table = readFolds();
    return table;
}

// Folds a text letter by letter, so that who needs only its first word pays for no more.
class Folder
{
public:
    explicit Folder(QStringView text)
        : m_text(text)
        , m_folds(folds())
    {
    }

    struct Letter
    {
        char16_t letter = 0; // 0: the text has ended
        qsizetype origin = 0;
    };

    Letter next()
    {
        if (m_held.letter != 0) {
            return std::exchange(m_held, {});
        }
        bool gap = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char16_t u = m_text[m_at].unicode();
            const char16_t letter = u < m_folds.size() ? m_folds[u] : foldOf(QChar(u));
            if (letter == u' ') {
                gap = true;
            } else if (letter != 0) {
                return found({letter, m_at++}, gap);
            }
        }
        return {};
    }

private:
    Letter found(Letter letter, bool gap)
    {
        const bool space = gap && m_begun;
        m_begun = true;
        if (!space) {
            return letter;
        }
        m_held = letter;
        return {u' ', letter.origin};
    }

    QStringView m_text;
    const FoldTable &m_folds;
    qsizetype m_at = 0;
    Letter m_held;
    bool m_begun = false;
};

// Calls found(end, kinds, last) for each phrase that `text` begins with: `end` is where it ends in
// the text, `last` whether nothing follows.
template<typename Found> void leadingPhrases(QStringView text, Found found)
{
    const Trie &tables = trie();
    Folder folder(text);
    int node = Trie::Root;
    Folder::Letter now = folder.next();
    while (now.letter != 0) {
        node = tables.next(node, now.letter);
        if (node == Trie::None) {
            return;
        }
        const Folder::Letter after = folder.next();
        if (tables.kinds(node) != 0 &&
            (after.letter == 0 || isBoundary(now.letter, after.letter))) {
            found(now.origin + 1, tables.kinds(node), after.letter == 0);
        }
        now = after;
    }
}

// Where a text is looked up, and what node of the tables has been reached there.
struct Reached
{
    qsizetype at;
    int node = Trie::Root;
};

// Calls found(end, kinds) for each phrase that goes on from there.
template<typename Found>
void phrasesAt(const Trie &tables, QStringView text, Reached from, Found found)
{
    int node = from.node;
    for (qsizetype i = from.at; i < text.size(); ++i) {
        node = tables.next(node, text[i]);
        if (node == Trie::None) {
            return;
        }
        if (tables.kinds(node) != 0 && (i + 1 == text.size() || isBoundary(text[i], text[i + 1]))) {
            found(i + 1, tables.kinds(node));
        }
    }
}

} // namespace

QString phraseKindName(PhraseKind kind) { return QString::fromUtf16(KindNames[size_t(kind)]); }

FoldedText foldForPhrases(QStringView text)
{
    constexpr qsizetype UsualWord = 5;
    const FoldTable &table = folds();
    FoldedText out{QString(text.size(), Qt::Uninitialized), {}};
    out.words.reserve(size_t(text.size() / UsualWord + 1));
    QChar *const begin = out.text.data();
    QChar *end = begin;
    QChar *start = begin;
    FoldedWord word;
    bool pairs = false;
    const auto finish = [&] {
        word.text = QStringView(start, end);
        word.part = pairs ? SignPart::ofWord(word.text) : word.part;
        out.words.push_back(word);
    };
    bool gap = false;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const char16_t letter = u < table.size() ? table[u] : foldOf(c);
        if (letter == u' ') {
            gap = true;
        } else if (letter != 0) {
            if (gap && end != begin) {
                finish();
                *end++ = u' ';
                start = end;
                word = {};
            }
            gap = false;
            *end++ = letter;
            word.part.pushLetter(letter);
            word.spaced = word.spaced && !isUnspaced(letter);
            pairs = pairs || QChar::isSurrogate(letter);
        }
    }
    if (end != begin) {
        finish();
    }
    out.text.truncate(end - begin);
    return out;
}

namespace {

// Words of a script without spaces: a phrase may begin at each letter that needs none before it.
// Calls found(start, end, kinds).
template<typename Found>
void phrasesWithin(const Trie &tables, QStringView text, const FoldedWord &word, Found found)
{
    const qsizetype first = word.text.begin() - text.begin();
    for (qsizetype i = first; i < first + word.text.size(); ++i) {
        if (i == first || isBoundary(text[i - 1], text[i])) {
            phrasesAt(
                tables, text, {i}, [&](qsizetype end, quint32 kinds) { found(i, end, kinds); });
        }
    }
}

} // namespace

namespace {

constexpr quint32 AroundAnArticle = bit(PhraseKind::Placeholder) | bit(PhraseKind::Advert) |
                                    bit(PhraseKind::Share) | bit(PhraseKind::Newsletter) |
                                    bit(PhraseKind::Cookie) | bit(PhraseKind::Comments) |
                                    bit(PhraseKind::Footer) | bit(PhraseKind::ReadingTime);

// Counts phrases that come in the order of their starts; what two of them share, once.
class Coverage
{
public:
    explicit Coverage(PhraseHits &hits)
        : m_hits(hits)
    {
    }

    void add(qsizetype start, qsizetype end)
    {
        m_hits.furnitureWords += start >= m_to;
        m_hits.furniture += int(qMax(qsizetype(0), end - qMax(start, m_to)));
        m_to = qMax(m_to, end);
    }

private:
    PhraseHits &m_hits;
    qsizetype m_to = 0;
};

} // namespace

PhraseHits phrasesIn(const FoldedText &folded)
{
    PhraseHits hits;
    Coverage coverage(hits);
    const Trie &tables = trie();
    const QStringView text = folded.text;
    for (const FoldedWord &word : folded.words) {
        const qsizetype first = word.text.begin() - text.begin();
        const qsizetype last = first + word.text.size();
        const auto found = [&](qsizetype start, qsizetype end, quint32 kinds) {
            hits.inside |= kinds;
            hits.start |= start == 0 ? kinds : 0;
            hits.end |= end == text.size() ? kinds : 0;
            hits.whole |= start == 0 && end == text.size() ? kinds : 0;
            if (kinds & AroundAnArticle) {
                coverage.add(start, end);
            }
        };
        const int node = tables.afterFirstWord(word.part.id());
        if (!word.spaced) {
            phrasesWithin(tables, text, word, found);
        } else if (node != Trie::None) {
            found(first, last, tables.kinds(node));
            phrasesAt(tables, text, {last, node}, [&](qsizetype end, quint32 kinds) {
                found(first, end, kinds);
            });
        }
    }
    return hits;
}

bool isPhrase(PhraseKind kind, QStringView text)
{
    bool whole = false;
    leadingPhrases(text, [&](qsizetype, quint32 kinds, bool last) {
        whole |= last && (kinds & bit(kind)) != 0;
    });
    return whole;
}

qsizetype leadingPhrase(PhraseKind kind, QStringView text)
{
    qsizetype length = 0;
    leadingPhrases(text, [&](qsizetype end, quint32 kinds, bool) {
        length = (kinds & bit(kind)) != 0 ? end : length;
    });
    return length;
}

bool isMadeOf(PhraseKind kind, QStringView text)
{
    if (leadingPhrase(kind, text) == 0) {
        return false; // as nearly always
    }
    const FoldedText folded = foldForPhrases(text);
    qsizetype at = 0;
    while (at < folded.text.size()) {
        qsizetype reached = at;
        phrasesAt(trie(), folded.text, {at}, [&](qsizetype end, quint32 kinds) {
            reached = (kinds & bit(kind)) != 0 ? end : reached;
        });
        if (reached == at) {
            return false;
        }
        at = reached + (reached < folded.text.size() && folded.text[reached] == u' ' ? 1 : 0);
    }
    return at > 0;
}

} // namespace broadsheet
