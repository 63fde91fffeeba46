#pragma once

#include <QStringView>

#include <vector>

namespace broadsheet {

/// Calls each(word) for each word of a text whose words are set apart by single spaces.
template<typename Each> void eachWord(QStringView text, Each each)
{
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        while (end < text.size() && text[end] != u' ') {
            ++end;
        }
        if (end > start) {
            each(text.sliced(start, end - start));
        }
        start = end + 1;
    }
}

/// The words of a line or two, to ask which of them another line shares. The words
/// are views of a text that lives longer. A QSet costs ten times as much for sets this small.
class WordSet
{
public:
    void insert(QStringView word)
    {
        if ((m_words.size() + 1) * 2 > m_slots.size()) {
            grow();
        }
        int &slot = m_slots[slotOf(word)];
        if (slot == Free) {
            slot = int(m_words.size());
            m_words.push_back(word);
        }
    }

    bool contains(QStringView word) const
    {
        return !m_words.empty() && m_slots[slotOf(word)] != Free;
    }

    bool isEmpty() const { return m_words.empty(); }

    void clear()
    {
        m_words.clear();
        m_slots.assign(m_slots.size(), Free);
    }

private:
    static constexpr int Free = -1;

    size_t slotOf(QStringView word) const
    {
        quint32 hash = 0;
        for (const QChar c : word) {
            hash = (hash + c.unicode()) * 0x9e3779b1u;
        }
        size_t slot = (hash >> 12) & (m_slots.size() - 1);
        while (m_slots[slot] != Free && m_words[size_t(m_slots[slot])] != word) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        return slot;
    }

    void grow()
    {
        constexpr size_t Fewest = 128;
        const std::vector<QStringView> words = std::move(m_words);
        m_words.clear();
        m_slots.assign(qMax(Fewest, m_slots.size() * 2), Free);
        for (const QStringView word : words) {
            insert(word);
        }
    }

    std::vector<QStringView> m_words;
    std::vector<int> m_slots; // a power of two
};

} // namespace broadsheet
