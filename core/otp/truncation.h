// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the HMAC-based schemes share: the counter as eight bytes and the place in the tag that a
// code is cut from.

#include "core/crypto/hmac.h"

#include <cstdint>

namespace warifu::otp {

// HMAC of the counter as eight bytes, most significant first (RFC 4226 section 5.2).
[[nodiscard]] crypto::HmacTag counterTag(crypto::HashAlgorithm algorithm, ByteView secret,
                                         std::uint64_t counter);

// RFC 4226 section 5.3: 31 bits at the offset that the last byte's low nibble names.
[[nodiscard]] std::uint32_t truncated(const crypto::HmacTag &tag);

} // namespace warifu::otp
