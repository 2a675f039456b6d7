// SPDX-License-Identifier: Apache-2.0
// OTPClient's own database in its three layouts, and the JSON inside of them (import-formats
// section 6.27).
#include "core/exchange/formats/formats.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"

#include "core/crypto/gcm.h"

#include <algorithm>

namespace warifu::exchange::formats {

namespace {

constexpr std::string_view kMagic = "OTPClient";
constexpr std::size_t kIvSize = 16;
constexpr std::size_t kSaltSize = 32;
constexpr std::int64_t kFirstIterations = 100'000;

// What a file says before its ciphertext; the whole head is authenticated.
struct Head
{
    int version = 0;
    std::size_t size = 0;
    std::size_t iv = 0; // the salt lies behind it
    crypto::Argon2Request cost;
};

std::uint32_t numberAt(ByteView bytes, std::size_t at, bool littleEndian)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8 | bytes[littleEndian ? at + 3 - i : at + i];
    return number;
}

bool hasMagic(ByteView bytes)
{
    return textOf(bytes).starts_with(kMagic);
}

// The first layout has no mark at all; the app's usual name is the tie-breaker.
bool mayBeFirst(const Source &source)
{
    return source.text().empty()
        && source.bytes().size() > kIvSize + kSaltSize + crypto::kGcmTagSize
        && source.name().endsWith(QLatin1String(".enc"), Qt::CaseInsensitive);
}

bool isPlain(JsonValue root)
{
    return anyMember(root, [](JsonValue entry) {
        return entry["type"].isString() && entry["secret"].isString() && entry["algo"].isString()
            && entry.has("label") && entry.has("digits");
    });
}

Match match(const Source &source)
{
    if (const Json *json = source.json())
        return isPlain(json->root()) ? Match::Sure : Match::No;
    if (hasMagic(source.bytes()) && source.text().empty())
        return Match::Sure;
    return mayBeFirst(source) ? Match::Weak : Match::No;
}

Result<Head, ImportError> headOf(ByteView bytes)
{
    const ImportError bad = damaged(QStringLiteral("header"));
    Head head{1, kIvSize + kSaltSize, 0, {}};
    if (hasMagic(bytes)) {
        if (bytes.size() < kMagic.size() + 7)
            return failure(bad);
        // The second is a struct as compilers lay it out: its number follows three bytes of filler.
        constexpr std::size_t kAligned = 12;
        const bool isSecond = numberAt(bytes, kAligned, true) == 2;
        const std::uint32_t version = isSecond ? 2 : numberAt(bytes, kMagic.size(), false);
        if (version > 3)
            return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                       .detail = QString::number(version)});
        if (version < 2 || (version == 2 && !isSecond))
            return failure(bad);
        head.version = static_cast<int>(version);
        head.iv = (isSecond ? kAligned : kMagic.size()) + 4;
        head.size = head.iv + kIvSize + kSaltSize + 3 * 4;
    }
    if (bytes.size() < head.size + crypto::kGcmTagSize)
        return failure(bad);
    if (head.version > 1) {
        const std::size_t costs = head.iv + kIvSize + kSaltSize;
        head.cost.passes = numberAt(bytes, costs, head.version == 2);
        head.cost.memoryKiB = numberAt(bytes, costs + 4, head.version == 2);
        head.cost.lanes = numberAt(bytes, costs + 8, head.version == 2);
    }
    return head;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    Protection protection;
    if (source.json())
        return protection;
    const auto head = headOf(source.bytes());
    if (!head)
        return failure(head.error());
    protection.needs = Protection::Needs::Password;
    protection.cost = head->version == 1 ? pbkdf2Cost(kFirstIterations)
                                         : argon2Cost(head->cost.memoryKiB, head->cost.passes);
    return protection;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue entry, std::size_t position)
{
    EntryBuilder builder(position);
    const QString issuer = builder.jsonText(entry["issuer"], "issuer");
    builder.issuer(issuer).name(builder.jsonText(entry["label"], "label"));
    const QString kind = builder.jsonText(entry["type"], "type");
    builder.jsonSecretBase32(entry["secret"], "secret");
    builder.group(builder.jsonText(entry["group"], "group"));
    // The app knows Steam by nothing but the issuer.
    if (issuer.compare(QLatin1String("Steam"), Qt::CaseInsensitive) == 0
        && kind.compare(QLatin1String("TOTP"), Qt::CaseInsensitive) == 0)
        return builder.kind(otp::Kind::Steam).warning(enrol::Warning::TreatedAsSteam).build();
    builder.kindName(kind.toStdString());
    builder.algorithmName(builder.jsonText(entry["algo"], "algo").toStdString());
    builder.digits(builder.jsonInteger(entry["digits"], "digits"));
    builder.period(builder.jsonInteger(entry["period"], "period"));
    builder.counter(builder.jsonInteger(entry["counter"], "counter"));
    return builder.build();
}

Result<Import, ImportError> readArray(JsonValue root)
{
    if (!root.isArray())
        return failure(damaged(QStringLiteral("JSON")));
    Import import{"otpclient", PositionUnit::Entry, {}, {}, {}};
    if (auto done = readEntries(root, import, entryOf); !done)
        return failure(done.error());
    return import;
}

Result<SecretBytes, ImportError> open(ByteView bytes, const Head &head, const Unlocking &unlocking)
{
    const ByteView salt = bytes.subspan(head.iv + kIvSize, kSaltSize);
    const auto key = head.version == 1
        ? pbkdf2Key(unlocking, crypto::HashAlgorithm::Sha512, salt, kFirstIterations)
        : argon2Key(unlocking, salt, head.cost);
    if (!key)
        return failure(key.error());
    // The key goes to the cipher.
    auto text = crypto::openAesGcm(key->expose(), bytes.subspan(head.iv, kIvSize),
                                   bytes.first(head.size), bytes.subspan(head.size));
    if (!text)
        return failure(ImportError{.code = ImportError::Code::WrongPasswordOrDamaged});
    return std::move(*text);
}

// Old versions took the number of characters for the number of bytes.
ByteView asOldVersions(ByteView password)
{
    const auto characters = std::count_if(password.begin(), password.end(),
                                          [](std::uint8_t byte) { return (byte & 0xC0) != 0x80; });
    return password.first(static_cast<std::size_t>(characters));
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    if (const Json *json = source.json())
        return readArray(json->root());
    const ByteView bytes = source.bytes();
    const auto head = headOf(bytes);
    if (!head)
        return failure(head.error());
    auto text = open(bytes, *head, unlocking);
    Unlocking old = unlocking;
    old.password = asOldVersions(unlocking.password);
    if (!text && text.error().code == ImportError::Code::WrongPasswordOrDamaged && head->version < 3
        && old.password.size() > 0 && old.password.size() < unlocking.password.size())
        text = open(bytes, *head, old);
    if (!text)
        return failure(text.error());
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(text->expose()));
    if (!json)
        return failure(damaged(QStringLiteral("JSON")));
    return readArray(json->root());
}

} // namespace

const Format kOtpClient{"otpclient", "OTPClient", match, inspect, read};

} // namespace warifu::exchange::formats
