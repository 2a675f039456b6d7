// SPDX-License-Identifier: Apache-2.0
#pragma once
// Inside core/crypto only: Twofish-256-CBC (cbc.h checks the sizes). OpenSSL has no Twofish; this
// is Nettle's.

#include "core/base/secret_bytes.h"

namespace warifu::crypto {

// key: 32 bytes, iv: 16, ciphertext: whole blocks of 16, out: as many bytes.
void decryptTwofishCbc(ByteView key, ByteView iv, ByteView ciphertext, std::span<std::uint8_t> out);

} // namespace warifu::crypto
