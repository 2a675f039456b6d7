// SPDX-License-Identifier: Apache-2.0
// TOTP Authenticator's backup (encrypted, without authentication) and its preferences (import-
// formats section 6.25).
#include "core/exchange/formats/formats.h"

#include "core/exchange/android_preferences.h"
#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"

#include "core/crypto/cbc.h"
#include "core/crypto/digest.h"
#include "core/enrol/uri_parts.h"

#include <array>

namespace warifu::exchange::formats {

namespace {

constexpr char kList[] = "STATIC_TOTP_CODES_LIST";
// What the app takes where people set no password.
constexpr std::string_view kDefaultPassword = "TotpAuthenticator";
constexpr std::size_t kBlock = 16;
constexpr std::size_t kLeastBlocks = 4; // the shortest list of one code is longer

// {"[…]": time}: the list is the name of the only member.
bool isDecrypted(JsonValue root)
{
    return root.isObject() && root.size() == 1 && root.nameAt(0).starts_with("[{");
}

std::optional<SecretBytes> ciphertextOf(const Source &source)
{
    auto bytes = decodeBase64(enrol::trimmed(source.text()));
    if (!bytes || bytes->size() < kLeastBlocks * kBlock || bytes->size() % kBlock != 0)
        return std::nullopt;
    return bytes;
}

Match match(const Source &source)
{
    if (hasPreference(source, kList))
        return Match::Sure;
    if (source.json())
        return isDecrypted(source.json()->root()) ? Match::Sure : Match::No;
    // Steam's encrypted files look the same; their names and neighbours differ.
    if (source.text().empty()
        || source.name().endsWith(QLatin1String(".maFile"), Qt::CaseInsensitive)
        || source.sibling(QStringLiteral("manifest.json")))
        return Match::No;
    return ciphertextOf(source) ? Match::Weak : Match::No;
}

bool isPlain(const Source &source)
{
    return source.json() || !source.xmlRoot().isEmpty();
}

Result<Protection, ImportError> inspect(const Source &source)
{
    Protection protection;
    if (isPlain(source))
        return protection;
    if (!ciphertextOf(source))
        return failure(damaged(QStringLiteral("Base64")));
    protection.needs = Protection::Needs::OptionalPassword;
    return protection;
}

void applySecret(EntryBuilder &builder, JsonValue entry)
{
    const auto base = builder.jsonInteger(entry["base"], "base").value_or(32);
    const JsonValue key = entry["key"];
    if (base == 32 || !key.isString()) {
        builder.jsonSecretBase32(key, "key");
    } else if (base == 16) {
        builder.secretHex(key.string());
    } else if (base == 64) {
        auto bytes = decodeBase64(key.string());
        if (bytes && !bytes->isEmpty())
            builder.secretBytes(std::move(*bytes));
        else
            builder.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("key"), {}});
    } else {
        builder.fail(
            EntryProblem{EntryProblem::Code::UnsupportedEncoding, {}, QString::number(base)});
    }
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue entry, std::size_t position)
{
    EntryBuilder builder(position);
    const QString issuer = builder.jsonText(entry["issuer"], "issuer");
    if (issuer != QLatin1String("Unknown"))
        builder.issuer(issuer);
    builder.label(builder.jsonText(entry["name"], "name"));
    applySecret(builder, entry);
    builder.digits(builder.jsonInteger(entry["digits"], "digits"));
    builder.period(builder.jsonInteger(entry["period"], "period"));
    return builder.build();
}

Result<Import, ImportError> readList(std::string_view text, const ImportError &otherwise)
{
    const auto json = Json::parse(text);
    if (!json || !json->root().isArray())
        return failure(otherwise);
    Import import{"totp-authenticator", PositionUnit::Entry, {}, {}, {}};
    if (auto done = readEntries(json->root(), import, entryOf); !done)
        return failure(done.error());
    return import;
}

Result<Import, ImportError> readPlain(const Source &source)
{
    if (source.json()) {
        const JsonValue root = source.json()->root();
        return readList(isDecrypted(root) ? root.nameAt(0) : std::string_view(),
                        damaged(QStringLiteral("JSON")));
    }
    const auto preferences = readPreferences(source);
    if (!preferences)
        return failure(preferences.error());
    const Preference *list = findPreference(*preferences, QString::fromLatin1(kList));
    const ImportError bad = damaged(QString::fromLatin1(kList));
    if (!list)
        return failure(bad);
    // Parsed into another wiped buffer.
    return readList(textOf(list->text.expose()), bad);
}

Result<Import, ImportError> readEncrypted(const SecretBytes &ciphertext, ByteView password)
{
    // Nothing authenticates the file: all of these are the same error.
    const ImportError wrong{.code = ImportError::Code::WrongPasswordOrDamaged};
    const auto digest = crypto::sha256(password);
    const SecretBytes key = SecretBytes::copyOf(digest);
    constexpr std::array<std::uint8_t, kBlock> kZeros{};
    // The key goes to the cipher; the ciphertext is public.
    const auto text = crypto::decryptCbc(crypto::BlockCipher::Aes, key.expose(), kZeros,
                                         ciphertext.expose(), crypto::Padding::Pkcs7);
    // Parsed into another wiped buffer.
    const auto json = Json::parse(text ? textOf(text->expose()) : std::string_view());
    if (!json || !json->root().isObject() || json->root().size() != 1)
        return failure(wrong);
    auto import = readList(json->root().nameAt(0), wrong);
    if (import)
        import->notices.push_back({ImportNotice::Code::NotAuthenticated, 0, {}});
    return import;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    if (isPlain(source))
        return readPlain(source);
    const auto ciphertext = ciphertextOf(source);
    if (!ciphertext)
        return failure(damaged(QStringLiteral("Base64")));
    if (!unlocking.password.empty())
        return readEncrypted(*ciphertext, unlocking.password);
    auto import = readEncrypted(*ciphertext, bytesOf(kDefaultPassword));
    if (!import && import.error().code == ImportError::Code::WrongPasswordOrDamaged)
        return failure(ImportError{.code = ImportError::Code::PasswordNeeded});
    return import;
}

} // namespace

const Format kTotpAuthenticator{"totp-authenticator", "TOTP Authenticator", match, inspect, read};

} // namespace warifu::exchange::formats
