// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include "app/cli/words.h"

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
QString named(std::string_view name)
{
    constexpr std::size_t kMost = 24;
    QString text = QStringLiteral("--");
    for (const char c : name.substr(0, kMost))
        text += c >= ' ' && c <= '~' ? QLatin1Char(c) : QLatin1Char('?');
    return name.size() > kMost ? text + QChar(0x2026) : text;
}

} // namespace

Result<Arguments, QString> Arguments::parse(std::span<char *const> argv,
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
            //: Wrong usage of warifuctl. A dash is the sign -.
            return failure(Says::tr("Options begin with two dashes. A word that begins with a dash "
                                    "goes after “--”."));
        const std::size_t equals = word.find('=');
        const std::string_view name = word.substr(2, equals == word.npos ? word.npos : equals - 2);
        const OptionRule *const rule = ruleOf(name, rules);
        if (rule == nullptr)
            //: Wrong usage of warifuctl. %1 is what was typed, such as “--jsno”.
            return failure(Says::tr("There is no option “%1”.").arg(named(name)));
        std::string_view value;
        if (equals != word.npos) {
            if (!rule->takesValue)
                //: Wrong usage of warifuctl. %1 is an option, such as “--json”.
                return failure(Says::tr("The option “%1” takes no value.").arg(named(name)));
            value = word.substr(equals + 1);
        } else if (rule->takesValue) {
            if (++i == argv.size())
                //: Wrong usage of warifuctl. %1 is an option, such as “--home”.
                return failure(Says::tr("The option “%1” needs a value.").arg(named(name)));
            value = argv[i];
        }
        result.m_options.push_back({rule->name, value});
    }
    if (const auto good = result.check(rules); !good)
        return failure(good.error());
    return result;
}

Result<void, QString> Arguments::check(std::span<const OptionRule> rules) const
{
    for (const Option &option : m_options) {
        // Several commands may know it, each by a rule of its own.
        const auto rule = std::ranges::find_if(rules, [&](const OptionRule &candidate) {
            return candidate.name == option.name
                && (candidate.command.empty() || m_command.empty()
                    || candidate.command == m_command);
        });
        if (rule == rules.end())
            //: Wrong usage of warifuctl. %1 is an option, such as “--at”, %2 a command, such as
            //: “code”.
            return failure(
                Says::tr("The option “%1” belongs to the command “%2”.")
                    .arg(named(option.name), textOf(ruleOf(option.name, rules)->command)));
        if (!rule->mayRepeat && std::ranges::count(m_options, option.name, &Option::name) > 1)
            //: Wrong usage of warifuctl. %1 is an option, such as “--home”.
            return failure(Says::tr("The option “%1” is given twice.").arg(named(option.name)));
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
