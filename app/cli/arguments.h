// SPDX-License-Identifier: Apache-2.0
#pragma once
// The command line taken apart: a command, its options and the rest. Keeps views into argv and no
// copies, because a URI on a command line is a secret that is overwritten after use.

#include "core/base/result.h"

#include <QString>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace warifu::cli {

struct OptionRule
{
    std::string_view name = {}; // without "--"
    bool takesValue = false;
    std::string_view command = {}; // the one that knows it; empty: all do
    bool mayRepeat = false;
};

class Arguments
{
public:
    // argv without the program's name. The first word that is not an option is the command; "--"
    // ends the options, "-" is a word. The error is a sentence in the user's language that quotes
    // option names only.
    [[nodiscard]] static Result<Arguments, QString> parse(std::span<char *const> argv,
                                                          std::span<const OptionRule> rules);

    [[nodiscard]] std::string_view command() const { return m_command; }
    [[nodiscard]] const std::vector<std::string_view> &words() const { return m_words; }
    [[nodiscard]] bool has(std::string_view option) const { return value(option).has_value(); }
    // Empty text for an option without value.
    [[nodiscard]] std::optional<std::string_view> value(std::string_view option) const;
    [[nodiscard]] std::vector<std::string_view> values(std::string_view option) const;

    // Overwrites a word or value where it stands, so that process lists stop showing it.
    static void wipe(std::string_view text);

private:
    struct Option
    {
        std::string_view name;
        std::string_view value;
    };
    [[nodiscard]] Result<void, QString> check(std::span<const OptionRule> rules) const;

    std::string_view m_command;
    std::vector<std::string_view> m_words;
    std::vector<Option> m_options;
};

} // namespace warifu::cli
