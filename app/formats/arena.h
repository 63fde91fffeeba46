#pragma once

// Memory for one parse, given back as a whole: a page's tree is a hundred thousand small pieces
// that live and die together, so freeing them one by one costs more than half of building them.
// What is released early is used again for the next piece of its size.

#include <array>
#include <cstddef>
#include <vector>

namespace broadsheet {

class Arena
{
public:
    /// `limit`: bytes that it asks the system for at most.
    explicit Arena(size_t limit)
        : m_limit(limit)
    {
    }

    ~Arena();
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;

    /// Aligned to 8 bytes; nullptr when the limit is reached or the system has no more.
    void *allocate(size_t size) noexcept;

    /// `memory` came from allocate(), or is nullptr.
    void release(void *memory) noexcept;

private:
    struct Free
    {
        Free *next;
    };

    bool grow(size_t least) noexcept;

    size_t m_limit;
    size_t m_taken = 0; // bytes from the system
    char *m_next = nullptr;
    size_t m_left = 0; // bytes of the newest chunk
    std::vector<void *> m_chunks;
    std::array<Free *, 128> m_free = {}; // by size class
};

} // namespace broadsheet
