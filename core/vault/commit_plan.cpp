// SPDX-License-Identifier: Apache-2.0
#include "core/vault/commit_plan.h"

#include "core/accounts/catalogue_format.h"

#include <algorithm>
#include <set>

namespace warifu::vault {

namespace {

using accounts::Account;
using accounts::AccountId;
using accounts::Health;

class Planner
{
public:
    explicit Planner(const Session &session)
        : m_session(session)
        , m_accounts(session.state.catalogue.accounts())
    {
        for (std::size_t i = 0; i < m_accounts.size(); ++i)
            m_positions.emplace(m_accounts[i].id, i);
        m_plan.revision = session.generation + 1;
        m_plan.pages = session.pages;
    }

    Result<CommitPlan, VaultError> plan(Change change)
    {
        for (NewAccount &account : change.add)
            if (const auto error = add(std::move(account)))
                return failure(*error);
        for (CredentialEdit &edit : change.edit)
            if (const auto error = this->edit(std::move(edit)))
                return failure(*error);
        for (const AccountId &id : change.purge)
            if (const auto error = purge(id))
                return failure(*error);
        std::erase_if(m_accounts, [this](const Account &a) { return m_purged.contains(a.id); });
        if (m_accounts.size() > accounts::kMaxAccounts)
            return failure(VaultError::TooLarge);
        m_plan.catalogue = accounts::Catalogue(std::move(m_accounts));
        if (change.catalogue)
            if (const auto error = applyFunction(change.catalogue))
                return failure(*error);
        if (const auto error = placeRecords())
            return failure(*error);
        for (const SectionEdit &edit : change.sections)
            if (const auto error = this->edit(edit))
                return failure(*error);
        return std::move(m_plan);
    }

private:
    using Problem = std::optional<VaultError>;

    Account *find(const AccountId &id)
    {
        const auto found = m_positions.find(id);
        return found == m_positions.end() || m_purged.contains(id) ? nullptr
                                                                   : &m_accounts[found->second];
    }

    const Credential *storedRecord(const AccountId &id) const
    {
        const auto found = m_session.records.find(id);
        return found == m_session.records.end() ? nullptr : found->second.record.get();
    }

    Problem add(NewAccount fresh)
    {
        const AccountId id = fresh.account.id;
        if (id.isNull() || find(id))
            return VaultError::UnknownAccount;
        const auto parameters = otp::validated(fresh.account.parameters);
        if (!parameters)
            return VaultError::TooLarge;
        fresh.account.parameters = *parameters;
        fresh.account.health = Health::Good;
        Credential record;
        record.id = id;
        record.parameters = *parameters;
        record.issuer = fresh.account.issuer;
        record.name = fresh.account.name;
        record.initialCounter = fresh.account.counter;
        record.secret = std::move(fresh.secret);
        record.pin = std::move(fresh.pin);
        m_positions[id] = m_accounts.size();
        m_accounts.push_back(std::move(fresh.account));
        m_order.push_back(id);
        m_written.insert_or_assign(id, std::move(record));
        return std::nullopt;
    }

    Problem edit(const SectionEdit &edit)
    {
        const auto number = static_cast<std::uint16_t>(edit.number);
        auto bytes = edit.edit(findSection(m_session.state, number).get());
        if (!bytes)
            return VaultError::UnknownAccount;
        if (bytes->size() > kMaxSectionSize)
            return VaultError::TooLarge;
        m_plan.sections.emplace_back(edit.number,
                                     std::make_shared<const SecretBytes>(std::move(*bytes)));
        return std::nullopt;
    }

    Problem edit(CredentialEdit edit)
    {
        Account *const account = find(edit.id);
        if (!account)
            return VaultError::UnknownAccount;
        if (edit.parameters) {
            const auto parameters = otp::validated(*edit.parameters);
            if (!parameters)
                return VaultError::TooLarge;
            edit.parameters = *parameters;
        }
        if (account->health == Health::PageUnread)
            return m_session.report.pageError.value_or(VaultError::KeystoreFailed);
        Credential *const record = writableRecord(edit.id);
        if (record)
            apply(*record, edit);
        else if (edit.pin)
            return VaultError::Damaged; // there is no record to put it into
        if (edit.issuer)
            account->issuer = *edit.issuer;
        if (edit.name)
            account->name = *edit.name;
        if (edit.parameters)
            account->parameters = *edit.parameters;
        return std::nullopt;
    }

    static void apply(Credential &record, CredentialEdit &edit)
    {
        if (edit.issuer)
            record.issuer = *edit.issuer;
        if (edit.name)
            record.name = *edit.name;
        if (edit.parameters)
            record.parameters = *edit.parameters;
        if (edit.pin)
            record.pin = std::move(*edit.pin);
    }

    // The record that this transaction writes; a copy of the stored one at first.
    Credential *writableRecord(const AccountId &id)
    {
        if (const auto pending = m_written.find(id); pending != m_written.end())
            return &pending->second;
        const Credential *const stored = storedRecord(id);
        if (!stored)
            return nullptr;
        Credential copy;
        copy.id = id;
        copy.parameters = stored->parameters;
        copy.issuer = stored->issuer;
        copy.name = stored->name;
        copy.initialCounter = stored->initialCounter;
        copy.secret = stored->secret.clone();
        copy.pin = stored->pin.clone();
        m_order.push_back(id);
        m_plan.rewritten.push_back(id);
        return &m_written.insert_or_assign(id, std::move(copy)).first->second;
    }

    Problem purge(const AccountId &id)
    {
        if (!find(id))
            return VaultError::UnknownAccount;
        m_purged.insert(id);
        m_written.erase(id);
        // Whatever page it is in, or comes back in.
        m_plan.tombstones.push_back({id, m_plan.revision});
        return std::nullopt;
    }

    Problem applyFunction(const std::function<void(accounts::Catalogue &)> &function)
    {
        const accounts::Catalogue before = m_plan.catalogue;
        function(m_plan.catalogue);
        std::map<AccountId, const Account *> known;
        for (const Account &account : before.accounts())
            known.emplace(account.id, &account);
        if (m_plan.catalogue.size() != before.size())
            return VaultError::UnknownAccount;
        std::vector<Account> accounts = m_plan.catalogue.accounts();
        for (Account &account : accounts) {
            const auto found = known.find(account.id);
            if (found == known.end())
                return VaultError::UnknownAccount;
            // What the record says is changed by an edit only.
            account.issuer = found->second->issuer;
            account.name = found->second->name;
            account.parameters = found->second->parameters;
            account.health = found->second->health;
        }
        m_plan.catalogue = accounts::Catalogue(std::move(accounts));
        return std::nullopt;
    }

    Problem placeRecords()
    {
        for (const AccountId &id : m_order) {
            const auto found = m_written.find(id);
            if (found == m_written.end())
                continue;
            Credential record = std::move(found->second);
            record.revision = m_plan.revision;
            if (!isStorable(record) || recordSize(record) > m_plan.pages.room())
                return VaultError::TooLarge;
            m_plan.pages.place(std::make_shared<const Credential>(std::move(record)));
            m_plan.insertsRecords = true;
        }
        if (m_plan.pages.size() > kMaxPages)
            return VaultError::TooLarge;
        const auto &accounts = m_plan.catalogue.accounts();
        const bool allStorable = std::ranges::all_of(
            accounts, [](const Account &account) { return accounts::isStorable(account); });
        return allStorable ? Problem() : VaultError::TooLarge;
    }

    const Session &m_session;
    CommitPlan m_plan;
    std::vector<Account> m_accounts;
    std::map<AccountId, std::size_t> m_positions;
    std::set<AccountId> m_purged;
    std::vector<AccountId> m_order; // of m_written, so that new records keep the order of adding
    std::map<AccountId, Credential> m_written;
};

} // namespace

Result<CommitPlan, VaultError> planCommit(const Session &session, Change change)
{
    return Planner(session).plan(std::move(change));
}

VaultState CommitPlan::applied(VaultState state, const PageSet &next) const
{
    state = describe(std::move(state), catalogue, next);
    for (const auto &[number, bytes] : sections)
        putSection(state, static_cast<std::uint16_t>(number), bytes);
    return state;
}

VaultState describe(VaultState state, accounts::Catalogue catalogue, const PageSet &pages)
{
    std::map<AccountId, std::size_t> placement;
    const RecordIndex records = indexOf(pages);
    for (const Account &account : catalogue.accounts()) {
        if (const auto found = records.find(account.id); found != records.end())
            placement[account.id] = found->second.page;
        else if (const auto old = state.placement.find(account.id); old != state.placement.end())
            placement[account.id] = old->second;
    }
    state.placement = std::move(placement);
    state.catalogue = std::move(catalogue);
    state.pages = pages.size();
    return state;
}

} // namespace warifu::vault
