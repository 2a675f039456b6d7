// SPDX-License-Identifier: Apache-2.0
#include "core/accounts/text_field.h"

#include "core/base/text_field.h"

#include <QByteArray>

namespace warifu::accounts {

bool fitsField(const QString &text, std::size_t limit)
{
    return static_cast<std::size_t>(text.size()) <= limit && text.isValidUtf16()
        && static_cast<std::size_t>(text.toUtf8().size()) <= limit;
}

void writeText(ByteWriter &writer, const QString &text)
{
    writeTextField(writer, text);
}

std::optional<QString> readText(ByteReader &reader, std::size_t limit)
{
    return readTextField(reader, limit);
}

void writeParameters(ByteWriter &writer, const otp::Parameters &parameters)
{
    writer.u8(static_cast<std::uint8_t>(parameters.kind));
    writer.u8(static_cast<std::uint8_t>(parameters.algorithm));
    writer.u8(static_cast<std::uint8_t>(parameters.digits));
    writer.u32(static_cast<std::uint32_t>(parameters.period.count()));
    writer.u64(static_cast<std::uint64_t>(parameters.epoch.count()));
}

std::optional<otp::Parameters> readParameters(ByteReader &reader)
{
    const std::uint8_t kind = reader.u8();
    const std::uint8_t algorithm = reader.u8();
    otp::Parameters parameters;
    parameters.digits = reader.u8();
    parameters.period = std::chrono::seconds(reader.u32());
    parameters.epoch = std::chrono::seconds(static_cast<std::int64_t>(reader.u64()));
    if (!reader.ok() || kind > static_cast<std::uint8_t>(otp::Kind::Yandex)
        || algorithm > static_cast<std::uint8_t>(otp::kLastHashAlgorithm))
        return std::nullopt;
    parameters.kind = static_cast<otp::Kind>(kind);
    parameters.algorithm = static_cast<otp::HashAlgorithm>(algorithm);
    if (!isStorable(parameters))
        return std::nullopt;
    return parameters;
}

bool isStorable(const otp::Parameters &parameters)
{
    const auto valid = otp::validated(parameters);
    return valid && *valid == parameters;
}

} // namespace warifu::accounts
