// SPDX-License-Identifier: Apache-2.0
// 2FAS backups of schema 1 to 4, plain and encrypted (import-formats section 6.3).
#include "core/exchange/formats/formats.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"
#include "core/exchange/limits.h"

#include "core/crypto/gcm.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kNewestSchema = 4;
constexpr std::int64_t kFirstCompleteSchema = 3; // with the kind of code and its counter
constexpr std::int64_t kIterations = 10'000;
constexpr std::size_t kMinSalt = 16;
constexpr std::size_t kIvSize = 12;

using Groups = std::map<std::string_view, QString>; // by id

Match match(const Source &source)
{
    const Json *json = source.json();
    if (!json)
        return Match::No;
    const JsonValue root = json->root();
    return root["schemaVersion"].isInteger() && root["services"].isArray() ? Match::Sure
                                                                           : Match::No;
}

bool isEncrypted(JsonValue root)
{
    return !root["servicesEncrypted"].isNothing()
        && !(root["servicesEncrypted"].isString() && root["servicesEncrypted"].string().empty());
}

struct Sealed
{
    SecretBytes ciphertext, salt, iv;
};

// ciphertext and tag, salt, iv: Base64 with ':' between them.
Result<Sealed, ImportError> sealedOf(JsonValue value)
{
    const std::string_view text = value.string();
    const std::size_t first = text.find(':');
    const std::size_t second = text.find(':', first == text.npos ? first : first + 1);
    if (second == text.npos || text.find(':', second + 1) != text.npos)
        return failure(damaged(QStringLiteral("servicesEncrypted")));
    auto ciphertext = decodeBase64(text.substr(0, first));
    auto salt = decodeBase64(text.substr(first + 1, second - first - 1));
    auto iv = decodeBase64(text.substr(second + 1));
    if (!ciphertext || ciphertext->size() < crypto::kGcmTagSize || !salt || salt->size() < kMinSalt
        || !iv || iv->size() != kIvSize)
        return failure(damaged(QStringLiteral("servicesEncrypted")));
    return Sealed{std::move(*ciphertext), std::move(*salt), std::move(*iv)};
}

// The schema's number, or why the file cannot be read.
Result<std::int64_t, ImportError> checked(const Source &source)
{
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("JSON")));
    const std::int64_t schema = source.json()->root()["schemaVersion"].integer().value_or(0);
    if (schema < 1)
        return failure(damaged(QStringLiteral("schemaVersion")));
    if (schema > kNewestSchema)
        return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                   .detail = QString::number(schema)});
    return schema;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    if (const auto schema = checked(source); !schema)
        return failure(schema.error());
    Protection protection;
    const JsonValue root = source.json()->root();
    if (isEncrypted(root)) {
        if (const auto sealed = sealedOf(root["servicesEncrypted"]); !sealed)
            return failure(sealed.error());
        protection.needs = Protection::Needs::Password;
        protection.cost = pbkdf2Cost(kIterations);
    }
    return protection;
}

Groups groupsOf(JsonValue list)
{
    Groups groups;
    for (std::size_t i = 0; list.isArray() && i < std::min(list.size(), kMaxGroups); ++i) {
        if (list.at(i)["id"].isString())
            groups.emplace(list.at(i)["id"].string(), list.at(i)["name"].text());
    }
    return groups;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue service, std::size_t position,
                                            const Groups &groups)
{
    EntryBuilder builder(position);
    const JsonValue otp = service["otp"];
    if (!otp.isNothing() && !otp.isObject())
        builder.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("otp"), {}});
    const QString name = builder.jsonText(service["name"], "name");
    const QString issuer = builder.jsonText(otp["issuer"], "issuer");
    builder.issuer(issuer.isEmpty() ? name : issuer);
    if (!issuer.isEmpty() && name != issuer)
        builder.note(name);
    const QString account = builder.jsonText(otp["account"], "account");
    builder.name(account.isEmpty() ? builder.jsonText(otp["label"], "label") : account);
    const QString kind = builder.jsonText(otp["tokenType"], "tokenType");
    builder.kindName(kind.isEmpty() ? "TOTP" : kind.toStdString());
    builder.jsonSecretBase32(service["secret"], "secret");
    builder.algorithmName(builder.jsonText(otp["algorithm"], "algorithm").toStdString());
    builder.digits(builder.jsonInteger(otp["digits"], "digits"));
    builder.period(builder.jsonInteger(otp["period"], "period"));
    builder.counter(builder.jsonInteger(otp["counter"], "counter"));
    if (const auto group = groups.find(service["groupId"].string()); group != groups.end())
        builder.group(group->second);
    return builder.build();
}

// Positions in the list, in the order in which the app shows them.
std::vector<std::size_t> orderOf(JsonValue services)
{
    std::vector<std::size_t> order(services.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::vector<std::int64_t> keys;
    keys.reserve(order.size());
    for (const std::size_t i : order)
        keys.push_back(services.at(i)["order"]["position"].integer().value_or(
            std::numeric_limits<std::int64_t>::max()));
    std::stable_sort(order.begin(), order.end(),
                     [&keys](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

Result<Import, ImportError> readServices(JsonValue services, JsonValue root, std::int64_t schema)
{
    if (!services.isArray())
        return failure(damaged(QStringLiteral("services")));
    Import import{"2fas", PositionUnit::Entry, {}, {}, {}};
    if (schema < kFirstCompleteSchema)
        import.notices.push_back({ImportNotice::Code::Lossy, 0, {}});
    const Groups groups = groupsOf(root["groups"]);
    for (const std::size_t i : orderOf(services)) {
        auto one =
            services.at(i).isObject() ? entryOf(services.at(i), i + 1, groups) : notAnEntry(i + 1);
        if (auto done = collect(import, std::move(one)); !done)
            return failure(done.error());
    }
    return import;
}

Result<SecretBytes, ImportError> unsealed(const Sealed &sealed, const Unlocking &unlocking)
{
    // Salt, iv and ciphertext are public.
    const auto key =
        pbkdf2Key(unlocking, crypto::HashAlgorithm::Sha256, sealed.salt.expose(), kIterations);
    if (!key)
        return failure(key.error());
    // The key goes to the cipher.
    auto plain =
        crypto::openAesGcm(key->expose(), sealed.iv.expose(), {}, sealed.ciphertext.expose());
    if (!plain)
        return failure(ImportError{.code = ImportError::Code::WrongPassword});
    return std::move(*plain);
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto schema = checked(source);
    if (!schema)
        return failure(schema.error());
    const JsonValue root = source.json()->root();
    if (!isEncrypted(root))
        return readServices(root["services"], root, *schema);
    const auto sealed = sealedOf(root["servicesEncrypted"]);
    if (!sealed)
        return failure(sealed.error());
    const auto plain = unsealed(*sealed, unlocking);
    if (!plain)
        return failure(plain.error());
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(plain->expose()));
    if (!json)
        return failure(damaged(QStringLiteral("services")));
    return readServices(json->root(), root, *schema);
}

} // namespace

const Format kTwoFas{"2fas", "2FAS", match, inspect, read};

} // namespace warifu::exchange::formats
