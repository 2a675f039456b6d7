// SPDX-License-Identifier: Apache-2.0
#include "core/vault/passphrase_operation.h"

#include "core/vault/keychain_item.h"
#include "core/vault/passphrase_key.h"

namespace warifu::vault {

void PassphraseOperation::refuse(VaultError error)
{
    answer(failure(error));
}

void PassphraseOperation::run()
{
    derivePassphraseKey(
        std::move(m_current), d.session->wrap.passphrase,
        {context(), [this](Result<SecretBytes, crypto::KdfError> key) { verify(std::move(key)); }});
}

void PassphraseOperation::abandon()
{
    m_done.later(m_hasHappened ? Result<void, VaultError>() : failure(VaultError::NotOpen));
}

void PassphraseOperation::verify(Result<SecretBytes, crypto::KdfError> currentKey)
{
    if (!currentKey) {
        answer(failure(toVaultError(currentKey.error())));
        return;
    }
    // Both are derived from passphrases; compared in constant time.
    if (!equalInConstantTime(currentKey->expose(), d.session->passphraseKey.expose())) {
        answer(failure(VaultError::WrongPassphrase));
        return;
    }
    if (!m_fresh.isEmpty()) {
        m_recipe = PassphraseRecipe{d.cost, {}};
        d.entropy.fill(m_recipe->salt);
    }
    derivePassphraseKey(
        std::move(m_fresh), m_recipe,
        {context(), [this](Result<SecretBytes, crypto::KdfError> key) { rewrap(std::move(key)); }});
}

void PassphraseOperation::rewrap(Result<SecretBytes, crypto::KdfError> freshKey)
{
    if (!freshKey) {
        answer(failure(toVaultError(freshKey.error())));
        return;
    }
    Session &session = *d.session;
    const KeyWrap oldWrap = session.wrap;
    SecretBytes oldKey = std::exchange(session.passphraseKey, std::move(*freshKey));
    // The wrap is what K is stored as.
    session.wrap = makeKeyWrap(oldWrap.vault, oldWrap.generation + 1, m_recipe, session.wrapKeys(),
                               session.key.expose(), d.entropy);
    VaultState next = session.state;
    next.staleWraps = true;
    const std::uint64_t before = session.generation;
    const auto saved = saveState(session, d.files, std::move(next), Archive::Yes, d.entropy);
    if (session.generation == before) {
        session.wrap = oldWrap;
        session.passphraseKey = std::move(oldKey);
        answer(failure(saved.error()));
        return;
    }
    d.hasPassphrase = m_recipe.has_value();
    if (!saved) {
        answer(failure(saved.error()));
        return;
    }
    m_hasHappened = true;
    const bool allRewrapped = rewrapOlderFiles(session, d.files);
    // The keychain is where the secret lives.
    SecretBytes item = formatKeychainItem(session.wrap, session.keychainSecret.expose());
    d.keystore->write(
        keychainItemName(), std::move(item),
        {context(), held([this, allRewrapped](Result<void, keystore::KeystoreError> r) {
             // Stored with the next change; until then opening looks once more.
             d.session->state.staleWraps = !r || !allRewrapped;
             answer({});
         })});
}

void PassphraseOperation::answer(Result<void, VaultError> result)
{
    auto done = std::move(m_done);
    finish();
    done(std::move(result));
}

} // namespace warifu::vault
