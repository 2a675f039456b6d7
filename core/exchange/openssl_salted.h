// SPDX-License-Identifier: Apache-2.0
#pragma once
// What CryptoJS and "openssl enc -md md5" make of a password: Base64 of "Salted__", eight bytes of
// salt and AES-256-CBC under a key of three rounds of MD5. Nothing authenticates it.

#include "core/base/secret_bytes.h"

#include <optional>
#include <string_view>

namespace warifu::exchange {

// Nothing when it is no such text, or when its padding does not fit: that is a wrong password
// mostly, but one of 256 wrong ones gets through.
[[nodiscard]] std::optional<SecretBytes> openSalted(std::string_view base64, ByteView password);

} // namespace warifu::exchange
