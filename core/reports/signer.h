// SPDX-License-Identifier: Apache-2.0
#pragma once
// Port: the device key that signs reports. The key itself stays behind it.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QByteArray>
#include <QString>

namespace warifu::reports {

// RFC 7518 section 3.1.
enum class SignatureAlgorithm {
    Rs256, // what CAEP receivers expect; at least 2,048 bits
    Es256, // for our own servers and gateways; the signature is R || S, 64 bytes (section 3.4)
};

enum class SignError {
    Unavailable,  // no key, or the vault is locked
    Failed,       // the key did not sign
    BadSignature, // what it gave cannot be a signature of its algorithm
};

class Signer
{
public:
    virtual ~Signer() = default;
    [[nodiscard]] virtual SignatureAlgorithm algorithm() const = 0;
    // The SHA-256 thumbprint of the public key (RFC 7638), base64url.
    [[nodiscard]] virtual QString keyId() const = 0;
    [[nodiscard]] virtual Result<QByteArray, SignError> sign(ByteView message) const = 0;
};

} // namespace warifu::reports
