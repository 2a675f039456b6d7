// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/draft_rules.h"

#include "core/base/untrusted_text.h"
#include "core/otp/code.h"

#include <algorithm>

namespace warifu::enrol {

namespace {

using Code = EnrolError::Code;
using otp::Kind;
using std::chrono::seconds;

constexpr std::size_t kGoodSecretSize = 16; // RFC 4226 section 4, R6
constexpr std::size_t kYandexShort = 16;    // as QR codes carry it
constexpr std::size_t kYandexLong = 26;     // with its checksum

// Characters drawn like ':' that are none. U+FF1A is not among them: it is everyday Japanese.
bool isFalseColon(QChar c)
{
    return c == QChar(0xA789) || c == QChar(0x2236) || c == QChar(0x02D0) || c == QChar(0xFE55)
        || c == QChar(0x05C3) || c == QChar(0x0589);
}

void warnOfText(Draft &draft, const QString &text)
{
    const TextOddities odd = oddities(text);
    if (odd.bidiControls || odd.invisible)
        warn(draft, Warning::HiddenCharacters);
    if (odd.mixedScripts || std::any_of(text.begin(), text.end(), isFalseColon))
        warn(draft, Warning::Lookalike);
}

EnrolError outOfRange(otp::ParameterError error, const otp::Parameters &parameters)
{
    switch (error) {
    case otp::ParameterError::Digits:
        return {Code::Digits, 0, QString::number(parameters.digits)};
    case otp::ParameterError::Period:
        return {Code::Period, 0, QString::number(parameters.period.count())};
    case otp::ParameterError::Epoch:
        return {Code::Epoch, 0, QString::number(parameters.epoch.count())};
    }
    return {Code::Malformed, 0, {}};
}

Result<void, EnrolError> checkYandexSecret(const Draft &draft)
{
    const std::size_t size = draft.secret.size();
    if (size != kYandexShort && size != kYandexLong)
        return failure(EnrolError{Code::SecretLength, size, {}});
    // A trial code tells whether the checksum holds; the PIN does not matter for that.
    const ByteView secret = draft.secret.expose();
    constexpr std::uint8_t kAnyPin[] = {'0'};
    const auto trial = otp::codeAt(draft.parameters, secret, kAnyPin, unixSeconds(0));
    if (!trial && trial.error() == otp::OtpError::BadSecret)
        return failure(EnrolError{Code::BadChecksum, 0, {}});
    return {};
}

// asked: what the payload said before the scheme's fixed values replaced it.
void warnOfParameters(Draft &draft, const otp::Parameters &asked)
{
    const otp::Parameters &used = draft.parameters;
    const bool free = used.kind == Kind::Totp || used.kind == Kind::Hotp;
    if (free ? used.digits < 6 || used.digits > 8 : asked.digits != used.digits)
        warn(draft, Warning::UnusualDigits);
    const bool usualPeriod = used.period == seconds(30) || used.period == seconds(60);
    if (used.kind == Kind::Totp ? !usualPeriod : !free && asked.period != used.period)
        warn(draft, Warning::UnusualPeriod);
    if (free ? used.algorithm != otp::HashAlgorithm::Sha1 : asked.algorithm != used.algorithm)
        warn(draft, Warning::UnusualAlgorithm);
}

} // namespace

void warn(Draft &draft, Warning warning)
{
    if (!draft.has(warning))
        draft.warnings.push_back(warning);
}

void setNames(Draft &draft, const RawNames &names)
{
    for (const QString &text : {names.issuer, names.labelIssuer, names.name})
        warnOfText(draft, text);
    draft.issuer = sanitized(names.issuer);
    draft.name = sanitized(names.name);
    const QString prefix = sanitized(names.labelIssuer);
    if (draft.issuer.isEmpty()) {
        draft.issuer = prefix;
    } else if (!prefix.isEmpty() && !isSameName(draft.issuer, prefix)) {
        draft.labelIssuer = prefix;
        warn(draft, Warning::IssuerDisagrees);
    }
    if (draft.issuer.isEmpty() && draft.name.isEmpty())
        warn(draft, Warning::NoName);
}

RawNames splitLabel(const QString &label)
{
    const qsizetype colon = label.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return {{}, {}, label};
    return {{}, label.left(colon), label.mid(colon + 1)};
}

QString foldedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

bool isSameName(const QString &a, const QString &b)
{
    return foldedName(a) == foldedName(b);
}

Result<void, EnrolError> settle(Draft &draft)
{
    otp::Parameters asked = draft.parameters;
    if (asked.kind == Kind::Hotp) {
        // A counter has no period; a form's leftovers would not come back from the URI.
        asked.period = otp::Parameters().period;
        asked.epoch = otp::Parameters().epoch;
    }
    const auto parameters = otp::validated(asked);
    if (!parameters)
        return failure(outOfRange(parameters.error(), asked));
    draft.parameters = *parameters;
    if (draft.secret.isEmpty())
        return failure(EnrolError{Code::MissingSecret, 0, {}});
    if (draft.secret.size() > otp::kMaxSecretSize)
        return failure(EnrolError{Code::SecretTooLong, otp::kMaxSecretSize, {}});
    if (draft.pin.size() > otp::kMaxPinSize)
        return failure(EnrolError{Code::Pin, 0, {}});
    if (draft.parameters.kind == Kind::Yandex) {
        if (auto good = checkYandexSecret(draft); !good)
            return good;
    }
    warnOfParameters(draft, asked);
    if (draft.secret.size() < kGoodSecretSize)
        warn(draft, Warning::ShortSecret);
    return {};
}

} // namespace warifu::enrol
