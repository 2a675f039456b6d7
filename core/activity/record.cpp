// SPDX-License-Identifier: Apache-2.0
#include "core/activity/record.h"

#include "core/base/text_field.h"
#include "core/base/untrusted_text.h"
#include "core/crypto/aead.h"
#include "core/crypto/digest.h"

#include <algorithm>

namespace warifu::activity {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint64_t kLatest = std::uint64_t(1) << 60;
constexpr std::size_t kUtf8PerUnit = 3;

SecretBytes context(const char *purpose, const Link &link)
{
    ByteWriter writer;
    const QByteArray text(purpose);
    writer.field16(viewOf(text));
    writer.u64(link.sequence);
    writer.bytes(link.hash);
    return writer.take();
}

} // namespace

SecretBytes formatEvent(const Event &event)
{
    ByteWriter writer;
    writer.u8(kVersion);
    const auto time = event.time.time_since_epoch().count();
    writer.u64(static_cast<std::uint64_t>(std::max<std::int64_t>(time, 0)));
    writer.u8(static_cast<std::uint8_t>(event.kind));
    writer.u32(event.count);
    for (const Field &field : fields()) {
        // Through UTF-8 and back: half a surrogate pair becomes a replacement character.
        const QString text = QString::fromUtf8((event.*field.text).toUtf8());
        writeTextField(writer, sanitized(text, kMaxFieldText));
    }
    return writer.take();
}

Result<Event, RecordError> parseEvent(ByteView bytes)
{
    ByteReader reader(bytes);
    const std::uint8_t version = reader.u8();
    if (version > kVersion)
        return failure(RecordError::NewerFormat);
    Event event;
    const std::uint64_t time = reader.u64();
    const auto kind = kindOf(reader.u8());
    event.count = reader.u32();
    if (!reader.ok())
        return failure(RecordError::Truncated);
    if (version == 0 || time > kLatest || !kind)
        return failure(RecordError::BadValue);
    event.time = UnixMilliseconds(std::chrono::milliseconds(time));
    event.kind = *kind;
    for (const Field &field : fields()) {
        auto text = readTextField(reader, static_cast<std::size_t>(kMaxFieldText) * kUtf8PerUnit);
        if (!reader.ok())
            return failure(RecordError::Truncated);
        if (!text || text->size() > kMaxFieldText)
            return failure(RecordError::BadValue);
        event.*field.text = std::move(*text);
    }
    if (!reader.finished())
        return failure(RecordError::Truncated);
    return event;
}

Link chainStart(const LogId &id)
{
    ByteWriter writer;
    const QByteArray text("warifu activity log");
    writer.field16(viewOf(text));
    writer.bytes(id);
    const SecretBytes bytes = writer.take();
    // Hashed, no secret.
    return {0, crypto::sha256(bytes.expose())};
}

Link chained(const Link &before, ByteView sealed)
{
    ByteWriter writer;
    const SecretBytes head = context("warifu activity chain", before);
    // Hashed, no secret.
    writer.bytes(head.expose());
    writer.bytes(sealed);
    const SecretBytes bytes = writer.take();
    // As above.
    return {before.sequence + 1, crypto::sha256(bytes.expose())};
}

std::vector<std::uint8_t> sealRecord(ByteView key, const Link &before, ByteView plain,
                                     Entropy &entropy)
{
    const SecretBytes associated = context("warifu activity record", before);
    // Authenticated beside the record.
    return crypto::seal(key, associated.expose(), plain, entropy);
}

Result<SecretBytes, RecordError> unsealRecord(ByteView key, const Link &before, ByteView sealed)
{
    const SecretBytes associated = context("warifu activity record", before);
    // Authenticated beside the record.
    auto plain = crypto::unseal(key, associated.expose(), sealed);
    if (!plain)
        return failure(RecordError::Refused);
    return std::move(*plain);
}

} // namespace warifu::activity
