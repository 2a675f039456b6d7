// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include "core/base/secret_arena.h"

#include <algorithm>

namespace warifu::cli {

namespace {

const OptionRule *ruleOf(std::string_view name, std::span<const OptionRule> rules)
{
    const auto rule = std::ranges::find(rules, name, &OptionRule::name);
    return rule == rules.end() ? nullptr : &*rule;
}

// Quotes an unknown option without what follows "=": it may be a secret. Cut, because a pasted
// secret that begins with a dash would be quoted whole otherwise.
std::string quoted(std::string_view name)
{
    constexpr std::size_t kMost = 24;
    std::string text = "“--";
    for (const char c : name.substr(0, kMost))
        text += c >= ' ' && c <= '~' ? c : '?';
    return text + (name.size() > kMost ? "…”" : "”");
}

} // namespace

Result<Arguments, std::string> Arguments::parse(std::span<char *const> argv,
                                                std::span<const OptionRule> rules)
{
    Arguments result;
    bool optionsEnded = false;
    for (std::size_t i = 0; i < argv.size(); ++i) {
        const std::string_view word = argv[i];
        const bool isOption = !optionsEnded && word.size() > 1 && word.front() == '-';
        if (!isOption) {
            if (result.m_command.empty())
                result.m_command = word;
            else
                result.m_words.push_back(word);
            continue;
        }
        if (word == "--") {
            optionsEnded = true;
            continue;
        }
        if (word == "-h") {
            result.m_options.push_back({"help", {}});
            continue;
        }
        if (!word.starts_with("--"))
            return failure(std::string("Options begin with two dashes. A word that begins with a "
                                       "dash goes after “--”."));
        const std::size_t equals = word.find('=');
        const std::string_view name = word.substr(2, equals == word.npos ? word.npos : equals - 2);
        const OptionRule *const rule = ruleOf(name, rules);
        if (rule == nullptr)
            return failure("There is no option " + quoted(name) + ".");
        std::string_view value;
        if (equals != word.npos) {
            if (!rule->takesValue)
                return failure("The option " + quoted(name) + " takes no value.");
            value = word.substr(equals + 1);
        } else if (rule->takesValue) {
            if (++i == argv.size())
                return failure("The option " + quoted(name) + " needs a value.");
            value = argv[i];
        }
        result.m_options.push_back({rule->name, value});
    }
    if (const auto good = result.check(rules); !good)
        return failure(good.error());
    return result;
}

Result<void, std::string> Arguments::check(std::span<const OptionRule> rules) const
{
    for (const Option &option : m_options) {
        // Several commands may know it, each by a rule of its own.
        const auto rule = std::ranges::find_if(rules, [&](const OptionRule &candidate) {
            return candidate.name == option.name
                && (candidate.command.empty() || m_command.empty()
                    || candidate.command == m_command);
        });
        if (rule == rules.end())
            return failure("The option " + quoted(option.name) + " belongs to the command “"
                           + std::string(ruleOf(option.name, rules)->command) + "”.");
        if (!rule->mayRepeat && std::ranges::count(m_options, option.name, &Option::name) > 1)
            return failure("The option " + quoted(option.name) + " is given twice.");
    }
    return {};
}

std::optional<std::string_view> Arguments::value(std::string_view option) const
{
    const auto found = std::ranges::find(m_options, option, &Option::name);
    if (found == m_options.end())
        return std::nullopt;
    return found->value;
}

std::vector<std::string_view> Arguments::values(std::string_view option) const
{
    std::vector<std::string_view> all;
    for (const Option &candidate : m_options) {
        if (candidate.name == option)
            all.push_back(candidate.value);
    }
    return all;
}

void Arguments::wipe(std::string_view text)
{
    // C promises that the strings of argv may be modified, and they outlive this program's main.
    secret_arena::wipe(const_cast<char *>(text.data()), text.size());
}

} // namespace warifu::cli
