// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sealed part of a KDBX file: keys from the password, ciphers, block checks, gzip
// (import-formats section 6.23).

#include "core/exchange/formats/kdbx_header.h"

namespace warifu::exchange::kdbx {

// Decrypted and unpacked: the XML of version 3, or the inner header and XML of version 4.
// Version 4 says WrongPassword, version 3 cannot tell it from damage.
[[nodiscard]] Result<SecretBytes, ImportError> openPayload(ByteView file, const Header &header,
                                                           const Unlocking &unlocking);

} // namespace warifu::exchange::kdbx
