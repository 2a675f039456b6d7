// SPDX-License-Identifier: Apache-2.0
#pragma once
// The accounts of a vault by secret and by names, for thousands of questions in a row.

#include "core/exchange/import_service.h"

#include <map>
#include <vector>

namespace warifu::exchange {

// Some order of secrets, for sorting.
[[nodiscard]] bool isBefore(ByteView a, ByteView b);
// Same names for people.
[[nodiscard]] bool isNamedLike(const enrol::Draft &draft, const QString &issuer,
                               const QString &name);

class KnownAccounts
{
public:
    // Looks into the vault, which must be open and must not change while this lives.
    explicit KnownAccounts(const vault::Vault &vault);

    [[nodiscard]] Comparison compare(const enrol::Draft &draft) const;

private:
    struct Secret
    {
        ByteView secret;
        const accounts::Account *account;
    };

    // Of several the one with the same names, rather than in the trash.
    [[nodiscard]] const accounts::Account *withSecretOf(const enrol::Draft &draft) const;

    std::map<QString, const accounts::Account *> m_named;
    std::vector<Secret> m_secrets;
};

} // namespace warifu::exchange
