// SPDX-License-Identifier: Apache-2.0
#include "app/adding/vault_lookup.h"

#include "app/adding/words.h"

#include <algorithm>

namespace warifu::adding {

QString twinOf(const enrol::Draft &draft, const vault::Vault &vault)
{
    // Compared with the vault's own only.
    const accounts::AccountId id = vault.findSecret(draft.secret.expose());
    const accounts::Account *account = id.isNull() ? nullptr : vault.catalogue().find(id);
    return account ? words::accountName(*account) : QString();
}

QStringList groupsOf(const accounts::Catalogue &catalogue)
{
    QStringList names;
    for (const accounts::Account &account : catalogue.accounts()) {
        if (!account.group.isEmpty() && !account.trashedAt)
            names.append(account.group);
    }
    names.removeDuplicates();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

bool isSame(const enrol::Draft &a, const enrol::Draft &b)
{
    if (a.issuer != b.issuer || a.name != b.name)
        return false;
    // Compared only.
    return equalInConstantTime(a.secret.expose(), b.secret.expose());
}

} // namespace warifu::adding
