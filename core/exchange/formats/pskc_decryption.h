// SPDX-License-Identifier: Apache-2.0
#pragma once
// Opens the encrypted values of a PSKC document (RFC 6030 section 6). Nothing is used before its
// MAC was checked; a value whose cipher does not protect itself is refused without one.

#include "core/exchange/format.h"
#include "core/exchange/formats/pskc_container.h"

#include "core/crypto/hmac.h"
#include "core/crypto/private_key.h"

namespace warifu::exchange::pskc {

class Decryption
{
public:
    // The key of the container from what the user gave: a passphrase, a key in hexadecimal, or a
    // private key in PEM. container must outlive this object.
    [[nodiscard]] static Result<Decryption, ImportError> make(const Container &container,
                                                              const Unlocking &unlocking);

    [[nodiscard]] Result<SecretBytes, EntryProblem> open(const Value &value) const;

private:
    explicit Decryption(const Container &container) : m_container(&container) {}
    [[nodiscard]] Result<void, ImportError> openMacKey();
    [[nodiscard]] bool hasKey() const { return !m_key.isEmpty() || m_privateKey; }
    [[nodiscard]] QString nameOf(const Encrypted &encrypted) const;
    [[nodiscard]] Result<SecretBytes, EntryProblem> decrypt(const Encrypted &encrypted) const;

    const Container *m_container;
    SecretBytes m_key;
    std::optional<crypto::PrivateKey> m_privateKey; // instead of m_key
    SecretBytes m_macKey;
    std::optional<EntryProblem> m_macProblem; // why no MAC can be checked
    crypto::HashAlgorithm m_macHash = crypto::HashAlgorithm::Sha1;
};

// The cost of a passphrase's derivation; nothing of the file is derived.
[[nodiscard]] Result<KdfCost, ImportError> derivationCost(const Container &container);

} // namespace warifu::exchange::pskc
