// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret_arena.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>

#ifdef _WIN32
#include <windows.h>
#else
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace warifu::secret_arena {

namespace {

constexpr std::size_t kAlignment = 16;
constexpr std::size_t kChunk = 256 * 1024;
constexpr std::size_t kLargest = static_cast<std::size_t>(-1) / 2;

std::size_t roundUp(std::size_t size, std::size_t unit)
{
    return (size + unit - 1) / unit * unit;
}

struct Mapping
{
    void *memory = nullptr;
    bool locked = false;
};

Mapping map(std::size_t size)
{
#ifdef _WIN32
    void *memory = VirtualAlloc(nullptr, size, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    return {memory, memory && VirtualLock(memory, size) != 0};
#else
    void *memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return {};
    const bool locked = mlock(memory, size) == 0;
#ifdef MADV_DONTDUMP
    madvise(memory, size, MADV_DONTDUMP);
#endif
#ifdef MADV_WIPEONFORK
    madvise(memory, size, MADV_WIPEONFORK);
#endif
    return {memory, locked};
#endif
}

// First fit over an address-ordered free list; neighbours are joined on release. Secrets are few
// (pages of 32 KiB, keys), so the list stays short.
class Arena
{
public:
    void *allocate(std::size_t wanted)
    {
        if (wanted > kLargest)
            std::abort(); // a size that was computed wrongly; rounding it up would overflow
        const std::size_t size = roundUp(wanted, kAlignment);
        const std::lock_guard lock(m_mutex);
        auto block = std::find_if(m_free.begin(), m_free.end(),
                                  [size](const auto &entry) { return entry.second >= size; });
        if (block == m_free.end()) {
            if (!grow(size))
                std::abort();
            block = std::find_if(m_free.begin(), m_free.end(),
                                 [size](const auto &entry) { return entry.second >= size; });
        }
        const auto [address, available] = *block;
        m_free.erase(block);
        if (available > size)
            m_free.emplace(address + size, available - size);
        m_usage.usedBytes += size;
        return reinterpret_cast<void *>(address); // the list holds addresses, callers get memory
    }

    void release(void *memory, std::size_t given) noexcept
    {
        const std::size_t size = roundUp(given, kAlignment);
        wipe(memory, size);
        const std::lock_guard lock(m_mutex);
        m_usage.usedBytes -= size;
        const auto address = reinterpret_cast<std::uintptr_t>(memory); // key of the free list
        auto block = m_free.emplace(address, size).first;
        if (const auto next = std::next(block);
            next != m_free.end() && block->first + block->second == next->first) {
            block->second += next->second;
            m_free.erase(next);
        }
        if (block != m_free.begin()) {
            const auto previous = std::prev(block);
            if (previous->first + previous->second == block->first) {
                previous->second += block->second;
                m_free.erase(block);
            }
        }
    }

    Usage usage()
    {
        const std::lock_guard lock(m_mutex);
        return m_usage;
    }

private:
    bool grow(std::size_t size)
    {
        const std::size_t bytes = roundUp(size, kChunk);
        const Mapping mapping = map(bytes);
        if (!mapping.memory)
            return false;
        m_usage.mappedBytes += bytes;
        if (mapping.locked)
            m_usage.lockedBytes += bytes;
        m_free.emplace(reinterpret_cast<std::uintptr_t>(mapping.memory), bytes);
        return true;
    }

    std::mutex m_mutex;
    std::map<std::uintptr_t, std::size_t> m_free;
    Usage m_usage;
};

// Never destroyed: secrets in static objects may be released after it otherwise.
Arena &arena()
{
    static Arena *const instance = new Arena;
    return *instance;
}

} // namespace

void *allocate(std::size_t size)
{
    return size == 0 ? nullptr : arena().allocate(size);
}

void release(void *memory, std::size_t size) noexcept
{
    if (memory)
        arena().release(memory, size);
}

void wipe(void *memory, std::size_t size) noexcept
{
    if (size == 0)
        return;
#ifdef _WIN32
    SecureZeroMemory(memory, size);
#elif defined(__APPLE__)
    memset_s(memory, size, 0, size);
#else
    explicit_bzero(memory, size);
#endif
}

Usage usage()
{
    return arena().usage();
}

} // namespace warifu::secret_arena
