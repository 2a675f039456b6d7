// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/utf8.h"

#include "core/base/untrusted_text.h"

namespace warifu::enrol {

CodePoint decodeUtf8(std::string_view text)
{
    const auto byteAt = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byteAt(0);
    if (lead < 0x80)
        return {lead, 1};

    std::size_t size = 0;
    char32_t value = 0;
    char32_t smallest = 0; // below it the form is overlong
    if ((lead & 0xE0) == 0xC0) {
        size = 2;
        value = lead & 0x1F;
        smallest = 0x80;
    } else if ((lead & 0xF0) == 0xE0) {
        size = 3;
        value = lead & 0x0F;
        smallest = 0x800;
    } else if ((lead & 0xF8) == 0xF0) {
        size = 4;
        value = lead & 0x07;
        smallest = 0x10000;
    } else {
        return {};
    }
    if (text.size() < size)
        return {};
    for (std::size_t i = 1; i < size; ++i) {
        if ((byteAt(i) & 0xC0) != 0x80)
            return {};
        value = value << 6 | (byteAt(i) & 0x3F);
    }
    if (value < smallest || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {};
    return {value, size};
}

std::optional<std::size_t> findInvalidUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeUtf8(text.substr(i));
        if (c.size == 0)
            return i;
        i += c.size;
    }
    return std::nullopt;
}

QString describeCharacter(char32_t character)
{
    const QString shown = sanitized(QString::fromUcs4(&character, 1));
    if (!shown.isEmpty())
        return shown;
    return QStringLiteral("U+%1")
        .arg(static_cast<uint>(character), 4, 16, QLatin1Char('0'))
        .toUpper();
}

} // namespace warifu::enrol
