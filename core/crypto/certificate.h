// SPDX-License-Identifier: Apache-2.0
#pragma once
// What certificate pinning needs of an X.509 certificate.

#include "core/base/secret_bytes.h"

#include <array>
#include <optional>

namespace warifu::crypto {

// SHA-256 over the DER SubjectPublicKeyInfo of a DER certificate (RFC 7469 section 2.4); it stays
// the same when a certificate is renewed for the same key. Nothing when der is not a certificate.
[[nodiscard]] std::optional<std::array<std::uint8_t, 32>> publicKeyPin(ByteView der);

} // namespace warifu::crypto
