// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/aegis_crypto.h"

#include "core/exchange/base64.h"
#include "core/exchange/kdf.h"

#include "core/crypto/gcm.h"

#include <algorithm>

namespace warifu::exchange::formats::aegis {

namespace {

constexpr std::size_t kMaxSlots = 8;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kHmacBlock = 64; // HMAC pads shorter keys with zeros itself
constexpr std::int64_t kPasswordSlot = 1;

std::optional<SecretBytes> hexOf(JsonValue value, std::size_t size)
{
    auto bytes = value.isString() ? decodeHex(value.string()) : std::nullopt;
    if (!bytes || bytes->size() != size)
        return std::nullopt;
    return bytes;
}

std::optional<GcmParameters> parametersOf(JsonValue value)
{
    auto nonce = hexOf(value["nonce"], 12);
    auto tag = hexOf(value["tag"], crypto::kGcmTagSize);
    if (!nonce || !tag)
        return std::nullopt;
    return GcmParameters{std::move(*nonce), std::move(*tag)};
}

// A missing number of the KDF is Aegis' own constant.
std::int64_t numberOr(JsonValue value, std::int64_t constant)
{
    return value.isNothing() ? constant : value.integer().value_or(0);
}

Result<PasswordSlot, ImportError> slotOf(JsonValue value)
{
    PasswordSlot slot;
    auto key = hexOf(value["key"], kKeySize);
    auto parameters = parametersOf(value["key_params"]);
    auto salt = value["salt"].isString() ? decodeHex(value["salt"].string()) : std::nullopt;
    if (!key)
        return failure(damaged(QStringLiteral("key")));
    if (!parameters)
        return failure(damaged(QStringLiteral("key_params")));
    if (!salt)
        return failure(damaged(QStringLiteral("salt")));
    slot.key = std::move(*key);
    slot.parameters = std::move(*parameters);
    slot.salt = std::move(*salt);
    slot.cost = {asCost(numberOr(value["n"], 32'768)), asCost(numberOr(value["r"], 8)),
                 asCost(numberOr(value["p"], 1))};
    slot.repaired = value["repaired"].boolean().value_or(false);
    slot.isBackup = value["is_backup"].boolean().value_or(false);
    return slot;
}

Result<std::vector<PasswordSlot>, ImportError> slotsOf(JsonValue list)
{
    if (!list.isArray())
        return failure(damaged(QStringLiteral("slots")));
    std::vector<PasswordSlot> slots;
    for (std::size_t i = 0; i < list.size() && slots.size() < kMaxSlots; ++i) {
        if (list.at(i)["type"].integer() != kPasswordSlot)
            continue;
        auto slot = slotOf(list.at(i));
        if (!slot)
            return failure(slot.error());
        slots.push_back(std::move(*slot));
    }
    if (slots.empty())
        return failure(ImportError{.code = ImportError::Code::Unsupported,
                                   .advice = Advice::AegisBiometricOnly});
    return slots;
}

std::optional<SecretBytes> openGcm(ByteView key, const GcmParameters &parameters,
                                   const SecretBytes &ciphertext)
{
    SecretBytes joined(ciphertext.size() + parameters.tag.size());
    // Ciphertext and tag, side by side as the cipher takes them.
    const auto to = joined.exposeWritable();
    const ByteView first = ciphertext.expose();
    const ByteView second = parameters.tag.expose();
    std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), to.begin()));
    // The nonce and the bytes above are public.
    auto plain = crypto::openAesGcm(key, parameters.nonce.expose(), {}, joined.expose());
    if (!plain)
        return std::nullopt;
    return std::move(*plain);
}

// Old versions of Aegis hashed the unused end of Java's text encoder with the password; its buffer
// begins at 1.1 bytes a UTF-16 unit and doubles plus one until the text fits.
std::optional<SecretBytes> asJavaBuffer(ByteView password)
{
    std::size_t units = 0;
    for (const std::uint8_t byte : password)
        units += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
    std::size_t size = units * 11 / 10;
    while (size < password.size())
        size = 2 * size + 1;
    if (size <= kHmacBlock || size == password.size())
        return std::nullopt;
    SecretBytes buffer(size);
    // Zeros behind the password.
    std::copy(password.begin(), password.end(), buffer.exposeWritable().begin());
    return buffer;
}

Result<std::optional<SecretBytes>, ImportError> openSlot(const PasswordSlot &slot,
                                                         const Unlocking &unlocking)
{
    // The salt is public, the key goes to the cipher.
    const auto key = scryptKey(unlocking, slot.salt.expose(), slot.cost);
    if (!key)
        return failure(key.error());
    return openGcm(key->expose(), slot.parameters, slot.key);
}

} // namespace

Result<Header, ImportError> parseHeader(JsonValue root)
{
    if (root["version"].integer() != 1)
        return failure(
            ImportError{.code = ImportError::Code::NewerVersion,
                        .detail = QString::number(root["version"].integer().value_or(0))});
    Header header;
    const JsonValue slots = root["header"]["slots"];
    const JsonValue parameters = root["header"]["params"];
    if (root["db"].isObject()) {
        if (!slots.isNothing() || !parameters.isNothing())
            return failure(damaged(QStringLiteral("header")));
        return header;
    }
    auto list = slotsOf(slots);
    if (!list)
        return failure(list.error());
    auto own = parametersOf(parameters);
    if (!own)
        return failure(damaged(QStringLiteral("params")));
    auto database = decodeBase64(root["db"].string());
    if (!database || database->isEmpty())
        return failure(damaged(QStringLiteral("db")));
    header.slots = std::move(*list);
    header.parameters = std::move(*own);
    header.database = std::move(*database);
    return header;
}

Result<SecretBytes, ImportError> openDatabase(const Header &header, const Unlocking &unlocking)
{
    for (const PasswordSlot &slot : header.slots) {
        auto master = openSlot(slot, unlocking);
        if (master && !*master && !slot.repaired) {
            if (const auto buffer = asJavaBuffer(unlocking.password)) {
                Unlocking padded = unlocking;
                // In place of the password, as old versions used it.
                padded.password = buffer->expose();
                master = openSlot(slot, padded);
            }
        }
        if (!master)
            return failure(master.error());
        if (!*master)
            continue;
        // The master key goes to the cipher.
        auto text = openGcm((*master)->expose(), header.parameters, header.database);
        if (!text)
            return failure(damaged(QStringLiteral("db")));
        return std::move(*text);
    }
    return failure(ImportError{.code = ImportError::Code::WrongPassword});
}

} // namespace warifu::exchange::formats::aegis
