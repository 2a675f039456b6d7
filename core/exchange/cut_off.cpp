// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/cut_off.h"

#include "core/exchange/json_brackets.h"
#include "core/exchange/zip_archive.h"

#include <QXmlStreamReader>

#include <string>

namespace warifu::exchange {

namespace {

constexpr std::string_view kBlank = " \t\r\n";

// Text as it lies there: the cut may go through a character, and then it is no UTF-8 any more.
std::string_view textOf(const Source &source)
{
    if (source.wasUtf16())
        return source.text();
    const ByteView bytes = source.bytes();
    std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    return text.substr(std::min(text.find_first_not_of(kBlank), text.size()));
}

// What stands behind the first bracket is what JSON has there; other texts begin with brackets.
bool beginsLikeJson(std::string_view text)
{
    if (text.empty() || (text.front() != '{' && text.front() != '['))
        return false;
    const std::size_t next = text.find_first_not_of(kBlank, 1);
    if (next == std::string_view::npos)
        return false;
    return text.front() == '{'
        ? text[next] == '"'
        : std::string_view("{[\"").find(text[next]) != std::string_view::npos;
}

// A string or a bracket is open at the end, and every one that was closed had been open.
bool isJsonCutOff(std::string_view text)
{
    if (!beginsLikeJson(text))
        return false;
    std::string open;
    const BracketsEnd end = scanBrackets(text, [&open](char c) {
        if (c == '{' || c == '[') {
            open.push_back(c == '{' ? '}' : ']');
            return true;
        }
        if (open.empty() || open.back() != c)
            return false;
        open.pop_back();
        return true;
    });
    return end == BracketsEnd::InString || (end == BracketsEnd::Outside && !open.empty());
}

bool isXmlCutOff(std::string_view text)
{
    if (text.substr(0, 1) != "<")
        return false;
    QXmlStreamReader reader(
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
    reader.setEntityExpansionLimit(0);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::DTD)
            return false;
    return reader.error() == QXmlStreamReader::PrematureEndOfDocumentError;
}

std::uint32_t bigEndian(ByteView bytes)
{
    std::uint32_t number = 0;
    for (const std::uint8_t byte : bytes)
        number = number << 8 | byte;
    return number;
}

// SQLite file format sections 1.3.2 and 1.3.7: the number of pages counts where the two versions
// are the same; there is one page in any case.
bool isDatabaseCutOff(ByteView bytes)
{
    constexpr std::string_view kMagic("SQLite format 3\0", 16);
    constexpr std::size_t kHeader = 100;
    if (bytes.size() < kMagic.size()
        || !std::equal(kMagic.begin(), kMagic.end(), bytes.begin(),
                       [](char a, std::uint8_t b) { return std::uint8_t(a) == b; }))
        return false;
    if (bytes.size() < kHeader)
        return true;
    const std::uint64_t written = bigEndian(bytes.subspan(16, 2));
    const std::uint64_t page = written == 1 ? 65'536 : written;
    const std::uint64_t pages = bigEndian(bytes.subspan(28, 4));
    const bool isCounted = bigEndian(bytes.subspan(24, 4)) == bigEndian(bytes.subspan(92, 4));
    return bytes.size() < page * (isCounted && pages > 0 ? pages : 1);
}

bool isArchive(ByteView bytes)
{
    return bytes.size() >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3
        && bytes[3] == 4;
}

} // namespace

std::optional<ImportError> recogniseCutOff(const Source &source)
{
    if (isArchive(source.bytes())) {
        if (const auto archive = ZipArchive::open(source.bytes()); !archive)
            return archive.error(); // the list of what is in it stands at the end
        return std::nullopt;
    }
    if (isDatabaseCutOff(source.bytes()))
        return damaged(QStringLiteral("SQLite"));
    const std::string_view text = textOf(source);
    if (isJsonCutOff(text))
        return damaged(QStringLiteral("JSON"));
    if (isXmlCutOff(text))
        return damaged(QStringLiteral("XML"));
    return std::nullopt;
}

} // namespace warifu::exchange
