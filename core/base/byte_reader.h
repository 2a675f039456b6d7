// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads our binary formats: little-endian integers and length-prefixed fields, with every access
// checked. After the first short read the reader stays failed and gives zeros, so a parser checks
// ok() once per structure.

#include "core/base/secret_bytes.h"

#include <cstdint>

namespace warifu {

class ByteReader
{
public:
    explicit ByteReader(ByteView bytes) : m_rest(bytes) {}

    [[nodiscard]] std::uint8_t u8();
    [[nodiscard]] std::uint16_t u16();
    [[nodiscard]] std::uint32_t u32();
    [[nodiscard]] std::uint64_t u64();
    // Exactly size bytes; empty when there are fewer.
    [[nodiscard]] ByteView bytes(std::size_t size);
    // u16 (u32) length, then that many bytes; a length above limit fails.
    [[nodiscard]] ByteView field16(std::size_t limit = 0xFFFF);
    [[nodiscard]] ByteView field32(std::size_t limit);

    [[nodiscard]] std::size_t remaining() const { return m_rest.size(); }
    [[nodiscard]] bool ok() const { return m_ok; }
    // Everything was read and nothing is left.
    [[nodiscard]] bool finished() const { return m_ok && m_rest.empty(); }

private:
    [[nodiscard]] std::uint64_t integer(std::size_t size);

    ByteView m_rest;
    bool m_ok = true;
};

} // namespace warifu
