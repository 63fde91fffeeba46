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

/// The words of some lines, by hash, to ask which of them another line shares. A QSet costs ten
/// times as much for sets this small.
class WordSet
{
public:
    WordSet()
        : m_slots(128)
    {
    }

    /// False when the word is there already.
    bool insert(quint64 word)
    {
        quint64 &slot = m_slots[slotOf(word)];
        if (slot == word) {
            return false;
        }
        slot = word;
        if (++m_size * 2 > m_slots.size()) {
            grow();
        }
        return true;
    }

    bool contains(quint64 word) const { return m_slots[slotOf(word)] == word; }

    bool isEmpty() const { return m_size == 0; }

    void clear()
    {
        m_size = 0;
        m_slots.assign(m_slots.size(), Free);
    }

private:
    static constexpr quint64 Free = 0; // no word's hash, for all that it matters

    // The hash is a polynomial: its upper bits depend on all letters.
    size_t slotOf(quint64 word) const
    {
        size_t slot = (word >> 32) & (m_slots.size() - 1);
        while (m_slots[slot] != Free && m_slots[slot] != word) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        return slot;
    }

    void grow()
    {
        const std::vector<quint64> words = std::move(m_slots);
        m_slots.assign(words.size() * 2, Free);
        for (const quint64 word : words) {
            if (word != Free) {
                m_slots[slotOf(word)] = word;
            }
        }
    }

    std::vector<quint64> m_slots; // a power of two
    size_t m_size = 0;
};

} // namespace broadsheet
