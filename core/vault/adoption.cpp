// SPDX-License-Identifier: Apache-2.0
#include "core/vault/adoption.h"

#include <algorithm>

namespace warifu::vault {

PageReader::Request requestFor(const VaultState &state, const PageSet &pages)
{
    PageReader::Request request;
    request.expected.resize(pages.size());
    for (const auto &[id, page] : state.placement)
        if (page < request.expected.size())
            request.expected[page] = true;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (!pages.page(i).isWritable())
            request.list.push_back(i);
    return request;
}

void adoptReconciled(Session &session, Reconciled known, std::optional<VaultError> pageError)
{
    session.pages = std::move(known.pages);
    session.records = std::move(known.records);
    session.state.catalogue = std::move(known.catalogue);
    // A catalogue that is behind may not know a revision that is in use.
    for (const auto &[id, located] : session.records)
        session.generation = std::max(session.generation, located.record->revision);

    OpenReport &report = session.report;
    report.withoutSecret = known.withoutSecret;
    report.recovered = static_cast<std::size_t>(
        std::ranges::count(session.state.catalogue.accounts(), accounts::Health::Recovered,
                           &accounts::Account::health));
    report.damagedPages =
        session.pages.count(PageState::Damaged) + session.pages.count(PageState::Lost);
    report.unreadPages = session.pages.count(PageState::Unread);
    report.pageError = pageError;
}

} // namespace warifu::vault
