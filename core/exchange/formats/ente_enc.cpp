// SPDX-License-Identifier: Apache-2.0
// Ente Auth's encrypted export: Argon2id and one secretstream message around a list of URIs
// (import-formats section 6.11).
#include "core/exchange/formats/formats.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/kdf.h"
#include "core/exchange/uri_lines.h"

#include "core/crypto/secretstream.h"

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::size_t kSaltSize = 16;

struct File
{
    SecretBytes salt, header, message;
    crypto::Argon2Request cost;
};

Match match(const Source &source)
{
    const Json *json = source.json();
    if (!json)
        return Match::No;
    const JsonValue root = json->root();
    return root["kdfParams"].isObject() && root["encryptedData"].isString()
            && root["encryptionNonce"].isString()
        ? Match::Sure
        : Match::No;
}

Result<File, ImportError> parse(const Source &source)
{
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("JSON")));
    const JsonValue root = source.json()->root();
    const auto version = root["version"].integer();
    if (!version || *version < kVersion)
        return failure(damaged(QStringLiteral("version")));
    if (*version > kVersion)
        return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                   .detail = QString::number(*version)});
    const JsonValue kdf = root["kdfParams"];
    const auto memory = kdf["memLimit"].integer();
    const auto passes = kdf["opsLimit"].integer();
    if (!memory)
        return failure(damaged(QStringLiteral("memLimit")));
    if (!passes)
        return failure(damaged(QStringLiteral("opsLimit")));
    auto salt = kdf["salt"].isString() ? decodeBase64(kdf["salt"].string()) : std::nullopt;
    if (!salt || salt->size() != kSaltSize)
        return failure(damaged(QStringLiteral("salt")));
    auto header = decodeBase64(root["encryptionNonce"].string());
    if (!header || header->size() != crypto::kSecretStreamHeaderSize)
        return failure(damaged(QStringLiteral("encryptionNonce")));
    auto message = decodeBase64(root["encryptedData"].string());
    if (!message || message->size() < crypto::kSecretStreamOverhead)
        return failure(damaged(QStringLiteral("encryptedData")));
    File file{std::move(*salt), std::move(*header), std::move(*message), {}};
    file.cost.memoryKiB = asCost(*memory / 1024);
    file.cost.passes = asCost(passes);
    return file;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto file = parse(source);
    if (!file)
        return failure(file.error());
    Protection protection;
    protection.needs = Protection::Needs::Password;
    protection.cost = argon2Cost(file->cost.memoryKiB, file->cost.passes);
    return protection;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto file = parse(source);
    if (!file)
        return failure(file.error());
    // Salt, header and message are public.
    const auto key = argon2Key(unlocking, file->salt.expose(), file->cost);
    if (!key)
        return failure(key.error());
    // The key goes to the cipher.
    const auto text =
        crypto::openSecretStream(key->expose(), file->header.expose(), file->message.expose());
    if (!text)
        return failure(ImportError{.code = ImportError::Code::WrongPassword});
    // Read as the lines that they are.
    return readUriLines(textOf(text->expose()), "ente-enc");
}

} // namespace

const Format kEnteEnc{"ente-enc", "Ente Auth (encrypted)", match, inspect, read};

} // namespace warifu::exchange::formats
