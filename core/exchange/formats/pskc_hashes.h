// SPDX-License-Identifier: Apache-2.0
#pragma once
// The hash functions that URIs of XML Signature, XML Encryption and PKCS #5 name.

#include "core/crypto/hmac.h"

#include <QString>

#include <optional>
#include <utility>

namespace warifu::exchange::pskc {

// By how the URI ends: "…#hmac-sha256", "…#hmacWithSHA256", "…#mgf1sha256", "HMAC-SHA256". An
// absent one is SHA-1, as those standards say.
[[nodiscard]] inline std::optional<crypto::HashAlgorithm> hashNamed(const QString &uri)
{
    using crypto::HashAlgorithm;
    constexpr std::pair<const char *, HashAlgorithm> kNames[] = {
        {"sha1", HashAlgorithm::Sha1},     {"sha224", HashAlgorithm::Sha224},
        {"sha256", HashAlgorithm::Sha256}, {"sha384", HashAlgorithm::Sha384},
        {"sha512", HashAlgorithm::Sha512},
    };
    const QString name = uri.toLower().remove(QLatin1Char('-'));
    if (name.isEmpty())
        return HashAlgorithm::Sha1;
    for (const auto &[ending, algorithm] : kNames) {
        if (name.endsWith(QLatin1String(ending)))
            return algorithm;
    }
    return std::nullopt;
}

} // namespace warifu::exchange::pskc
