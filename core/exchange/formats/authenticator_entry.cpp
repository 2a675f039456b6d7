// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/authenticator_entry.h"

#include "core/exchange/entry_builder.h"

#include "core/enrol/secret_text.h"
#include "core/enrol/uri_parts.h"

#include <algorithm>

namespace warifu::exchange::formats {

namespace {

using enrol::equalsIgnoringCase;

constexpr std::int64_t kBattleNetDigits = 8;

// Value of a Base32 digit; 32 for what the extension skips.
std::uint32_t digitOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<std::uint32_t>(c - 'A');
    if (c >= 'a' && c <= 'z')
        return static_cast<std::uint32_t>(c - 'a');
    if (c >= '2' && c <= '7')
        return static_cast<std::uint32_t>(c - '2' + 26);
    return 32;
}

// The extension works in half bytes: where Base32 ends in one, it counts as the upper half of
// another byte unless it is 0 (section 5.1). Its codes are right for the service, so we follow.
std::uint32_t halfByteLeft(std::string_view base32)
{
    std::uint32_t last = 0;
    std::size_t count = 0;
    for (const char c : base32) {
        if (digitOf(c) < 32) {
            last = (last << 5 | digitOf(c)) & 0x3FF;
            ++count;
        }
    }
    const std::size_t left = count * 5 % 8;
    return left < 4 ? 0 : last >> (left - 4) & 0xF;
}

void base32Secret(EntryBuilder &builder, std::string_view text)
{
    builder.secretBase32(text);
    const std::uint32_t half = halfByteLeft(text);
    if (builder.hasFailed() || half == 0)
        return;
    const auto whole = enrol::parseBase32Secret(enrol::trimmed(text), enrol::OddLength::Accept);
    if (!whole)
        return;
    SecretBytes longer(whole->bytes.size() + 1);
    // Copied with the half byte behind it.
    const auto out = longer.exposeWritable();
    std::copy(whole->bytes.expose().begin(), whole->bytes.expose().end(), out.begin());
    out.back() = static_cast<std::uint8_t>(half << 4);
    builder.secretBytes(std::move(longer)).warning(enrol::Warning::UnusualSecretLength);
}

// Old versions marked the kind in front of the secret.
bool takePrefix(std::string_view &secret, std::string_view prefix)
{
    if (!enrol::startsWithIgnoringCase(secret, prefix))
        return false;
    secret.remove_prefix(prefix.size());
    return true;
}

std::string kindOf(EntryBuilder &builder, JsonValue entry, std::string_view &secret)
{
    const std::string said = builder.jsonText(entry["type"], "type").toStdString();
    if (takePrefix(secret, "stm-"))
        return "steam";
    if (takePrefix(secret, "blz-") || takePrefix(secret, "bliz-"))
        return "battle";
    return said.empty() ? "totp" : said;
}

} // namespace

Result<ImportedEntry, EntryFailure> authenticatorEntry(JsonValue entry, std::string_view secret,
                                                       std::size_t position)
{
    EntryBuilder builder(position);
    // "Example::example.org": the host that the code is filled in at.
    const QString issuer = builder.jsonText(entry["issuer"], "issuer");
    builder.issuer(issuer.section(QLatin1String("::"), 0, 0));
    builder.name(builder.jsonText(entry["account"], "account"));
    const std::string kind = kindOf(builder, entry, secret);
    const bool isBattleNet = equalsIgnoringCase(kind, "battle");
    const bool isHex = equalsIgnoringCase(kind, "hex");
    const bool isHexHotp = equalsIgnoringCase(kind, "hhex");
    if (isBattleNet || isHex)
        builder.kindName("totp");
    else
        builder.kindName(isHexHotp ? "hotp" : kind);
    if (isHex || isHexHotp)
        builder.secretHex(secret);
    else
        base32Secret(builder, secret);
    builder.favourite(entry["pinned"].boolean().value_or(false));
    if (isBattleNet)
        return builder.digits(kBattleNetDigits).build();
    const std::string algorithm = builder.jsonText(entry["algorithm"], "algorithm").toStdString();
    if (enrol::startsWithIgnoringCase(algorithm, "GOST"))
        builder.fail(
            EntryProblem{EntryProblem::Code::UnsupportedAlgorithm, {}, QStringLiteral("GOST")});
    builder.algorithmName(algorithm);
    builder.digits(builder.jsonInteger(entry["digits"], "digits"));
    builder.period(builder.jsonInteger(entry["period"], "period"));
    builder.counter(builder.jsonInteger(entry["counter"], "counter"));
    return builder.build();
}

} // namespace warifu::exchange::formats
