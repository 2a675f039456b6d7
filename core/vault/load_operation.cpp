// SPDX-License-Identifier: Apache-2.0
#include "core/vault/load_operation.h"

#include "core/vault/adoption.h"
#include "core/vault/commit_plan.h"

#include <algorithm>

namespace warifu::vault {

void LoadOperation::abandon()
{
    m_done.later(failure(VaultError::NotOpen));
}

void LoadOperation::refuse(VaultError error)
{
    answer(failure(error));
}

void LoadOperation::loadPages(bool isProbing)
{
    Session &session = *d.session;
    m_base = session.state;
    m_isProbing = isProbing;
    session.pages.grow(m_base.pages);
    PageReader::Request request = requestFor(m_base, session.pages);
    request.isProbing = isProbing;
    m_reader = std::make_unique<PageReader>(context(), *d.keystore, session.wrap.vault);
    // The reader opens pages with K.
    m_reader->read(session.key.expose(), session.pages, std::move(request), [this] { publish(); },
                   {context(), [this](std::optional<VaultError> error) { settle(error); }});
}

void LoadOperation::publish()
{
    if (d.state == Vault::State::Open)
        return; // more pages will follow; one announcement at the end is enough
    Reconciled known = reconcile(m_base, d.session->pages, d.now());
    d.session->records = std::move(known.records);
    d.session->state.catalogue = std::move(known.catalogue);
    Vault &vault = d.q;
    const QPointer<QObject> alive(context());
    d.setState(Vault::State::Open);
    if (alive)
        Q_EMIT vault.catalogueChanged();
}

void LoadOperation::settle(std::optional<VaultError> pageError)
{
    Session &session = *d.session;
    Reconciled known = reconcile(m_base, session.pages, d.now());
    m_catalogueChanged = known.catalogueChanged;
    adoptReconciled(session, std::move(known), pageError);
    OpenReport &report = session.report;
    if (m_mayBeNew && session.pages.size() == 0)
        report.rebuiltFromPages = false;

    // A handler may lock the vault or even destroy it.
    const QPointer<QObject> alive(context());
    Vault &vault = d.q;
    // While pages are unread nobody knows how many there are, and a catalogue would say a number.
    m_isWhole = !report.rebuiltFromPages || !pageError;
    if (isLocked() && m_isWhole && (m_mustSave || m_catalogueChanged || !session.stamp))
        persist();
    const OpenReport told = report;
    auto done = std::move(m_done);
    d.setState(Vault::State::Open);
    if (alive)
        Q_EMIT vault.catalogueChanged();
    if (!alive) {
        done.later(failure(VaultError::NotOpen));
        return;
    }
    done(told);
    if (alive)
        putRight();
}

void LoadOperation::persist()
{
    Session &session = *d.session;
    // A disk that is full or read-only is no reason to stay closed; the next change says so.
    VaultState next = describe(session.state, session.state.catalogue, session.pages);
    notePagesWritten(next, session);
    // Dirty pages hold records that this catalogue calls dead, as after any transaction.
    const auto saved = saveState(session, d.files, std::move(next),
                                 m_isPersisted ? Archive::No : Archive::Yes, d.entropy);
    if (!saved)
        return;
    m_isPersisted = true;
    m_mustSave = m_catalogueChanged = false;
}

void LoadOperation::putRight()
{
    if (!isLocked() || !m_isWhole) {
        finish(); // nothing can or may be written there; the next change says so
        return;
    }
    Session &session = *d.session;
    if (session.state.staleWraps)
        m_mustWriteKeychainItem = m_mustSave = true;
    if (!m_mustWriteKeychainItem) {
        sweep();
        return;
    }
    const bool allRewrapped = rewrapOlderFiles(session, d.files);
    // The keychain is where the secret lives.
    SecretBytes item = formatKeychainItem(session.wrap, session.keychainSecret.expose());
    d.keystore->write(
        keychainItemName(), std::move(item),
        {context(), held([this, allRewrapped](Result<void, keystore::KeystoreError> r) {
             d.session->state.staleWraps = !r || !allRewrapped;
             sweep();
         })});
}

void LoadOperation::sweep()
{
    Session &session = *d.session;
    auto dirty = session.pages.dirtyPages();
    // Whoever else has the vault open learns from the catalogue that pages have changed.
    m_mustSave = m_mustSave || !dirty.empty();
    m_writer =
        std::make_unique<PageWriter>(context(), hold(), *d.keystore, session.wrap.vault, d.entropy);
    // The writer seals pages with K.
    m_writer->write(session.key.expose(), session.pages, std::move(dirty),
                    {context(), [this](PageWriter::Outcome outcome) {
                         if (!outcome.error)
                             forgetAborted(*d.session);
                         save();
                     }});
}

void LoadOperation::save()
{
    if (m_mustSave || m_catalogueChanged)
        persist();
    finish();
}

void LoadOperation::answer(Result<OpenReport, VaultError> result)
{
    auto done = std::move(m_done);
    finish();
    done(std::move(result));
}

} // namespace warifu::vault
