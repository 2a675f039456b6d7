// SPDX-License-Identifier: Apache-2.0
#include "app/cli/words.h"

#include <algorithm>
#include <charconv>

namespace warifu::cli {

QString textOf(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

Problem usageProblem(const QString &message)
{
    return {QStringLiteral("usage"), message, {}};
}

QString unknownCommand(std::string_view word)
{
    if (word.empty())
        //: Wrong usage of warifuctl: nothing was typed behind its name.
        return Says::tr("Which command?");
    constexpr std::size_t kLongestCommand = 12;
    const bool isLikeACommand = word.size() <= kLongestCommand
        && std::ranges::all_of(word, [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); });
    if (!isLikeACommand)
        //: Wrong usage of warifuctl: a command, such as “list”, was expected first.
        return Says::tr("The first word is not a command.");
    //: Wrong usage of warifuctl. %1 is what was typed where a command, such as “list”, is expected.
    return Says::tr("There is no command “%1”.").arg(textOf(word));
}

std::size_t sizeWithoutLineEnd(ByteView bytes)
{
    std::size_t size = bytes.size();
    if (size > 0 && bytes[size - 1] == '\n')
        --size;
    if (size > 0 && bytes[size - 1] == '\r')
        --size;
    return size;
}

std::optional<std::uint64_t> numberOf(std::string_view word)
{
    std::uint64_t number = 0;
    const char *const end = word.data() + word.size();
    const auto result = std::from_chars(word.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end)
        return std::nullopt;
    return number;
}

std::optional<UnixSeconds> timeOf(std::string_view word)
{
    constexpr std::uint64_t kLast = (std::uint64_t(1) << 53) - 1;
    const auto number = numberOf(word);
    if (!number || *number > kLast)
        return std::nullopt;
    return unixSeconds(static_cast<std::int64_t>(*number));
}

std::optional<accounts::AccountId> idOf(std::string_view word)
{
    const auto id = accounts::AccountId::parse(textOf(word));
    return id && !id->isNull() ? id : std::nullopt;
}

} // namespace warifu::cli
