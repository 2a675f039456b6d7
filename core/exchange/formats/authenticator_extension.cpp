// SPDX-License-Identifier: Apache-2.0
// Backups of the browser extension "Authenticator": plain, and encrypted in the ways of its three
// generations (import-formats section 6.28). Its text backup is a list of URIs.
#include "core/exchange/formats/formats.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/formats/authenticator_entry.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"
#include "core/exchange/openssl_salted.h"

#include "core/enrol/uri_parts.h"

#include <algorithm>
#include <map>

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kNewestVersion = 3;
constexpr std::size_t kMaxKeys = 8;

bool isSealed(JsonValue value)
{
    return value["dataType"].string() == "EncOTPStorage";
}

bool isKey(JsonValue value)
{
    return value["dataType"].string() == "Key";
}

bool isOpen(JsonValue value)
{
    const JsonValue type = value["dataType"];
    return type.isString() ? type.string() == "OTPStorage"
                           : value["encrypted"].isBool() && value["secret"].isString()
            && value.has("hash") && value.has("index");
}

bool isEncrypted(JsonValue value)
{
    return isSealed(value) || (isOpen(value) && value["encrypted"].boolean().value_or(false));
}

template<class Says>
bool anyValue(JsonValue root, const Says &says)
{
    for (std::size_t i = 0; i < root.size(); ++i) {
        if (says(root.at(i)))
            return true;
    }
    return false;
}

Match match(const Source &source)
{
    const Json *json = source.json();
    if (!json || !json->root().isObject())
        return Match::No;
    const auto isOurs = [](JsonValue value) {
        return isOpen(value) || (isSealed(value) && value["data"].isString())
            || (isKey(value) && value["salt"].isString());
    };
    return anyValue(json->root(), isOurs) ? Match::Sure : Match::No;
}

// What no password would mend.
Result<void, ImportError> check(JsonValue root)
{
    std::size_t keys = 0;
    for (std::size_t i = 0; i < root.size(); ++i) {
        if (!isKey(root.at(i)))
            continue;
        const JsonValue version = root.at(i)["version"];
        if (!version.isNothing() && !version.integer())
            return failure(damaged(QStringLiteral("version")));
        if (version.integer().value_or(kNewestVersion) > kNewestVersion)
            return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                       .detail = QString::number(*version.integer())});
        if (!root.at(i)["salt"].isString())
            return failure(damaged(QStringLiteral("salt")));
        if (++keys > kMaxKeys)
            return failure(ImportError{.code = ImportError::Code::CostRefused,
                                       .detail = QStringLiteral("Argon2")});
    }
    return {};
}

Result<Protection, ImportError> inspect(const Source &source)
{
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("JSON")));
    const JsonValue root = source.json()->root();
    if (auto good = check(root); !good)
        return failure(good.error());
    Protection protection;
    if (anyValue(root, isEncrypted))
        protection.needs = Protection::Needs::Password;
    return protection;
}

// The Base64 of an Argon2 hash without its padding serves as the password of the entries.
Result<SecretBytes, ImportError> passphraseOf(JsonValue key, const Unlocking &unlocking)
{
    crypto::Argon2Request cost;
    cost.passes = 2;
    cost.memoryKiB = 19'456;
    const auto hash = argon2Key(unlocking, bytesOf(key["salt"].string()), cost);
    if (!hash)
        return failure(hash.error());
    // Encoded into another wiped buffer.
    const ByteView bytes = hash->expose();
    constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    SecretBytes text((bytes.size() * 8 + 5) / 6);
    // Filled here.
    const auto out = text.exposeWritable();
    std::uint32_t bits = 0;
    std::size_t count = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bits = (bits << 8 | bytes[i]) & 0xFFFF;
        for (count += 8; count >= 6; count -= 6)
            out[at++] = static_cast<std::uint8_t>(kDigits[bits >> (count - 6) & 0x3F]);
    }
    if (count > 0)
        out[at] = static_cast<std::uint8_t>(kDigits[bits << (6 - count) & 0x3F]);
    return text;
}

// The second generation: a random passphrase, kept under the password, used as hexadecimal text.
std::optional<SecretBytes> oldPassphrase(JsonValue root, ByteView password)
{
    const JsonValue inner = root["key"]["enc"];
    const JsonValue enc = inner.isString() ? inner : root["enc"];
    if (!enc.isString())
        return SecretBytes::copyOf(password); // the first one
    const auto random = openSalted(enc.string(), password);
    if (!random || random->isEmpty())
        return std::nullopt;
    SecretBytes text(random->size() * 2);
    // Encoded into another wiped buffer.
    const ByteView bytes = random->expose();
    // Filled here.
    const auto out = text.exposeWritable();
    constexpr char kDigits[] = "0123456789abcdef";
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        out[i * 2] = static_cast<std::uint8_t>(kDigits[bytes[i] >> 4]);
        out[i * 2 + 1] = static_cast<std::uint8_t>(kDigits[bytes[i] & 0xF]);
    }
    return text;
}

using Read = Result<ImportedEntry, EntryFailure>;

Read failed(std::size_t position, EntryProblem::Code code, const QString &field = {})
{
    return EntryBuilder(position).fail(EntryProblem{code, field, {}}).build();
}

class Reader
{
public:
    Reader(JsonValue root, const Unlocking &unlocking) : m_root(root), m_unlocking(unlocking) {}

    // An ImportError ends the file; the flags below tell whether the password fits anything.
    Result<Import, ImportError> readAll();

private:
    Result<Read, ImportError> readOne(JsonValue value, std::size_t position);
    Result<Read, ImportError> readSealed(JsonValue value, std::size_t position);
    Read readOpen(JsonValue value, std::size_t position);
    Result<const SecretBytes *, ImportError> passphrase(std::string_view keyId);

    JsonValue m_root;
    const Unlocking &m_unlocking;
    std::map<std::string, SecretBytes, std::less<>> m_passphrases;
    std::optional<SecretBytes> m_old;
    std::size_t m_opened = 0, m_refused = 0;
};

// Null when the file has no such key.
Result<const SecretBytes *, ImportError> Reader::passphrase(std::string_view keyId)
{
    if (const auto known = m_passphrases.find(keyId); known != m_passphrases.end())
        return &known->second;
    for (std::size_t i = 0; i < m_root.size(); ++i) {
        const JsonValue key = m_root.at(i);
        if (!isKey(key) || key["id"].string() != keyId)
            continue;
        auto text = passphraseOf(key, m_unlocking);
        if (!text)
            return failure(text.error());
        return &m_passphrases.emplace(keyId, std::move(*text)).first->second;
    }
    return nullptr;
}

Result<Read, ImportError> Reader::readSealed(JsonValue value, std::size_t position)
{
    using Code = EntryProblem::Code;
    if (!value["data"].isString())
        return failed(position, Code::WrongType, QStringLiteral("data"));
    const auto key = passphrase(value["keyId"].string());
    if (!key)
        return failure(key.error());
    if (!*key)
        return failed(position, Code::NoKeyMaterial, QStringLiteral("keyId"));
    // The passphrase goes to the cipher.
    const auto text = openSalted(value["data"].string(), (*key)->expose());
    // Parsed into another wiped buffer.
    const auto json = Json::parse(text ? textOf(text->expose()) : std::string_view());
    if (!json || !json->root().isObject()) {
        ++m_refused;
        return failed(position, Code::Decryption, QStringLiteral("data"));
    }
    ++m_opened;
    return authenticatorEntry(json->root(), json->root()["secret"].string(), position);
}

Read Reader::readOpen(JsonValue value, std::size_t position)
{
    using Code = EntryProblem::Code;
    const JsonValue secret = value["secret"];
    if (!secret.isString() && !secret.isNothing())
        return failed(position, Code::WrongType, QStringLiteral("secret"));
    if (!isEncrypted(value))
        return authenticatorEntry(value, secret.string(), position);
    // The passphrase goes to the cipher.
    const auto text = m_old ? openSalted(secret.string(), m_old->expose()) : std::nullopt;
    // Read in place; bytes of chance are hardly ever text.
    const std::string_view plain = text ? textOf(text->expose()) : std::string_view();
    const bool isText =
        std::all_of(plain.begin(), plain.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (plain.empty() || !isText) {
        ++m_refused;
        return failed(position, Code::Decryption, QStringLiteral("secret"));
    }
    ++m_opened;
    return authenticatorEntry(value, plain, position);
}

Result<Read, ImportError> Reader::readOne(JsonValue value, std::size_t position)
{
    if (isSealed(value))
        return readSealed(value, position);
    return readOpen(value, position);
}

Result<Import, ImportError> Reader::readAll()
{
    std::vector<JsonValue> entries;
    for (std::size_t i = 0; i < m_root.size(); ++i) {
        if (isSealed(m_root.at(i)) || isOpen(m_root.at(i)))
            entries.push_back(m_root.at(i));
    }
    std::stable_sort(entries.begin(), entries.end(), [](JsonValue a, JsonValue b) {
        return a["index"].integer().value_or(0) < b["index"].integer().value_or(0);
    });
    const bool needsPassword = anyValue(m_root, isEncrypted);
    if (needsPassword && m_unlocking.password.empty())
        return failure(ImportError{.code = ImportError::Code::PasswordNeeded});
    m_old = oldPassphrase(m_root, m_unlocking.password);
    Import import{"authenticator-extension", PositionUnit::Entry, {}, {}, {}};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto one = readOne(entries[i], i + 1);
        if (!one)
            return failure(one.error());
        if (auto done = collect(import, std::move(*one)); !done)
            return failure(done.error());
    }
    if (m_refused > 0 && m_opened == 0)
        return failure(ImportError{.code = ImportError::Code::WrongPasswordOrDamaged});
    if (needsPassword)
        import.notices.push_back({ImportNotice::Code::NotAuthenticated, 0, {}});
    return import;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("JSON")));
    if (auto good = check(source.json()->root()); !good)
        return failure(good.error());
    return Reader(source.json()->root(), unlocking).readAll();
}

} // namespace

const Format kAuthenticatorExtension{"authenticator-extension", "Authenticator (browser extension)",
                                     match, inspect, read};

} // namespace warifu::exchange::formats
