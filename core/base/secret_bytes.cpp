// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret_bytes.h"

#include "core/base/secret_arena.h"

#include <algorithm>
#include <utility>

namespace warifu {

SecretBytes::SecretBytes(std::size_t size)
    : m_data(static_cast<std::uint8_t *>(secret_arena::allocate(size)))
    , m_size(size)
    , m_allocated(size)
{}

SecretBytes SecretBytes::copyOf(ByteView bytes)
{
    SecretBytes copy(bytes.size());
    std::copy(bytes.begin(), bytes.end(), copy.m_data);
    return copy;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_allocated(std::exchange(other.m_allocated, 0))
{}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_allocated = std::exchange(other.m_allocated, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    clear();
}

void SecretBytes::truncate(std::size_t newSize)
{
    if (newSize >= m_size)
        return;
    secret_arena::wipe(m_data + newSize, m_size - newSize);
    m_size = newSize;
}

void SecretBytes::clear()
{
    secret_arena::release(m_data, m_allocated);
    m_data = nullptr;
    m_size = 0;
    m_allocated = 0;
}

bool equalInConstantTime(ByteView a, ByteView b)
{
    if (a.size() != b.size())
        return false;
    std::uint8_t difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference = static_cast<std::uint8_t>(difference | (a[i] ^ b[i]));
    return difference == 0;
}

} // namespace warifu
