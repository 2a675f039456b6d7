// SPDX-License-Identifier: Apache-2.0
#pragma once
// Memory for secrets: pages that are locked (not swapped), excluded from core dumps, wiped on fork,
// and wiped when given back. Locking is best effort: where the limit is reached the memory is used
// unlocked rather than refused (lockedBytes() tells).

#include <cstddef>

namespace warifu::secret_arena {

// size bytes, 16-byte aligned, zeroed; nullptr for size 0. Aborts when the system has no memory.
[[nodiscard]] void *allocate(std::size_t size);

// Wipes and gives back what allocate(size) returned; nullptr is allowed.
void release(void *memory, std::size_t size) noexcept;

// Overwrites memory in a way that the compiler may not remove.
void wipe(void *memory, std::size_t size) noexcept;

struct Usage
{
    std::size_t mappedBytes = 0; // taken from the system
    std::size_t lockedBytes = 0; // of these, locked into memory
    std::size_t usedBytes = 0;   // handed out now
};
[[nodiscard]] Usage usage();

} // namespace warifu::secret_arena
