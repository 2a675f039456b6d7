// SPDX-License-Identifier: Apache-2.0
#include "core/vault/create_operation.h"

#include "core/vault/keychain_item.h"
#include "core/vault/passphrase_key.h"

namespace warifu::vault {

using keystore::KeystoreError;

void CreateOperation::start()
{
    m_before = d.state;
    if (d.session || d.files.hasAny()) {
        answer(failure(VaultError::Damaged));
        return;
    }
    d.setState(Vault::State::Opening);
    if (isStopped())
        return;
    if (const auto made = makeFolder(d.folder); !made) {
        fail(toVaultError(made.error()));
        return;
    }
    takeLock([this](std::optional<FileLockError> problem) {
        if (problem)
            fail(toVaultError(*problem));
        else if (d.files.hasAny())
            fail(VaultError::Damaged); // another process was faster
        else
            lookForKey();
    });
}

void CreateOperation::lookForKey()
{
    d.keystore->read(keychainItemName(),
                     {context(), [this](Result<SecretBytes, KeystoreError> blob) {
                          if (blob)
                              fail(VaultError::Damaged); // there is one; it wants to be opened
                          else if (blob.error() == KeystoreError::NotFound)
                              lookForPages();
                          else
                              fail(toVaultError(blob.error()));
                      }});
}

void CreateOperation::abandon()
{
    m_done.later(failure(VaultError::NotOpen));
}

void CreateOperation::lookForPages()
{
    const std::size_t index = m_session->pages.size();
    d.keystore->read(pageName(index),
                     {context(), [this, index](Result<SecretBytes, KeystoreError> blob) {
                          if (blob || blob.error() == KeystoreError::Damaged) {
                              m_session->pages.grow(index + 1);
                              lookForPages();
                          } else if (blob.error() == KeystoreError::NotFound) {
                              derive();
                          } else {
                              fail(toVaultError(blob.error()));
                          }
                      }});
}

void CreateOperation::derive()
{
    if (!m_passphrase.isEmpty()) {
        m_recipe = PassphraseRecipe{d.cost, {}};
        d.entropy.fill(m_recipe->salt);
    }
    derivePassphraseKey(std::move(m_passphrase), m_recipe,
                        {context(), [this](Result<SecretBytes, crypto::KdfError> key) {
                             makeKeys(std::move(key));
                         }});
}

void CreateOperation::makeKeys(Result<SecretBytes, crypto::KdfError> passphraseKey)
{
    if (!passphraseKey) {
        fail(toVaultError(passphraseKey.error()));
        return;
    }
    Session &session = *m_session;
    session.passphraseKey = std::move(*passphraseKey);
    session.key = SecretBytes(kVaultKeySize);
    session.keychainSecret = SecretBytes(kKeychainSecretSize);
    // Both keys are made here.
    d.entropy.fill(session.key.exposeWritable());
    d.entropy.fill(session.keychainSecret.exposeWritable());
    VaultId id{};
    d.entropy.fill(id);
    // The wrap is what K is stored as.
    session.wrap =
        makeKeyWrap(id, 1, m_recipe, session.wrapKeys(), session.key.expose(), d.entropy);
    // The keychain is where the secret lives.
    m_item = formatKeychainItem(session.wrap, session.keychainSecret.expose());
    d.keystore->write(keychainItemName(), m_item.clone(),
                      {context(), held([this](Result<void, KeystoreError> written) {
                           if (written)
                               readBack();
                           else
                               fail(toVaultError(written.error()));
                       })});
}

void CreateOperation::readBack()
{
    d.keystore->read(keychainItemName(),
                     {context(), [this](Result<SecretBytes, KeystoreError> blob) {
                          // Compared in constant time.
                          if (blob && equalInConstantTime(blob->expose(), m_item.expose()))
                              writeFile();
                          else
                              fail(blob || blob.error() == KeystoreError::NotFound
                                       ? VaultError::KeystoreFailed
                                       : toVaultError(blob.error()));
                      }});
}

void CreateOperation::writeFile()
{
    Session &session = *m_session;
    PageSet pages(d.keystore->capacity());
    pages.grow(session.pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i)
        pages.page(i).state = PageState::Damaged;
    session.pages = std::move(pages);
    session.report.damagedPages = session.pages.size();
    VaultState state;
    state.pages = session.pages.size();
    notePagesWritten(state, session);
    const auto saved = saveState(session, d.files, std::move(state), Archive::No, d.entropy);
    if (!saved) {
        // As if nothing had happened; an item that stays is found by the next open().
        d.keystore->remove(
            keychainItemName(),
            {context(),
             held([this, error = saved.error()](Result<void, KeystoreError>) { fail(error); })});
        return;
    }
    d.session = std::move(m_session);
    d.hasPassphrase = m_recipe.has_value();
    const QPointer<QObject> alive(context());
    Vault &vault = d.q;
    d.setState(Vault::State::Open);
    if (alive)
        Q_EMIT vault.catalogueChanged();
    if (alive)
        answer({});
}

void CreateOperation::fail(VaultError error)
{
    m_session.reset();
    const QPointer<QObject> alive(context());
    d.setState(m_before);
    if (alive)
        answer(failure(error));
}

void CreateOperation::answer(Result<void, VaultError> result)
{
    auto done = std::move(m_done);
    finish();
    done(std::move(result));
}

} // namespace warifu::vault
