// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/certificate.h"

#include "core/crypto/digest.h"

#include <openssl/err.h>
#include <openssl/x509.h>

#include <cstdlib>
#include <memory>
#include <vector>

namespace warifu::crypto {

std::optional<std::array<std::uint8_t, 32>> publicKeyPin(ByteView der)
{
    struct Free
    {
        void operator()(X509 *certificate) const { X509_free(certificate); }
    };
    const std::uint8_t *at = der.data();
    const std::unique_ptr<X509, Free> certificate(
        d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    if (!certificate || at != der.data() + der.size())
        return std::nullopt;
    const X509_PUBKEY *key = X509_get_X509_PUBKEY(certificate.get());
    const int size = i2d_X509_PUBKEY(key, nullptr);
    if (size <= 0)
        return std::nullopt;
    std::vector<std::uint8_t> spki(static_cast<std::size_t>(size));
    std::uint8_t *out = spki.data();
    i2d_X509_PUBKEY(key, &out);
    return sha256(spki);
}

} // namespace warifu::crypto
