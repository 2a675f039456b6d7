// SPDX-License-Identifier: Apache-2.0
#include "app/adding/manual_view_model.h"

#include "app/adding/words.h"
#include "app/text/enrol_text.h"
#include "app/text/secret_text.h"
#include "core/enrol/manual_entry.h"
#include "core/enrol/secret_text.h"
#include "core/enrol/utf8.h"

#include <algorithm>
#include <array>
#include <limits>

namespace warifu::adding {

namespace {

// In the order of the choice on the page and of the enum.
constexpr std::array kKinds{otp::Kind::Totp, otp::Kind::Hotp, otp::Kind::Steam, otp::Kind::Motp,
                            otp::Kind::Yandex};
// In the order of the choice on the page.
constexpr std::array kAlgorithms{otp::HashAlgorithm::Sha1, otp::HashAlgorithm::Sha224,
                                 otp::HashAlgorithm::Sha256, otp::HashAlgorithm::Sha384,
                                 otp::HashAlgorithm::Sha512};
static_assert(kAlgorithms.size() == static_cast<std::size_t>(otp::kLastHashAlgorithm) + 1);
// Longer than any secret that parseManualEntry() takes, with spaces.
constexpr int kLongestTyped = 4096;
constexpr int kLongestPin = 64;
// Shorter ones than 80 bits are pieces of a key: no service makes such.
constexpr std::size_t kShortestSecret = 10;

// The characters of a key among the first ones of what was typed: people count neither the spaces
// nor the dashes of its groups. Full-width ones count, as the parser reads them.
std::size_t keyCharacters(std::string_view typed,
                          std::size_t first = std::numeric_limits<std::size_t>::max())
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < first && !typed.empty(); ++at) {
        const enrol::CodePoint read = enrol::decodeUtf8(typed);
        if (read.size == 0)
            break;
        typed.remove_prefix(read.size);
        const char32_t c = enrol::halfWidth(read.value);
        const bool isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (isLetter || (c >= '0' && c <= '9') || c == '=')
            ++count;
    }
    return count;
}

// Which field the user should look at.
bool isAboutSecret(enrol::EnrolError::Code code)
{
    using Code = enrol::EnrolError::Code;
    switch (code) {
    case Code::Empty:
    case Code::TooLong:
    case Code::NotText:
    case Code::Malformed:
    case Code::MissingSecret:
    case Code::TwoStep:
    case Code::SecretCharacter:
    case Code::SecretLength:
    case Code::SecretTooLong:
    case Code::SecretPadding:
    case Code::Encoding:
    case Code::BadChecksum:
        return true;
    case Code::UnknownScheme:
    case Code::UnknownType:
    case Code::UnknownAlgorithm:
    case Code::Digits:
    case Code::Period:
    case Code::Counter:
    case Code::Epoch:
    case Code::Pin:
    case Code::MigrationBase64:
    case Code::MigrationTruncated:
    case Code::MigrationMalformed:
    case Code::MigrationVersion:
        return false;
    }
    return false;
}

QString textOf(const SecretBytes &bytes)
{
    const std::string_view text = text::exposeText(bytes);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

ManualViewModel::ManualViewModel(QObject *parent) : QObject(parent) {}

void ManualViewModel::clear()
{
    m_issuer.clear();
    m_name.clear();
    m_parameters = {};
    m_counter = QStringLiteral("0");
    m_secret = {};
    m_pin = {};
    Q_EMIT secretReplaced();
    check();
}

Result<enrol::Draft, enrol::EnrolError> ManualViewModel::draft() const
{
    enrol::ManualEntry entry;
    entry.issuer = m_issuer;
    entry.name = m_name;
    entry.parameters = m_parameters;
    bool isNumber = true;
    if (isCounterBased())
        entry.counter = m_counter.trimmed().toULongLong(&isNumber);
    if (!isNumber)
        return failure(enrol::EnrolError{enrol::EnrolError::Code::Counter, 0, m_counter.left(32)});
    entry.secret = text::exposeText(m_secret);
    if (isPinNeeded())
        entry.pin = text::exposeText(m_pin);
    return enrol::parseManualEntry(entry);
}

void ManualViewModel::rename(const QString &issuer, const QString &name)
{
    m_issuer = issuer;
    m_name = name;
    Q_EMIT changed();
}

void ManualViewModel::stepCounter()
{
    bool isNumber = false;
    const quint64 counter = m_counter.trimmed().toULongLong(&isNumber);
    if (isNumber && counter < std::numeric_limits<quint64>::max())
        setCounter(QString::number(counter + 1));
}

QStringList ManualViewModel::kinds() const
{
    QStringList names;
    for (const otp::Kind kind : kKinds)
        names.append(words::kind(kind));
    return names;
}

void ManualViewModel::setKindIndex(int index)
{
    if (index < 0 || index >= static_cast<int>(kKinds.size()) || index == kindIndex())
        return;
    otp::Parameters fresh;
    fresh.kind = kKinds[static_cast<std::size_t>(index)];
    // The fixed values of Steam, mOTP and Yandex; defaults for the others.
    if (const auto parameters = otp::validated(fresh))
        fresh = *parameters;
    m_parameters = fresh;
    check();
}

QStringList ManualViewModel::algorithms() const
{
    QStringList names;
    for (const otp::HashAlgorithm algorithm : kAlgorithms)
        names.append(words::algorithm(algorithm));
    return names;
}

int ManualViewModel::algorithmIndex() const
{
    return static_cast<int>(std::ranges::find(kAlgorithms, m_parameters.algorithm)
                            - kAlgorithms.begin());
}

void ManualViewModel::setAlgorithmIndex(int index)
{
    if (index < 0 || index >= static_cast<int>(kAlgorithms.size()) || index == algorithmIndex())
        return;
    m_parameters.algorithm = kAlgorithms[static_cast<std::size_t>(index)];
    check();
}

void ManualViewModel::setDigits(int digits)
{
    if (digits == this->digits())
        return;
    m_parameters.digits = digits;
    check();
}

void ManualViewModel::setPeriod(int seconds)
{
    if (seconds == period())
        return;
    m_parameters.period = std::chrono::seconds(seconds);
    check();
}

void ManualViewModel::setCounter(const QString &counter)
{
    if (counter == m_counter)
        return;
    m_counter = counter;
    check();
}

bool ManualViewModel::isFree() const
{
    return m_parameters.kind == otp::Kind::Totp || m_parameters.kind == otp::Kind::Hotp;
}

bool ManualViewModel::isPeriodFree() const
{
    return m_parameters.kind == otp::Kind::Totp;
}

bool ManualViewModel::isCounterBased() const
{
    return m_parameters.kind == otp::Kind::Hotp;
}

bool ManualViewModel::isPinNeeded() const
{
    return otp::needsPin(m_parameters.kind);
}

QString ManualViewModel::typedSecret() const
{
    // For the text field that shows it to the user who typed it.
    return textOf(m_secret);
}

QString ManualViewModel::typedPin() const
{
    // As above.
    return textOf(m_pin);
}

void ManualViewModel::setSecret(const QString &secret)
{
    m_secret = text::secretBytesOf(QStringView(secret).left(kLongestTyped));
    check();
}

void ManualViewModel::setPin(const QString &pin)
{
    m_pin = text::secretBytesOf(QStringView(pin).left(kLongestPin));
    check();
}

void ManualViewModel::check()
{
    m_secretProblem.clear();
    m_secretRemark.clear();
    m_parameterProblem.clear();
    const auto parsed = draft();
    m_isComplete = parsed.has_value() && (!isPinNeeded() || !m_pin.isEmpty());
    if (!parsed && isAboutSecret(parsed.error().code)) {
        // An empty field needs no telling off.
        if (isSecretGiven()) {
            enrol::EnrolError error = parsed.error();
            using Code = enrol::EnrolError::Code;
            if (error.code == Code::SecretCharacter || error.code == Code::SecretPadding)
                error.position = keyCharacters(text::exposeText(m_secret), error.position);
            m_secretProblem = text::describe(error);
        }
    } else if (!parsed) {
        m_parameterProblem = text::describe(parsed.error());
    } else if (parsed->has(enrol::Warning::ShortSecret)) {
        // Mobile-OTP's keys are hexadecimal, and shorter by custom.
        const bool isPiece =
            parsed->secret.size() < kShortestSecret && parsed->parameters.kind != otp::Kind::Motp;
        m_secretRemark = isPiece
            ? words::pieceOfKey(static_cast<int>(keyCharacters(text::exposeText(m_secret))))
            : text::describe(enrol::Warning::ShortSecret);
    }
    Q_EMIT changed();
}

} // namespace warifu::adding
