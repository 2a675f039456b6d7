// SPDX-License-Identifier: Apache-2.0
#pragma once
// PSKC values that are encrypted to a certificate (RFC 6030 section 6.3): RSA as XML Encryption
// names it, with the private key in PEM where others have a password.

#include "core/exchange/formats/pskc_container.h"

#include "core/crypto/private_key.h"
#include "core/crypto/rsa_decrypt.h"

namespace warifu::exchange::pskc {

// "PRIVATE KEY" (RFC 5208) or "RSA PRIVATE KEY" (RFC 8017 appendix A.1.2). BadKey: no PEM, another
// kind of key, one that is itself encrypted (detail), or one below 2048 bits.
[[nodiscard]] Result<crypto::PrivateKey, ImportError> parsePrivateKeyPem(ByteView pem);

// By the cipher's short name: "rsa-1_5", "rsa-oaep-mgf1p", "rsa-oaep".
[[nodiscard]] Result<SecretBytes, EntryProblem>
decryptRsa(const crypto::PrivateKey &key, const QString &name, const Encrypted &encrypted);

} // namespace warifu::exchange::pskc
