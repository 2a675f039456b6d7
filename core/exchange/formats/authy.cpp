// SPDX-License-Identifier: Apache-2.0
// Authy's tokens from a rooted phone's preferences, or their arrays alone (import-formats section
// 6.6).
#include "core/exchange/formats/formats.h"

#include "core/exchange/android_preferences.h"
#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"

#include "core/crypto/cbc.h"
#include "core/enrol/secret_text.h"

#include <algorithm>
#include <array>

namespace warifu::exchange::formats {

namespace {

constexpr const char *kKeys[] = {"com.authy.storage.tokens.authenticator.key",
                                 "com.authy.storage.tokens.authy.key"};
constexpr std::int64_t kRounds = 1'000;
constexpr std::size_t kMinSalt = 8;
constexpr std::int64_t kOwnDigits = 7;
constexpr std::int64_t kOwnPeriod = 10;

bool isToken(JsonValue token)
{
    return token["decryptedSecret"].isString() || token["encryptedSecret"].isString()
        || token["secretSeed"].isString();
}

Match match(const Source &source)
{
    const bool array = source.json() && anyMember(source.json()->root(), isToken);
    return array || hasPreference(source, kKeys[0]) || hasPreference(source, kKeys[1]) ? Match::Sure
                                                                                       : Match::No;
}

// The arrays of the file, each in a wiped buffer.
Result<std::vector<Json>, ImportError> arraysOf(const Source &source)
{
    std::vector<Json> arrays;
    if (source.json()) {
        auto json = Json::parse(source.text());
        if (!json || !json->root().isArray())
            return failure(damaged(QStringLiteral("JSON")));
        arrays.push_back(std::move(*json));
        return arrays;
    }
    const auto preferences = readPreferences(source);
    if (!preferences)
        return failure(preferences.error());
    for (const char *key : kKeys) {
        const Preference *preference = findPreference(*preferences, QString::fromLatin1(key));
        if (!preference)
            continue;
        // Parsed into another wiped buffer.
        auto json = Json::parse(textOf(preference->text.expose()));
        if (!json || !json->root().isArray())
            return failure(damaged(QString::fromLatin1(key)));
        arrays.push_back(std::move(*json));
    }
    if (arrays.empty())
        return failure(damaged(QStringLiteral("XML")));
    return arrays;
}

bool isEncrypted(JsonValue token)
{
    return !token["decryptedSecret"].isString() && token["encryptedSecret"].isString();
}

std::size_t countEncrypted(const std::vector<Json> &arrays)
{
    std::size_t count = 0;
    for (const Json &array : arrays) {
        for (std::size_t i = 0; i < array.root().size(); ++i)
            count += isEncrypted(array.root().at(i)) ? 1 : 0;
    }
    return count;
}

Protection protectionOf(const std::vector<Json> &arrays)
{
    Protection protection;
    const std::size_t count = countEncrypted(arrays);
    if (count > 0) {
        protection.needs = Protection::Needs::Password;
        protection.backupPassword = true;
        protection.cost.milliseconds = count * pbkdf2Cost(kRounds).milliseconds;
    }
    return protection;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto arrays = arraysOf(source);
    if (!arrays)
        return failure(arrays.error());
    return protectionOf(*arrays);
}

// Only one of these says who issued it.
void names(EntryBuilder &builder, JsonValue token)
{
    const QString name = builder.jsonText(token["name"], "name");
    const QString original = builder.jsonText(token["originalName"], "originalName");
    QString issuer = builder.jsonText(token["originalIssuer"], "originalIssuer");
    const qsizetype colon = original.indexOf(QLatin1Char(':'));
    const qsizetype dash = name.indexOf(QLatin1String(" - "));
    QString type = builder.jsonText(token["accountType"], "accountType");
    if (issuer.isEmpty() && colon > 0)
        issuer = original.left(colon);
    if (!issuer.isEmpty()) {
        builder.issuer(issuer).label(name.isEmpty() ? original : name);
    } else if (dash > 0) {
        builder.issuer(name.left(dash)).name(name.mid(dash + 3));
    } else if (!type.isEmpty() && type != QLatin1String("authenticator")) {
        type[0] = type[0].toUpper();
        builder.issuer(type).name(name);
    } else {
        builder.label(name);
    }
}

// The Base32 text; nothing when this token does not open.
Result<std::optional<SecretBytes>, ImportError> openSecret(JsonValue token,
                                                           const Unlocking &unlocking)
{
    const std::string_view salt = token["salt"].string();
    const auto ciphertext = decodeBase64(token["encryptedSecret"].string());
    if (!ciphertext || salt.size() < kMinSalt)
        return std::optional<SecretBytes>();
    const auto key = pbkdf2Key(unlocking, crypto::HashAlgorithm::Sha1, bytesOf(salt), kRounds);
    if (!key)
        return failure(key.error());
    constexpr std::array<std::uint8_t, 16> kZeros{};
    // The key goes to the cipher; the ciphertext is public.
    auto text = crypto::decryptCbc(crypto::BlockCipher::Aes, key->expose(), kZeros,
                                   ciphertext->expose(), crypto::Padding::Pkcs7);
    // Nothing but its alphabet tells a wrong password. Read as the text that it is.
    if (!text || text->isEmpty()
        || !enrol::parseBase32Secret(textOf(text->expose()), enrol::OddLength::Accept))
        return std::optional<SecretBytes>();
    return std::optional(std::move(*text));
}

Result<Result<ImportedEntry, EntryFailure>, ImportError>
entryOf(JsonValue token, std::size_t position, const Unlocking &unlocking)
{
    using Entry = Result<ImportedEntry, EntryFailure>;
    if (!token.isObject())
        return Entry(notAnEntry(position));
    EntryBuilder builder(position);
    names(builder, token);
    const bool own = token["secretSeed"].isString();
    const auto digits = builder.jsonInteger(token["digits"], "digits");
    builder.digits(own ? digits.value_or(kOwnDigits) : digits);
    if (own) {
        builder.period(kOwnPeriod).secretHex(token["secretSeed"].string());
    } else if (isEncrypted(token)) {
        const auto text = openSecret(token, unlocking);
        if (!text)
            return failure(text.error());
        if (*text) // read as the text that it is
            builder.secretBase32(textOf((*text)->expose()));
        else
            builder.fail(EntryProblem{EntryProblem::Code::Decryption, {}, {}});
    } else {
        builder.jsonSecretBase32(token["decryptedSecret"], "decryptedSecret");
    }
    return Entry(builder.build());
}

bool isUnopened(const EntryFailure &failed)
{
    const auto *problem = std::get_if<EntryProblem>(&failed.reason);
    return problem && problem->code == EntryProblem::Code::Decryption;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto arrays = arraysOf(source);
    if (!arrays)
        return failure(arrays.error());
    const Protection protection = protectionOf(*arrays);
    if (protection.needs == Protection::Needs::Password && unlocking.password.empty())
        return failure(ImportError{.code = ImportError::Code::PasswordNeeded});
    if (protection.cost.isHigh() && !unlocking.acceptCost)
        return failure(ImportError{.code = ImportError::Code::CostTooHigh});
    Import import{"authy", PositionUnit::Entry, {}, {}, {}};
    std::size_t position = 0;
    for (const Json &array : *arrays) {
        for (std::size_t i = 0; i < array.root().size(); ++i) {
            auto entry = entryOf(array.root().at(i), ++position, unlocking);
            if (!entry)
                return failure(entry.error());
            if (auto done = collect(import, std::move(*entry)); !done)
                return failure(done.error());
        }
    }
    const std::size_t encrypted = countEncrypted(*arrays);
    const auto unopened = static_cast<std::size_t>(
        std::count_if(import.failures.begin(), import.failures.end(), isUnopened));
    if (encrypted > 0 && unopened == encrypted)
        return failure(ImportError{.code = ImportError::Code::WrongPasswordOrDamaged});
    if (encrypted > 0)
        import.notices.push_back({ImportNotice::Code::NotAuthenticated, 0, {}});
    return import;
}

} // namespace

const Format kAuthy{"authy", "Authy", match, inspect, read};

} // namespace warifu::exchange::formats
