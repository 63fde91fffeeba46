#include "app/article/title_match.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

using Role = TitleWord::Role;
using Words = QVector<TitleWord>;

// Endings that bend a word and do not make another one, in the languages of the Latin and Cyrillic
// press: "kills" and "killed", "Hafen" and "Häfen" (accents are folded), "порт" and "порта".
bool isEnding(QStringView text)
{
    static const QStringList endings{QString(),
                                     QStringLiteral("s"),
                                     QStringLiteral("es"),
                                     QStringLiteral("d"),
                                     QStringLiteral("ed"),
                                     QStringLiteral("ing"),
                                     QStringLiteral("e"),
                                     QStringLiteral("n"),
                                     QStringLiteral("en"),
                                     QStringLiteral("er"),
                                     QStringLiteral("em"),
                                     QStringLiteral("t"),
                                     QStringLiteral("te"),
                                     QStringLiteral("i"),
                                     QStringLiteral("y"),
                                     QStringLiteral("ies"),
                                     QStringLiteral("ly"),
                                     QStringLiteral("а"),
                                     QStringLiteral("у"),
                                     QStringLiteral("ы"),
                                     QStringLiteral("и"),
                                     QStringLiteral("е"),
                                     QStringLiteral("ов"),
                                     QStringLiteral("ом"),
                                     QStringLiteral("ам"),
                                     QStringLiteral("я"),
                                     QStringLiteral("ю"),
                                     QStringLiteral("ей"),
                                     QStringLiteral("ой")};
    return std::any_of(
        endings.cbegin(), endings.cend(), [text](const QString &end) { return text == end; });
}

bool isBentForm(QStringView a, QStringView b)
{
    const auto ends = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend());
    const qsizetype stem = ends.first - a.cbegin();
    return stem >= 4 && isEnding(a.sliced(stem)) && isEnding(b.sliced(stem));
}

// One letter more, less or other, in a long word: "organise", "organize". Short ones are left
// alone: "Iran", "Iraq"; "Ireland", "Iceland".
bool isSpelledAlike(QStringView a, QStringView b)
{
    if (qMin(a.size(), b.size()) < 8 || qAbs(a.size() - b.size()) > 1) {
        return false;
    }
    const auto front = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend());
    const qsizetype same = front.first - a.cbegin();
    const QStringView restOfA = a.sliced(same);
    const QStringView restOfB = b.sliced(same);
    return restOfA.mid(1) == restOfB.mid(1) || restOfA.mid(1) == restOfB ||
           restOfA == restOfB.mid(1);
}

bool isSameWord(const TitleWord &a, const TitleWord &b)
{
    if (a.key == b.key) {
        return true;
    }
    const auto bends = [](const TitleWord &word) {
        return word.role == Role::Plain || word.role == Role::Telling;
    };
    return bends(a) && bends(b) && a.key.front() == b.key.front() &&
           (isBentForm(a.key, b.key) || isSpelledAlike(a.key, b.key));
}

bool isContent(const TitleWord &word)
{
    return word.role != Role::Small && word.role != Role::Negation;
}

int contentCount(const Words &words)
{
    return int(std::count_if(words.cbegin(), words.cend(), isContent));
}

// partner[i] is the place in b of the word that stands for a's i-th, or -1: the longest common
// subsequence, where content counts more than small words.
QVector<int> inOrder(const Words &a, const Words &b)
{
    const qsizetype columns = b.size() + 1;
    QVector<int> best((a.size() + 1) * columns);
    const auto at = [&](qsizetype i, qsizetype j) -> int & { return best[i * columns + j]; };
    const auto worth = [](const TitleWord &word) { return isContent(word) ? 5 : 2; };
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            const int skip = std::max(at(i + 1, j), at(i, j + 1));
            const bool same = isSameWord(a[i], b[j]);
            at(i, j) = same ? std::max(skip, at(i + 1, j + 1) + worth(a[i])) : skip;
        }
    }
    QVector<int> partner(a.size(), -1);
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        if (at(i, j) == at(i + 1, j)) {
            ++i;
        } else if (at(i, j) == at(i, j + 1)) {
            ++j;
        } else {
            partner[i++] = int(j++);
        }
    }
    return partner;
}

struct Alignment
{
    QVector<int> ofA; // the partner of each word, or -1
    QVector<int> ofB;
    bool turnedRound = false; // a run of words stands elsewhere, whole
    bool scrambled = false;   // words stand elsewhere, and not as one run: roles may be exchanged
};

void alignMoved(Alignment &alignment, const Words &a, const Words &b)
{
    QVector<std::pair<int, int>> moved;
    for (int i = 0; i < a.size(); ++i) {
        for (int j = 0; alignment.ofA[i] < 0 && a[i].role != Role::Small && j < b.size(); ++j) {
            if (alignment.ofB[j] < 0 && a[i].key == b[j].key) {
                alignment.ofA[i] = j;
                alignment.ofB[j] = i;
                moved.append({i, j});
            }
        }
    }
    // Small words between those of a run need not have moved with it.
    const auto oneRun = [](int from, int to, const Words &words) {
        return std::none_of(words.cbegin() + from + 1, words.cbegin() + to, isContent);
    };
    for (qsizetype k = 1; k < moved.size(); ++k) {
        const auto [i, j] = moved[k];
        const auto [before, beforeInB] = moved[k - 1];
        alignment.scrambled |= j < beforeInB || !oneRun(before, i, a) || !oneRun(beforeInB, j, b);
    }
    alignment.turnedRound = !moved.isEmpty();
}

Alignment align(const Words &a, const Words &b)
{
    Alignment alignment{inOrder(a, b), QVector<int>(b.size(), -1)};
    for (int i = 0; i < a.size(); ++i) {
        if (alignment.ofA[i] >= 0) {
            alignment.ofB[alignment.ofA[i]] = i;
        }
    }
    alignMoved(alignment, a, b);
    return alignment;
}

// The words of one title that the other lacks.
struct Extra
{
    int content = 0;
    int numbers = 0;
    int telling = 0;
    bool turning = false; // "off", or "… of" before all that was there
    bool negation = false;
    bool oneRun = false;
    bool oneEnd = false; // one run at the beginning or at the end: a clause
};

Extra extraOf(const Words &words, const QVector<int> &partner)
{
    Extra extra;
    int runs = 0;
    for (int i = 0; i < words.size(); ++i) {
        if (partner[i] >= 0) {
            continue;
        }
        extra.content += isContent(words[i]);
        extra.numbers += words[i].role == Role::Number;
        extra.telling += words[i].role == Role::Telling;
        extra.turning |= words[i].role == Role::Turning;
        extra.negation |= words[i].role == Role::Negation;
        runs += i == 0 || partner[i - 1] >= 0;
    }
    // "Brother of …": whose story it is has changed.
    const auto first =
        std::find_if(partner.cbegin(), partner.cend(), [](int place) { return place >= 0; });
    const qsizetype front = first - partner.cbegin();
    extra.turning |= front > 1 && front < words.size() && words[front - 1].role == Role::Small;
    extra.oneRun = runs == 1;
    extra.oneEnd = extra.oneRun && (partner.first() < 0 || partner.last() < 0);
    return extra;
}

// Whether somewhere words stand on both sides that do not go together, content among them: one for
// another. "in" for "near the harbour of" is taken for one, too.
bool hasSubstitution(const Words &a, const Words &b, const Alignment &alignment)
{
    int j = 0;
    int wordsOfA = 0;
    bool content = false;
    for (int i = 0; i <= a.size(); ++i) {
        if (i < a.size() && alignment.ofA[i] < 0) {
            ++wordsOfA;
            content |= isContent(a[i]);
            continue;
        }
        const int until = i < a.size() ? alignment.ofA[i] : int(b.size());
        int wordsOfB = 0;
        for (; j < until; ++j) {
            wordsOfB += alignment.ofB[j] < 0;
            content |= alignment.ofB[j] < 0 && isContent(b[j]);
        }
        if (wordsOfA > 0 && wordsOfB > 0 && content) {
            return true;
        }
        j = qMax(j, until + 1);
        wordsOfA = 0;
        content = false;
    }
    return false;
}

// Added or dropped words alone. `shared` and `longer` count content.
TitleMatch cutOrExtended(const Extra &extra, int shared, int longer)
{
    const bool mostIsThere = 5 * shared >= 3 * longer;
    const bool clause = extra.oneEnd && 5 * shared >= 2 * longer;
    if (!mostIsThere && !clause) {
        return TitleMatch::Other;
    }
    // A number goes from within a title ("the 6-year-old") or with its whole clause ("…, 20
    // missing"); alone at the end it may count the parts of a series.
    const bool within = !extra.oneEnd && extra.content <= 3 && shared >= 4;
    const bool longTitle = extra.oneRun && extra.content <= 3 && shared >= 6;
    const bool withClause = extra.oneEnd && extra.content >= 3 && shared >= 4;
    if (extra.numbers > 0 && !within && !longTitle && !withClause) {
        return TitleMatch::Perhaps;
    }
    const bool enough = shared >= 4 || (shared == 3 && extra.content <= 1);
    return enough && !extra.turning ? TitleMatch::Same : TitleMatch::Perhaps;
}

int sharedKeys(const Words &a, const Words &b)
{
    return int(std::count_if(a.cbegin(), a.cend(), [&b](const TitleWord &word) {
        return isContent(word) && std::any_of(b.cbegin(), b.cend(), [&](const TitleWord &other) {
                   return other.key == word.key;
               });
    }));
}

// Each has a number that the other lacks.
bool haveOtherNumbers(const Words &a, const Words &b)
{
    const auto lacks = [](const Words &from, const Words &in) {
        return std::any_of(from.cbegin(), from.cend(), [&in](const TitleWord &word) {
            return word.role == Role::Number &&
                   std::none_of(in.cbegin(), in.cend(), [&](const TitleWord &other) {
                       return other.key == word.key;
                   });
        });
    };
    return lacks(a, b) && lacks(b, a);
}

// FNV-1a (Fowler, Noll, Vo), the same everywhere; Qt's own hashes are seeded.
quint64 hashOf(QStringView text, quint64 hash = 0xcbf29ce484222325ULL)
{
    for (const QChar c : text) {
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    }
    return hash;
}

} // namespace

TitleMatch matchTitles(const Words &a, const Words &b)
{
    const auto sameKey = [](const TitleWord &x, const TitleWord &y) { return x.key == y.key; };
    if (!a.isEmpty() && std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), sameKey)) {
        return TitleMatch::Same;
    }
    const int contentOfA = contentCount(a);
    const int contentOfB = contentCount(b);
    if (qMin(contentOfA, contentOfB) < 3) {
        return TitleMatch::Other;
    }
    if (sharedKeys(a, b) < 2 || haveOtherNumbers(a, b)) {
        return TitleMatch::Other; // most candidates, told cheaply
    }
    const Alignment alignment = align(a, b);
    const Extra extraA = extraOf(a, alignment.ofA);
    const Extra extraB = extraOf(b, alignment.ofB);
    const int shared = qMin(contentOfA - extraA.content, contentOfB - extraB.content);
    if (extraA.negation || extraB.negation || alignment.scrambled ||
        (extraA.numbers > 0 && extraB.numbers > 0)) {
        return TitleMatch::Other;
    }
    const bool substitution = hasSubstitution(a, b, alignment);
    const int longer = qMax(contentOfA, contentOfB);
    if (!substitution && (extraA.content == 0 || extraB.content == 0)) {
        const Extra &extra = extraA.content == 0 ? extraB : extraA;
        return cutOrExtended(extra, shared, longer);
    }
    const bool telling = extraA.telling + extraB.telling + extraA.numbers + extraB.numbers > 0;
    const bool few = extraA.content <= 2 && extraB.content <= 2;
    if (telling || !few || 4 * shared < 3 * qMin(contentOfA, contentOfB)) {
        return TitleMatch::Other;
    }
    if (substitution) {
        const bool one = extraA.content <= 1 && extraB.content <= 1;
        return one && shared >= 5 ? TitleMatch::Perhaps : TitleMatch::Other;
    }
    const bool turning = extraA.turning || extraB.turning;
    const int enough = extraA.content <= 1 && extraB.content <= 1 ? 4 : 5;
    return shared >= enough && !turning ? TitleMatch::Same : TitleMatch::Perhaps;
}

QVector<qint64> titleSketch(const Words &words, int longest)
{
    QStringList keys;
    for (const TitleWord &word : words) {
        if (word.role == Role::Plain && !keys.contains(word.key)) {
            keys.append(word.key);
        }
    }
    // The rest of the order only makes it one.
    std::sort(keys.begin(), keys.end(), [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    keys.resize(qMin(keys.size(), qsizetype(longest)));
    std::sort(keys.begin(), keys.end());
    QVector<qint64> sketch;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        for (qsizetype k = i + 1; k < keys.size(); ++k) {
            const quint64 first = hashOf(keys[i]);
            sketch.append(qint64(hashOf(keys[k], hashOf(u" ", first))));
        }
    }
    return sketch;
}

} // namespace broadsheet
