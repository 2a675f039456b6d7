// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/guard_format.h"

#include "core/approvals/book.h"
#include "core/approvals/challenge_format.h"
#include "core/base/text_field.h"

namespace warifu::approvals {

namespace {

// More than any policy keeps.
constexpr std::size_t kMaxTimes = 1000;

void writeTimes(ByteWriter &writer, const std::vector<UnixMilliseconds> &times)
{
    writer.u16(static_cast<std::uint16_t>(times.size()));
    for (const UnixMilliseconds time : times)
        writeTime(writer, time);
}

bool readTimes(std::vector<UnixMilliseconds> &times, ByteReader &reader)
{
    const std::size_t count = reader.u16();
    if (count > kMaxTimes)
        return false;
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        const auto time = readTime(reader);
        if (!time)
            return false;
        times.push_back(*time);
    }
    return true;
}

void writeGuard(ByteWriter &writer, const GuardState &guard)
{
    writer.u8(static_cast<std::uint8_t>(guard.level));
    writer.u8(static_cast<std::uint8_t>(guard.cause));
    writeTimes(writer, guard.denials);
    writeTimes(writer, guard.misses);
    writeTimes(writer, guard.notified);
    writer.u32(static_cast<std::uint32_t>(guard.streak));
    for (const UnixMilliseconds time :
         {guard.silentUntil, guard.guardedUntil, guard.lockedUntil, guard.deniedAt})
        writeTime(writer, time);
    writer.u8(static_cast<std::uint8_t>(guard.lockCount));
    writer.u8(guard.isCrowded ? 1 : 0);
    writer.u32(static_cast<std::uint32_t>(guard.blocked));
    writer.u8(static_cast<std::uint8_t>(guard.history.size()));
    for (const Context &context : guard.history)
        for (const QString *text : {&context.application, &context.place, &context.prefix})
            writeTextField(writer, *text);
}

bool readHistory(GuardState &guard, ByteReader &reader)
{
    const std::size_t count = reader.u8();
    if (count > kMaxHistory)
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        Context context;
        for (QString *text : {&context.application, &context.place, &context.prefix}) {
            auto read = readTextField(reader, static_cast<std::size_t>(kMaxOriginText) * 3);
            if (!read)
                return false;
            *text = std::move(*read);
        }
        guard.history.push_back(std::move(context));
    }
    return true;
}

std::optional<GuardState> readGuard(ByteReader &reader)
{
    GuardState guard;
    const std::uint8_t level = reader.u8();
    const std::uint8_t cause = reader.u8();
    if (level > static_cast<std::uint8_t>(Level::Locked)
        || cause > static_cast<std::uint8_t>(LockCause::Report) || !readTimes(guard.denials, reader)
        || !readTimes(guard.misses, reader) || !readTimes(guard.notified, reader))
        return std::nullopt;
    guard.level = static_cast<Level>(level);
    guard.cause = static_cast<LockCause>(cause);
    const std::uint32_t streak = reader.u32();
    for (UnixMilliseconds *time :
         {&guard.silentUntil, &guard.guardedUntil, &guard.lockedUntil, &guard.deniedAt}) {
        const auto read = readTime(reader);
        if (!read)
            return std::nullopt;
        *time = *read;
    }
    guard.lockCount = reader.u8();
    const std::uint8_t isCrowded = reader.u8();
    const std::uint32_t blocked = reader.u32();
    if (streak > 1'000'000'000 || guard.lockCount > 30 || isCrowded > 1 || blocked > 1'000'000
        || !readHistory(guard, reader))
        return std::nullopt;
    guard.streak = static_cast<int>(streak);
    guard.isCrowded = isCrowded == 1;
    guard.blocked = static_cast<int>(blocked);
    return guard;
}

} // namespace

void writeGuards(ByteWriter &writer, const std::map<TokenId, GuardState> &guards)
{
    writer.u16(static_cast<std::uint16_t>(guards.size()));
    for (const auto &[token, guard] : guards) {
        writeTextField(writer, token);
        writeGuard(writer, guard);
    }
}

Result<std::map<TokenId, GuardState>, FormatError> readGuards(ByteReader &reader)
{
    std::map<TokenId, GuardState> guards;
    const std::size_t count = reader.u16();
    if (count > kMaxGuards)
        return failure(FormatError::TooMany);
    for (std::size_t i = 0; i < count; ++i) {
        const auto token = readTextField(reader, kMaxTokenText * 3);
        auto guard = readGuard(reader);
        if (!reader.ok())
            return failure(FormatError::Truncated);
        if (!token || token->isEmpty() || !guard
            || (!guards.empty() && *token <= guards.rbegin()->first))
            return failure(FormatError::BadValue);
        guards.emplace(*token, std::move(*guard));
    }
    return guards;
}

} // namespace warifu::approvals
