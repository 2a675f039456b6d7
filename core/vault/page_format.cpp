// SPDX-License-Identifier: Apache-2.0
#include "core/vault/page_format.h"

#include "core/accounts/text_field.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace warifu::vault {

namespace {

using accounts::fitsField;
using accounts::readText;
using accounts::writeText;

constexpr std::uint8_t kPageVersion = 1;
constexpr std::uint8_t kRecordVersion = 1;

// Fields that few records have are written only where they are needed: a page on Windows has room
// for 2,048 bytes.
enum Flag : std::uint8_t { WideRevision = 1, HasCounter = 2, HasPin = 4, HasTimes = 8 };
constexpr std::uint8_t kKnownFlags = WideRevision | HasCounter | HasPin | HasTimes;

std::uint8_t flagsOf(const Credential &record)
{
    const otp::Parameters usual;
    std::uint8_t flags = 0;
    if (record.revision > std::numeric_limits<std::uint32_t>::max())
        flags |= WideRevision;
    if (record.initialCounter != 0)
        flags |= HasCounter;
    if (!record.pin.isEmpty())
        flags |= HasPin;
    if (record.parameters.period != usual.period || record.parameters.epoch != usual.epoch)
        flags |= HasTimes;
    return flags;
}

void writeRecord(ByteWriter &writer, const Credential &record)
{
    const std::uint8_t flags = flagsOf(record);
    writer.u8(kRecordVersion);
    writer.u8(flags);
    writer.bytes(record.id.bytes());
    if ((flags & WideRevision) != 0)
        writer.u64(record.revision);
    else
        writer.u32(static_cast<std::uint32_t>(record.revision));
    writer.u8(static_cast<std::uint8_t>(record.parameters.kind));
    writer.u8(static_cast<std::uint8_t>(record.parameters.algorithm));
    writer.u8(static_cast<std::uint8_t>(record.parameters.digits));
    if ((flags & HasTimes) != 0) {
        writer.u32(static_cast<std::uint32_t>(record.parameters.period.count()));
        writer.u64(static_cast<std::uint64_t>(record.parameters.epoch.count()));
    }
    if ((flags & HasCounter) != 0)
        writer.u64(record.initialCounter);
    writeText(writer, record.issuer);
    writeText(writer, record.name);
    // The page is what keeps the secret.
    writer.field16(record.secret.expose());
    if ((flags & HasPin) != 0)
        // As above.
        writer.field16(record.pin.expose());
}

std::optional<otp::Parameters> readParameters(ByteReader &reader, std::uint8_t flags)
{
    otp::Parameters parameters;
    const std::uint8_t kind = reader.u8();
    const std::uint8_t algorithm = reader.u8();
    parameters.digits = reader.u8();
    if ((flags & HasTimes) != 0) {
        parameters.period = std::chrono::seconds(reader.u32());
        parameters.epoch = std::chrono::seconds(static_cast<std::int64_t>(reader.u64()));
    }
    if (kind > static_cast<std::uint8_t>(otp::Kind::Yandex)
        || algorithm > static_cast<std::uint8_t>(otp::kLastHashAlgorithm))
        return std::nullopt;
    parameters.kind = static_cast<otp::Kind>(kind);
    parameters.algorithm = static_cast<otp::HashAlgorithm>(algorithm);
    if (!accounts::isStorable(parameters))
        return std::nullopt;
    return parameters;
}

// Nothing when the bytes are not a record of this version.
std::optional<Credential> readRecord(ByteView bytes)
{
    ByteReader reader(bytes);
    if (reader.u8() != kRecordVersion)
        return std::nullopt;
    const std::uint8_t flags = reader.u8();
    if ((flags & ~kKnownFlags) != 0)
        return std::nullopt;
    Credential record;
    std::array<std::uint8_t, 16> id{};
    const ByteView idBytes = reader.bytes(id.size());
    if (!reader.ok())
        return std::nullopt;
    std::ranges::copy(idBytes, id.begin());
    record.id = accounts::AccountId(id);
    record.revision = (flags & WideRevision) != 0 ? reader.u64() : reader.u32();
    const auto parameters = readParameters(reader, flags);
    if (!parameters)
        return std::nullopt;
    record.parameters = *parameters;
    if ((flags & HasCounter) != 0)
        record.initialCounter = reader.u64();
    auto issuer = readText(reader, kMaxRecordText);
    auto name = readText(reader, kMaxRecordText);
    if (!issuer || !name)
        return std::nullopt;
    record.issuer = std::move(*issuer);
    record.name = std::move(*name);
    record.secret = SecretBytes::copyOf(reader.field16(otp::kMaxSecretSize));
    if ((flags & HasPin) != 0)
        record.pin = SecretBytes::copyOf(reader.field16(otp::kMaxPinSize));
    // flagsOf: only one way to write a record, so that what is read is written back unchanged.
    if (!reader.finished() || record.id.isNull() || flagsOf(record) != flags)
        return std::nullopt;
    return record;
}

} // namespace

bool isStorable(const Credential &record)
{
    return !record.id.isNull() && accounts::isStorable(record.parameters)
        && fitsField(record.issuer, kMaxRecordText) && fitsField(record.name, kMaxRecordText)
        && record.secret.size() <= otp::kMaxSecretSize && record.pin.size() <= otp::kMaxPinSize;
}

std::size_t recordSize(const Credential &record)
{
    ByteWriter writer;
    writeRecord(writer, record);
    return 2 + writer.size();
}

std::size_t recordSize(const SecretBytes &opaque)
{
    return 2 + opaque.size();
}

SecretBytes formatPage(const PageContent &content)
{
    ByteWriter writer;
    writer.u8(kPageVersion);
    writer.u32(static_cast<std::uint32_t>(content.knownPages));
    writer.u16(static_cast<std::uint16_t>(content.records.size() + content.opaque.size()));
    for (const auto &record : content.records) {
        ByteWriter inner;
        writeRecord(inner, *record);
        const SecretBytes bytes = inner.take();
        // Joined into the page that is sealed as one.
        writer.field16(bytes.expose());
    }
    for (const auto &bytes : content.opaque)
        // As above.
        writer.field16(bytes->expose());
    return writer.take();
}

Result<PageContent, PageError> parsePage(ByteView plain)
{
    ByteReader reader(plain);
    const std::uint8_t version = reader.u8();
    if (version > kPageVersion)
        return failure(PageError::NewerFormat);
    PageContent content;
    content.knownPages = reader.u32();
    const std::size_t count = reader.u16();
    if (!reader.ok() || version == 0)
        return failure(PageError::Truncated);
    for (std::size_t i = 0; i < count; ++i) {
        const ByteView bytes = reader.field16();
        if (!reader.ok())
            return failure(PageError::Truncated);
        if (auto record = readRecord(bytes))
            content.records.push_back(std::make_shared<const Credential>(std::move(*record)));
        else
            content.opaque.push_back(
                std::make_shared<const SecretBytes>(SecretBytes::copyOf(bytes)));
    }
    if (!reader.finished())
        return failure(PageError::Truncated);
    return content;
}

} // namespace warifu::vault
