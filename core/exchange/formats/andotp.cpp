// SPDX-License-Identifier: Apache-2.0
// andOTP's JSON, plain and in its two encrypted layouts; GNOME Authenticator's legacy file is the
// same array without issuers (import-formats section 6.4).
#include "core/exchange/formats/formats.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"

#include "core/crypto/digest.h"
#include "core/crypto/gcm.h"
#include "core/enrol/secret_text.h"

namespace warifu::exchange::formats {

namespace {

constexpr std::size_t kSaltSize = 12;
constexpr std::size_t kIvSize = 12;
constexpr std::size_t kCurrentHead = 4 + kSaltSize + kIvSize;
constexpr std::int64_t kMinIterations = 1'000;
constexpr std::int64_t kMaxIterations = 10'000'000;
// What the app draws at random.
constexpr std::int64_t kUsualLeast = 140'000;
constexpr std::int64_t kUsualMost = 160'000;
constexpr std::int64_t kWeakBelow = 100'000;

bool isPlain(JsonValue root)
{
    return anyMember(root, [](JsonValue entry) {
        return entry["secret"].isString() && entry["type"].isString() && entry.has("label")
            && entry["algorithm"].isString() && !entry.has("kind");
    });
}

// The first number of the current layout; 0 where there is none that the layout could have.
std::int64_t iterationsOf(ByteView bytes)
{
    if (bytes.size() <= kCurrentHead + crypto::kGcmTagSize)
        return 0;
    const std::int64_t iterations = std::int64_t(bytes[0]) << 24 | std::int64_t(bytes[1]) << 16
        | std::int64_t(bytes[2]) << 8 | std::int64_t(bytes[3]);
    return iterations >= kMinIterations && iterations <= kMaxIterations ? iterations : 0;
}

// Nothing marks the old layout; the name is the tie-breaker among unknown binary files.
bool mayBeOld(const Source &source)
{
    return source.bytes().size() > kIvSize + crypto::kGcmTagSize
        && source.name().endsWith(QLatin1String(".json.aes"), Qt::CaseInsensitive);
}

Match match(const Source &source)
{
    if (const Json *json = source.json())
        return isPlain(json->root()) ? Match::Sure : Match::No;
    if (!source.text().empty())
        return Match::No;
    const std::int64_t iterations = iterationsOf(source.bytes());
    if (iterations >= kUsualLeast && iterations <= kUsualMost)
        return Match::Sure;
    return iterations > 0 || mayBeOld(source) ? Match::Weak : Match::No;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    Protection protection;
    if (source.json())
        return protection;
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("header")));
    protection.needs = Protection::Needs::Password;
    protection.cost = pbkdf2Cost(iterationsOf(source.bytes()));
    return protection;
}

// The Base32 holds the ASCII of the key's hexadecimal digits.
void motpSecret(EntryBuilder &builder, JsonValue secret)
{
    if (!secret.isString()) {
        builder.jsonSecretBase32(secret, "secret");
        return;
    }
    const auto text = enrol::parseBase32Secret(secret.string(), enrol::OddLength::Accept);
    if (!text)
        builder.fail(text.error());
    else // read as text again
        builder.secretHex(textOf(text->bytes.expose()));
}

void names(EntryBuilder &builder, JsonValue entry, bool withoutIssuers)
{
    const QString issuer = builder.jsonText(entry["issuer"], "issuer");
    const QString label = builder.jsonText(entry["label"], "label");
    if (!issuer.isEmpty()) {
        builder.issuer(issuer).name(label);
        return;
    }
    const qsizetype dash = label.indexOf(QLatin1String(" - ")); // as old versions wrote it
    if (!entry["issuer"].isString() && dash > 0) {
        builder.issuer(label.left(dash)).name(label.mid(dash + 3));
        return;
    }
    const QString tag = entry["tags"].isArray() ? entry["tags"].at(0).text() : QString();
    if (withoutIssuers && !tag.isEmpty() && tag != QLatin1String("Default"))
        builder.issuer(tag).name(label);
    else
        builder.label(label);
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue entry, std::size_t position,
                                            bool withoutIssuers)
{
    EntryBuilder builder(position);
    names(builder, entry, withoutIssuers);
    const QString kind = builder.jsonText(entry["type"], "type");
    builder.kindName(kind.toStdString());
    const JsonValue tags = entry["tags"];
    if (!tags.isNothing() && !tags.isArray())
        builder.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("tags"), {}});
    for (std::size_t i = withoutIssuers ? 1 : 0; tags.isArray() && i < tags.size(); ++i)
        builder.group(tags.at(i).text());
    if (kind.compare(QLatin1String("motp"), Qt::CaseInsensitive) == 0) {
        // The numbers beside it are those of other kinds.
        motpSecret(builder, entry["secret"]);
        return builder.build();
    }
    builder.jsonSecretBase32(entry["secret"], "secret");
    builder.algorithmName(builder.jsonText(entry["algorithm"], "algorithm").toStdString());
    builder.digits(builder.jsonInteger(entry["digits"], "digits"));
    builder.period(builder.jsonInteger(entry["period"], "period"));
    builder.counter(builder.jsonInteger(entry["counter"], "counter"));
    return builder.build();
}

Result<Import, ImportError> readArray(JsonValue root, ImportNotice::Code notice, bool hasNotice)
{
    if (!root.isArray())
        return failure(damaged(QStringLiteral("JSON")));
    bool withoutIssuers = true;
    for (std::size_t i = 0; i < root.size(); ++i)
        withoutIssuers = withoutIssuers && !root.at(i).has("issuer");
    Import import{"andotp", PositionUnit::Entry, {}, {}, {}};
    if (hasNotice)
        import.notices.push_back({notice, 0, {}});
    auto done = readEntries(root, import, [withoutIssuers](JsonValue entry, std::size_t position) {
        return entryOf(entry, position, withoutIssuers);
    });
    if (!done)
        return failure(done.error());
    return import;
}

Result<Import, ImportError> readPlainText(const SecretBytes &text, bool isWeak)
{
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(text.expose()));
    if (!json)
        return failure(damaged(QStringLiteral("JSON")));
    return readArray(json->root(), ImportNotice::Code::WeakProtection, isWeak);
}

Result<Import, ImportError> readEncrypted(ByteView bytes, const Unlocking &unlocking)
{
    if (unlocking.password.empty())
        return failure(ImportError{.code = ImportError::Code::PasswordNeeded});
    if (const std::int64_t iterations = iterationsOf(bytes)) {
        const auto key = pbkdf2Key(unlocking, crypto::HashAlgorithm::Sha1,
                                   bytes.subspan(4, kSaltSize), iterations);
        if (!key)
            return failure(key.error());
        // The key goes to the cipher.
        const auto text = crypto::openAesGcm(key->expose(), bytes.subspan(4 + kSaltSize, kIvSize),
                                             {}, bytes.subspan(kCurrentHead));
        if (text)
            return readPlainText(*text, iterations < kWeakBelow);
    }
    const auto digest = crypto::sha256(unlocking.password);
    const SecretBytes key = SecretBytes::copyOf(digest);
    // As above; the old layout has no salt and one round.
    const auto text =
        crypto::openAesGcm(key.expose(), bytes.first(kIvSize), {}, bytes.subspan(kIvSize));
    if (text)
        return readPlainText(*text, true);
    return failure(ImportError{.code = ImportError::Code::WrongPasswordOrDamaged});
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    if (const Json *json = source.json())
        return readArray(json->root(), {}, false);
    if (source.bytes().size() <= kIvSize + crypto::kGcmTagSize)
        return failure(damaged(QStringLiteral("header")));
    return readEncrypted(source.bytes(), unlocking);
}

} // namespace

const Format kAndOtp{"andotp", "andOTP", match, inspect, read};

} // namespace warifu::exchange::formats
