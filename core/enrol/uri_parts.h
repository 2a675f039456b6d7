// SPDX-License-Identifier: Apache-2.0
#pragma once
// Takes a provisioning URI apart without copying it: every part is a view into the caller's text,
// and a value is percent-decoded only where it is needed, a secret straight into SecretBytes.
// QUrl is no help here: URIs in the wild hold raw '#', spaces and stray '%', which it cuts or
// refuses.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/enrol/enrol_error.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace warifu::enrol {

// For one URI given directly; lines of export files may carry notes (parsePayload() allows less).
inline constexpr std::size_t kMaxUri = 64 * 1024;

struct UriValue
{
    std::string_view raw;
    std::size_t position = 0; // of raw in the URI
};

struct UriParameter
{
    std::string_view key; // as written, not decoded
    UriValue value;       // empty when there is no '='
};

struct UriParts
{
    std::string_view scheme;
    std::string_view host; // up to '/' or '?'
    UriValue path;         // after the host's '/', up to '?'
    std::vector<UriParameter> query;
};

// Not empty, at most limit bytes, UTF-8 without NUL.
[[nodiscard]] Result<void, EnrolError> checkText(std::string_view text,
                                                 std::size_t limit = kMaxUri);

// Without white space around it (ASCII, U+00A0, U+3000) and without a byte order mark.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// The scheme (RFC 3986 section 3.1) that text begins with; empty when there is none.
[[nodiscard]] std::string_view schemeOf(std::string_view text);

// scheme:[//]host[/path][?key=value&...]. A '#' is an ordinary character: cutting there would lose
// parameters after an unescaped one. "&amp;", copied from a page's source, parts parameters too.
[[nodiscard]] Result<UriParts, EnrolError> splitUri(std::string_view text);

[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b); // ASCII only
[[nodiscard]] bool startsWithIgnoringCase(std::string_view text, std::string_view prefix);

// How '+' reads: as itself (labels), or as a space.
enum class Plus { Literal, Space };

// Text for people. A '%' without two hexadecimal digits stays as it is; bytes that are not UTF-8,
// and NUL, are an Encoding error.
[[nodiscard]] Result<QString, EnrolError> decodeText(UriValue value, Plus plus);

// Exact: a '%' without two hexadecimal digits is an Encoding error.
[[nodiscard]] Result<SecretBytes, EnrolError> decodeExactly(UriValue value, Plus plus);

} // namespace warifu::enrol
