// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/keepass_codes.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/entry_builder.h"
#include "core/exchange/totp_value.h"

#include "core/base/untrusted_text.h"
#include "core/enrol/uri_parts.h"

#include <charconv>
#include <optional>

namespace warifu::exchange::keepass {

namespace {

using Code = EntryProblem::Code;
using Read = Result<ImportedEntry, EntryFailure>;

std::string_view fieldOf(const Fields &fields, const QString &name)
{
    const auto found = fields.find(name);
    // The reader of the attribute.
    return found == fields.end() ? std::string_view()
                                 : enrol::trimmed(textOf(found->second.expose()));
}

std::string_view fieldOf(const Fields &fields, const char *name)
{
    return fieldOf(fields, QString::fromLatin1(name));
}

QString asText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// Nothing when it is absent; what is no number is a failure that names the field.
std::optional<std::int64_t> numberOf(std::string_view text, const char *name, EntryBuilder &entry)
{
    text = enrol::trimmed(text);
    if (text.empty())
        return std::nullopt;
    std::int64_t number = 0;
    const char *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc() && stop == end)
        return number;
    entry.fail(EntryProblem{Code::WrongType, QString::fromLatin1(name), {}});
    return std::nullopt;
}

EntryBuilder entryFor(const Surroundings &names)
{
    EntryBuilder entry(names.position);
    entry.kind(otp::Kind::Totp).issuer(names.issuer).name(names.name);
    return entry;
}

// "key=BASE32&size=6&step=30&type=Hotp&counter=0&otpHashMode=Sha256", percent-encoded.
Read readKeeOtp(std::string_view query, const Surroundings &names)
{
    std::map<std::string, SecretBytes> values;
    EntryBuilder entry = entryFor(names);
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(part.size() + 1, query.size()));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos)
            continue;
        std::string name;
        for (const char c : part.substr(0, equals))
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        auto value = enrol::decodeExactly({part.substr(equals + 1), 0}, enrol::Plus::Literal);
        if (value)
            values.try_emplace(name, std::move(*value));
        else
            entry.fail(value.error());
    }
    const auto field = [&values](const char *name) {
        const auto found = values.find(name);
        // The parts of the attribute, the seed among them.
        return found == values.end() ? std::string_view() : textOf(found->second.expose());
    };
    if (!field("type").empty())
        entry.kindName(field("type"));
    const std::string_view encoding = field("encoding");
    if (enrol::equalsIgnoringCase(encoding, "hex"))
        entry.secretHex(field("key"));
    else if (encoding.empty() || enrol::equalsIgnoringCase(encoding, "base32"))
        entry.secretBase32(field("key"));
    else
        entry.fail(EntryProblem{Code::UnsupportedEncoding, QStringLiteral("encoding"),
                                sanitized(asText(encoding), 40)});
    return entry.algorithmName(field("otphashmode"))
        .digits(numberOf(field("size"), "size", entry))
        .period(numberOf(field("step"), "step", entry))
        .counter(numberOf(field("counter"), "counter", entry))
        .build();
}

// KeePassXC writes these where it knows neither.
void replacePlaceholders(ImportedEntry &entry, const Surroundings &names)
{
    if (entry.draft.issuer == QLatin1String("KeePassXC") && !names.issuer.isEmpty())
        entry.draft.issuer = sanitized(names.issuer);
    if (entry.draft.name == QLatin1String("none"))
        entry.draft.name = sanitized(names.name);
}

Read readOtp(std::string_view value, const Surroundings &names)
{
    if (enrol::startsWithIgnoringCase(value, "key=") || value.find("&key=") != value.npos)
        return readKeeOtp(value, names);
    auto entry = readTotpValue(value, names);
    if (entry)
        replacePlaceholders(*entry, names);
    return entry;
}

// Tray TOTP: "period;digits", or "period;S" for Steam; what follows corrects a clock.
Read readTray(const Fields &fields, const Surroundings &names)
{
    EntryBuilder entry = entryFor(names);
    const std::string_view settings = fieldOf(fields, "TOTP Settings");
    if (!settings.empty()) {
        const std::size_t cut = settings.find(';');
        std::string_view size =
            cut == settings.npos ? std::string_view() : settings.substr(cut + 1);
        size = enrol::trimmed(size.substr(0, size.find(';')));
        if (enrol::equalsIgnoringCase(size, "S"))
            entry.kind(otp::Kind::Steam);
        else if (size.empty())
            entry.fail(EntryProblem{Code::WrongType, QStringLiteral("TOTP Settings"), {}});
        else
            entry.digits(numberOf(size, "TOTP Settings", entry));
        entry.period(numberOf(settings.substr(0, cut), "TOTP Settings", entry));
    }
    return entry.secretBase32(fieldOf(fields, "TOTP Seed")).build();
}

bool hasSecret(const Fields &fields, const QString &prefix)
{
    for (const char *const ending : {"", "-Hex", "-Base32", "-Base64"}) {
        if (!fieldOf(fields, prefix + QLatin1String("-Secret") + QLatin1String(ending)).empty())
            return true;
    }
    return false;
}

void readKeePassSecret(const Fields &fields, const QString &prefix, EntryBuilder &entry)
{
    const auto secret = [&](const char *ending) {
        return fieldOf(fields, prefix + QLatin1String("-Secret") + QLatin1String(ending));
    };
    if (!secret("").empty()) {
        entry.secretBytes(SecretBytes::copyOf(bytesOf(secret("")))); // the text is the key
    } else if (!secret("-Hex").empty()) {
        entry.secretHex(secret("-Hex"));
    } else if (!secret("-Base32").empty()) {
        entry.secretBase32(secret("-Base32"));
    } else if (auto bytes = decodeBase64(secret("-Base64"))) {
        entry.secretBytes(std::move(*bytes));
    } else {
        entry.fail(EntryProblem{Code::WrongType, QStringLiteral("Secret-Base64"), {}});
    }
}

Read readTimeOtp(const Fields &fields, const Surroundings &names)
{
    EntryBuilder entry = entryFor(names);
    readKeePassSecret(fields, QStringLiteral("TimeOtp"), entry);
    return entry.algorithmName(fieldOf(fields, "TimeOtp-Algorithm"))
        .digits(numberOf(fieldOf(fields, "TimeOtp-Length"), "TimeOtp-Length", entry))
        .period(numberOf(fieldOf(fields, "TimeOtp-Period"), "TimeOtp-Period", entry))
        .build();
}

Read readHmacOtp(const Fields &fields, const Surroundings &names)
{
    EntryBuilder entry = entryFor(names);
    entry.kind(otp::Kind::Hotp);
    readKeePassSecret(fields, QStringLiteral("HmacOtp"), entry);
    return entry.counter(numberOf(fieldOf(fields, "HmacOtp-Counter"), "HmacOtp-Counter", entry))
        .build();
}

std::optional<Read> mainCode(const Fields &fields, const Surroundings &names)
{
    const std::string_view otp = fieldOf(fields, "otp");
    const bool hasTray = !fieldOf(fields, "TOTP Seed").empty();
    if (!otp.empty()) {
        auto read = readOtp(otp, names);
        if (read || !hasTray)
            return read;
    }
    if (hasTray)
        return readTray(fields, names);
    if (hasSecret(fields, QStringLiteral("TimeOtp")))
        return readTimeOtp(fields, names);
    for (const char *const name : {"TOTP", "totp"}) {
        if (!fieldOf(fields, name).empty())
            return readOtp(fieldOf(fields, name), names);
    }
    return std::nullopt;
}

} // namespace

bool isCodeField(const QString &name)
{
    constexpr const char *kNames[] = {"Title", "UserName",      "otp", "TOTP Seed",
                                      "TOTP",  "TOTP Settings", "totp"};
    for (const char *const each : kNames) {
        if (name == QLatin1String(each))
            return true;
    }
    return name.startsWith(QLatin1String("otp_")) || name.startsWith(QLatin1String("TimeOtp-"))
        || name.startsWith(QLatin1String("HmacOtp-"));
}

std::vector<Read> codesOf(const Fields &fields, std::size_t position, const QString &group)
{
    const Surroundings names{position, asText(fieldOf(fields, "Title")),
                             asText(fieldOf(fields, "UserName"))};
    std::vector<Read> codes;
    if (auto main = mainCode(fields, names))
        codes.push_back(std::move(*main));
    if (hasSecret(fields, QStringLiteral("HmacOtp")))
        codes.push_back(readHmacOtp(fields, names));
    for (const auto &[name, value] : fields) {
        if (name.startsWith(QLatin1String("otp_")) && !value.isEmpty())
            codes.push_back(readOtp(fieldOf(fields, name), names));
    }
    const QString clean = sanitized(group);
    for (Read &code : codes) {
        if (code && !clean.isEmpty())
            code->groups << clean;
    }
    return codes;
}

} // namespace warifu::exchange::keepass
