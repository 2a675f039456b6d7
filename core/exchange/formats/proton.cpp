// SPDX-License-Identifier: Apache-2.0
// Proton Authenticator's JSON, plain and encrypted (import-formats section 6.18).
#include "core/exchange/formats/formats.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"
#include "core/exchange/totp_value.h"

#include "core/base/untrusted_text.h"
#include "core/crypto/gcm.h"

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::string_view kAssociated = "proton.authenticator.export.v1";
constexpr std::size_t kSaltSize = 16;
constexpr std::size_t kNonceSize = 12;
constexpr std::uint32_t kMemoryKiB = 19'456;
constexpr std::uint32_t kPasses = 2;
constexpr int kMaxNote = 4'096;

bool isEncrypted(JsonValue root)
{
    return root["salt"].isString() && root["content"].isString();
}

Match match(const Source &source)
{
    const Json *json = source.json();
    if (!json)
        return Match::No;
    const JsonValue root = json->root();
    const JsonValue entries = root["entries"];
    const bool isPlain =
        anyMember(entries, [](JsonValue entry) { return entry["content"].isObject(); })
        || (entries.isArray() && entries.size() == 0 && root.size() == 2);
    return root["version"].isInteger() && (isPlain || isEncrypted(root)) ? Match::Sure : Match::No;
}

Result<void, ImportError> check(const Source &source)
{
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("JSON")));
    const JsonValue root = source.json()->root();
    const std::int64_t version = root["version"].integer().value_or(0);
    if (version < kVersion)
        return failure(damaged(QStringLiteral("version")));
    if (version > kVersion)
        return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                   .detail = QString::number(version)});
    if (isEncrypted(root) && root.has("entries"))
        return failure(damaged(QStringLiteral("content")));
    return {};
}

struct Sealed
{
    SecretBytes salt, content; // content: nonce, ciphertext, tag
};

Result<Sealed, ImportError> sealedOf(JsonValue root)
{
    auto salt = decodeBase64(root["salt"].string());
    if (!salt || salt->size() != kSaltSize)
        return failure(damaged(QStringLiteral("salt")));
    auto content = decodeBase64(root["content"].string());
    if (!content || content->size() < kNonceSize + crypto::kGcmTagSize)
        return failure(damaged(QStringLiteral("content")));
    return Sealed{std::move(*salt), std::move(*content)};
}

Result<Protection, ImportError> inspect(const Source &source)
{
    if (const auto good = check(source); !good)
        return failure(good.error());
    Protection protection;
    if (isEncrypted(source.json()->root())) {
        if (const auto sealed = sealedOf(source.json()->root()); !sealed)
            return failure(sealed.error());
        protection.needs = Protection::Needs::Password;
        protection.cost = argon2Cost(kMemoryKiB, kPasses);
    }
    return protection;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue entry, std::size_t position)
{
    EntryBuilder builder(position);
    const JsonValue content = entry["content"];
    const QString kind = builder.jsonText(content["entry_type"], "entry_type");
    const QString name = builder.jsonText(content["name"], "name");
    const QString note = builder.jsonText(entry["note"], "note");
    const bool isSteam = kind == QLatin1String("Steam");
    if (!content.isObject())
        builder.fail(EntryProblem{EntryProblem::Code::MissingField, QStringLiteral("content"), {}});
    else if (!isSteam && kind != QLatin1String("Totp"))
        builder.fail(EntryProblem{EntryProblem::Code::UnsupportedType, {}, sanitized(kind, 16)});
    else if (!content["uri"].isString())
        builder.fail(EntryProblem{content["uri"].isNothing() ? EntryProblem::Code::MissingField
                                                             : EntryProblem::Code::WrongType,
                                  QStringLiteral("uri"),
                                  {}});
    if (builder.hasFailed())
        return builder.name(name).build();
    auto read = readUri(content["uri"].string(),
                        {position, isSteam ? QStringLiteral("Steam") : QString(), name});
    if (read)
        read->note = sanitized(note, kMaxNote);
    return read;
}

Result<Import, ImportError> readPlain(JsonValue root)
{
    if (!root["entries"].isArray())
        return failure(damaged(QStringLiteral("entries")));
    Import import{"proton", PositionUnit::Entry, {}, {}, {}};
    if (auto done = readEntries(root["entries"], import, entryOf); !done)
        return failure(done.error());
    return import;
}

Result<SecretBytes, ImportError> unsealed(const Sealed &sealed, const Unlocking &unlocking)
{
    crypto::Argon2Request request;
    request.memoryKiB = kMemoryKiB;
    request.passes = kPasses;
    // Salt and content are public.
    const auto key = argon2Key(unlocking, sealed.salt.expose(), request);
    if (!key)
        return failure(key.error());
    const ByteView content = sealed.content.expose();
    // The key goes to the cipher.
    auto plain = crypto::openAesGcm(key->expose(), content.first(kNonceSize), bytesOf(kAssociated),
                                    content.subspan(kNonceSize));
    if (!plain)
        return failure(ImportError{.code = ImportError::Code::WrongPassword});
    return std::move(*plain);
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    if (const auto good = check(source); !good)
        return failure(good.error());
    const JsonValue root = source.json()->root();
    if (!isEncrypted(root))
        return readPlain(root);
    const auto sealed = sealedOf(root);
    if (!sealed)
        return failure(sealed.error());
    const auto plain = unsealed(*sealed, unlocking);
    if (!plain)
        return failure(plain.error());
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(plain->expose()));
    if (!json)
        return failure(damaged(QStringLiteral("content")));
    return readPlain(json->root());
}

} // namespace

const Format kProton{"proton", "Proton Authenticator", match, inspect, read};

} // namespace warifu::exchange::formats
