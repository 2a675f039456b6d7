// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text files that hold secrets, written into secret memory: plain pieces, encoded bytes, and JSON.

#include "core/base/byte_writer.h"

#include <QString>

#include <string_view>

namespace warifu::exchange {

class TextWriter
{
public:
    TextWriter &text(std::string_view utf8);
    TextWriter &xml(const QString &text); // escaped for content and quoted attributes
    TextWriter &number(std::int64_t value);
    TextWriter &base32(ByteView bytes);
    TextWriter &base64(ByteView bytes);
    TextWriter &hex(ByteView bytes); // lower case
    [[nodiscard]] SecretBytes take() { return m_out.take(); }

private:
    ByteWriter m_out;
};

// Strict JSON (RFC 8259), commas and escapes by itself. A key, then its value.
class JsonWriter
{
public:
    JsonWriter &beginObject() { return begin("{"); }
    JsonWriter &endObject() { return end("}"); }
    JsonWriter &beginArray() { return begin("["); }
    JsonWriter &endArray() { return end("]"); }
    JsonWriter &key(std::string_view name);
    JsonWriter &string(std::string_view utf8);
    JsonWriter &string(const char *ascii) { return string(std::string_view(ascii)); }
    JsonWriter &string(const QString &text) { return string(text.toUtf8().toStdString()); }
    JsonWriter &number(std::int64_t value);
    JsonWriter &boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter &null() { return raw("null"); }
    // Strings of that encoding.
    JsonWriter &base32(ByteView bytes);
    JsonWriter &base64(ByteView bytes);
    JsonWriter &hex(ByteView bytes);
    [[nodiscard]] SecretBytes take() { return m_out.take(); }

private:
    JsonWriter &begin(std::string_view bracket);
    JsonWriter &end(std::string_view bracket);
    JsonWriter &raw(std::string_view token);
    void separate();

    TextWriter m_out;
    bool m_needsComma = false;
};

} // namespace warifu::exchange
