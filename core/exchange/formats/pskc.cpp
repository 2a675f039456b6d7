// SPDX-License-Identifier: Apache-2.0
// PSKC (RFC 6030): hardware and software tokens as vendors and servers hand them over
// (import-formats section 7.1).
#include "core/exchange/formats/formats.h"

#include "core/exchange/base64.h"
#include "core/exchange/entry_builder.h"
#include "core/exchange/formats/pskc_decryption.h"

#include "core/base/untrusted_text.h"

#include <QDateTime>

#include <charconv>

namespace warifu::exchange::formats {

namespace {

using pskc::Container;
using pskc::Decryption;
using pskc::Key;
using pskc::Value;
using Code = EntryProblem::Code;

enum class KeyKind { Totp, Hotp, Other };

// By the last word of a URN or fragment, in any case; without a name by the data that comes along.
KeyKind kindOf(const Key &key)
{
    const QString name = key.algorithm.toLower();
    const qsizetype cut =
        std::max(name.lastIndexOf(QLatin1Char(':')), name.lastIndexOf(QLatin1Char('#')));
    const QString word = name.mid(cut + 1);
    if (word == QLatin1String("hotp"))
        return KeyKind::Hotp;
    if (word == QLatin1String("totp"))
        return KeyKind::Totp;
    if (!word.isEmpty())
        return KeyKind::Other;
    if (key.data.contains(QStringLiteral("COUNTER")))
        return KeyKind::Hotp;
    if (key.data.contains(QStringLiteral("TIME"))
        || key.data.contains(QStringLiteral("TIMEINTERVAL")))
        return KeyKind::Totp;
    return KeyKind::Other;
}

QString algorithmWord(const Key &key)
{
    const qsizetype cut = std::max(key.algorithm.lastIndexOf(QLatin1Char(':')),
                                   key.algorithm.lastIndexOf(QLatin1Char('#')));
    return sanitized(key.algorithm.mid(cut + 1), 40);
}

const Value *valueNamed(const Key &key, const char *name)
{
    const auto found = key.data.find(QLatin1String(name));
    return found == key.data.end() ? nullptr : &found->second;
}

std::optional<std::int64_t> decimal(std::string_view digits)
{
    std::int64_t number = 0;
    const char *const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (digits.empty() || digits.front() == '-' || error != std::errc() || stop != end)
        return std::nullopt;
    return number;
}

// ASCII digits, or at most eight bytes with the highest first.
std::optional<std::int64_t> numberOfBytes(ByteView bytes)
{
    const std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    if (const auto number = decimal(text))
        return number;
    if (bytes.empty() || bytes.size() > 8 || (bytes.size() == 8 && bytes[0] > 0x7F))
        return std::nullopt;
    std::int64_t number = 0;
    for (const std::uint8_t byte : bytes)
        number = number << 8 | byte;
    return number;
}

// Nothing when the key does not hold it; a failure names the field.
std::optional<std::int64_t> integerOf(const Key &key, const char *name,
                                      const Decryption &decryption, EntryBuilder &entry)
{
    const Value *const value = valueNamed(key, name);
    if (!value || (!value->plain && !value->encrypted))
        return std::nullopt;
    std::optional<std::int64_t> number;
    if (value->plain) {
        const std::string text = value->plain->toStdString();
        number = decimal(text);
        if (!number) {
            if (const auto bytes = decodeBase64(text))
                number = numberOfBytes(bytes->expose()); // a counter, no secret
        }
    } else {
        const auto bytes = decryption.open(*value);
        if (!bytes) {
            entry.fail(bytes.error());
            return std::nullopt;
        }
        number = numberOfBytes(bytes->expose()); // as above
    }
    if (!number)
        entry.fail(EntryProblem{Code::WrongType, QLatin1String(name), {}});
    return number;
}

void readSecret(const Key &key, const Decryption &decryption, EntryBuilder &entry)
{
    const Value *const value = valueNamed(key, "SECRET");
    if (!value || (!value->plain && !value->encrypted)) {
        entry.fail(EntryProblem{Code::NoKeyMaterial, {}, {}});
        return;
    }
    if (value->plain) {
        auto bytes = decodeBase64(value->plain->toStdString());
        if (bytes)
            entry.secretBytes(std::move(*bytes));
        else
            entry.fail(EntryProblem{Code::WrongType, QStringLiteral("Secret"), {}});
        return;
    }
    auto bytes = decryption.open(*value);
    if (bytes)
        entry.secretBytes(std::move(*bytes));
    else
        entry.fail(bytes.error());
}

void readResponse(const Key &key, EntryBuilder &entry)
{
    if (!key.responseLength.isEmpty()) {
        const auto digits = decimal(key.responseLength.toStdString());
        if (!digits)
            entry.fail(EntryProblem{Code::WrongType, QStringLiteral("Length"), {}});
        entry.digits(digits);
    }
    if (!key.responseEncoding.isEmpty()
        && key.responseEncoding.compare(QLatin1String("DECIMAL"), Qt::CaseInsensitive) != 0)
        entry.fail(EntryProblem{Code::UnsupportedEncoding, QStringLiteral("Encoding"),
                                sanitized(key.responseEncoding, 40)});
    const QString check = key.responseCheckDigits.toLower();
    if (check == QLatin1String("true") || check == QLatin1String("1"))
        entry.fail(EntryProblem{Code::UnsupportedEncoding, QStringLiteral("CheckDigits"), {}});
    else if (!check.isEmpty() && check != QLatin1String("false") && check != QLatin1String("0"))
        entry.fail(EntryProblem{Code::WrongType, QStringLiteral("CheckDigits"), {}});
    using otp::HashAlgorithm;
    for (const auto &[bits, algorithm] :
         {std::pair{"224", HashAlgorithm::Sha224}, std::pair{"256", HashAlgorithm::Sha256},
          std::pair{"384", HashAlgorithm::Sha384}, std::pair{"512", HashAlgorithm::Sha512}}) {
        if (key.suite.contains(QLatin1String(bits)))
            entry.algorithm(algorithm);
    }
}

void readPolicy(const Key &key, EntryBuilder &entry)
{
    if (key.hasBadTransactions)
        entry.fail(EntryProblem{Code::WrongType, QStringLiteral("NumberOfTransactions"), {}});
    if (!key.unknownPolicy.isEmpty())
        entry.fail(EntryProblem{Code::UnknownPolicy, {}, sanitized(key.unknownPolicy, 40)});
    if (!key.keyUsage.isEmpty() && !key.keyUsage.contains(QLatin1String("OTP")))
        entry.fail(EntryProblem{Code::PolicyForbids, QStringLiteral("KeyUsage"), {}});
    if (key.pinUsageMode.compare(QLatin1String("Algorithmic"), Qt::CaseInsensitive) == 0)
        entry.fail(EntryProblem{Code::PolicyForbids, QStringLiteral("PINUsageMode"), {}});
    QStringList notes;
    for (const auto &[name, text] :
         {std::pair{"StartDate", &key.startDate}, std::pair{"ExpiryDate", &key.expiryDate},
          std::pair{"PINUsageMode", &key.pinUsageMode}}) {
        if (!text->isEmpty())
            notes << QStringLiteral("%1 %2").arg(QLatin1String(name), *text);
    }
    entry.note(notes.join(QStringLiteral("; ")));
}

Result<ImportedEntry, EntryFailure> entryOf(const Key &key, KeyKind kind,
                                            const Decryption &decryption)
{
    EntryBuilder entry(key.position);
    entry.kind(kind == KeyKind::Hotp ? otp::Kind::Hotp : otp::Kind::Totp)
        .issuer(!key.issuer.isEmpty() ? key.issuer : key.device.manufacturer)
        .device(key.device);
    for (const QString &name : {key.userId, key.friendlyName, key.device.serial, key.id}) {
        if (!name.isEmpty()) {
            entry.name(name);
            break;
        }
    }
    readPolicy(key, entry);
    readResponse(key, entry);
    entry.counter(integerOf(key, "COUNTER", decryption, entry));
    entry.period(integerOf(key, "TIMEINTERVAL", decryption, entry));
    readSecret(key, decryption, entry);
    return entry.build();
}

std::optional<std::chrono::sys_seconds> dateOf(const QString &text)
{
    QDateTime date = QDateTime::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC); // RFC 6030 section 5: without a zone it is UTC
    return std::chrono::sys_seconds(std::chrono::seconds(date.toSecsSinceEpoch()));
}

// Tokens whose time is over or has not come.
void addDateNotices(const std::vector<Key> &keys, const Unlocking &unlocking, Import &import)
{
    if (!unlocking.now)
        return;
    std::size_t expired = 0;
    std::size_t early = 0;
    for (const Key &key : keys) {
        const auto expiry = dateOf(key.expiryDate);
        const auto start = dateOf(key.startDate);
        expired += expiry && *expiry < *unlocking.now ? 1 : 0;
        early += start && *start > *unlocking.now ? 1 : 0;
    }
    if (expired > 0)
        import.notices.push_back({ImportNotice::Code::Expired, expired, {}});
    if (early > 0)
        import.notices.push_back({ImportNotice::Code::NotYetValid, early, {}});
}

Match match(const Source &source)
{
    const QString &root = source.xmlRoot();
    return root == QLatin1String("KeyContainer") || root == QLatin1String("SecretContainer")
        ? Match::Sure
        : Match::No;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto container = pskc::parseContainer(source.text());
    if (!container)
        return failure(container.error());
    Protection protection;
    protection.hint = sanitized(container->keyName);
    switch (container->protection) {
    case Container::Protection::None:
        break;
    case Container::Protection::PresharedKey:
        protection.needs = Protection::Needs::PresharedKey;
        break;
    case Container::Protection::Passphrase: {
        protection.needs = Protection::Needs::Password;
        const auto cost = pskc::derivationCost(*container);
        if (!cost)
            return failure(cost.error());
        protection.cost = *cost;
        break;
    }
    case Container::Protection::Certificate:
        protection.needs = Protection::Needs::PrivateKey;
        break;
    }
    return protection;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto container = pskc::parseContainer(source.text());
    if (!container)
        return failure(container.error());
    const auto decryption = Decryption::make(*container, unlocking);
    if (!decryption)
        return failure(decryption.error());
    Import import{"pskc", PositionUnit::Entry, {}, {}, {}};
    std::map<QString, std::size_t> skipped;
    for (const Key &key : container->keys) {
        if (unlocking.isCancelled())
            return failure(ImportError{.code = ImportError::Code::Cancelled});
        const KeyKind kind = kindOf(key);
        if (kind == KeyKind::Other) {
            // A key of no known kind is passed over, unless even what it says cannot be read.
            EntryBuilder entry(key.position);
            readResponse(key, entry);
            readPolicy(key, entry);
            if (!entry.hasFailed()) {
                ++skipped[algorithmWord(key)];
                continue;
            }
            if (auto added = collect(import, entry.build()); !added)
                return failure(added.error());
            continue;
        }
        if (auto added = collect(import, entryOf(key, kind, *decryption)); !added)
            return failure(added.error());
    }
    for (const auto &[name, count] : skipped)
        import.notices.push_back({ImportNotice::Code::Skipped, count, name});
    addDateNotices(container->keys, unlocking, import);
    if (container->protection == Container::Protection::Certificate)
        import.notices.push_back({ImportNotice::Code::NotAuthenticated, 0, {}});
    if (container->isSigned)
        import.notices.push_back({ImportNotice::Code::SignatureIgnored, 0, {}});
    return import;
}

} // namespace

const Format kPskc{"pskc", "PSKC", match, inspect, read};

} // namespace warifu::exchange::formats
