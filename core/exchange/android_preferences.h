// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shared_prefs XML of an Android app, as people copy it from rooted phones (import-formats
// section 5.6). Only its strings are read.

#include "core/exchange/source.h"

#include <vector>

namespace warifu::exchange {

struct Preference
{
    QString name;
    SecretBytes text; // UTF-8
};

// Cheap: is it such a file with a string of exactly that name?
[[nodiscard]] bool hasPreference(const Source &source, std::string_view name);

// In the file's order. Damaged: no XML, or another root.
[[nodiscard]] Result<std::vector<Preference>, ImportError> readPreferences(const Source &source);

// Null when there is none.
[[nodiscard]] const Preference *findPreference(const std::vector<Preference> &all,
                                               QStringView name);

} // namespace warifu::exchange
