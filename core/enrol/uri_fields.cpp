// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/uri_fields.h"

#include "core/enrol/secret_text.h"
#include "core/enrol/utf8.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <limits>

namespace warifu::enrol {

namespace {

using Code = EnrolError::Code;
using otp::Kind;
using std::chrono::seconds;

struct KnownField
{
    std::string_view key;
    std::optional<UriValue> UriFields::*field;
};
constexpr KnownField kFields[] = {
    {"secret", &UriFields::secret},
    {"issuer", &UriFields::issuer},
    {"digits", &UriFields::digits},
    {"algorithm", &UriFields::algorithm},
    {"period", &UriFields::period},
    {"counter", &UriFields::counter},
    {"t0", &UriFields::epoch},
    {"epoch", &UriFields::epoch},
    {"pin", &UriFields::pin},
    {"encoder", &UriFields::encoder},
    {"2step_salt", &UriFields::twoStepSalt},
    {"2step_output", &UriFields::twoStepOutput},
    {"2step_difficulty", &UriFields::twoStepDifficulty},
};

// Say nothing about the code itself.
constexpr std::string_view kHarmless[] = {
    "image", "icon", "iconurl", "logo",        "color",      "creator",          "serial",
    "v",     "tags", "lock",    "codedisplay", "pin_length", "app_force_unlock", "poll_only",
};

constexpr std::uint64_t kMaxCounter = std::numeric_limits<std::int64_t>::max();

QString plainText(const UriValue &value)
{
    const auto text = decodeText(value, Plus::Space);
    return text ? text->trimmed() : QString(QChar::ReplacementCharacter);
}

// Decimal digits only: no sign, no fraction, no other script's digits.
std::optional<std::uint64_t> parseNumber(const QString &text, std::uint64_t limit)
{
    if (text.isEmpty())
        return std::nullopt;
    std::uint64_t number = 0;
    for (const QChar c : text) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        const auto digit = static_cast<std::uint64_t>(c.unicode() - u'0');
        if (number > (limit - digit) / 10)
            return std::nullopt;
        number = number * 10 + digit;
    }
    return number;
}

Result<std::uint64_t, EnrolError> readNumber(const UriValue &value, std::uint64_t limit, Code code)
{
    const QString text = plainText(value);
    if (const auto number = parseNumber(text, limit))
        return *number;
    return failure(EnrolError{code, 0, sanitized(text, 16)});
}

bool isDigitsOnly(std::string_view text)
{
    return !text.empty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace

UriFields collectFields(const std::vector<UriParameter> &query)
{
    UriFields fields;
    for (const UriParameter &parameter : query) {
        const auto isKey = [&parameter](std::string_view key) {
            return equalsIgnoringCase(parameter.key, key);
        };
        if (startsWithIgnoringCase(parameter.key, "2step"))
            fields.twoStep = true;
        const auto *const known = std::find_if(std::begin(kFields), std::end(kFields),
                                               [&](const KnownField &f) { return isKey(f.key); });
        if (known != std::end(kFields)) {
            auto &field = fields.*(known->field);
            if (field)
                fields.duplicate = true;
            else
                field = parameter.value;
        } else if (isKey("steam")) {
            fields.steam = true;
        } else if (std::none_of(std::begin(kHarmless), std::end(kHarmless), isKey)) {
            fields.unknown = true;
        }
    }
    return fields;
}

Result<otp::Parameters, EnrolError> readParameters(const UriFields &fields, Kind kind)
{
    otp::Parameters parameters;
    parameters.kind = kind;
    // Steam, Motp and Yandex begin with the values that are fixed for them.
    parameters = otp::validated(parameters).value_or(parameters);
    if (fields.algorithm) {
        const QString name = plainText(*fields.algorithm);
        const auto algorithm = parseAlgorithmName(name);
        // mOTP's MD5 belongs to the scheme.
        if (!algorithm && kind != Kind::Motp)
            return failure(EnrolError{Code::UnknownAlgorithm, 0, sanitized(name, 16)});
        if (algorithm && kind != Kind::Motp && !name.isEmpty())
            parameters.algorithm = *algorithm;
    }
    if (fields.digits) {
        const auto digits = readNumber(*fields.digits, 1000, Code::Digits);
        if (!digits)
            return failure(digits.error());
        parameters.digits = static_cast<int>(*digits);
    }
    if (kind == Kind::Hotp)
        return parameters;
    constexpr std::uint64_t kLargest = 1ULL << 53;
    if (fields.period) {
        const auto period = readNumber(*fields.period, kLargest, Code::Period);
        if (!period)
            return failure(period.error());
        parameters.period = seconds(static_cast<std::int64_t>(*period));
    }
    if (fields.epoch) {
        const auto epoch = readNumber(*fields.epoch, kLargest, Code::Epoch);
        if (!epoch)
            return failure(epoch.error());
        parameters.epoch = seconds(static_cast<std::int64_t>(*epoch));
    }
    return parameters;
}

Result<void, EnrolError> readCounter(const UriFields &fields, Draft &draft)
{
    if (!fields.counter) {
        warn(draft, Warning::MissingCounter);
        return {};
    }
    const auto counter = readNumber(*fields.counter, kMaxCounter, Code::Counter);
    if (!counter)
        return failure(counter.error());
    draft.counter = *counter;
    return {};
}

Result<void, EnrolError> readSecret(const UriFields &fields, Draft &draft)
{
    if (!fields.secret)
        return failure(EnrolError{Code::MissingSecret, 0, {}});
    const auto text = decodeExactly(*fields.secret, Plus::Space);
    if (!text)
        return failure(text.error());
    // The text of the secret goes to the decoder; it is wiped with this scope.
    const std::string_view digits = asText(text->expose());
    if (draft.parameters.kind == Kind::Motp) {
        auto bytes = parseHexSecret(digits);
        if (!bytes)
            return failure(bytes.error());
        draft.secret = std::move(*bytes);
        return {};
    }
    auto secret = parseBase32Secret(digits, OddLength::Accept);
    if (!secret)
        return failure(secret.error());
    draft.secret = std::move(secret->bytes);
    if (secret->oddLength)
        warn(draft, Warning::UnusualSecretLength);
    return {};
}

Result<TwoStepParameters, EnrolError> readTwoStep(const UriFields &fields)
{
    TwoStepParameters parameters;
    const struct
    {
        const std::optional<UriValue> &field;
        const char *key;
        std::uint32_t &number;
    } numbers[] = {
        {fields.twoStepSalt, "2step_salt", parameters.saltSize},
        {fields.twoStepOutput, "2step_output", parameters.outputSize},
        {fields.twoStepDifficulty, "2step_difficulty", parameters.iterations},
    };
    for (const auto &wanted : numbers) {
        const auto number = wanted.field
            ? parseNumber(plainText(*wanted.field), std::numeric_limits<std::uint32_t>::max())
            : std::nullopt;
        if (!number)
            return failure(EnrolError{Code::TwoStep, 0, QLatin1String(wanted.key)});
        wanted.number = static_cast<std::uint32_t>(*number);
    }
    return parameters;
}

Result<void, EnrolError> readPin(const UriFields &fields, Draft &draft)
{
    if (!fields.pin || fields.pin->raw.empty())
        return {};
    const EnrolError unreadable{Code::Pin, 0, {}};
    const auto text = decodeExactly(*fields.pin, Plus::Literal);
    if (!text)
        return failure(unreadable);
    // Read once to tell the two spellings apart. Base32 of an ASCII PIN begins with a letter, so
    // digits alone are the PIN itself.
    const std::string_view spelled = asText(text->expose());
    if (isDigitsOnly(spelled)) {
        draft.pin = text->clone();
    } else {
        auto decoded = parseBase32Secret(spelled, OddLength::Refuse);
        if (!decoded)
            return failure(unreadable);
        draft.pin = std::move(decoded->bytes);
    }
    // Only its form is looked at.
    const std::string_view pin = asText(draft.pin.expose());
    if (pin.size() > otp::kMaxPinSize || findInvalidUtf8(pin)
        || pin.find('\0') != std::string_view::npos)
        return failure(unreadable);
    return {};
}

Result<RawNames, EnrolError> readNames(UriValue label, const UriFields &fields)
{
    RawNames names;
    if (const std::size_t colon = label.raw.find(':'); colon != std::string_view::npos) {
        const auto prefix = decodeText({label.raw.substr(0, colon), label.position}, Plus::Literal);
        const auto name =
            decodeText({label.raw.substr(colon + 1), label.position + colon + 1}, Plus::Literal);
        if (!prefix || !name)
            return failure(prefix ? name.error() : prefix.error());
        names = {{}, *prefix, *name};
    } else {
        const auto whole = decodeText(label, Plus::Literal);
        if (!whole)
            return failure(whole.error());
        names = splitLabel(*whole);
    }
    if (!fields.issuer)
        return names;
    // A '+' is a space as forms write it, unless the value writes spaces as "%20" or the label
    // shows that the name has a plus ("Disney+").
    const auto literal = decodeText(*fields.issuer, Plus::Literal);
    if (!literal)
        return failure(literal.error());
    const bool keepPlus = fields.issuer->raw.find("%20") != std::string_view::npos
        || isSameName(sanitized(*literal), sanitized(names.labelIssuer));
    names.issuer = keepPlus ? *literal : decodeText(*fields.issuer, Plus::Space).value_or(*literal);
    return names;
}

void warnOfFields(const UriFields &fields, Draft &draft)
{
    if (fields.duplicate)
        warn(draft, Warning::DuplicateParameter);
    if (fields.unknown)
        warn(draft, Warning::UnknownParameter);
}

std::optional<otp::HashAlgorithm> parseAlgorithmName(const QString &name)
{
    QString bare = name.toUpper();
    bare.remove(QLatin1Char('-')).remove(QLatin1Char('_')).remove(QLatin1Char(' '));
    if (bare.startsWith(QLatin1String("HMAC")))
        bare.remove(0, 4);
    if (bare.isEmpty() || bare == QLatin1String("SHA1") || bare == QLatin1String("SHA"))
        return otp::HashAlgorithm::Sha1;
    if (bare == QLatin1String("SHA256"))
        return otp::HashAlgorithm::Sha256;
    if (bare == QLatin1String("SHA512"))
        return otp::HashAlgorithm::Sha512;
    if (bare == QLatin1String("SHA224"))
        return otp::HashAlgorithm::Sha224;
    if (bare == QLatin1String("SHA384"))
        return otp::HashAlgorithm::Sha384;
    return std::nullopt;
}

QString detailOf(std::string_view text)
{
    return sanitized(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), 16);
}

QString detailOfWord(std::string_view word)
{
    return word.size() <= 12 ? detailOf(word) : QString();
}

} // namespace warifu::enrol
