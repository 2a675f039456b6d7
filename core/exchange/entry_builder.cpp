// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/entry_builder.h"

#include "core/exchange/limits.h"

#include "core/base/untrusted_text.h"
#include "core/enrol/draft_rules.h"
#include "core/enrol/secret_text.h"
#include "core/enrol/uri_fields.h"
#include "core/enrol/uri_parts.h"

#include <algorithm>

namespace warifu::exchange {

namespace {

using enrol::EnrolError;
using enrol::equalsIgnoringCase;
using otp::Kind;

constexpr int kMaxNote = 4'096;
constexpr std::int64_t kMaxPeriodInFiles = 2'147'483;

QString asText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// Percent-encoded padding comes from apps that copied a URI's parameter (section 5.1).
std::string_view withoutEncodedPadding(std::string_view text)
{
    constexpr std::string_view kPadding = "%3D";
    while (text.size() >= kPadding.size()
           && equalsIgnoringCase(text.substr(text.size() - kPadding.size()), kPadding))
        text.remove_suffix(kPadding.size());
    return text;
}

} // namespace

EntryBuilder::EntryBuilder(std::size_t position)
{
    m_entry.position = position;
}

EntryBuilder &EntryBuilder::kindName(std::string_view name)
{
    constexpr std::pair<std::string_view, Kind> kNames[] = {
        {"totp", Kind::Totp}, {"hotp", Kind::Hotp},     {"steam", Kind::Steam},
        {"motp", Kind::Motp}, {"yandex", Kind::Yandex}, {"yaotp", Kind::Yandex},
    };
    for (const auto &[known, each] : kNames) {
        if (equalsIgnoringCase(name, known))
            return kind(each);
    }
    return fail(EntryProblem{EntryProblem::Code::UnsupportedType, {}, enrol::detailOfWord(name)});
}

EntryBuilder &EntryBuilder::kind(Kind kind)
{
    otp::Parameters parameters;
    parameters.kind = kind;
    m_entry.draft.parameters = otp::validated(parameters).value_or(parameters);
    return *this;
}

EntryBuilder &EntryBuilder::issuer(const QString &issuer)
{
    m_issuer = issuer;
    return *this;
}

EntryBuilder &EntryBuilder::name(const QString &name)
{
    m_name = name;
    return *this;
}

EntryBuilder &EntryBuilder::label(const QString &label)
{
    m_label = label;
    return *this;
}

EntryBuilder &EntryBuilder::secretBase32(std::string_view text)
{
    text = withoutEncodedPadding(enrol::trimmed(text));
    if (text.empty())
        return fail(EnrolError{EnrolError::Code::MissingSecret, 0, {}});
    auto secret = enrol::parseBase32Secret(text, enrol::OddLength::Accept);
    if (!secret)
        return fail(secret.error());
    if (secret->oddLength)
        enrol::warn(m_entry.draft, enrol::Warning::UnusualSecretLength);
    m_entry.draft.secret = std::move(secret->bytes);
    return *this;
}

EntryBuilder &EntryBuilder::secretHex(std::string_view text)
{
    text = enrol::trimmed(text);
    if (text.empty())
        return fail(EnrolError{EnrolError::Code::MissingSecret, 0, {}});
    auto secret = enrol::parseHexSecret(text);
    if (!secret)
        return fail(secret.error());
    m_entry.draft.secret = std::move(*secret);
    return *this;
}

EntryBuilder &EntryBuilder::secretBytes(SecretBytes bytes)
{
    m_entry.draft.secret = std::move(bytes);
    return *this;
}

EntryBuilder &EntryBuilder::pin(std::string_view text)
{
    if (text.size() > otp::kMaxPinSize || text.find('\0') != std::string_view::npos)
        return fail(EnrolError{EnrolError::Code::Pin, 0, {}});
    m_entry.draft.pin =
        SecretBytes::copyOf({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
    return *this;
}

EntryBuilder &EntryBuilder::algorithmName(std::string_view name)
{
    if (equalsIgnoringCase(name, "MD5") || equalsIgnoringCase(name, "HMACMD5")) {
        if (m_entry.draft.parameters.kind == Kind::Motp)
            return *this;
        return fail(
            EntryProblem{EntryProblem::Code::UnsupportedAlgorithm, {}, QStringLiteral("MD5")});
    }
    const auto algorithm = enrol::parseAlgorithmName(asText(name));
    if (!algorithm)
        return fail(
            EntryProblem{EntryProblem::Code::UnsupportedAlgorithm, {}, enrol::detailOfWord(name)});
    m_entry.draft.parameters.algorithm = *algorithm;
    return *this;
}

EntryBuilder &EntryBuilder::algorithm(otp::HashAlgorithm algorithm)
{
    m_entry.draft.parameters.algorithm = algorithm;
    return *this;
}

EntryBuilder &EntryBuilder::digits(std::optional<std::int64_t> digits)
{
    if (!digits)
        return *this;
    if (*digits < otp::kMinDigits || *digits > otp::kMaxDigits)
        return fail(EnrolError{EnrolError::Code::Digits, 0, QString::number(*digits)});
    m_entry.draft.parameters.digits = static_cast<int>(*digits);
    return *this;
}

EntryBuilder &EntryBuilder::period(std::optional<std::int64_t> seconds)
{
    if (!seconds || m_entry.draft.parameters.kind == Kind::Hotp)
        return *this;
    if (*seconds < 1 || *seconds > kMaxPeriodInFiles)
        return fail(EnrolError{EnrolError::Code::Period, 0, QString::number(*seconds)});
    m_entry.draft.parameters.period = std::chrono::seconds(*seconds);
    return *this;
}

EntryBuilder &EntryBuilder::epoch(std::optional<std::int64_t> unixSeconds)
{
    if (unixSeconds)
        m_entry.draft.parameters.epoch = std::chrono::seconds(*unixSeconds);
    return *this;
}

EntryBuilder &EntryBuilder::counter(std::optional<std::int64_t> counter)
{
    if (counter && m_entry.draft.parameters.kind == Kind::Hotp)
        m_entry.draft.counter = static_cast<std::uint64_t>(std::max<std::int64_t>(*counter, 0));
    return *this;
}

EntryBuilder &EntryBuilder::group(const QString &group)
{
    const QString clean = sanitized(group);
    if (!clean.isEmpty() && !m_entry.groups.contains(clean))
        m_entry.groups << clean;
    return *this;
}

EntryBuilder &EntryBuilder::note(const QString &note)
{
    m_entry.note = sanitized(note, kMaxNote);
    return *this;
}

EntryBuilder &EntryBuilder::favourite(bool favourite)
{
    m_entry.favourite = favourite;
    return *this;
}

EntryBuilder &EntryBuilder::trashed(bool trashed)
{
    m_entry.trashed = trashed;
    return *this;
}

EntryBuilder &EntryBuilder::device(const Device &device)
{
    m_entry.device = {sanitized(device.serial), sanitized(device.manufacturer),
                      sanitized(device.model), sanitized(device.userName)};
    return *this;
}

EntryBuilder &EntryBuilder::warning(enrol::Warning warning)
{
    enrol::warn(m_entry.draft, warning);
    return *this;
}

EntryBuilder &EntryBuilder::jsonSecretBase32(JsonValue value, std::string_view field)
{
    if (value.isNothing())
        return fail(EnrolError{EnrolError::Code::MissingSecret, 0, {}});
    if (!value.isString())
        return fail(EntryProblem{EntryProblem::Code::WrongType, asText(field), {}});
    return secretBase32(value.string());
}

std::optional<std::int64_t> EntryBuilder::jsonInteger(JsonValue value, std::string_view field)
{
    if (value.isNothing() || (value.isString() && value.string().empty()))
        return std::nullopt;
    const auto number = value.integer();
    if (!number)
        fail(EntryProblem{EntryProblem::Code::WrongType, asText(field), {}});
    return number;
}

QString EntryBuilder::jsonText(JsonValue value, std::string_view field)
{
    if (value.isNothing())
        return {};
    if (!value.isString())
        fail(EntryProblem{EntryProblem::Code::WrongType, asText(field), {}});
    else if (value.string().size() > kMaxText)
        fail(EntryProblem{EntryProblem::Code::TextTooLong, asText(field), {}});
    else
        return value.text();
    return {};
}

EntryBuilder &EntryBuilder::fail(EntryProblem problem)
{
    if (!m_failure)
        m_failure = std::move(problem);
    return *this;
}

EntryBuilder &EntryBuilder::fail(EnrolError error)
{
    if (!m_failure)
        m_failure = std::move(error);
    return *this;
}

EntryFailure EntryBuilder::takeFailure()
{
    return {m_entry.position, m_entry.draft.issuer, m_entry.draft.name, std::move(*m_failure), {}};
}

Result<ImportedEntry, EntryFailure> EntryBuilder::build()
{
    enrol::RawNames names = m_label.isEmpty() ? enrol::RawNames() : enrol::splitLabel(m_label);
    if (!m_name.isEmpty())
        names.name = m_name;
    // "Issuer:account" in a field that holds the account alone elsewhere.
    const enrol::RawNames parts = enrol::splitLabel(names.name);
    if (!m_issuer.isEmpty() && enrol::isSameName(parts.labelIssuer.trimmed(), m_issuer.trimmed()))
        names.name = parts.name;
    names.issuer = m_issuer;
    enrol::setNames(m_entry.draft, names);
    if (!m_failure) {
        if (auto settled = enrol::settle(m_entry.draft); !settled)
            fail(settled.error());
    }
    if (m_failure)
        return failure(takeFailure());
    return std::move(m_entry);
}

Result<void, ImportError> collect(Import &import, Result<ImportedEntry, EntryFailure> entry)
{
    if (import.entries.size() + import.failures.size() >= kMaxEntries)
        return failure(
            ImportError{.code = ImportError::Code::TooManyEntries, .number = kMaxEntries});
    if (entry)
        import.entries.push_back(std::move(*entry));
    else
        import.failures.push_back(std::move(entry.error()));
    return {};
}

} // namespace warifu::exchange
