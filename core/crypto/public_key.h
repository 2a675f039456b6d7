// SPDX-License-Identifier: Apache-2.0
#pragma once
// Public halves of signing keys: RSA of 2048 to 8192 bits and EC on P-256. A PublicKey is valid by
// construction: its bytes were decoded once and its size was checked.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QByteArray>

#include <vector>

namespace warifu::crypto {

enum class KeyKind { Rsa, EcP256 };

enum class KeyError {
    TooLong,  // above kMaxKeySize, not looked at
    Encoding, // not DER of the form asked for, or something follows it
    Kind,     // another algorithm or curve
    Weak,     // RSA outside 2048 to 8192 bits, an even modulus, or an exponent that is even,
              // below 3 or above 32 bits
};

// No key of ours comes near: RSA-8192 in PKCS#8 is 4.7 kB.
inline constexpr std::size_t kMaxKeySize = 8 * 1024;

class PublicKey
{
public:
    // DER SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7).
    [[nodiscard]] static Result<PublicKey, KeyError> parseSpki(ByteView der);
    // DER RSAPublicKey (RFC 8017 appendix A.1.1), as privacyIDEA sends it.
    [[nodiscard]] static Result<PublicKey, KeyError> parsePkcs1(ByteView der);

    [[nodiscard]] KeyKind kind() const { return m_kind; }
    [[nodiscard]] ByteView spki() const { return m_spki; }

    // RFC 7517 members that RFC 7638 section 3.2 requires, in lexicographic order, no white space.
    [[nodiscard]] QByteArray formatJwk() const;
    // RFC 7638: Base64url of SHA-256 over formatJwk(); 43 characters.
    [[nodiscard]] QByteArray thumbprint() const;

    bool operator==(const PublicKey &) const = default;

private:
    friend class PrivateKey;
    PublicKey(KeyKind kind, std::vector<std::uint8_t> spki) : m_kind(kind), m_spki(std::move(spki))
    {}

    KeyKind m_kind;
    std::vector<std::uint8_t> m_spki;
};

} // namespace warifu::crypto
