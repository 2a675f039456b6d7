// SPDX-License-Identifier: Apache-2.0
#include "core/vault/catch_up.h"

#include "core/vault/adoption.h"

#include <algorithm>

namespace warifu::vault {

using keystore::KeystoreError;

bool isUpToDate(const Session &session, const CatalogueStore &files)
{
    const auto bytes = files.read(0);
    if (!bytes)
        return bytes.error() == FileError::Absent; // the next change makes it again
    const auto file = parseCatalogueFile(*bytes);
    return file && session.stamp == stampOf(*file) && session.wrap == file->wrap;
}

void CatchUp::run(Done done)
{
    m_done = std::move(done);
    const auto outcome = compare();
    if (!outcome || *outcome == Outcome::Lost) {
        m_done(outcome);
        return;
    }
    m_outcome = *outcome;
    refreshKeystore();
}

Result<CatchUp::Outcome, VaultError> CatchUp::compare()
{
    const Session &session = *d.session;
    const auto bytes = d.files.read(0);
    if (!bytes && bytes.error() == FileError::Absent)
        return Outcome::Same;
    if (!bytes && bytes.error() == FileError::NoAccess)
        return failure(VaultError::FileNoAccess);
    if (!bytes)
        return judgeUnreadable();
    auto file = parseCatalogueFile(*bytes);
    if (!file && file.error() == CatalogueFileError::NewerFormat)
        return failure(VaultError::NewerFormat);
    if (!file)
        return judgeUnreadable();
    if (session.stamp == stampOf(*file) && session.wrap == file->wrap)
        return Outcome::Same;
    if (file->wrap.vault != session.wrap.vault
        || (file->wrap != session.wrap && !holdsKeysOf(file->wrap)))
        return Outcome::Lost;
    // The body is sealed under K.
    const auto body = openCatalogue(*file, session.wrap.vault, session.key.expose());
    if (!body)
        return judgeUnreadable();
    // Parsed into values that lists show.
    auto state = parseState(body->expose());
    if (!state && state.error() == StateError::NewerFormat)
        return failure(VaultError::NewerFormat);
    if (!state)
        return judgeUnreadable();
    m_file = std::move(*file);
    m_state = std::move(*state);
    return Outcome::Changed;
}

// The current file was damaged while the vault was open. Memory is the best there is, unless an
// older file shows that somebody else has been here since: then opening again has to find out.
CatchUp::Outcome CatchUp::judgeUnreadable()
{
    Session &session = *d.session;
    for (const auto &[slot, file] : d.files.olderFiles())
        if (file.wrap.vault == session.wrap.vault && file.generation > session.generation)
            return Outcome::Lost;
    session.setDamagedAside = true;
    session.skipArchive = true;
    return Outcome::Same;
}

bool CatchUp::holdsKeysOf(const KeyWrap &wrap) const
{
    const Session &session = *d.session;
    WrapKeys keys = session.wrapKeys();
    if (!wrap.passphrase)
        keys.passphraseKey = {};
    const auto key = unwrapKey(wrap, keys);
    // Compared in constant time.
    return key && equalInConstantTime(key->expose(), session.key.expose());
}

void CatchUp::refreshKeystore()
{
    d.keystore->refresh({m_context, [this](Result<void, KeystoreError> refreshed) {
                             if (!refreshed && refreshed.error() == KeystoreError::Locked)
                                 m_done(Outcome::Lost);
                             else if (!refreshed)
                                 m_done(failure(toVaultError(refreshed.error())));
                             else if (m_outcome == Outcome::Same)
                                 m_done(Outcome::Same);
                             else if (m_state.pagesWritten != 0
                                      && m_state.pagesWritten == d.session->state.pagesWritten)
                                 adopt(d.session->pages, d.session->report.pageError);
                             else
                                 readPages();
                         }});
}

void CatchUp::readPages()
{
    m_pages = PageSet(d.keystore->capacity());
    m_pages.grow(m_state.pages);
    m_reader = std::make_unique<PageReader>(m_context, *d.keystore, m_file.wrap.vault);
    // The reader opens pages with K.
    m_reader->read(d.session->key.expose(), m_pages, requestFor(m_state, m_pages), [] {},
                   {m_context, [this](std::optional<VaultError> error) {
                        // Half of it is no basis to write upon.
                        if (m_pages.count(PageState::Unread) > 0)
                            m_done(failure(error.value_or(VaultError::KeystoreFailed)));
                        else
                            adopt(std::move(m_pages), error);
                    }});
}

void CatchUp::adopt(PageSet pages, std::optional<VaultError> pageError)
{
    Session &session = *d.session;
    session.wrap = m_file.wrap;
    if (!session.wrap.passphrase)
        session.passphraseKey = {};
    d.hasPassphrase = session.wrap.passphrase.has_value();
    session.stamp = stampOf(m_file);
    session.generation = std::max(session.generation, m_file.generation);
    session.setDamagedAside = false;
    session.skipArchive = !m_state.aborted.empty();
    Reconciled known = reconcile(m_state, std::move(pages), d.now());
    session.state = std::move(m_state);
    adoptReconciled(session, std::move(known), pageError);
    m_done(Outcome::Changed);
}

} // namespace warifu::vault
