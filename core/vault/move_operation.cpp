// SPDX-License-Identifier: Apache-2.0
#include "core/vault/move_operation.h"

#include "core/vault/commit_plan.h"
#include "core/vault/keychain_item.h"

#include <algorithm>

namespace warifu::vault {

using keystore::KeystoreError;

void MoveOperation::refuse(VaultError error)
{
    answer(failure(error));
}

void MoveOperation::run()
{
    const Session *const session = d.session.get();
    if (session->pages.count(PageState::Unread) > 0) {
        // Moving would leave behind what could not be read.
        answer(failure(session->report.pageError.value_or(VaultError::KeystoreFailed)));
        return;
    }
    m_source = d.keystore;
    if (m_source == &m_target) {
        answer({});
        return;
    }
    m_target.read(keychainItemName(), {context(), [this](Result<SecretBytes, KeystoreError> blob) {
                                           takeTargetItem(std::move(blob));
                                       }});
}

void MoveOperation::abandon()
{
    m_done.later(m_hasHappened ? Result<void, VaultError>() : failure(VaultError::NotOpen));
}

void MoveOperation::takeTargetItem(Result<SecretBytes, KeystoreError> blob)
{
    if (blob) {
        // Parsed into a secret again.
        const auto item = parseKeychainItem(blob->expose());
        if (!item || item->wrap.vault != d.session->wrap.vault) {
            answer(failure(VaultError::WrongKeychain)); // another vault lives there
            return;
        }
    } else if (blob.error() != KeystoreError::NotFound) {
        answer(failure(toVaultError(blob.error())));
        return;
    }
    writePages();
}

void MoveOperation::writePages()
{
    Session &session = *d.session;
    m_pages = PageSet(m_target.capacity());
    std::uint64_t newest = 0;
    for (std::size_t i = 0; i < session.pages.size(); ++i) {
        const Page &page = session.pages.page(i);
        newest = std::max(newest, page.generation);
        // A page that cannot be opened stays where it is.
        if (page.isWritable())
            m_sourcePages.push_back(i);
        for (const Record &record : page.records) {
            if (recordSize(*record) > m_pages.room()) {
                answer(failure(VaultError::TooLarge));
                return;
            }
            m_pages.place(record);
        }
        for (const auto &bytes : page.opaque) {
            if (recordSize(*bytes) > m_pages.room()) {
                answer(failure(VaultError::TooLarge));
                return;
            }
            m_pages.placeOpaque(bytes);
        }
    }
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_pages.page(i).generation = newest;
    m_writer =
        std::make_unique<PageWriter>(context(), hold(), m_target, session.wrap.vault, d.entropy);
    // The writer seals pages with K.
    m_writer->write(
        session.key.expose(), m_pages, m_pages.dirtyPages(),
        {context(), [this](PageWriter::Outcome outcome) { readBackPages(std::move(outcome)); }});
}

void MoveOperation::readBackPages(PageWriter::Outcome outcome)
{
    if (outcome.error) {
        answer(failure(toVaultError(*outcome.error)));
        return;
    }
    m_readBack = PageSet(m_target.capacity());
    m_readBack.grow(m_pages.size());
    PageReader::Request request;
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        request.list.push_back(i);
    m_reader = std::make_unique<PageReader>(context(), m_target, d.session->wrap.vault);
    // The reader opens pages with K.
    m_reader->read(d.session->key.expose(), m_readBack, std::move(request), [] {},
                   {context(), [this](std::optional<VaultError> error) {
                        if (error) {
                            answer(failure(*error));
                            return;
                        }
                        for (std::size_t i = 0; i < m_pages.size(); ++i) {
                            const SecretBytes written = m_pages.format(i);
                            const SecretBytes found = m_readBack.format(i);
                            // Compared in constant time.
                            if (!equalInConstantTime(written.expose(), found.expose())) {
                                answer(failure(VaultError::KeystoreFailed));
                                return;
                            }
                        }
                        writeItem();
                    }});
}

void MoveOperation::writeItem()
{
    Session &session = *d.session;
    m_secret = SecretBytes(kKeychainSecretSize);
    // Made here.
    d.entropy.fill(m_secret.exposeWritable());
    // The KEK is made of the new secret and the same passphrase; the wrap is what K is stored as.
    m_wrap = makeKeyWrap(session.wrap.vault, session.wrap.generation + 1, session.wrap.passphrase,
                         {m_secret.expose(), session.passphraseKey.expose()}, session.key.expose(),
                         d.entropy);
    // The keystore is where the secret lives.
    m_item = formatKeychainItem(m_wrap, m_secret.expose());
    m_target.write(keychainItemName(), m_item.clone(),
                   {context(), held([this](Result<void, KeystoreError> written) {
                        if (written)
                            readBackItem();
                        else
                            answer(failure(toVaultError(written.error())));
                    })});
}

void MoveOperation::readBackItem()
{
    m_target.read(keychainItemName(),
                  {context(), [this](Result<SecretBytes, KeystoreError> blob) {
                       // Compared in constant time.
                       if (blob && equalInConstantTime(blob->expose(), m_item.expose()))
                           switchOver();
                       else
                           answer(failure(VaultError::KeystoreFailed));
                   }});
}

void MoveOperation::switchOver()
{
    Session &session = *d.session;
    const KeyWrap oldWrap = session.wrap;
    session.wrap = m_wrap;
    VaultState next = describe(session.state, session.state.catalogue, m_pages);
    next.staleWraps = true;
    notePagesWritten(next, session);
    const std::uint64_t before = session.generation;
    const auto saved = saveState(session, d.files, std::move(next), Archive::Yes, d.entropy);
    if (session.generation == before) {
        session.wrap = oldWrap;
        answer(failure(saved.error()));
        return;
    }
    // From here on the target is in force; what follows is tidying up.
    m_hasHappened = true;
    session.keychainSecret = std::move(m_secret);
    session.pages = m_pages;
    session.records = indexOf(session.pages);
    d.keystore = &m_target;
    session.state.staleWraps = !rewrapOlderFiles(session, d.files);
    removeLeftovers(m_pages.size());
}

void MoveOperation::removeLeftovers(std::size_t index)
{
    m_target.read(pageName(index),
                  {context(), [this, index](Result<SecretBytes, KeystoreError> blob) {
                       if (!blob && blob.error() != KeystoreError::Damaged) {
                           emptySource(0);
                           return;
                       }
                       m_target.remove(
                           pageName(index),
                           {context(), held([this, index](Result<void, KeystoreError> r) {
                                if (r)
                                    removeLeftovers(index + 1);
                                else
                                    emptySource(0);
                            })});
                   }});
}

void MoveOperation::emptySource(std::size_t index)
{
    // The secret goes first: without it the pages that remain are closed for good.
    if (index > m_sourcePages.size()) {
        answer({});
        return;
    }
    const QString name = index == 0 ? keychainItemName() : pageName(m_sourcePages[index - 1]);
    m_source->remove(name, {context(), held([this, index](Result<void, KeystoreError>) {
                                emptySource(index + 1);
                            })});
}

void MoveOperation::answer(Result<void, VaultError> result)
{
    auto done = std::move(m_done);
    finish();
    done(std::move(result));
}

} // namespace warifu::vault
