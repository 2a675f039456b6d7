// SPDX-License-Identifier: Apache-2.0
#pragma once
// A credential record as it lies in a page: everything needed to rebuild the account, with its
// secret. Move-only.

#include "core/accounts/account_id.h"
#include "core/base/secret_bytes.h"
#include "core/otp/parameters.h"

#include <QString>

namespace warifu::vault {

struct Credential
{
    accounts::AccountId id;
    // Grows with each change of this record; the higher one wins if a crash left two.
    std::uint64_t revision = 0;
    otp::Parameters parameters;
    QString issuer;
    QString name;
    std::uint64_t initialCounter = 0; // Hotp, as enrolled; the living counter is in the catalogue
    SecretBytes secret;
    SecretBytes pin; // Motp and Yandex; UTF-8
};

} // namespace warifu::vault
