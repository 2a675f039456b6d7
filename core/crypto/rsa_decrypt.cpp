// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/rsa_decrypt.h"

#include "core/crypto/openssl_digest.h"
#include "core/crypto/openssl_key.h"

#include <openssl/err.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <cstdlib>

namespace warifu::crypto {

namespace {

constexpr std::size_t kMostLabel = 1024;

bool useOaep(EVP_PKEY_CTX *context, const RsaOaep &parameters)
{
    if (EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) != 1
        || EVP_PKEY_CTX_set_rsa_oaep_md(context, digestOf(parameters.digest)) != 1
        || EVP_PKEY_CTX_set_rsa_mgf1_md(context, digestOf(parameters.maskDigest)) != 1)
        return false;
    if (parameters.label.empty())
        return true;
    // OpenSSL frees the label with the context.
    void *const label = OPENSSL_memdup(parameters.label.data(), parameters.label.size());
    if (!label)
        return false;
    if (EVP_PKEY_CTX_set0_rsa_oaep_label(context, label, static_cast<int>(parameters.label.size()))
        != 1) {
        OPENSSL_free(label);
        return false;
    }
    return true;
}

// oaep: null for PKCS #1 v1.5.
Result<SecretBytes, RsaDecryptError> decrypt(const PrivateKey &key, ByteView ciphertext,
                                             const RsaOaep *oaep)
{
    if (key.kind() != KeyKind::Rsa)
        return failure(RsaDecryptError::Refused);
    // Decoded for this one decryption.
    const OpenSslKey decoded = decodeKey(KeyForm::Pkcs8, key.pkcs8().expose());
    const OpenSslKeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, decoded.get(), nullptr));
    if (!decoded || !context || EVP_PKEY_decrypt_init(context.get()) != 1)
        std::abort(); // the key was checked when it was made
    const auto modulus = static_cast<std::size_t>(EVP_PKEY_get_size(decoded.get()));
    SecretBytes plain(modulus);
    std::size_t size = plain.size();
    // Decryption writes into the secret it returns.
    const bool good = ciphertext.size() == modulus
        && (oaep ? useOaep(context.get(), *oaep)
                 : EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1)
        && EVP_PKEY_decrypt(context.get(), plain.exposeWritable().data(), &size, ciphertext.data(),
                            ciphertext.size())
            == 1;
    ERR_clear_error();
    if (!good)
        return failure(RsaDecryptError::Refused);
    plain.truncate(std::min(size, modulus));
    return plain;
}

} // namespace

Result<SecretBytes, RsaDecryptError> decryptRsaPkcs1(const PrivateKey &key, ByteView ciphertext)
{
    return decrypt(key, ciphertext, nullptr);
}

Result<SecretBytes, RsaDecryptError> decryptRsaOaep(const PrivateKey &key, ByteView ciphertext,
                                                    const RsaOaep &parameters)
{
    if (parameters.label.size() > kMostLabel)
        return failure(RsaDecryptError::Refused);
    return decrypt(key, ciphertext, &parameters);
}

} // namespace warifu::crypto
