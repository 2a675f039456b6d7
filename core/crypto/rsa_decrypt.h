// SPDX-License-Identifier: Apache-2.0
#pragma once
// RSA decryption, for containers whose key is encrypted to a certificate (RFC 6030 section 6.1).

#include "core/crypto/hmac.h"
#include "core/crypto/private_key.h"

namespace warifu::crypto {

// One error on purpose: whoever makes the input must not learn from the answer what was wrong with
// it (RFC 8017 section 7.2.2). A key that is not RSA and an input of another length than the
// modulus end here as well.
enum class RsaDecryptError { Refused };

// RSAES-PKCS1-v1_5 (RFC 8017 section 7.2.2). It does not authenticate: where OpenSSL rejects
// implicitly (3.2 and later), a wrong input gives random bytes instead of the error. What is made
// of the result must show whether it was right.
[[nodiscard]] Result<SecretBytes, RsaDecryptError> decryptRsaPkcs1(const PrivateKey &key,
                                                                   ByteView ciphertext);

// What an OAEP ciphertext was made with; XML Encryption's rsa-oaep-mgf1p is the defaults.
struct RsaOaep
{
    HashAlgorithm digest = HashAlgorithm::Sha1;
    HashAlgorithm maskDigest = HashAlgorithm::Sha1; // of MGF1
    ByteView label{};                               // at most 1024 bytes
};
// RSAES-OAEP (RFC 8017 section 7.1.2).
[[nodiscard]] Result<SecretBytes, RsaDecryptError>
decryptRsaOaep(const PrivateKey &key, ByteView ciphertext, const RsaOaep &parameters);

} // namespace warifu::crypto
