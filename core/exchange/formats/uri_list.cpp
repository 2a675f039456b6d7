// SPDX-License-Identifier: Apache-2.0
// A text with one URI a line (import-formats section 6.1).
#include "core/exchange/formats/formats.h"

#include "core/exchange/uri_lines.h"

namespace warifu::exchange::formats {

namespace {

Match match(const Source &source)
{
    // With Ente's own parameter it is Ente's.
    return startsAsUriLines(source.text())
            && source.text().find("codeDisplay=") == std::string_view::npos
        ? Match::Sure
        : Match::No;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    return readUriLines(source.text(), "uri-list");
}

} // namespace

const Format kUriList{"uri-list", "otpauth", match, notProtected, read};

} // namespace warifu::exchange::formats
