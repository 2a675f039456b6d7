// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/otpauth_uri.h"

#include "core/enrol/draft_rules.h"
#include "core/enrol/uri_fields.h"
#include "core/enrol/uri_parts.h"

#include <optional>

namespace warifu::enrol {

namespace {

using Code = EnrolError::Code;
using otp::Kind;
using std::chrono::hours;
using std::chrono::seconds;

constexpr std::string_view kDayPassword = "daypassword"; // privacyIDEA: a totp that lasts a day

std::optional<Kind> kindOf(std::string_view type)
{
    if (equalsIgnoringCase(type, "totp") || equalsIgnoringCase(type, kDayPassword))
        return Kind::Totp;
    if (equalsIgnoringCase(type, "hotp"))
        return Kind::Hotp;
    if (equalsIgnoringCase(type, "steam"))
        return Kind::Steam;
    if (equalsIgnoringCase(type, "yaotp"))
        return Kind::Yandex;
    return std::nullopt;
}

// Which kind a totp really is: Steam where KeePassXC's or Stratum's marks say so, Totp where
// formatOtpauthUri()'s does, nothing where nothing is said. Unknown is an error.
Result<std::optional<Kind>, EnrolError> markedKind(const UriFields &fields)
{
    if (fields.encoder) {
        const std::string_view encoder = fields.encoder->raw;
        if (equalsIgnoringCase(encoder, "steam"))
            return Kind::Steam;
        if (equalsIgnoringCase(encoder, "totp"))
            return Kind::Totp;
        if (!encoder.empty() && !equalsIgnoringCase(encoder, "default"))
            return failure(EnrolError{Code::UnknownAlgorithm, 0, detailOf(encoder)});
    }
    if (fields.steam)
        return Kind::Steam;
    return std::nullopt;
}

// Several apps mark Steam only by the issuer.
bool looksLikeSteam(const UriFields &fields, const RawNames &names, const otp::Parameters &asked)
{
    const QString &issuer = names.issuer.isEmpty() ? names.labelIssuer : names.issuer;
    return issuer.trimmed().compare(QLatin1String("Steam"), Qt::CaseInsensitive) == 0 &&
           (!fields.digits || asked.digits == 5) && asked.period == seconds(30) &&
           asked.epoch == seconds(0) && asked.algorithm == otp::HashAlgorithm::Sha1;
}

} // namespace

Result<Draft, EnrolError> parseOtpauthUri(std::string_view text)
{
    text = trimmed(text);
    if (auto good = checkText(text); !good)
        return failure(good.error());
    const auto parts = splitUri(text);
    if (!parts)
        return failure(parts.error());
    if (!equalsIgnoringCase(parts->scheme, "otpauth") &&
        !equalsIgnoringCase(parts->scheme, "apple-otpauth"))
        return failure(EnrolError{Code::UnknownScheme, 0, detailOfWord(parts->scheme)});
    if (parts->host.empty())
        return failure(EnrolError{Code::Malformed, parts->scheme.size() + 1, {}});
    auto kind = kindOf(parts->host);
    if (!kind)
        return failure(EnrolError{Code::UnknownType, 0, detailOfWord(parts->host)});

    const UriFields fields = collectFields(parts->query);
    if (fields.twoStep)
        return failure(EnrolError{Code::TwoStep, 0, {}});
    const auto names = readNames(parts->path, fields);
    if (!names)
        return failure(names.error());

    Draft draft;
    std::optional<Kind> marked;
    if (*kind == Kind::Totp) {
        const auto mark = markedKind(fields);
        if (!mark)
            return failure(mark.error());
        marked = *mark;
        kind = marked.value_or(Kind::Totp);
    }
    auto parameters = readParameters(fields, *kind);
    if (!parameters)
        return failure(parameters.error());
    if (equalsIgnoringCase(parts->host, kDayPassword) && !fields.period)
        parameters->period = hours(24);
    if (*kind == Kind::Totp && !marked && looksLikeSteam(fields, *names, *parameters)) {
        *parameters = otp::Parameters{Kind::Steam, otp::HashAlgorithm::Sha1, 5};
        warn(draft, Warning::TreatedAsSteam);
    }
    draft.parameters = *parameters;
    setNames(draft, *names);
    warnOfFields(fields, draft);
    if (*kind == Kind::Hotp) {
        if (auto good = readCounter(fields, draft); !good)
            return failure(good.error());
    }
    if (*kind == Kind::Yandex) {
        if (auto good = readPin(fields, draft); !good)
            return failure(good.error());
    }
    if (auto good = readSecret(fields, draft); !good)
        return failure(good.error());
    if (auto good = settle(draft); !good)
        return failure(good.error());
    return draft;
}

} // namespace warifu::enrol
