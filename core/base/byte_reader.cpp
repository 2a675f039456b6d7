// SPDX-License-Identifier: Apache-2.0
#include "core/base/byte_reader.h"

namespace warifu {

std::uint8_t ByteReader::u8()
{
    return static_cast<std::uint8_t>(integer(1));
}

std::uint16_t ByteReader::u16()
{
    return static_cast<std::uint16_t>(integer(2));
}

std::uint32_t ByteReader::u32()
{
    return static_cast<std::uint32_t>(integer(4));
}

std::uint64_t ByteReader::u64()
{
    return integer(8);
}

ByteView ByteReader::bytes(std::size_t size)
{
    if (!m_ok || size > m_rest.size()) {
        m_ok = false;
        return {};
    }
    const ByteView taken = m_rest.first(size);
    m_rest = m_rest.subspan(size);
    return taken;
}

ByteView ByteReader::field16(std::size_t limit)
{
    const std::size_t size = u16();
    if (size > limit)
        m_ok = false;
    return bytes(size);
}

ByteView ByteReader::field32(std::size_t limit)
{
    const std::size_t size = u32();
    if (size > limit)
        m_ok = false;
    return bytes(size);
}

std::uint64_t ByteReader::integer(std::size_t size)
{
    const ByteView raw = bytes(size);
    std::uint64_t value = 0;
    for (std::size_t i = raw.size(); i > 0; --i)
        value = (value << 8) | raw[i - 1];
    return value;
}

} // namespace warifu
