// SPDX-License-Identifier: Apache-2.0
#pragma once
// Signatures over SHA-256: RSASSA-PKCS1-v1_5 (RFC 8017 section 8.2) for RSA keys, ECDSA (FIPS
// 186-5) for P-256 keys. RSA signatures are the same each time, ECDSA ones are not.

#include "core/crypto/private_key.h"

#include <vector>

namespace warifu::crypto {

// How an ECDSA signature is written: DER SEQUENCE (X9.62, privacyIDEA) or R || S of 32 bytes each
// (RFC 7518 section 3.4). RSA has one form and ignores it.
enum class EcForm { Der, Raw };

[[nodiscard]] std::vector<std::uint8_t> sign(const PrivateKey &key, ByteView message,
                                             EcForm form = EcForm::Der);

// False for every other signature: other key, other message, malformed, of another length.
[[nodiscard]] bool verify(const PublicKey &key, ByteView message, ByteView signature,
                          EcForm form = EcForm::Der);

} // namespace warifu::crypto
