// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/java_hash_map.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/limits.h"

#include <QString>

#include <algorithm>
#include <array>

namespace warifu::exchange {

namespace {

constexpr std::array<std::uint8_t, 4> kMagic{0xAC, 0xED, 0x00, 0x05};
constexpr std::size_t kMaxPairs = 2 * kMaxEntries + 1;
constexpr std::uint8_t kString = 0x74; // TC_STRING
constexpr std::uint8_t kEndBlock = 0x78;

// TC_OBJECT, TC_CLASSDESC, the name, its serialVersionUID, SC_WRITE_METHOD and SC_SERIALIZABLE, the
// fields (Android 6 wrote the first one alone), the end of annotations, no super class.
constexpr std::string_view kClass("\x73\x72\x00\x11java.util.HashMap"
                                  "\x05\x07\xDA\xC1\xC3\x16\x60\xD1\x03",
                                  30);
constexpr std::string_view kTwoFields("\x00\x02"
                                      "F\x00\x0AloadFactor"
                                      "I\x00\x09threshold"
                                      "\x78\x70",
                                      29);
constexpr std::string_view kOneField("\x00\x01"
                                     "F\x00\x0AloadFactor"
                                     "\x78\x70",
                                     17);
constexpr std::string_view kBlock("\x77\x08", 2); // TC_BLOCKDATA of eight bytes

class Reader
{
public:
    explicit Reader(ByteView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_bytes.empty(); }

    bool skip(std::size_t size)
    {
        if (m_bytes.size() < size)
            return false;
        m_bytes = m_bytes.subspan(size);
        return true;
    }
    bool literal(ByteView expected)
    {
        return m_bytes.size() >= expected.size()
            && std::equal(expected.begin(), expected.end(), m_bytes.begin())
            && skip(expected.size());
    }
    std::optional<std::size_t> number(std::size_t size) // big-endian
    {
        if (m_bytes.size() < size)
            return std::nullopt;
        std::size_t value = 0;
        for (const std::uint8_t byte : m_bytes.first(size))
            value = value << 8 | byte;
        skip(size);
        return value;
    }
    std::optional<std::string> string()
    {
        if (number(1) != kString)
            return std::nullopt;
        const auto size = number(2);
        if (!size || m_bytes.size() < *size)
            return std::nullopt;
        const ByteView encoded = m_bytes.first(*size);
        skip(*size);
        return decoded(encoded);
    }

private:
    // UTF-16 units of one to three bytes each, NUL as two (java.io.DataInput, modified UTF-8).
    static std::optional<std::string> decoded(ByteView bytes)
    {
        QString text;
        for (std::size_t i = 0; i < bytes.size();) {
            const std::uint8_t first = bytes[i];
            const std::size_t more = first < 0x80 ? 0
                : (first & 0xE0) == 0xC0          ? 1
                : (first & 0xF0) == 0xE0          ? 2
                                                  : bytes.size();
            if (first == 0 || i + more >= bytes.size())
                return std::nullopt;
            char16_t unit = more == 0 ? first : more == 1 ? first & 0x1F : first & 0x0F;
            for (std::size_t j = 1; j <= more; ++j) {
                if ((bytes[i + j] & 0xC0) != 0x80)
                    return std::nullopt;
                unit = static_cast<char16_t>(unit << 6 | (bytes[i + j] & 0x3F));
            }
            text += QChar(unit);
            i += more + 1;
        }
        return text.toStdString();
    }

    ByteView m_bytes;
};

} // namespace

bool isJavaStream(ByteView bytes)
{
    return bytes.size() >= kMagic.size() && std::equal(kMagic.begin(), kMagic.end(), bytes.begin());
}

std::optional<std::vector<std::pair<std::string, std::string>>> readJavaHashMap(ByteView bytes)
{
    Reader reader(bytes);
    constexpr std::size_t kCapacity = 4; // of the table
    if (!reader.literal(kMagic) || !reader.literal(bytesOf(kClass)))
        return std::nullopt;
    // Of four bytes each, whatever they are.
    const std::size_t fields = reader.literal(bytesOf(kTwoFields)) ? 2
        : reader.literal(bytesOf(kOneField))                       ? 1
                                                                   : 0;
    if (fields == 0 || !reader.skip(4 * fields) || !reader.literal(bytesOf(kBlock))
        || !reader.skip(kCapacity))
        return std::nullopt;
    const auto count = reader.number(4);
    if (!count || *count > kMaxPairs)
        return std::nullopt;
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t i = 0; i < *count; ++i) {
        auto key = reader.string();
        auto value = key ? reader.string() : std::nullopt;
        if (!value)
            return std::nullopt;
        pairs.emplace_back(std::move(*key), std::move(*value));
    }
    if (reader.number(1) != kEndBlock || !reader.atEnd())
        return std::nullopt;
    return pairs;
}

} // namespace warifu::exchange
