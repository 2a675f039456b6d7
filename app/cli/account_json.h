// SPDX-License-Identifier: Apache-2.0
#pragma once
// An account as scripts and people see it.

#include "core/accounts/account.h"
#include "core/vault/credential.h"

#include <QJsonObject>

namespace warifu::cli {

[[nodiscard]] QString typeName(otp::Kind kind);                         // "totp"
[[nodiscard]] QString algorithmName(const otp::Parameters &parameters); // "SHA1"; mOTP: "MD5"

// Without secret and note.
[[nodiscard]] QJsonObject accountJson(const accounts::Account &account);
// Adds note, secret (unpadded upper-case Base32) and pin, for --show-secrets only. credential may
// be nullptr.
void addSecrets(QJsonObject &json, const accounts::Account &account,
                const vault::Credential *credential);

// "Issuer: name", whichever of the two there are, or the ID.
[[nodiscard]] QString titleOf(const accounts::Account &account);

} // namespace warifu::cli
