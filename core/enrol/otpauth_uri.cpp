// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/otpauth_uri.h"

#include "core/enrol/draft_rules.h"
#include "core/enrol/uri_fields.h"
#include "core/enrol/uri_parts.h"

#include <optional>
#include <vector>

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
    return issuer.trimmed().compare(QLatin1String("Steam"), Qt::CaseInsensitive) == 0
        && (!fields.digits || asked.digits == 5) && asked.period == seconds(30)
        && asked.epoch == seconds(0) && asked.algorithm == otp::HashAlgorithm::Sha1;
}

// Which parameter is out of range.
QLatin1String keyOf(TwoStepError error)
{
    switch (error) {
    case TwoStepError::Salt:
        return QLatin1String("2step_salt");
    case TwoStepError::Output:
        return QLatin1String("2step_output");
    case TwoStepError::Iterations:
        return QLatin1String("2step_difficulty");
    case TwoStepError::ServerPart:
        return QLatin1String("secret");
    }
    return {};
}

void unwarn(Draft &draft, Warning warning)
{
    std::erase(draft.warnings, warning);
}

Result<OtpauthPayload, EnrolError> halfOf(Draft draft, const UriFields &fields)
{
    if (draft.parameters.kind != Kind::Totp && draft.parameters.kind != Kind::Hotp)
        return failure(EnrolError{Code::TwoStep, 0, {}});
    const auto parameters = readTwoStep(fields);
    if (!parameters)
        return failure(parameters.error());
    if (const auto good = checkTwoStep(draft.secret.size(), *parameters); !good)
        return failure(EnrolError{Code::TwoStep, 0, keyOf(good.error())});
    // What the account will have is long enough, and as many bytes as were asked for.
    unwarn(draft, Warning::ShortSecret);
    unwarn(draft, Warning::UnusualSecretLength);
    return OtpauthPayload(TwoStepDraft{std::move(draft), *parameters});
}

} // namespace

Result<OtpauthPayload, EnrolError> parseOtpauth(std::string_view text)
{
    text = trimmed(text);
    if (auto good = checkText(text); !good)
        return failure(good.error());
    const auto parts = splitUri(text);
    if (!parts)
        return failure(parts.error());
    if (!equalsIgnoringCase(parts->scheme, "otpauth")
        && !equalsIgnoringCase(parts->scheme, "apple-otpauth"))
        return failure(EnrolError{Code::UnknownScheme, 0, detailOfWord(parts->scheme)});
    if (parts->host.empty())
        return failure(EnrolError{Code::Malformed, parts->scheme.size() + 1, {}});
    auto kind = kindOf(parts->host);
    if (!kind)
        return failure(EnrolError{Code::UnknownType, 0, detailOfWord(parts->host)});

    const UriFields fields = collectFields(parts->query);
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
    const bool isDayPassword = equalsIgnoringCase(parts->host, kDayPassword);
    if (isDayPassword && !fields.period)
        parameters->period = hours(24);
    if (*kind == Kind::Totp && !marked && !isDayPassword && !fields.twoStep
        && looksLikeSteam(fields, *names, *parameters)) {
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
    if (isDayPassword)
        unwarn(draft, Warning::UnusualPeriod); // long by its nature
    if (fields.twoStep)
        return halfOf(std::move(draft), fields);
    return OtpauthPayload(std::move(draft));
}

Result<Draft, EnrolError> parseOtpauthUri(std::string_view text)
{
    auto payload = parseOtpauth(text);
    if (!payload)
        return failure(payload.error());
    if (auto *const draft = std::get_if<Draft>(&*payload))
        return std::move(*draft);
    return failure(EnrolError{Code::TwoStep, 0, {}});
}

} // namespace warifu::enrol
