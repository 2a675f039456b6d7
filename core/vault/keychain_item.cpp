// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychain_item.h"

#include "core/vault/checked_header.h"

namespace warifu::vault {

namespace {

constexpr HeaderMagic kMagic{'W', 'A', 'R', 'I', 'F', 'U', 'K', '\n'};
constexpr std::uint16_t kVersion = 1;

} // namespace

SecretBytes formatKeychainItem(const KeyWrap &wrap, ByteView secret)
{
    const SecretBytes wrapBytes = formatKeyWrap(wrap);
    ByteWriter body;
    body.bytes(secret);
    // A wrap is stored in clear.
    body.bytes(wrapBytes.expose());
    const SecretBytes bytes = body.take();
    ByteWriter writer;
    // The keychain is where the secret lives.
    writeCheckedHeader(writer, kMagic, kVersion, bytes.expose());
    return writer.take();
}

Result<KeychainItem, KeychainItemError> parseKeychainItem(ByteView bytes)
{
    ByteReader reader(bytes);
    const auto header = readCheckedHeader(reader, kMagic);
    if (!header)
        return failure(KeychainItemError::Damaged);
    if (header->version > kVersion)
        return failure(KeychainItemError::NewerFormat);
    ByteReader body(header->bytes);
    KeychainItem item;
    item.secret = SecretBytes::copyOf(body.bytes(kKeychainSecretSize));
    auto wrap = parseKeyWrap(body.bytes(kKeyWrapSize));
    if (!wrap)
        return failure(wrap.error() == KeyWrapError::NewerFormat ? KeychainItemError::NewerFormat
                                                                 : KeychainItemError::Damaged);
    if (!body.finished() || !reader.finished())
        return failure(KeychainItemError::Damaged);
    item.wrap = *wrap;
    return item;
}

} // namespace warifu::vault
