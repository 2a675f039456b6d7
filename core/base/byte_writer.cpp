// SPDX-License-Identifier: Apache-2.0
#include "core/base/byte_writer.h"

#include <algorithm>

namespace warifu {

void ByteWriter::u8(std::uint8_t value)
{
    integer(value, 1);
}

void ByteWriter::u16(std::uint16_t value)
{
    integer(value, 2);
}

void ByteWriter::u32(std::uint32_t value)
{
    integer(value, 4);
}

void ByteWriter::u64(std::uint64_t value)
{
    integer(value, 8);
}

void ByteWriter::bytes(ByteView value)
{
    if (m_buffer.size() < m_size + value.size()) {
        SecretBytes larger(std::max<std::size_t>(256, (m_size + value.size()) * 2));
        // The buffer grows into another secret; release wipes the old one.
        std::ranges::copy(m_buffer.expose().first(m_size), larger.exposeWritable().begin());
        m_buffer = std::move(larger);
    }
    // The writer fills the secret it returns.
    std::ranges::copy(value,
                      m_buffer.exposeWritable().begin() + static_cast<std::ptrdiff_t>(m_size));
    m_size += value.size();
}

void ByteWriter::field16(ByteView value)
{
    u16(static_cast<std::uint16_t>(value.size()));
    bytes(value);
}

void ByteWriter::field32(ByteView value)
{
    u32(static_cast<std::uint32_t>(value.size()));
    bytes(value);
}

SecretBytes ByteWriter::take()
{
    m_buffer.truncate(m_size);
    m_size = 0;
    return std::move(m_buffer);
}

void ByteWriter::integer(std::uint64_t value, std::size_t size)
{
    std::uint8_t raw[8];
    for (std::size_t i = 0; i < size; ++i)
        raw[i] = static_cast<std::uint8_t>(value >> (8 * i));
    bytes({raw, size});
}

} // namespace warifu
