// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/exports/names.h"

#include "core/accounts/account.h"

namespace warifu::exchange::exports {

std::string_view hashName(otp::HashAlgorithm algorithm)
{
    using otp::HashAlgorithm;
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return "SHA1";
    case HashAlgorithm::Sha256:
        return "SHA256";
    case HashAlgorithm::Sha512:
        return "SHA512";
    case HashAlgorithm::Sha224:
        return "SHA224";
    case HashAlgorithm::Sha384:
        return "SHA384";
    }
    return {};
}

std::string_view kindName(otp::Kind kind)
{
    using otp::Kind;
    switch (kind) {
    case Kind::Totp:
        return "totp";
    case Kind::Hotp:
        return "hotp";
    case Kind::Steam:
        return "steam";
    case Kind::Motp:
        return "motp";
    case Kind::Yandex:
        return "yandex";
    }
    return {};
}

QStringList groupsOf(const accounts::Account &account)
{
    QStringList groups{account.group};
    groups += account.tags;
    groups.removeAll(QString());
    groups.removeDuplicates();
    return groups;
}

SecretBytes randomBytes(std::size_t size, Entropy &entropy)
{
    SecretBytes bytes(size);
    // Filled where they stay.
    entropy.fill(bytes.exposeWritable());
    return bytes;
}

std::string makeUuid(Entropy &entropy)
{
    constexpr std::string_view kHexDigits = "0123456789abcdef";
    std::array<std::uint8_t, 16> bytes{};
    entropy.fill(bytes);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x40);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += kHexDigits[bytes[i] >> 4];
        text += kHexDigits[bytes[i] & 15];
    }
    return text;
}

} // namespace warifu::exchange::exports
