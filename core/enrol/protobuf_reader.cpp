// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/protobuf_reader.h"

namespace warifu::enrol {

std::optional<std::uint64_t> ProtobufReader::varint()
{
    constexpr int kMaxBytes = 10;
    std::uint64_t value = 0;
    for (int i = 0; i < kMaxBytes; ++i) {
        if (remaining() == 0) {
            m_fault = Fault::Truncated;
            return std::nullopt;
        }
        const std::uint8_t byte = m_message[m_offset];
        if (i == kMaxBytes - 1 && byte > 1)
            break;
        ++m_offset;
        value |= static_cast<std::uint64_t>(byte & 0x7F) << (7 * i);
        if ((byte & 0x80) == 0)
            return value;
    }
    m_fault = Fault::Malformed;
    return std::nullopt;
}

std::optional<std::uint64_t> ProtobufReader::fixed(std::size_t size)
{
    if (remaining() < size) {
        m_offset = m_message.size();
        m_fault = Fault::Truncated;
        return std::nullopt;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= static_cast<std::uint64_t>(m_message[m_offset + i]) << (8 * i);
    m_offset += size;
    return value;
}

std::optional<ProtobufField> ProtobufReader::next()
{
    if (m_fault != Fault::None || remaining() == 0)
        return std::nullopt;
    const std::size_t start = m_offset;
    const auto tag = varint();
    if (!tag)
        return std::nullopt;
    const auto malformed = [this, start] {
        m_offset = start;
        m_fault = Fault::Malformed;
        return std::nullopt;
    };
    if (*tag >> 3 == 0 || *tag >> 3 > 0x1FFFFFFF)
        return malformed();

    using Wire = ProtobufField::Wire;
    ProtobufField field;
    field.number = static_cast<std::uint32_t>(*tag >> 3);
    field.position = position();
    std::optional<std::uint64_t> value;
    switch (*tag & 7) {
    case 0:
        field.wire = Wire::Varint;
        value = varint();
        break;
    case 1:
        field.wire = Wire::Fixed64;
        value = fixed(8);
        break;
    case 2:
        field.wire = Wire::Bytes;
        value = varint();
        break;
    case 5:
        field.wire = Wire::Fixed32;
        value = fixed(4);
        break;
    default:
        return malformed();
    }
    if (!value)
        return std::nullopt;
    if (field.wire != Wire::Bytes) {
        field.value = *value;
        return field;
    }
    if (*value > remaining()) {
        m_offset = m_message.size();
        m_fault = Fault::Truncated;
        return std::nullopt;
    }
    field.position = position();
    field.bytes = m_message.subspan(m_offset, static_cast<std::size_t>(*value));
    m_offset += field.bytes.size();
    return field;
}

} // namespace warifu::enrol
