// SPDX-License-Identifier: Apache-2.0
#include "core/vault/commit_operation.h"

#include <algorithm>
#include <set>

namespace warifu::vault {

namespace {

// May the keystore be asked again at once, without another prompt or another long wait?
bool answersQuickly(keystore::KeystoreError error)
{
    return error == keystore::KeystoreError::Failed || error == keystore::KeystoreError::TooLarge;
}

} // namespace

void CommitOperation::refuse(VaultError error)
{
    answer(failure(error), false);
}

void CommitOperation::run()
{
    auto plan = planCommit(*d.session, std::move(m_change));
    if (!plan) {
        answer(failure(plan.error()), false);
        return;
    }
    m_plan = std::move(*plan);
    if (m_plan.touchesPages())
        declare();
    else if (m_plan.catalogue == d.session->state.catalogue && m_plan.sections.empty())
        answer({}, false);
    else
        saveCatalogueOnly();
}

void CommitOperation::abandon()
{
    // After (3) it has happened, whatever becomes of the sweeping.
    m_done.later(m_hasHappened ? Result<void, VaultError>() : failure(VaultError::NotOpen));
}

void CommitOperation::saveCatalogueOnly()
{
    Session &session = *d.session;
    const std::uint64_t before = session.generation;
    m_touchesSectionsOnly = m_plan.catalogue == session.state.catalogue;
    // Requests come and go many times a day; they must not push the older accounts out.
    const Archive archive = m_touchesSectionsOnly ? Archive::No : Archive::Yes;
    auto saved = saveState(session, d.files, m_plan.applied(session.state, session.pages), archive,
                           d.entropy);
    answer(std::move(saved), session.generation != before);
}

void CommitOperation::declare()
{
    Session &session = *d.session;
    VaultState next = session.state;
    // A record of this revision counts only when the next file but this one says so.
    next.aborted.push_back(m_plan.revision);
    next.pages = m_plan.pages.size();
    notePagesWritten(next, session);
    if (next.aborted.size() > kMaxAborted)
        next.aborted.erase(next.aborted.begin());
    const auto saved = saveState(session, d.files, std::move(next), Archive::Yes, d.entropy);
    // The old state is in the archive already, and this is the old state once more.
    session.skipArchive = true;
    if (!saved) {
        answer(failure(saved.error()), false);
        return;
    }
    writeRecords();
}

void CommitOperation::writeRecords()
{
    if (m_plan.insertsRecords)
        m_list = m_plan.pages.dirtyPages();
    m_writer = std::make_unique<PageWriter>(context(), hold(), *d.keystore, d.session->wrap.vault,
                                            d.entropy);
    // The writer seals pages with K.
    m_writer->write(
        d.session->key.expose(), m_plan.pages, m_list,
        {context(), [this](PageWriter::Outcome outcome) { settle(std::move(outcome)); }});
}

void CommitOperation::settle(PageWriter::Outcome outcome)
{
    if (outcome.error) {
        takeBack(outcome.attempted, toVaultError(*outcome.error), answersQuickly(*outcome.error));
        return;
    }
    Session &session = *d.session;
    PageSet pages = m_plan.pages;
    const std::set<accounts::AccountId> rewritten(m_plan.rewritten.begin(), m_plan.rewritten.end());
    std::set<accounts::AccountId> purged;
    for (const Tombstone &stone : m_plan.tombstones)
        purged.insert(stone.id);
    pages.removeIf([&](const Credential &record) {
        return purged.contains(record.id)
            || (rewritten.contains(record.id) && record.revision < m_plan.revision);
    });

    VaultState next = m_plan.applied(session.state, pages);
    std::erase(next.aborted, m_plan.revision);
    notePagesWritten(next, session);
    next.tombstones.insert(next.tombstones.end(), m_plan.tombstones.begin(),
                           m_plan.tombstones.end());
    if (next.tombstones.size() > kMaxTombstones)
        next.tombstones.erase(next.tombstones.begin(),
                              next.tombstones.end() - static_cast<std::ptrdiff_t>(kMaxTombstones));
    const std::uint64_t before = session.generation;
    const auto saved = saveState(session, d.files, std::move(next), Archive::No, d.entropy);
    if (session.generation == before) {
        session.skipArchive = true;
        takeBack(m_list.size(), saved.error(), true);
        return;
    }
    m_hasHappened = true;
    session.pages = std::move(pages);
    session.records = indexOf(session.pages);
    if (!saved) {
        answer(failure(saved.error()), true);
        return;
    }
    sweep();
}

void CommitOperation::sweep()
{
    Session &session = *d.session;
    // Also what earlier transactions could not sweep.
    m_writer->write(session.key.expose(), session.pages, session.pages.dirtyPages(),
                    {context(), [this](PageWriter::Outcome outcome) {
                         // A page that could not be swept stays dirty: the catalogue knows better,
                         // and the next transaction or opening tries again.
                         if (!outcome.error)
                             forgetAborted(*d.session);
                         answer({}, true);
                     }});
}

void CommitOperation::takeBack(std::size_t attempted, VaultError error, bool mayTry)
{
    Session &session = *d.session;
    const std::vector<std::size_t> touched(m_list.begin(),
                                           m_list.begin() + static_cast<std::ptrdiff_t>(attempted));
    PageSet pages = m_plan.pages;
    pages.removeIf([this](const Credential &r) { return r.revision == m_plan.revision; });
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool wasTouched = std::ranges::find(touched, i) != touched.end();
        pages.page(i).isDirty =
            wasTouched || (i < session.pages.size() && session.pages.page(i).isDirty);
    }
    session.pages = std::move(pages);
    session.records = indexOf(session.pages);
    if (!mayTry) {
        answer(failure(error), false);
        return;
    }
    // The pages are sealed under it before they are written.
    m_writer->write(session.key.expose(), session.pages, session.pages.dirtyPages(),
                    {context(), [this, error](PageWriter::Outcome outcome) {
                         if (!outcome.error)
                             forgetAborted(*d.session);
                         answer(failure(error), false);
                     }});
}

void CommitOperation::answer(Result<void, VaultError> result, bool changed)
{
    auto done = std::move(m_done);
    Vault &vault = d.q;
    const bool isSectionsOnly = m_touchesSectionsOnly; // finish() ends this object
    finish();
    if (changed && isSectionsOnly)
        Q_EMIT vault.sectionsChanged();
    else if (changed) {
        Q_EMIT vault.committed();
        Q_EMIT vault.catalogueChanged();
    }
    done(std::move(result));
}

} // namespace warifu::vault
