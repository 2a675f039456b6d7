// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/text_writer.h"

#include "core/exchange/bytes_text.h"

#include "core/base/base32.h"

#include <string>

namespace warifu::exchange {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase64Digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string_view xmlEscape(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return {};
    }
}

} // namespace

TextWriter &TextWriter::text(std::string_view utf8)
{
    m_out.bytes(bytesOf(utf8));
    return *this;
}

TextWriter &TextWriter::xml(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    for (const char &c : utf8) {
        const std::string_view escape = xmlEscape(c);
        this->text(escape.empty() ? std::string_view(&c, 1) : escape);
    }
    return *this;
}

TextWriter &TextWriter::number(std::int64_t value)
{
    return text(std::to_string(value));
}

TextWriter &TextWriter::base32(ByteView bytes)
{
    const SecretBytes digits = formatBase32(bytes);
    // Into the file, which is as secret.
    m_out.bytes(digits.expose());
    return *this;
}

TextWriter &TextWriter::base64(ByteView bytes)
{
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const ByteView group = bytes.subspan(i, std::min<std::size_t>(3, bytes.size() - i));
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = bits << 8 | (j < group.size() ? group[j] : 0U);
        for (std::size_t j = 0; j < 4; ++j)
            m_out.u8(static_cast<std::uint8_t>(
                j <= group.size() ? kBase64Digits[bits >> (18 - 6 * j) & 63] : '='));
    }
    return *this;
}

TextWriter &TextWriter::hex(ByteView bytes)
{
    for (const std::uint8_t byte : bytes) {
        m_out.u8(static_cast<std::uint8_t>(kHexDigits[byte >> 4]));
        m_out.u8(static_cast<std::uint8_t>(kHexDigits[byte & 15]));
    }
    return *this;
}

JsonWriter &JsonWriter::begin(std::string_view bracket)
{
    separate();
    m_out.text(bracket);
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::end(std::string_view bracket)
{
    m_out.text(bracket);
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    string(name);
    m_out.text(":");
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::string(std::string_view utf8)
{
    separate();
    m_out.text("\"");
    for (const char &c : utf8) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (byte < 0x20)
            m_out.text("\\u00").hex({&byte, 1});
        else if (c == '"' || c == '\\')
            m_out.text("\\").text({&c, 1});
        else
            m_out.text({&c, 1});
    }
    m_out.text("\"");
    return *this;
}

JsonWriter &JsonWriter::number(std::int64_t value)
{
    separate();
    m_out.number(value);
    return *this;
}

JsonWriter &JsonWriter::base32(ByteView bytes)
{
    separate();
    m_out.text("\"").base32(bytes).text("\"");
    return *this;
}

JsonWriter &JsonWriter::base64(ByteView bytes)
{
    separate();
    m_out.text("\"").base64(bytes).text("\"");
    return *this;
}

JsonWriter &JsonWriter::hex(ByteView bytes)
{
    separate();
    m_out.text("\"").hex(bytes).text("\"");
    return *this;
}

JsonWriter &JsonWriter::raw(std::string_view token)
{
    separate();
    m_out.text(token);
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out.text(",");
    m_needsComma = true;
}

} // namespace warifu::exchange
