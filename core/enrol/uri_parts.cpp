// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/uri_parts.h"

#include "core/enrol/utf8.h"

#include <algorithm>
#include <string>

namespace warifu::enrol {

namespace {

constexpr std::size_t kMaxParameters = 128;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return lowered(c) >= 'a' && lowered(c) <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// 0..15, or -1.
int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char low = lowered(c);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

// The byte that "%XX" at position stands for, or -1.
int escapedByte(std::string_view raw, std::size_t position)
{
    if (raw.size() - position < 3)
        return -1;
    const int high = hexValue(raw[position + 1]);
    const int low = hexValue(raw[position + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

EnrolError encodingError(std::size_t position)
{
    return {EnrolError::Code::Encoding, position, {}};
}

// Where in raw the decoded byte with that index comes from.
std::size_t rawPosition(std::string_view raw, std::size_t decodedIndex)
{
    std::size_t i = 0;
    for (; decodedIndex > 0 && i < raw.size(); --decodedIndex)
        i += raw[i] == '%' && escapedByte(raw, i) >= 0 ? 3 : 1;
    return i;
}

std::vector<UriParameter> splitQuery(std::string_view query, std::size_t position)
{
    std::vector<UriParameter> parameters;
    while (!query.empty() && parameters.size() < kMaxParameters) {
        const std::size_t end = std::min(query.find('&'), query.size());
        std::string_view item = query.substr(0, end);
        const std::size_t skipped = item.substr(0, 4) == "amp;" ? 4 : 0;
        item.remove_prefix(skipped);
        const std::size_t equals = std::min(item.find('='), item.size());
        const std::size_t value = std::min(equals + 1, item.size());
        if (!item.empty())
            parameters.push_back(
                {item.substr(0, equals), {item.substr(value), position + skipped + value}});
        query.remove_prefix(std::min(end + 1, query.size()));
        position += end + 1;
    }
    return parameters;
}

} // namespace

Result<void, EnrolError> checkText(std::string_view text, std::size_t limit)
{
    using Code = EnrolError::Code;
    if (text.empty())
        return failure(EnrolError{Code::Empty, 0, {}});
    if (text.size() > limit)
        return failure(EnrolError{Code::TooLong, limit, {}});
    const std::size_t nul = text.find('\0');
    const std::size_t invalid = findInvalidUtf8(text).value_or(std::string_view::npos);
    if (const std::size_t first = std::min(nul, invalid); first != std::string_view::npos)
        return failure(EnrolError{Code::NotText, first, {}});
    return {};
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpaces[] = {" ",  "\t",       "\r",           "\n",          "\v",
                                            "\f", "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
    const auto atStart = [&text](std::string_view s) { return text.substr(0, s.size()) == s; };
    const auto atEnd = [&text](std::string_view s) {
        return text.size() >= s.size() && text.substr(text.size() - s.size()) == s;
    };
    const auto *const end = std::end(kSpaces);
    for (const auto *s = std::begin(kSpaces);
         (s = std::find_if(std::begin(kSpaces), end, atStart)) != end;)
        text.remove_prefix(s->size());
    for (const auto *s = std::begin(kSpaces);
         (s = std::find_if(std::begin(kSpaces), end, atEnd)) != end;)
        text.remove_suffix(s->size());
    return text;
}

std::string_view schemeOf(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || !isLetter(text[0]))
        return {};
    const std::string_view scheme = text.substr(0, colon);
    const bool good = std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.';
    });
    return good ? scheme : std::string_view();
}

Result<UriParts, EnrolError> splitUri(std::string_view text)
{
    UriParts parts;
    parts.scheme = schemeOf(text);
    if (parts.scheme.empty())
        return failure(EnrolError{EnrolError::Code::UnknownScheme, 0, {}});

    std::size_t position = parts.scheme.size() + 1;
    for (int slashes = 0; slashes < 2 && text.substr(position, 1) == "/"; ++slashes)
        ++position;
    const std::size_t question = std::min(text.find('?', position), text.size());
    const std::size_t slash = std::min(text.find('/', position), question);
    parts.host = text.substr(position, slash - position);
    const std::size_t path = std::min(slash + 1, question);
    parts.path = {text.substr(path, question - path), path};
    if (question < text.size())
        parts.query = splitQuery(text.substr(question + 1), question + 1);
    if (parts.query.size() == kMaxParameters)
        return failure(EnrolError{EnrolError::Code::Malformed, question, {}});
    return parts;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && startsWithIgnoringCase(a, b);
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(),
                      [](char a, char b) { return lowered(a) == lowered(b); });
}

Result<QString, EnrolError> decodeText(UriValue value, Plus plus)
{
    const std::string_view raw = value.raw;
    std::string decoded;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const int byte = raw[i] == '%' ? escapedByte(raw, i) : -1;
        if (byte == 0)
            return failure(encodingError(value.position + i));
        if (byte > 0) {
            decoded += static_cast<char>(byte);
            i += 2;
        } else {
            decoded += raw[i] == '+' && plus == Plus::Space ? ' ' : raw[i];
        }
    }
    if (const auto invalid = findInvalidUtf8(decoded))
        return failure(encodingError(value.position + rawPosition(raw, *invalid)));
    return QString::fromUtf8(decoded.data(), static_cast<qsizetype>(decoded.size()));
}

Result<SecretBytes, EnrolError> decodeExactly(UriValue value, Plus plus)
{
    const std::string_view raw = value.raw;
    SecretBytes decoded(raw.size());
    // The decoder writes into the secret it returns.
    const auto out = decoded.exposeWritable();
    std::size_t written = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] == '%') {
            const int byte = escapedByte(raw, i);
            if (byte <= 0)
                return failure(encodingError(value.position + i));
            out[written++] = static_cast<std::uint8_t>(byte);
            i += 2;
        } else {
            const bool space = raw[i] == '+' && plus == Plus::Space;
            out[written++] = static_cast<std::uint8_t>(space ? ' ' : raw[i]);
        }
    }
    decoded.truncate(written);
    return decoded;
}

} // namespace warifu::enrol
