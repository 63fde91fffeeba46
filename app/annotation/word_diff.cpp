#include "app/annotation/word_diff.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

constexpr qsizetype MostCells = 1'000'000;
constexpr qsizetype EqualMargin = 6; // words
constexpr float EqualWord = 2.0F;
constexpr float EqualMark = 0.6F;
constexpr float NearWord = 1.2F;
constexpr float Adjacent = 0.7F;

// Words of one row that the other has not: only those can be the same word with a slip.
QVector<bool> onlyIn(const QVector<Word> &row, const QVector<Word> &other)
{
    QSet<int> ids;
    for (const Word &word : other) {
        ids.insert(word.id);
    }
    QVector<bool> only;
    only.reserve(row.size());
    for (const Word &word : row) {
        only.append(word.hasLetters && !ids.contains(word.id));
    }
    return only;
}

// Two tables as in alignment with affine gaps: `matched` is the best that ends with this pair,
// `any` the best of all.
class Table
{
public:
    Table(const QVector<Word> &olds, const QVector<Word> &news, const Vocabulary &vocabulary)
        : m_columns(news.size() + 1)
        , m_matched((olds.size() + 1) * m_columns, Never)
        , m_any((olds.size() + 1) * m_columns, 0.0F)
    {
        const QVector<bool> oldOnly = onlyIn(olds, news);
        const QVector<bool> newOnly = onlyIn(news, olds);
        for (qsizetype i = 1; i <= olds.size(); ++i) {
            for (qsizetype j = 1; j <= news.size(); ++j) {
                const Word &a = olds[i - 1];
                const Word &b = news[j - 1];
                const bool slip =
                    oldOnly[i - 1] && newOnly[j - 1] &&
                    nearlyEqual(vocabulary.spellings[a.id], vocabulary.spellings[b.id]);
                const float worth = a.id == b.id ? (a.hasLetters ? EqualWord : EqualMark)
                                    : slip       ? NearWord
                                                 : 0.0F;
                if (worth > 0) {
                    matched(i, j) =
                        worth + qMax(any(i - 1, j - 1), matched(i - 1, j - 1) + Adjacent);
                }
                any(i, j) = std::max({any(i - 1, j), any(i, j - 1), matched(i, j)});
            }
        }
    }

    QVector<int> path(qsizetype i, qsizetype j)
    {
        QVector<int> newOf(i, -1);
        bool inMatch = false;
        while (i > 0 && j > 0) {
            if (inMatch || matched(i, j) >= any(i, j)) {
                newOf[i - 1] = int(j - 1);
                inMatch = matched(i - 1, j - 1) + Adjacent >= any(i - 1, j - 1) &&
                          matched(i - 1, j - 1) > Never;
                --i;
                --j;
            } else if (any(i - 1, j) >= any(i, j)) {
                --i;
            } else {
                --j;
            }
        }
        return newOf;
    }

private:
    static constexpr float Never = -1e9F;

    float &matched(qsizetype i, qsizetype j) { return m_matched[i * m_columns + j]; }

    float &any(qsizetype i, qsizetype j) { return m_any[i * m_columns + j]; }

    qsizetype m_columns;
    std::vector<float> m_matched;
    std::vector<float> m_any;
};

} // namespace

bool nearlyEqual(QStringView a, QStringView b)
{
    const qsizetype shorter = qMin(a.size(), b.size());
    const qsizetype longer = qMax(a.size(), b.size());
    if (shorter < 2 || longer - shorter > 4 || a.front().isDigit() || b.front().isDigit()) {
        return false;
    }
    // Longest common subsequence, as in Ratcliff's measure: 2 × shared / both lengths.
    std::array<int, 65> row{};
    const qsizetype width = qMin(b.size(), qsizetype(64));
    for (const QChar c : a) {
        int diagonal = 0;
        for (qsizetype j = 0; j < width; ++j) {
            const int above = row[j + 1];
            row[j + 1] = c == b[j] ? diagonal + 1 : qMax(above, row[j]);
            diagonal = above;
        }
    }
    const double shared = 2.0 * row[width] / double(a.size() + b.size());
    return shared >= 0.7 || (longer == 3 && shared > 0.66 && a.front() == b.front());
}

QVector<int> diffWords(const QVector<Word> &oldWords,
                       const QVector<Word> &newWords,
                       const Vocabulary &vocabulary)
{
    QVector<int> newOf(oldWords.size(), -1);
    qsizetype head = 0;
    while (head < oldWords.size() && head < newWords.size() &&
           oldWords[head].id == newWords[head].id) {
        newOf[head] = int(head);
        ++head;
    }
    qsizetype oldEnd = oldWords.size();
    qsizetype newEnd = newWords.size();
    while (oldEnd > head && newEnd > head && oldWords[oldEnd - 1].id == newWords[newEnd - 1].id) {
        newOf[--oldEnd] = int(--newEnd);
    }
    if (head == oldEnd && head == newEnd) {
        return newOf;
    }
    // What is equal next to the edit is compared again: "boat mail" may have become "boat boat
    // mail".
    const qsizetype tail = qMin(EqualMargin, oldWords.size() - oldEnd);
    head = qMax(qsizetype(0), head - EqualMargin);
    const qsizetype rows = oldEnd + tail - head;
    const qsizetype columns = newEnd + tail - head;
    if (rows * columns <= MostCells) {
        const QVector<int> inner =
            Table(oldWords.mid(head, rows), newWords.mid(head, columns), vocabulary)
                .path(rows, columns);
        for (qsizetype i = 0; i < rows; ++i) {
            newOf[head + i] = inner[i] < 0 ? -1 : inner[i] + int(head);
        }
    }
    return newOf;
}

} // namespace broadsheet
