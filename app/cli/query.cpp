// SPDX-License-Identifier: Apache-2.0
#include "app/cli/query.h"

#include "app/cli/account_json.h"

#include <algorithm>

namespace warifu::cli {

namespace {

using accounts::Account;
using Accounts = std::vector<const Account *>;

// Shorter beginnings of an ID could be words ("face", "be").
constexpr int kMinIdPrefix = 8;

template<class Predicate>
Accounts filtered(const accounts::Catalogue &all, Predicate fits)
{
    Accounts result;
    for (const Account &account : all.accounts()) {
        if (!account.trashedAt && fits(account))
            result.push_back(&account);
    }
    return result;
}

bool isSame(const QString &a, const QString &b)
{
    return QString::compare(a, b, Qt::CaseInsensitive) == 0;
}

} // namespace

Accounts accountsFor(const QString &query, const accounts::Catalogue &all)
{
    const QString wanted = query.simplified();
    if (wanted.isEmpty())
        return {};

    auto found = filtered(all, [&](const Account &account) {
        return wanted.size() >= kMinIdPrefix
            && account.id.text().startsWith(wanted, Qt::CaseInsensitive);
    });
    if (!found.empty())
        return found;

    found = filtered(all, [&](const Account &account) {
        return isSame(account.issuer, wanted) || isSame(account.name, wanted)
            || isSame(titleOf(account), wanted)
            || isSame(account.issuer + QLatin1Char(':') + account.name, wanted);
    });
    if (!found.empty())
        return found;

    const QStringList words = wanted.split(QLatin1Char(' '));
    return filtered(all, [&](const Account &account) {
        const QString text = titleOf(account);
        return std::ranges::all_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace warifu::cli
