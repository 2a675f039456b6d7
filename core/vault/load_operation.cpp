// SPDX-License-Identifier: Apache-2.0
#include "core/vault/load_operation.h"

#include "core/vault/commit_plan.h"

#include <algorithm>

namespace warifu::vault {

void LoadOperation::abandon()
{
    m_done.later(failure(VaultError::NotOpen));
}

void LoadOperation::loadPages(bool isProbing)
{
    Session &session = *d.session;
    m_base = session.state;
    m_isProbing = isProbing;
    session.pages.grow(m_base.pages);
    PageReader::Request request;
    request.isProbing = isProbing;
    request.expected.resize(session.pages.size());
    for (const auto &[id, page] : m_base.placement)
        if (page < request.expected.size())
            request.expected[page] = true;
    for (std::size_t i = 0; i < session.pages.size(); ++i)
        if (!session.pages.page(i).isWritable())
            request.list.push_back(i);
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
    if (m_mayBeNew && session.pages.size() == 0)
        report.rebuiltFromPages = false;

    // A handler may lock the vault or even destroy it.
    const QPointer<QObject> alive(context());
    Vault &vault = d.q;
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

void LoadOperation::putRight()
{
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
    d.keystore->write(keychainItemName(), std::move(item),
                      {context(), [this, allRewrapped](Result<void, keystore::KeystoreError> r) {
                           d.session->state.staleWraps = !r || !allRewrapped;
                           sweep();
                       }});
}

void LoadOperation::sweep()
{
    Session &session = *d.session;
    m_writer = std::make_unique<PageWriter>(context(), *d.keystore, session.wrap.vault, d.entropy);
    // The writer seals pages with K.
    m_writer->write(session.key.expose(), session.pages, session.pages.dirtyPages(),
                    {context(), [this](PageWriter::Outcome outcome) {
                         if (!outcome.error)
                             forgetAborted(*d.session);
                         save();
                     }});
}

void LoadOperation::save()
{
    Session &session = *d.session;
    if (m_mustSave || m_catalogueChanged) {
        // A disk that is full or read-only is no reason to stay closed; the next change says so.
        const auto saved = saveState(
            session, d.files, describe(session.state, session.state.catalogue, session.pages),
            Archive::Yes, d.entropy);
        static_cast<void>(saved);
    }
    finish();
}

void LoadOperation::answer(Result<OpenReport, VaultError> result)
{
    auto done = std::move(m_done);
    finish();
    done(std::move(result));
}

} // namespace warifu::vault
