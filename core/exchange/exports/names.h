// SPDX-License-Identifier: Apache-2.0
#pragma once
// How files spell hashes and kinds of codes, and random values that they ask for.

#include "core/base/environment.h"
#include "core/base/secret_bytes.h"
#include "core/otp/parameters.h"

#include <QStringList>

#include <array>
#include <string>
#include <string_view>

namespace warifu::accounts {
struct Account;
}

namespace warifu::exchange::exports {

// "SHA1"; what mOTP hashes with is not among them.
[[nodiscard]] std::string_view hashName(otp::HashAlgorithm algorithm);
// "totp", "hotp", "steam", "motp", "yandex"
[[nodiscard]] std::string_view kindName(otp::Kind kind);

// Group, then tags; without empty ones.
[[nodiscard]] QStringList groupsOf(const accounts::Account &account);

[[nodiscard]] SecretBytes randomBytes(std::size_t size, Entropy &entropy);
// Version 4 (RFC 9562 section 5.4), lower case.
[[nodiscard]] std::string makeUuid(Entropy &entropy);

} // namespace warifu::exchange::exports
