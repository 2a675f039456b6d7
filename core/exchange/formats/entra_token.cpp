// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/entra_token.h"

#include "core/exchange/limits.h"

#include "core/base/untrusted_text.h"
#include "core/enrol/uri_parts.h"

#include <algorithm>
#include <charconv>

namespace warifu::exchange::formats {

namespace {

using Code = EntryProblem::Code;

constexpr std::size_t kMaxEntraSecret = 128;
constexpr std::size_t kHexSizes[] = {32, 40, 64, 128}; // of seeds of 16, 20, 32 and 64 bytes

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QString asText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(std::min(utf8.size(), kMaxText)));
}

// "1.23457E+12", "1,23457E+12": what a spreadsheet makes of a long number.
bool isRewrittenNumber(std::string_view text)
{
    std::size_t at = 0;
    const auto skipDigits = [&] {
        const std::size_t from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at > from;
    };
    if (!skipDigits())
        return false;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
        ++at;
        if (!skipDigits())
            return false;
    }
    if (at + 1 >= text.size() || (text[at] != 'E' && text[at] != 'e'))
        return false;
    ++at;
    if (text[at] != '+' && text[at] != '-')
        return false; // "12E34" may be a serial number
    ++at;
    return skipDigits() && at == text.size();
}

} // namespace

SeedText seedTextOf(std::string_view secret)
{
    const bool hexSize =
        std::find(std::begin(kHexSizes), std::end(kHexSizes), secret.size()) != std::end(kHexSizes);
    const auto all = [secret](std::string_view digits) {
        return secret.find_first_not_of(digits) == std::string_view::npos;
    };
    const bool hex = hexSize && all("0123456789abcdefABCDEF");
    const bool base32 =
        all("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz234567= ") && !secret.empty();
    if (hex)
        return base32 ? SeedText::Either : SeedText::Hex;
    return base32 ? SeedText::Base32 : SeedText::Neither;
}

// True when Entra takes it, too.
bool EntraTokens::readSecret(const EntraToken &token, EntryBuilder &entry) const
{
    if (isRewrittenNumber(token.secret)) {
        entry.fail(EntryProblem{Code::ExcelDamage, QStringLiteral("secret key"), {}});
        return true;
    }
    const SeedText kind = seedTextOf(token.secret);
    if (kind == SeedText::Hex || (kind == SeedText::Either && token.isHex)) {
        entry.secretHex(token.secret);
        return false;
    }
    entry.secretBase32(token.secret);
    return token.secret.size() <= kMaxEntraSecret;
}

bool EntraTokens::readInterval(const EntraToken &token, EntryBuilder &entry) const
{
    if (token.interval.empty())
        return false; // the default of 30 s
    std::int64_t seconds = 0;
    const char *const end = token.interval.data() + token.interval.size();
    const auto [stop, error] = std::from_chars(token.interval.data(), end, seconds);
    if (error != std::errc() || stop != end) {
        entry.fail(EntryProblem{Code::WrongType, QStringLiteral("time interval"), {}});
        return true;
    }
    entry.period(seconds);
    return seconds == 30 || seconds == 60;
}

Result<ImportedEntry, EntryFailure> EntraTokens::read(const EntraToken &token)
{
    const QString serial = sanitized(asText(token.serial));
    const QString manufacturer = asText(token.manufacturer);
    EntryBuilder entry(token.position);
    entry.kind(otp::Kind::Totp)
        .issuer(!manufacturer.isEmpty() ? manufacturer : QStringLiteral("Microsoft Entra ID"))
        .name(!token.userName.empty() ? asText(token.userName) : serial)
        .device({serial, manufacturer, asText(token.model), asText(token.userName)});
    bool taken = !serial.isEmpty() && !manufacturer.isEmpty() && !token.model.empty();
    if (isRewrittenNumber(token.serial))
        entry.fail(EntryProblem{Code::ExcelDamage, QStringLiteral("serial number"), serial});
    else if (!serial.isEmpty() && m_serials.contains(serial))
        entry.fail(EntryProblem{Code::DuplicateSerial, {}, serial});
    m_serials.insert(serial);
    taken = readSecret(token, entry) && taken;
    taken = readInterval(token, entry) && taken;
    // Graph takes SHA-256 as well; the CSV has no column for it.
    entry.algorithmName(token.hash);
    if (!token.hash.empty() && !enrol::equalsIgnoringCase(token.hash, "hmacsha1")
        && !enrol::equalsIgnoringCase(token.hash, "hmacsha256"))
        taken = false;
    auto built = entry.build();
    if (built && !taken)
        ++m_refusedByEntra;
    return built;
}

} // namespace warifu::exchange::formats
