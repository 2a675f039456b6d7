// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/enrol_service.h"

#include "core/enrol/draft_rules.h"
#include "core/policy/pattern.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace warifu::enrol {

namespace {

// Secrets of the list in some order in which equal ones are neighbours, the earlier one first.
std::vector<std::size_t> sortedBySecret(const std::vector<Draft> &drafts)
{
    std::vector<std::size_t> order(drafts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&drafts](std::size_t a, std::size_t b) {
        // Compared to find equal ones in a list of thousands; both are the user's own.
        const ByteView first = drafts[a].secret.expose();
        const ByteView second = drafts[b].secret.expose();
        return std::lexicographical_compare(first.begin(), first.end(), second.begin(),
                                            second.end());
    });
    return order;
}

accounts::Account accountOf(const Draft &draft, UnixSeconds now, Entropy &entropy)
{
    accounts::Account account;
    account.id = accounts::AccountId::make(entropy);
    account.parameters = draft.parameters;
    account.issuer = draft.issuer;
    account.name = draft.name;
    account.group = draft.group;
    account.counter = draft.counter;
    account.createdAt = now;
    return account;
}

} // namespace

EnrolService::EnrolService(vault::Vault &vault, const Clock &clock, Entropy &entropy)
    : m_vault(vault)
    , m_clock(clock)
    , m_entropy(entropy)
{}

void EnrolService::markDuplicates(std::vector<Draft> &drafts) const
{
    for (Draft &draft : drafts) {
        // The vault compares it with its own.
        if (!m_vault.findSecret(draft.secret.expose()).isNull())
            warn(draft, Warning::AlreadyInVault);
    }
    const auto order = sortedBySecret(drafts);
    for (std::size_t i = 1; i < order.size(); ++i) {
        // Neighbours are compared with each other.
        const ByteView before = drafts[order[i - 1]].secret.expose();
        const ByteView here = drafts[order[i]].secret.expose();
        if (equalInConstantTime(before, here))
            warn(drafts[order[i]], Warning::AlreadyInVault);
    }
}

bool EnrolService::isAllowed(const Draft &draft) const
{
    return m_rules.mayAdd && policy::allowsName(m_rules.issuers, draft.issuer)
        && draft.secret.size() * 8 >= std::size_t(m_rules.leastBits);
}

void EnrolService::commit(
    std::vector<Draft> drafts,
    Callback<Result<std::vector<accounts::AccountId>, vault::VaultError>> done)
{
    if (std::ranges::any_of(drafts, [this](const Draft &draft) { return !isAllowed(draft); }))
        return done.later(failure(vault::VaultError::NotAllowed));
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    vault::Change change;
    std::vector<accounts::AccountId> ids;
    change.add.reserve(drafts.size());
    ids.reserve(drafts.size());
    for (Draft &draft : drafts) {
        accounts::Account account = accountOf(draft, now, m_entropy);
        ids.push_back(account.id);
        change.add.push_back({std::move(account), std::move(draft.secret), std::move(draft.pin)});
    }
    // done has the caller's own context; while that lives the answer may outlive this service.
    m_vault.commit(std::move(change),
                   {&m_vault,
                    [ids = std::move(ids),
                     done = std::move(done)](Result<void, vault::VaultError> result) mutable {
                        done(result.map([&ids] { return std::move(ids); }));
                    }});
}

} // namespace warifu::enrol
