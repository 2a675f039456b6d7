// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/freeotp_token.h"

namespace warifu::exchange::formats::freeotp {

namespace {

// As the user changed it, or else as the code brought it.
QString firstText(EntryBuilder &builder, JsonValue token,
                  std::initializer_list<std::string_view> fields)
{
    for (const std::string_view field : fields) {
        const QString text = builder.jsonText(token[field], field);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

std::optional<SecretBytes> signedBytes(JsonValue array, std::size_t limit)
{
    if (!array.isArray() || array.size() > limit)
        return std::nullopt;
    SecretBytes bytes(array.size());
    // Filled where secrets lie.
    const auto to = bytes.exposeWritable();
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (!array.at(i).isInteger())
            return std::nullopt;
        const auto number = array.at(i).integer().value_or(256);
        if (number < -128 || number > 127)
            return std::nullopt;
        to[i] = static_cast<std::uint8_t>(number & 0xFF);
    }
    return bytes;
}

void describe(EntryBuilder &builder, JsonValue token, const QString &algorithm)
{
    const QString issuer = firstText(builder, token, {"issuerAlt", "issuerExt", "issuerInt"});
    builder.issuer(issuer).name(firstText(builder, token, {"labelAlt", "label"}));
    const QString kind = builder.jsonText(token["type"], "type");
    // The apps know Steam by nothing but the name.
    if (issuer.compare(QLatin1String("Steam"), Qt::CaseInsensitive) == 0
        && kind.compare(QLatin1String("TOTP"), Qt::CaseInsensitive) == 0) {
        builder.kind(otp::Kind::Steam).warning(enrol::Warning::TreatedAsSteam);
        return;
    }
    if (!kind.isEmpty())
        builder.kindName(kind.toStdString());
    const QString own = builder.jsonText(token["algo"], "algo");
    builder.algorithmName((own.isEmpty() ? algorithm : own).toStdString());
    builder.digits(builder.jsonInteger(token["digits"], "digits"));
    builder.period(builder.jsonInteger(token["period"], "period"));
    builder.counter(builder.jsonInteger(token["counter"], "counter"));
}

Result<ImportedEntry, EntryFailure> readToken(JsonValue token, std::size_t position)
{
    EntryBuilder builder(position);
    describe(builder, token);
    if (token["secret"].isNothing())
        builder.fail(enrol::EnrolError{enrol::EnrolError::Code::MissingSecret, 0, {}});
    else if (auto secret = signedBytes(token["secret"], otp::kMaxSecretSize))
        builder.secretBytes(std::move(*secret));
    else
        builder.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("secret"), {}});
    return builder.build();
}

} // namespace warifu::exchange::formats::freeotp
