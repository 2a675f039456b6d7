// SPDX-License-Identifier: Apache-2.0
// Stratum's (Authenticator Pro's) backup: plain JSON, and that JSON in a strong and in a legacy
// container (import-formats section 6.24).
#include "core/exchange/formats/formats.h"
#include "core/exchange/formats/stratum_entry.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"
#include "core/exchange/limits.h"

#include "core/crypto/cbc.h"
#include "core/crypto/gcm.h"

#include <map>

namespace warifu::exchange::formats {

namespace {

constexpr std::string_view kStrong = "AUTHENTICATORPRO";
constexpr std::string_view kLegacy = "AuthenticatorPro";
constexpr std::size_t kMagicSize = 16;
constexpr std::size_t kStrongSalt = 16;
constexpr std::size_t kStrongIv = 12;
constexpr std::size_t kLegacySalt = 20;
constexpr std::size_t kLegacyIv = 16;
constexpr std::int64_t kLegacyRounds = 64'000;
constexpr crypto::Argon2Request kStrongCost{.passes = 3, .memoryKiB = 65'536, .lanes = 4};

bool startsWith(const Source &source, std::string_view magic)
{
    return textOf(source.bytes()).starts_with(magic);
}

bool isPlain(const Source &source)
{
    return source.json() && source.json()->root()["Authenticators"].isArray();
}

Match match(const Source &source)
{
    return startsWith(source, kStrong) || startsWith(source, kLegacy) || isPlain(source)
        ? Match::Sure
        : Match::No;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    Protection protection;
    if (isPlain(source))
        return protection;
    const bool strong = startsWith(source, kStrong);
    if (!strong && !startsWith(source, kLegacy))
        return failure(damaged(QStringLiteral("JSON")));
    const std::size_t least = strong ? kMagicSize + kStrongSalt + kStrongIv + crypto::kGcmTagSize
                                     : kMagicSize + kLegacySalt + kLegacyIv;
    if (source.bytes().size() <= least)
        return failure(damaged(QStringLiteral("header")));
    protection.needs = Protection::Needs::Password;
    protection.cost =
        strong ? argon2Cost(kStrongCost.memoryKiB, kStrongCost.passes) : pbkdf2Cost(kLegacyRounds);
    return protection;
}

// Names of the categories by the secret's text, which is what the file joins them by.
std::multimap<std::string_view, QString> categoriesOf(JsonValue root)
{
    std::map<std::string_view, QString> names;
    const JsonValue categories = root["Categories"];
    for (std::size_t i = 0; categories.isArray() && i < std::min(categories.size(), kMaxGroups);
         ++i)
        names.emplace(categories.at(i)["Id"].string(), categories.at(i)["Name"].text());
    std::multimap<std::string_view, QString> bySecret;
    const JsonValue bindings = root["AuthenticatorCategories"];
    for (std::size_t i = 0; bindings.isArray() && i < bindings.size(); ++i) {
        const auto name = names.find(bindings.at(i)["CategoryId"].string());
        if (name != names.end())
            bySecret.emplace(bindings.at(i)["AuthenticatorSecret"].string(), name->second);
    }
    return bySecret;
}

std::string_view stringOf(EntryBuilder &builder, JsonValue entry, std::string_view field)
{
    const JsonValue value = entry[field];
    if (!value.isNothing() && !value.isString())
        builder.fail(
            EntryProblem{EntryProblem::Code::WrongType,
                         QString::fromLatin1(field.data(), static_cast<qsizetype>(field.size())),
                         {}});
    return value.string();
}

Result<ImportedEntry, EntryFailure>
entryOf(JsonValue entry, std::size_t position,
        const std::multimap<std::string_view, QString> &categories)
{
    if (!entry.isObject())
        return notAnEntry(position);
    EntryBuilder builder(position);
    builder.issuer(builder.jsonText(entry["Issuer"], "Issuer"));
    builder.name(builder.jsonText(entry["Username"], "Username"));
    stratum::Fields fields;
    fields.type = builder.jsonInteger(entry["Type"], "Type");
    fields.algorithm = builder.jsonInteger(entry["Algorithm"], "Algorithm");
    fields.digits = builder.jsonInteger(entry["Digits"], "Digits");
    fields.period = builder.jsonInteger(entry["Period"], "Period");
    fields.counter = builder.jsonInteger(entry["Counter"], "Counter");
    fields.secret = stringOf(builder, entry, "Secret");
    fields.pin = stringOf(builder, entry, "Pin");
    stratum::apply(builder, fields);
    const auto [first, last] = categories.equal_range(fields.secret);
    for (auto category = first; category != last; ++category)
        builder.group(category->second);
    return builder.build();
}

Result<Import, ImportError> readRoot(JsonValue root)
{
    const JsonValue list = root["Authenticators"];
    if (!list.isArray())
        return failure(damaged(QStringLiteral("Authenticators")));
    const auto categories = categoriesOf(root);
    stratum::Ranked ranked;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto ranking = list.at(i)["Ranking"].integer();
        if (!ranked.add(ranking.value_or(0), entryOf(list.at(i), i + 1, categories)))
            break; // one too many: moveInto() says so
    }
    Import import{"stratum", PositionUnit::Entry, {}, {}, {}};
    if (auto done = ranked.moveInto(import); !done)
        return failure(done.error());
    return import;
}

Result<SecretBytes, ImportError> openStrong(ByteView file, const Unlocking &unlocking)
{
    const auto key = argon2Key(unlocking, file.subspan(kMagicSize, kStrongSalt), kStrongCost);
    if (!key)
        return failure(key.error());
    const ByteView sealed = file.subspan(kMagicSize + kStrongSalt);
    // The key goes to the cipher.
    auto text =
        crypto::openAesGcm(key->expose(), sealed.first(kStrongIv), {}, sealed.subspan(kStrongIv));
    if (!text)
        return failure(ImportError{.code = ImportError::Code::WrongPassword});
    return std::move(*text);
}

Result<SecretBytes, ImportError> openLegacy(ByteView file, const Unlocking &unlocking)
{
    const auto key = pbkdf2Key(unlocking, crypto::HashAlgorithm::Sha1,
                               file.subspan(kMagicSize, kLegacySalt), kLegacyRounds);
    if (!key)
        return failure(key.error());
    const ByteView sealed = file.subspan(kMagicSize + kLegacySalt);
    // The key goes to the cipher.
    auto text = crypto::decryptCbc(crypto::BlockCipher::Aes, key->expose(), sealed.first(kLegacyIv),
                                   sealed.subspan(kLegacyIv), crypto::Padding::Pkcs7);
    if (!text)
        return failure(ImportError{.code = ImportError::Code::WrongPasswordOrDamaged});
    return std::move(*text);
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    if (auto sane = inspect(source); !sane)
        return failure(sane.error());
    if (isPlain(source))
        return readRoot(source.json()->root());
    const bool strong = startsWith(source, kStrong);
    const auto text =
        strong ? openStrong(source.bytes(), unlocking) : openLegacy(source.bytes(), unlocking);
    if (!text)
        return failure(text.error());
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(text->expose()));
    if (!json && !strong) // nothing else tells a wrong password
        return failure(ImportError{.code = ImportError::Code::WrongPasswordOrDamaged});
    if (!json)
        return failure(damaged(QStringLiteral("JSON")));
    auto import = readRoot(json->root());
    if (import && !strong)
        import->notices.push_back({ImportNotice::Code::NotAuthenticated, 0, {}});
    return import;
}

} // namespace

const Format kStratum{"stratum", "Stratum", match, inspect, read};

} // namespace warifu::exchange::formats
