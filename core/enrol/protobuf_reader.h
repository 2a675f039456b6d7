// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the fields of one protobuf message (wire format of proto3) without copying. Bounded by the
// bytes given; after the first fault the reader stays failed.

#include "core/base/secret_bytes.h"

#include <cstdint>
#include <optional>

namespace warifu::enrol {

struct ProtobufField
{
    enum class Wire { Varint, Fixed64, Bytes, Fixed32 };
    std::uint32_t number = 0;
    Wire wire = Wire::Varint;
    std::uint64_t value = 0;  // Varint, Fixed64, Fixed32
    ByteView bytes;           // Bytes
    std::size_t position = 0; // of the value (Bytes: of its first byte)
};

class ProtobufReader
{
public:
    enum class Fault {
        None,
        Truncated, // the message ends inside a field
        Malformed, // a varint above 64 bits, field number 0, or a wire type that proto3 lacks
    };

    // position: where message begins in the whole, for error positions.
    explicit ProtobufReader(ByteView message, std::size_t position = 0)
        : m_message(message)
        , m_start(position)
    {}

    // The next field; nothing at the end and after a fault.
    [[nodiscard]] std::optional<ProtobufField> next();
    [[nodiscard]] Fault fault() const { return m_fault; }
    // Where reading stands, or stopped.
    [[nodiscard]] std::size_t position() const { return m_start + m_offset; }

private:
    [[nodiscard]] std::optional<std::uint64_t> varint();
    [[nodiscard]] std::optional<std::uint64_t> fixed(std::size_t size);
    [[nodiscard]] std::size_t remaining() const { return m_message.size() - m_offset; }

    ByteView m_message;
    std::size_t m_start = 0;
    std::size_t m_offset = 0;
    Fault m_fault = Fault::None;
};

} // namespace warifu::enrol
