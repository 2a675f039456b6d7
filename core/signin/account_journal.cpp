// SPDX-License-Identifier: Apache-2.0
#include "core/signin/account_journal.h"

namespace warifu::signin {

using accounts::AccountId;
using activity::Kind;

AccountJournal::AccountJournal(vault::Vault &vault, ActivityRecorder &recorder)
    : m_vault(vault)
    , m_recorder(recorder)
    , m_seen(look())
{
    connect(&vault, &vault::Vault::committed, this, &AccountJournal::onCommitted);
    // Another process's changes are in its own records.
    const auto lookAgain = [this] { m_seen = look(); };
    connect(&vault, &vault::Vault::catalogueChanged, this, lookAgain);
    connect(&vault, &vault::Vault::stateChanged, this, lookAgain);
}

AccountJournal::Catalogue AccountJournal::look() const
{
    Catalogue seen;
    if (m_vault.state() == vault::Vault::State::Open)
        for (const accounts::Account &account : m_vault.catalogue().accounts())
            seen[account.id] = {account.issuer, account.name, account.parameters,
                                account.trashedAt.has_value()};
    return seen;
}

void AccountJournal::onCommitted()
{
    Catalogue now = look();
    std::swap(now, m_seen);
    const Catalogue &before = now;
    std::vector<AccountId> added;
    std::vector<AccountId> trashed;
    std::vector<AccountId> restored;
    for (const auto &[id, account] : m_seen) {
        const auto known = before.find(id);
        if (known == before.end())
            added.push_back(id);
        else if (account.isTrashed != known->second.isTrashed && account.isTrashed)
            trashed.push_back(id);
        else if (account.isTrashed != known->second.isTrashed)
            restored.push_back(id);
        else if (!(account == known->second))
            record(Kind::AccountChanged, id, account);
    }
    recordAdded(added);
    recordAll(Kind::AccountRemoved, trashed, "trash");
    recordAll(Kind::AccountChanged, restored, "restored");
    for (const auto &[id, account] : before)
        if (m_seen.find(id) == m_seen.end())
            record(Kind::AccountRemoved, id, account, "purged");
}

void AccountJournal::recordAdded(const std::vector<AccountId> &added)
{
    if (added.empty())
        return;
    const QString format = std::exchange(m_import, {});
    if (format.isEmpty() && added.size() < kManyAccounts) {
        for (const AccountId &id : added)
            record(Kind::AccountAdded, id, m_seen[id]);
        return;
    }
    activity::Event event;
    event.kind = Kind::Imported;
    event.detail = format;
    event.count = std::uint32_t(added.size());
    record(std::move(event));
}

void AccountJournal::recordAll(Kind kind, const std::vector<AccountId> &ids, const char *detail)
{
    if (ids.size() < kManyAccounts) {
        for (const AccountId &id : ids)
            record(kind, id, m_seen[id], detail);
        return;
    }
    activity::Event event;
    event.kind = kind;
    event.detail = QLatin1String(detail);
    event.count = std::uint32_t(ids.size());
    record(std::move(event));
}

void AccountJournal::record(Kind kind, const AccountId &id, const Seen &account, const char *detail)
{
    activity::Event event;
    event.kind = kind;
    event.account = account.name;
    if (!account.issuer.isEmpty())
        event.account = account.name.isEmpty()
            ? account.issuer
            : account.name + QStringLiteral(", ") + account.issuer;
    event.accountId = id.text();
    event.detail = QLatin1String(detail);
    record(std::move(event));
}

void AccountJournal::record(activity::Event event)
{
    if (m_beginsLog || m_recorder.exists())
        m_recorder.record(std::move(event));
}

} // namespace warifu::signin
