// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/token_format.h"

#include "core/base/text_field.h"
#include "core/crypto/public_key.h"

#include <algorithm>
#include <set>

namespace warifu::servers::privacyidea {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kIdSize = 16;
constexpr std::size_t kMaxUrl = 4096;
constexpr std::size_t kMaxText = 1024;
constexpr std::size_t kPinSize = 32;

std::optional<QByteArray> idBytes(const approvals::TokenId &id)
{
    const QByteArray bytes = QByteArray::fromHex(id.toLatin1());
    // fromHex skips what it does not know: only the usual form comes back as it was.
    if (std::size_t(bytes.size()) != kIdSize || QString::fromLatin1(bytes.toHex()) != id)
        return std::nullopt;
    return bytes;
}

bool fits(const QString &text, std::size_t limit)
{
    return text.isValidUtf16() && std::size_t(text.toUtf8().size()) <= limit;
}

bool isGoodPin(const QByteArray &pin)
{
    return pin.isEmpty() || std::size_t(pin.size()) == kPinSize;
}

void writeToken(ByteWriter &writer, const KeptToken &kept)
{
    writer.bytes(viewOf(*idBytes(kept.id)));
    writer.u8(static_cast<std::uint8_t>(kept.token.product));
    writer.u8(static_cast<std::uint8_t>(kept.token.unlock));
    writer.u64(static_cast<std::uint64_t>(kept.createdAt.time_since_epoch().count()));
    writeTextField(writer, kept.token.serial);
    writeTextField(writer, kept.token.url);
    writer.field16(viewOf(kept.token.serverKey));
    writer.field16(viewOf(kept.token.pin));
    writeTextField(writer, kept.token.issuer);
    writeTextField(writer, kept.token.label);
    // The section is what keeps the key.
    writer.field16(kept.privateKey.expose());
}

std::optional<KeptToken> readToken(ByteReader &reader)
{
    KeptToken kept;
    kept.id = QString::fromLatin1(toByteArray(reader.bytes(kIdSize)).toHex());
    const std::uint8_t product = reader.u8();
    const std::uint8_t unlock = reader.u8();
    const std::uint64_t created = reader.u64();
    auto serial = readTextField(reader, kMaxText);
    auto url = readTextField(reader, kMaxUrl);
    kept.token.serverKey = toByteArray(reader.field16(crypto::kMaxKeySize));
    kept.token.pin = toByteArray(reader.field16(kPinSize));
    auto issuer = readTextField(reader, kMaxText);
    auto label = readTextField(reader, kMaxText);
    kept.privateKey = SecretBytes::copyOf(reader.field16(crypto::kMaxKeySize));
    if (!reader.ok() || !serial || !url || !issuer || !label
        || product > static_cast<std::uint8_t>(Product::EduMfa)
        || unlock > static_cast<std::uint8_t>(UnlockRule::Pin) || created >> 62 != 0)
        return std::nullopt;
    kept.token.product = static_cast<Product>(product);
    kept.token.unlock = static_cast<UnlockRule>(unlock);
    kept.createdAt = unixSeconds(static_cast<std::int64_t>(created));
    kept.token.serial = std::move(*serial);
    kept.token.url = std::move(*url);
    kept.token.issuer = std::move(*issuer);
    kept.token.label = std::move(*label);
    if (!isStorable(kept))
        return std::nullopt;
    return kept;
}

} // namespace

bool isStorable(const KeptToken &kept)
{
    const PushToken &token = kept.token;
    return idBytes(kept.id) && kept.createdAt.time_since_epoch().count() >= 0
        && !token.serial.isEmpty() && fits(token.serial, kMaxText) && !token.url.isEmpty()
        && fits(token.url, kMaxUrl) && fits(token.issuer, kMaxText) && fits(token.label, kMaxText)
        && std::size_t(token.serverKey.size()) <= crypto::kMaxKeySize && isGoodPin(token.pin)
        && !kept.privateKey.isEmpty() && kept.privateKey.size() <= crypto::kMaxKeySize;
}

SecretBytes formatTokens(const std::vector<KeptToken> &tokens)
{
    ByteWriter writer;
    writer.u8(kVersion);
    writer.u16(static_cast<std::uint16_t>(tokens.size()));
    for (const KeptToken &kept : tokens)
        writeToken(writer, kept);
    return writer.take();
}

Result<std::vector<KeptToken>, TokenFormatError> parseTokens(ByteView bytes)
{
    ByteReader reader(bytes);
    const std::uint8_t version = reader.u8();
    if (!reader.ok())
        return failure(TokenFormatError::Truncated);
    if (version > kVersion)
        return failure(TokenFormatError::NewerFormat);
    const std::size_t count = reader.u16();
    if (!reader.ok())
        return failure(TokenFormatError::Truncated);
    if (version == 0)
        return failure(TokenFormatError::BadValue);
    if (count > kMaxPushTokens)
        return failure(TokenFormatError::TooMany);
    std::vector<KeptToken> tokens;
    std::set<approvals::TokenId> ids;
    for (std::size_t i = 0; i < count; ++i) {
        auto token = readToken(reader);
        if (!reader.ok())
            return failure(TokenFormatError::Truncated);
        if (!token || !ids.insert(token->id).second)
            return failure(TokenFormatError::BadValue);
        tokens.push_back(std::move(*token));
    }
    if (!reader.finished())
        return failure(TokenFormatError::BadValue);
    return tokens;
}

} // namespace warifu::servers::privacyidea
