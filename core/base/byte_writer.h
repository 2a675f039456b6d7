// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes our binary formats, the mirror of ByteReader, into secret memory.

#include "core/base/secret_bytes.h"

#include <cstdint>

namespace warifu {

class ByteWriter
{
public:
    ByteWriter() = default;

    void u8(std::uint8_t value);
    void u16(std::uint16_t value);
    void u32(std::uint32_t value);
    void u64(std::uint64_t value);
    void bytes(ByteView value);
    // u16 (u32) length, then the bytes. The caller keeps value within the length's range.
    void field16(ByteView value);
    void field32(ByteView value);

    [[nodiscard]] std::size_t size() const { return m_size; }
    // What was written; the writer is empty afterwards.
    [[nodiscard]] SecretBytes take();

private:
    void integer(std::uint64_t value, std::size_t size);

    SecretBytes m_buffer;
    std::size_t m_size = 0;
};

} // namespace warifu
