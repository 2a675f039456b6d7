// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/migration_part.h"

#include "core/enrol/base64_text.h"
#include "core/enrol/migration_entry.h"
#include "core/enrol/protobuf_reader.h"
#include "core/enrol/uri_fields.h"
#include "core/enrol/uri_parts.h"

#include <algorithm>
#include <limits>

namespace warifu::enrol {

namespace {

using Code = EnrolError::Code;
using Wire = ProtobufField::Wire;

// Fields of MigrationPayload.
enum Field : std::uint32_t { Entry = 1, Version, BatchSize, BatchIndex, BatchId, End };

constexpr int kMaxParts = 100;
constexpr std::int32_t kNewestVersion = 2;

// protobuf's int32 is a varint of 64 bits with the sign extended.
std::optional<std::int32_t> asInt32(std::uint64_t value)
{
    const auto number = static_cast<std::int64_t>(value);
    if (number < std::numeric_limits<std::int32_t>::min() ||
        number > std::numeric_limits<std::int32_t>::max())
        return std::nullopt;
    return static_cast<std::int32_t>(number);
}

Result<SecretBytes, EnrolError> readData(std::string_view text)
{
    const auto parts = splitUri(text);
    if (!parts)
        return failure(parts.error());
    if (!equalsIgnoringCase(parts->scheme, "otpauth-migration"))
        return failure(EnrolError{Code::UnknownScheme, 0, detailOfWord(parts->scheme)});
    if (!equalsIgnoringCase(parts->host, "offline"))
        return failure(EnrolError{Code::Malformed, parts->scheme.size() + 1, {}});
    const auto data = std::find_if(parts->query.begin(), parts->query.end(),
                                   [](const auto &p) { return equalsIgnoringCase(p.key, "data"); });
    if (data == parts->query.end())
        return failure(EnrolError{Code::Malformed, text.size(), {}});
    const auto base64 = decodeExactly(data->value, Plus::Literal);
    if (!base64)
        return failure(base64.error());
    // The decoder reads it into new secret memory.
    return parseBase64(base64->expose());
}

} // namespace

Result<MigrationPart, EnrolError> parseMigrationUri(std::string_view text)
{
    text = trimmed(text);
    if (auto good = checkText(text); !good)
        return failure(good.error());
    const auto data = readData(text);
    if (!data)
        return failure(data.error());

    MigrationPart part;
    std::int32_t numbers[End] = {}; // an absent one is 0
    std::size_t entries = 0;
    // The entries' secrets are copied out of it.
    ProtobufReader reader(data->expose());
    while (const auto field = reader.next()) {
        if (field->number >= End)
            continue;
        const EnrolError malformed{Code::MigrationMalformed, field->position, {}};
        if (field->wire != (field->number == Entry ? Wire::Bytes : Wire::Varint))
            return failure(malformed);
        if (field->number != Entry) {
            const auto number = asInt32(field->value);
            if (!number)
                return failure(malformed);
            numbers[field->number] = *number;
            continue;
        }
        auto entry = parseMigrationEntry(field->bytes, field->position);
        if (entry.draft)
            part.drafts.push_back(std::move(*entry.draft));
        else
            part.failures.push_back({entries, entry.draft.error(), entry.name});
        ++entries;
    }
    if (reader.fault() == ProtobufReader::Fault::Truncated)
        return failure(EnrolError{Code::MigrationTruncated, reader.position(), {}});
    if (reader.fault() == ProtobufReader::Fault::Malformed)
        return failure(EnrolError{Code::MigrationMalformed, reader.position(), {}});
    if (numbers[Version] < 0 || numbers[Version] > kNewestVersion)
        return failure(EnrolError{Code::MigrationVersion, 0, QString::number(numbers[Version])});
    // Every writer ends with these two; a text cut between two accounts lacks both.
    if (numbers[Version] == 0 && numbers[BatchSize] == 0)
        return failure(EnrolError{Code::MigrationTruncated, data->size(), {}});
    part.parts = std::max(numbers[BatchSize], 1); // 0: one part, not numbered
    part.part = numbers[BatchIndex];
    part.batch = numbers[BatchId];
    if (entries == 0 || numbers[BatchSize] < 0 || part.parts > kMaxParts || part.part < 0 ||
        part.part >= part.parts)
        return failure(EnrolError{Code::MigrationMalformed, data->size(), {}});
    return part;
}

} // namespace warifu::enrol
