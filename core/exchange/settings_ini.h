// SPDX-License-Identifier: Apache-2.0
#pragma once
// The INI files that Qt programs keep their settings in: sections, keys and values, with the
// escapes of that dialect undone. Lists and typed values ("@...") stay the text that they are.

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warifu::exchange {

struct IniSection
{
    std::string name;
    std::vector<std::pair<std::string, std::string>> values; // in the file's order, UTF-8

    // Of keys with the same name the last counts, as Qt reads it. Null when there is none.
    [[nodiscard]] const std::string *find(std::string_view key) const;
};

enum class IniError {
    Syntax, // a line that is neither a section, a comment nor a value; a quote without its end
    Size,   // more sections, or values in one, than a file of settings has
};

// Sections of the same name become one.
[[nodiscard]] Result<std::vector<IniSection>, IniError> readSettingsIni(std::string_view text);

} // namespace warifu::exchange
