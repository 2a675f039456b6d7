// SPDX-License-Identifier: Apache-2.0
// FreeOTP 2's externalBackup: a Java map of tokens, and of keys sealed by a master key that the
// password opens (import-formats section 6.14).
#include "core/exchange/formats/formats.h"
#include "core/exchange/formats/freeotp_token.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/java_hash_map.h"
#include "core/exchange/kdf.h"

#include "core/crypto/gcm.h"

#include <algorithm>
#include <map>

namespace warifu::exchange::formats {

namespace {

constexpr char kMasterKey[] = "masterKey";
constexpr std::string_view kTokenSuffix = "-token";
constexpr std::size_t kIvSize = 12;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kMaxSealed = otp::kMaxSecretSize + crypto::kGcmTagSize;
constexpr std::int64_t kWeakBelow = 100'000;

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Sealed
{
    SecretBytes iv, ciphertext;
    std::string associated; // mToken, in UTF-8
};

struct MasterKey
{
    crypto::HashAlgorithm hash = crypto::HashAlgorithm::Sha512;
    std::int64_t iterations = 0;
    SecretBytes salt;
    Sealed key;
};

struct Backup
{
    MasterKey master;
    Pairs keys; // in the file's order
    std::map<std::string, std::string, std::less<>> tokens;
};

Match match(const Source &source)
{
    return isJavaStream(source.bytes()) ? Match::Sure : Match::No;
}

// The iv of the ASN.1 parameters: SEQUENCE of the iv and the tag's size, or the iv alone as Android
// 6 wrote it.
std::optional<SecretBytes> ivOf(const SecretBytes &parameters)
{
    constexpr std::string_view kSequence("\x30\x11\x04\x0C", 4);
    constexpr std::string_view kIvOnly("\x04\x0C", 2);
    constexpr std::string_view kTagSize("\x02\x01\x10", 3);
    // All of it is public.
    const std::string_view text = textOf(parameters.expose());
    std::string_view iv;
    if (text.size() == kSequence.size() + kIvSize + kTagSize.size() && text.starts_with(kSequence)
        && text.ends_with(kTagSize))
        iv = text.substr(kSequence.size(), kIvSize);
    else if (text.size() == kIvOnly.size() + kIvSize && text.starts_with(kIvOnly))
        iv = text.substr(kIvOnly.size());
    else
        return std::nullopt;
    return SecretBytes::copyOf(bytesOf(iv));
}

std::optional<Sealed> sealedOf(JsonValue value)
{
    auto ciphertext = freeotp::signedBytes(value["mCipherText"], kMaxSealed);
    const auto parameters = freeotp::signedBytes(value["mParameters"], 64);
    auto iv = parameters ? ivOf(*parameters) : std::nullopt;
    if (value["mCipher"].string() != "AES/GCM/NoPadding" || !ciphertext || !iv
        || !value["mToken"].isString())
        return std::nullopt;
    return Sealed{std::move(*iv), std::move(*ciphertext), std::string(value["mToken"].string())};
}

std::optional<SecretBytes> openSealed(const SecretBytes &key, const Sealed &sealed)
{
    // The key goes to the cipher; iv and ciphertext are public.
    auto plain = crypto::openAesGcm(key.expose(), sealed.iv.expose(), bytesOf(sealed.associated),
                                    sealed.ciphertext.expose());
    if (!plain)
        return std::nullopt;
    return std::move(*plain);
}

Result<MasterKey, ImportError> parseMaster(std::string_view text)
{
    const ImportError bad = damaged(QLatin1String(kMasterKey));
    const auto json = Json::parse(text);
    if (!json)
        return failure(bad);
    const JsonValue root = json->root();
    MasterKey master;
    if (root["mAlgorithm"].string() == "PBKDF2withHmacSHA1")
        master.hash = crypto::HashAlgorithm::Sha1;
    else if (root["mAlgorithm"].string() != "PBKDF2withHmacSHA512")
        return failure(ImportError{.code = ImportError::Code::Unsupported,
                                   .detail = QStringLiteral("mAlgorithm")});
    const auto iterations = root["mIterations"].integer();
    auto salt = freeotp::signedBytes(root["mSalt"], 1024);
    auto key = sealedOf(root["mEncryptedKey"]);
    if (!iterations || !salt || !key)
        return failure(bad);
    master.iterations = *iterations;
    master.salt = std::move(*salt);
    master.key = std::move(*key);
    return master;
}

Result<Backup, ImportError> parse(const Source &source)
{
    auto pairs = readJavaHashMap(source.bytes());
    if (!pairs)
        return failure(damaged(QStringLiteral("HashMap")));
    Backup backup;
    bool hasMaster = false;
    for (auto &[key, value] : *pairs) {
        if (key == kMasterKey) {
            auto master = parseMaster(value);
            if (!master)
                return failure(master.error());
            backup.master = std::move(*master);
            hasMaster = true;
        } else if (std::string_view(key).ends_with(kTokenSuffix)) {
            backup.tokens.emplace(key.substr(0, key.size() - kTokenSuffix.size()),
                                  std::move(value));
        } else {
            backup.keys.emplace_back(std::move(key), std::move(value));
        }
    }
    if (!hasMaster)
        return failure(damaged(QLatin1String(kMasterKey)));
    return backup;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto backup = parse(source);
    if (!backup)
        return failure(backup.error());
    Protection protection;
    protection.needs = Protection::Needs::Password;
    protection.cost = pbkdf2Cost(backup->master.iterations);
    return protection;
}

// The key's text is JSON inside a string of JSON.
std::optional<Sealed> sealedKeyOf(std::string_view text)
{
    const auto outer = Json::parse(text);
    if (!outer || !outer->root()["key"].isString())
        return std::nullopt;
    const auto inner = Json::parse(outer->root()["key"].string());
    return inner ? sealedOf(inner->root()) : std::nullopt;
}

Result<ImportedEntry, EntryFailure> entryOf(std::string_view keyText, const std::string *tokenText,
                                            const SecretBytes &master, std::size_t position)
{
    EntryBuilder builder(position);
    const auto token = Json::parse(tokenText ? *tokenText : std::string());
    const auto sealed = sealedKeyOf(keyText);
    if (!tokenText)
        return builder
            .fail(EntryProblem{EntryProblem::Code::MissingField, QStringLiteral("token"), {}})
            .build();
    if (!token || !token->root().isObject())
        return builder.fail(EntryProblem{EntryProblem::Code::NotAnEntry, {}, {}}).build();
    if (!sealed) {
        builder.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("key"), {}});
        freeotp::describe(builder, token->root());
        return builder.build();
    }
    freeotp::describe(builder, token->root(), QString::fromStdString(sealed->associated));
    if (auto secret = openSealed(master, *sealed))
        builder.secretBytes(std::move(*secret));
    else
        builder.fail(EntryProblem{EntryProblem::Code::MacMismatch, {}, {}});
    return builder.build();
}

Result<Import, ImportError> readEntriesOf(const Backup &backup, const SecretBytes &master)
{
    Import import{"freeotp2", PositionUnit::Entry, {}, {}, {}};
    if (backup.master.iterations < kWeakBelow)
        import.notices.push_back({ImportNotice::Code::WeakProtection, 0, {}});
    std::size_t position = 0;
    for (const auto &[id, text] : backup.keys) {
        const auto token = backup.tokens.find(id);
        auto entry = entryOf(text, token == backup.tokens.end() ? nullptr : &token->second, master,
                             ++position);
        if (auto done = collect(import, std::move(entry)); !done)
            return failure(done.error());
    }
    for (const auto &[id, text] : backup.tokens) {
        if (std::any_of(backup.keys.begin(), backup.keys.end(),
                        [&id = id](const auto &key) { return key.first == id; }))
            continue;
        auto entry = EntryBuilder(++position)
                         .fail(EntryProblem{EntryProblem::Code::NoKeyMaterial, {}, {}})
                         .build();
        if (auto done = collect(import, std::move(entry)); !done)
            return failure(done.error());
    }
    return import;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto backup = parse(source);
    if (!backup)
        return failure(backup.error());
    const MasterKey &sealed = backup->master;
    // The salt is public.
    const auto key = pbkdf2Key(unlocking, sealed.hash, sealed.salt.expose(), sealed.iterations);
    if (!key)
        return failure(key.error());
    const auto master = openSealed(*key, sealed.key);
    if (!master)
        return failure(ImportError{.code = ImportError::Code::WrongPassword});
    if (master->size() != kKeySize)
        return failure(damaged(QLatin1String(kMasterKey)));
    return readEntriesOf(*backup, *master);
}

} // namespace

const Format kFreeOtpTwo{"freeotp2", "FreeOTP 2", match, inspect, read};

} // namespace warifu::exchange::formats
