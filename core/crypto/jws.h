// SPDX-License-Identifier: Apache-2.0
#pragma once
// JSON Web Signatures in compact form (RFC 7515 section 7.1), RS256 and ES256 (RFC 7518 section 3).

#include "core/base/result.h"
#include "core/crypto/private_key.h"

#include <QByteArray>

namespace warifu::crypto {

struct JwsHeader
{
    QByteArray type;  // "typ", for example secevent+jwt (RFC 8417 section 2.3); printable ASCII
    QByteArray keyId; // "kid"; empty leaves it out
};

// header.payload.signature; alg follows from the key. The payload's bytes are signed as they are.
[[nodiscard]] QByteArray signJws(const PrivateKey &key, const JwsHeader &header,
                                 const QByteArray &payload);

enum class JwsError {
    TooLong,   // above kMaxJws
    Malformed, // not three Base64url parts, or the header is not a JSON object
    Algorithm, // alg is not the one of the key ("none" included), or crit names an extension
    Signature,
};
inline constexpr qsizetype kMaxJws = 1024 * 1024;

struct VerifiedJws
{
    QByteArray type; // empty when absent
    QByteArray payload;
};
[[nodiscard]] Result<VerifiedJws, JwsError> verifyJws(const PublicKey &key, const QByteArray &jws);

} // namespace warifu::crypto
