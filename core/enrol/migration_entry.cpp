// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/migration_entry.h"

#include "core/enrol/draft_rules.h"
#include "core/enrol/protobuf_reader.h"
#include "core/enrol/utf8.h"

#include "core/base/untrusted_text.h"

#include <array>

namespace warifu::enrol {

namespace {

using Code = EnrolError::Code;
using Wire = ProtobufField::Wire;

// Numbers of the fields in OtpParameters.
enum Field : std::uint32_t { Secret = 1, Name, Issuer, Algorithm, Digits, Type, Counter, End };
constexpr std::array<Wire, End> kWires = {Wire::Varint, Wire::Bytes,  Wire::Bytes,  Wire::Bytes,
                                          Wire::Varint, Wire::Varint, Wire::Varint, Wire::Varint};

// An absent field is 0 or empty, as proto3 has it; of a repeated one the last counts.
using Fields = std::array<ProtobufField, End>;

std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

QString asString(ByteView bytes)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()),
                             static_cast<qsizetype>(bytes.size()));
}

Result<void, EnrolError> readFields(ByteView message, std::size_t position, Fields &fields)
{
    ProtobufReader reader(message, position);
    while (const auto field = reader.next()) {
        if (field->number >= End)
            continue;
        if (field->wire != kWires[field->number])
            return failure(EnrolError{Code::MigrationMalformed, field->position, {}});
        fields[field->number] = *field;
    }
    // The part holds the whole entry, so one that ends early is no cut-off part.
    if (reader.fault() != ProtobufReader::Fault::None)
        return failure(EnrolError{Code::MigrationMalformed, reader.position(), {}});
    return {};
}

EnrolError unknown(Code code, const ProtobufField &field)
{
    return {code, 0, QString::number(static_cast<qint64>(field.value))};
}

Result<otp::Parameters, EnrolError> readParameters(const Fields &fields)
{
    otp::Parameters parameters;
    switch (fields[Algorithm].value) {
    case 0: // unspecified
    case 1:
        break;
    case 2:
        parameters.algorithm = otp::HashAlgorithm::Sha256;
        break;
    case 3:
        parameters.algorithm = otp::HashAlgorithm::Sha512;
        break;
    case 4:
        return failure(EnrolError{Code::UnknownAlgorithm, 0, QStringLiteral("MD5")});
    default:
        return failure(unknown(Code::UnknownAlgorithm, fields[Algorithm]));
    }
    switch (fields[Digits].value) {
    case 0: // unspecified
    case 1:
        break;
    case 2:
        parameters.digits = 8;
        break;
    default:
        return failure(unknown(Code::Digits, fields[Digits]));
    }
    switch (fields[Type].value) {
    case 0: // unspecified
    case 2:
        break;
    case 1:
        parameters.kind = otp::Kind::Hotp;
        break;
    default:
        return failure(unknown(Code::UnknownType, fields[Type]));
    }
    return parameters;
}

// The name usually repeats the issuer before a colon.
Result<RawNames, EnrolError> readNames(const Fields &fields)
{
    for (const Field field : {Name, Issuer}) {
        const std::string_view text = asText(fields[field].bytes);
        const std::size_t bad =
            std::min(findInvalidUtf8(text).value_or(std::string_view::npos), text.find('\0'));
        if (bad != std::string_view::npos)
            return failure(EnrolError{Code::Encoding, fields[field].position + bad, {}});
    }
    const QString issuer = asString(fields[Issuer].bytes);
    const QString name = asString(fields[Name].bytes);
    RawNames names = splitLabel(name);
    if (!issuer.isEmpty() && !isSameName(sanitized(names.labelIssuer), sanitized(issuer)))
        names = {{}, {}, name};
    names.issuer = issuer;
    return names;
}

Result<Draft, EnrolError> readDraft(const Fields &fields)
{
    const auto parameters = readParameters(fields);
    if (!parameters)
        return failure(parameters.error());
    const auto names = readNames(fields);
    if (!names)
        return failure(names.error());
    Draft draft;
    draft.parameters = *parameters;
    setNames(draft, *names);
    if (parameters->kind == otp::Kind::Hotp) {
        // int64: the upper half of the values is negative.
        if (static_cast<std::int64_t>(fields[Counter].value) < 0)
            return failure(unknown(Code::Counter, fields[Counter]));
        draft.counter = fields[Counter].value;
    } else if (fields[Digits].value == 0 && parameters->algorithm == otp::HashAlgorithm::Sha1 &&
               draft.issuer.compare(QLatin1String("Steam"), Qt::CaseInsensitive) == 0) {
        draft.parameters = otp::Parameters{otp::Kind::Steam, otp::HashAlgorithm::Sha1, 5};
        warn(draft, Warning::TreatedAsSteam);
    }
    if (fields[Secret].bytes.size() > otp::kMaxSecretSize)
        return failure(EnrolError{Code::SecretTooLong, otp::kMaxSecretSize, {}});
    draft.secret = SecretBytes::copyOf(fields[Secret].bytes);
    if (auto good = settle(draft); !good)
        return failure(good.error());
    return draft;
}

} // namespace

MigrationEntry parseMigrationEntry(ByteView message, std::size_t position)
{
    Fields fields;
    const auto read = readFields(message, position, fields);
    const QString name = sanitized(asString(fields[Name].bytes));
    if (!read)
        return {failure(read.error()), name};
    return {readDraft(fields), name};
}

} // namespace warifu::enrol
