#include "app/annotation/sentence_candidates.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int RareWords = 12;  // of a sentence, looked up in the index
constexpr int CommonWord = 48; // in more sentences than this a word tells nothing
constexpr int MostAlike = 8;   // candidates kept for a sentence
constexpr int FewRepeats = 64; // pairs of equal sentences that are all looked at

using Places = QVector<int>;          // sentences of the new text, ascending
using WordIndex = QHash<int, Places>; // word id → sentences that hold it

WordIndex indexOf(const TextSide &side)
{
    WordIndex index;
    for (int j = 0; j < side.bags.size(); ++j) {
        int previous = -1;
        for (const int id : side.bags[j]) {
            if (id != previous) {
                index[id].append(j);
            }
            previous = id;
        }
    }
    return index;
}

// Equal sentences: all pairs when they are few; else the k-th with the k-th, from both ends.
void addRepeats(QVector<SentenceCandidate> &candidates, const Places &olds, const Places &news)
{
    const bool few = olds.size() * news.size() <= FewRepeats;
    const qsizetype shift = news.size() - olds.size();
    for (qsizetype k = 0; k < olds.size(); ++k) {
        if (few) {
            for (const int j : news) {
                candidates.append({olds[k], j, 1.0});
            }
            continue;
        }
        if (k < news.size()) {
            candidates.append({olds[k], news[k], 1.0});
        }
        if (shift != 0 && k + shift >= 0 && k + shift < news.size()) {
            candidates.append({olds[k], news[k + shift], 1.0});
        }
    }
}

void addEqual(QVector<SentenceCandidate> &candidates,
              const TextSide &oldSide,
              const TextSide &newSide)
{
    QHash<size_t, std::pair<Places, Places>> equal;
    for (int i = 0; i < oldSide.sentences.size(); ++i) {
        equal[oldSide.sentences[i].hash].first.append(i);
    }
    for (int j = 0; j < newSide.sentences.size(); ++j) {
        equal[newSide.sentences[j].hash].second.append(j);
    }
    for (const auto &[olds, news] : std::as_const(equal)) {
        addRepeats(candidates, olds, news);
    }
}

QVector<int> rareWordsOf(const WordBag &bag, const WordIndex &index)
{
    QVector<std::pair<qsizetype, int>> rare; // number of places, word
    for (const int id : bag) {
        const auto places = index.constFind(id);
        if (places != index.constEnd() && places->size() <= CommonWord) {
            rare.append({places->size(), id});
        }
    }
    std::sort(rare.begin(), rare.end());
    rare.erase(std::unique(rare.begin(), rare.end()), rare.end());
    QVector<int> words;
    for (qsizetype k = 0; k < qMin(rare.size(), qsizetype(RareWords)); ++k) {
        words.append(rare[k].second);
    }
    return words;
}

// The sentences that hold most of the rare words, best first.
Places sharingMost(const QVector<int> &rareWords, const WordIndex &index)
{
    QHash<int, int> hits;
    for (const int id : rareWords) {
        for (const int j : index[id]) {
            ++hits[j];
        }
    }
    QVector<std::pair<int, int>> best; // hits, negative; sentence
    for (auto it = hits.cbegin(); it != hits.cend(); ++it) {
        best.append({-it.value(), it.key()});
    }
    std::sort(best.begin(), best.end());
    Places places;
    for (qsizetype k = 0; k < qMin(best.size(), qsizetype(MostAlike)); ++k) {
        places.append(best[k].second);
    }
    return places;
}

} // namespace

QVector<SentenceCandidate>
sentenceCandidates(const TextSide &oldSide, const TextSide &newSide, double atLeast)
{
    QVector<SentenceCandidate> candidates;
    addEqual(candidates, oldSide, newSide);
    const WordIndex index = indexOf(newSide);
    for (int i = 0; i < oldSide.bags.size(); ++i) {
        for (const int j : sharingMost(rareWordsOf(oldSide.bags[i], index), index)) {
            const double alike = likeness(oldSide, i, newSide, j);
            if (alike >= atLeast && alike < 1.0) {
                candidates.append({i, j, alike});
            }
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const auto &a, const auto &b) {
        return a.oldIndex != b.oldIndex ? a.oldIndex < b.oldIndex : a.newIndex < b.newIndex;
    });
    return candidates;
}

} // namespace broadsheet
