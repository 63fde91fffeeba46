#include "app/formats/arena.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace broadsheet {

namespace {

constexpr size_t Header = sizeof(uint64_t); // before each piece: its size class
constexpr size_t Step = 16;                 // small sizes are rounded up to this,
constexpr size_t Small = 1024;              // larger ones to a power of two
constexpr size_t FirstChunk = size_t(64) * 1024;
constexpr size_t LargestChunk = size_t(4) * 1024 * 1024;

struct SizeClass
{
    size_t index;
    size_t bytes;
};

SizeClass sizeClass(size_t bytes)
{
    if (bytes <= Small) {
        const size_t steps = (bytes + Step - 1) / Step;
        return {steps, steps * Step};
    }
    const size_t rounded = std::bit_ceil(bytes);
    return {Small / Step + size_t(std::countr_zero(rounded)), rounded};
}

} // namespace

Arena::~Arena()
{
    for (void *chunk : m_chunks) {
        std::free(chunk);
    }
}

bool Arena::grow(size_t least) noexcept
{
    // A quarter more each time: few calls for a large page, little waste for a small one.
    const size_t size = std::max(least, std::clamp(m_taken / 4, FirstChunk, LargestChunk));
    void *chunk = m_taken + size > m_limit ? nullptr : std::malloc(size);
    if (!chunk) {
        return false;
    }
    try {
        m_chunks.push_back(chunk);
    } catch (const std::bad_alloc &) {
        std::free(chunk);
        return false;
    }
    m_taken += size;
    m_next = static_cast<char *>(chunk);
    m_left = size;
    return true;
}

void *Arena::allocate(size_t size) noexcept
{
    if (size > m_limit) {
        return nullptr;
    }
    const SizeClass wanted = sizeClass(size + Header);
    if (Free *again = m_free[wanted.index]) {
        m_free[wanted.index] = again->next;
        return again;
    }
    if (m_left < wanted.bytes && !grow(wanted.bytes)) {
        return nullptr;
    }
    *reinterpret_cast<uint64_t *>(m_next) = wanted.index;
    void *memory = m_next + Header;
    m_next += wanted.bytes;
    m_left -= wanted.bytes;
    return memory;
}

void Arena::release(void *memory) noexcept
{
    if (!memory) {
        return;
    }
    const size_t index = *reinterpret_cast<uint64_t *>(static_cast<char *>(memory) - Header);
    auto *free = static_cast<Free *>(memory);
    free->next = m_free[index];
    m_free[index] = free;
}

} // namespace broadsheet
