// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/challenge_format.h"

#include "core/base/text_field.h"

#include <algorithm>

namespace warifu::approvals {

namespace {

constexpr std::size_t kUtf8PerUnit = 3; // a UTF-16 unit is at most three bytes of UTF-8
constexpr std::uint64_t kLatest = std::uint64_t(1) << 60;

bool isShort(const Origin &origin)
{
    for (const QString *text :
         {&origin.application, &origin.place, &origin.address, &origin.network, &origin.browser})
        if (text->size() > kMaxOriginText || !text->isValidUtf16())
            return false;
    return true;
}

bool readInto(QString &target, ByteReader &reader, qsizetype units)
{
    auto text = readTextField(reader, static_cast<std::size_t>(units) * kUtf8PerUnit);
    if (!text || text->size() > units)
        return false;
    target = std::move(*text);
    return true;
}

bool readOrigin(Origin &origin, ByteReader &reader)
{
    for (QString *text :
         {&origin.application, &origin.place, &origin.address, &origin.network, &origin.browser})
        if (!readInto(*text, reader, kMaxOriginText))
            return false;
    return true;
}

} // namespace

bool isWellFormed(const Challenge &challenge)
{
    const std::size_t options = challenge.options.size();
    const bool asksNumber = challenge.presence == Presence::Option;
    if (asksNumber ? options < 2 || options > 10 : options != 0)
        return false;
    for (auto option = challenge.options.begin(); option != challenge.options.end(); ++option)
        if (option->isEmpty() || option->size() > kMaxOption || !option->isValidUtf16()
            || std::find(challenge.options.begin(), option, *option) != option)
            return false;
    for (const QString *text : {&challenge.token, &challenge.title, &challenge.question})
        if (!text->isValidUtf16())
            return false;
    return !challenge.token.isEmpty()
        && static_cast<std::size_t>(challenge.token.size()) <= kMaxTokenText
        && !challenge.nonce.isEmpty() && challenge.nonce.size() <= kMaxNonce
        && challenge.title.size() <= kMaxTitle && challenge.question.size() <= kMaxQuestion
        && challenge.answerContext.size() <= kMaxAnswerContext && isShort(challenge.origin);
}

void writeTime(ByteWriter &writer, UnixMilliseconds time)
{
    writer.u64(static_cast<std::uint64_t>(time.time_since_epoch().count()));
}

std::optional<UnixMilliseconds> readTime(ByteReader &reader)
{
    const std::uint64_t count = reader.u64();
    if (count > kLatest)
        return std::nullopt;
    return UnixMilliseconds(std::chrono::milliseconds(count));
}

void writeChallenge(ByteWriter &writer, const Challenge &challenge)
{
    writeTextField(writer, challenge.token);
    writer.field16(viewOf(challenge.nonce));
    writeTextField(writer, challenge.title);
    writeTextField(writer, challenge.question);
    writer.u8(static_cast<std::uint8_t>(challenge.presence));
    writer.u8(static_cast<std::uint8_t>(challenge.options.size()));
    for (const QString &option : challenge.options)
        writeTextField(writer, option);
    writer.u8(challenge.takesReason ? 1 : 0);
    for (const QString *text :
         {&challenge.origin.application, &challenge.origin.place, &challenge.origin.address,
          &challenge.origin.network, &challenge.origin.browser})
        writeTextField(writer, *text);
    writeTime(writer, challenge.receivedAt);
    writeTime(writer, challenge.expiresAt);
    writer.field16(viewOf(challenge.answerContext));
}

std::optional<Challenge> readChallenge(ByteReader &reader)
{
    Challenge challenge;
    if (!readInto(challenge.token, reader, static_cast<qsizetype>(kMaxTokenText)))
        return std::nullopt;
    challenge.nonce = toByteArray(reader.field16(kMaxNonce));
    if (!readInto(challenge.title, reader, kMaxTitle)
        || !readInto(challenge.question, reader, kMaxQuestion))
        return std::nullopt;
    const std::uint8_t presence = reader.u8();
    const std::uint8_t options = reader.u8();
    if (presence > static_cast<std::uint8_t>(Presence::CodeToPhone) || options > 10)
        return std::nullopt;
    challenge.presence = static_cast<Presence>(presence);
    challenge.options.resize(options);
    for (QString &option : challenge.options)
        if (!readInto(option, reader, kMaxOption))
            return std::nullopt;
    const std::uint8_t takesReason = reader.u8();
    challenge.takesReason = takesReason == 1;
    if (takesReason > 1 || !readOrigin(challenge.origin, reader))
        return std::nullopt;
    const auto receivedAt = readTime(reader);
    const auto expiresAt = readTime(reader);
    if (!receivedAt || !expiresAt
        || receivedAt->time_since_epoch() % std::chrono::seconds(1) != std::chrono::milliseconds(0)
        || expiresAt->time_since_epoch() % std::chrono::seconds(1) != std::chrono::milliseconds(0))
        return std::nullopt;
    challenge.receivedAt = std::chrono::time_point_cast<std::chrono::seconds>(*receivedAt);
    challenge.expiresAt = std::chrono::time_point_cast<std::chrono::seconds>(*expiresAt);
    challenge.answerContext =
        toByteArray(reader.field16(static_cast<std::size_t>(kMaxAnswerContext)));
    if (!reader.ok() || !isWellFormed(challenge))
        return std::nullopt;
    return challenge;
}

} // namespace warifu::approvals
