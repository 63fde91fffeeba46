#pragma once

#include <QStringView>

#include <utility>
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

/// Numbers the words of a text, by their hashes. A QHash costs ten times as much.
class WordTable
{
public:
    static constexpr int None = -1;

    /// The word's number; a new word has the next one.
    int add(quint64 word)
    {
        if ((m_size + 1) * 2 > m_slots.size()) {
            grow();
        }
        Slot &slot = m_slots[slotOf(word)];
        if (slot.number == None) {
            slot = {word, int(m_size++)};
        }
        return slot.number;
    }

    /// The word's number, or None.
    int find(quint64 word) const { return m_slots[slotOf(word)].number; }

    size_t size() const { return m_size; }

private:
    struct Slot
    {
        quint64 word = 0;
        int number = None;
    };

    // The hash is a polynomial: its upper bits depend on all letters.
    size_t slotOf(quint64 word) const
    {
        size_t slot = (word >> 32) & (m_slots.size() - 1);
        while (m_slots[slot].number != None && m_slots[slot].word != word) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        return slot;
    }

    void grow()
    {
        const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
        for (const Slot &slot : old) {
            if (slot.number != None) {
                m_slots[slotOf(slot.word)] = slot;
            }
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(256); // a power of two, half empty at least
    size_t m_size = 0;
};

} // namespace broadsheet
