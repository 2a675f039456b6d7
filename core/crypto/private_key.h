// SPDX-License-Identifier: Apache-2.0
#pragma once
// Private signing keys as PKCS#8 in secret memory. OpenSSL sees a decoded copy during a call only
// and wipes it afterwards. Randomness for new keys is OpenSSL's own generator, seeded by the
// kernel: an RSA key cannot be made from a port without writing prime search ourselves.

#include "core/crypto/public_key.h"

#include <atomic>
#include <optional>

namespace warifu::crypto {

enum class RsaSize { Bits3072, Bits4096 };

class PrivateKey
{
public:
    // DER PrivateKeyInfo (RFC 5208), not encrypted. An RSA key whose primes do
    // not make its modulus is Weak, and so is an EC key whose halves do not belong together.
    [[nodiscard]] static Result<PrivateKey, KeyError> parsePkcs8(SecretBytes der);
    // Public exponent 65537. Takes 0.1 to 10 s: run it on a Worker (core/base/worker.h). Nothing
    // when stop was set meanwhile.
    [[nodiscard]] static std::optional<PrivateKey> makeRsa(RsaSize size,
                                                           const std::atomic_bool *stop = nullptr);
    // Fast enough for any thread.
    [[nodiscard]] static PrivateKey makeEcP256();

    [[nodiscard]] KeyKind kind() const { return m_public.kind(); }
    [[nodiscard]] const PublicKey &publicKey() const { return m_public; }
    [[nodiscard]] const SecretBytes &pkcs8() const { return m_pkcs8; }

private:
    PrivateKey(SecretBytes pkcs8, PublicKey publicKey)
        : m_pkcs8(std::move(pkcs8))
        , m_public(std::move(publicKey))
    {}

    SecretBytes m_pkcs8;
    PublicKey m_public;
};

} // namespace warifu::crypto
