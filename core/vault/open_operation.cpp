// SPDX-License-Identifier: Apache-2.0
#include "core/vault/open_operation.h"

#include "core/vault/passphrase_key.h"

#include <algorithm>

namespace warifu::vault {

namespace {

// After a newest catalogue that cannot be read, so that no generation is ever used twice.
constexpr std::uint64_t kGenerationLeap = 1'000;

} // namespace

void OpenOperation::start()
{
    if (const Session *const session = d.openSession()) {
        answer(session->report);
        return;
    }
    m_before = d.state;
    d.setState(Vault::State::Opening);
    if (isStopped())
        return;
    takeLock([this](std::optional<FileLockError> problem) {
        // Where no lock can be made (no folder yet, a disk that is read-only or full), the vault is
        // opened all the same, and nothing is put right.
        if (problem == FileLockError::Busy)
            fail(VaultError::Busy);
        else
            run();
    });
}

void OpenOperation::run()
{
    if (const auto files = readFiles(); !files) {
        fail(files.error());
        return;
    }
    d.keystore->refresh({context(), [this](Result<void, keystore::KeystoreError> refreshed) {
                             if (refreshed)
                                 readItem();
                             else
                                 fail(toVaultError(refreshed.error()));
                         }});
}

void OpenOperation::readItem()
{
    d.keystore->read(keychainItemName(),
                     {context(), [this](Result<SecretBytes, keystore::KeystoreError> blob) {
                          takeItem(std::move(blob));
                      }});
}

Result<void, VaultError> OpenOperation::readFiles()
{
    m_hasFiles = d.files.hasAny();
    const auto current = d.files.read(0);
    if (current) {
        auto file = parseCatalogueFile(*current);
        if (file) {
            m_files.push_back(std::move(*file));
            m_currentIsGood = true;
        } else if (file.error() == CatalogueFileError::NewerFormat) {
            return failure(VaultError::NewerFormat);
        } else {
            m_currentIsBroken = true;
        }
    } else if (current.error() == FileError::NoAccess) {
        // Not allowed is not broken: whoever may read it will find it whole.
        return failure(VaultError::FileNoAccess);
    } else if (current.error() != FileError::Absent) {
        m_currentIsBroken = true;
    }
    return {};
}

void OpenOperation::takeItem(Result<SecretBytes, keystore::KeystoreError> blob)
{
    if (!blob) {
        const bool isFirstRun = blob.error() == keystore::KeystoreError::NotFound && !m_hasFiles;
        fail(isFirstRun ? VaultError::NoVault : toVaultError(blob.error()));
        return;
    }
    // Parsed into a secret again.
    auto item = parseKeychainItem(blob->expose());
    if (!item) {
        fail(item.error() == KeychainItemError::NewerFormat ? VaultError::NewerFormat
                                                            : VaultError::Damaged);
        return;
    }
    m_item = std::make_unique<KeychainItem>(std::move(*item));
    if (!m_currentIsGood)
        for (auto &[slot, file] : d.files.olderFiles())
            m_files.push_back(std::move(file));
    const auto wrap = chooseWrap();
    if (!wrap) {
        fail(wrap.error());
        return;
    }
    d.hasPassphrase = wrap->passphrase.has_value();
    if (d.hasPassphrase && m_passphrase.isEmpty()) {
        fail(VaultError::NeedsPassphrase);
        return;
    }
    m_session = std::make_unique<Session>();
    m_session->wrap = *wrap;
    m_session->keychainSecret = m_item->secret.clone();
    derivePassphraseKey(
        std::move(m_passphrase), wrap->passphrase,
        {context(), [this](Result<SecretBytes, crypto::KdfError> key) { unwrap(std::move(key)); }});
}

Result<KeyWrap, VaultError> OpenOperation::chooseWrap() const
{
    if (!m_files.empty() && m_files.front().wrap.vault != m_item->wrap.vault)
        return failure(VaultError::WrongKeychain);
    // The newest one that this keychain opens: a change of the passphrase, or a move to another
    // keystore, may have been interrupted between the copies.
    std::optional<KeyWrap> best;
    const auto consider = [&](const KeyWrap &wrap) {
        // Checked against the secret that came with it.
        if (wrap.vault == m_item->wrap.vault && matchesKeychain(wrap, m_item->secret.expose())
            && (!best || wrap.generation > best->generation))
            best = wrap;
    };
    for (const CatalogueFile &file : m_files)
        consider(file.wrap);
    consider(m_item->wrap);
    if (!best)
        return failure(VaultError::WrongKeychain);
    return *best;
}

std::uint64_t OpenOperation::newestWrapGeneration() const
{
    std::uint64_t newest = m_item->wrap.generation;
    for (const CatalogueFile &file : m_files)
        newest = std::max(newest, file.wrap.generation);
    return newest;
}

void OpenOperation::unwrap(Result<SecretBytes, crypto::KdfError> passphraseKey)
{
    if (!passphraseKey) {
        fail(toVaultError(passphraseKey.error()));
        return;
    }
    m_session->passphraseKey = std::move(*passphraseKey);
    auto key = unwrapKey(m_session->wrap, m_session->wrapKeys());
    if (!key) {
        switch (key.error()) {
        case UnwrapError::WrongPassphrase:
            fail(VaultError::WrongPassphrase);
            return;
        case UnwrapError::WrongKeychain:
            fail(VaultError::WrongKeychain);
            return;
        case UnwrapError::Damaged:
            fail(VaultError::Damaged);
            return;
        }
    }
    m_session->key = std::move(*key);
    const std::uint64_t newestWrap = newestWrapGeneration();
    const bool allAgree = m_item->wrap == m_session->wrap
        && (m_files.empty() || m_files.front().wrap == m_session->wrap);
    if (const auto loaded = loadState(); !loaded) {
        fail(loaded.error());
        return;
    }
    Session &session = *m_session;
    if (newestWrap > session.wrap.generation) {
        // A newer wrap belongs to a keychain secret that is not here; ours counts again.
        session.wrap = makeKeyWrap(session.wrap.vault, newestWrap + 1, session.wrap.passphrase,
                                   session.wrapKeys(), session.key.expose(), d.entropy);
    }
    if (!allAgree)
        session.state.staleWraps = true;
    session.pages = PageSet(d.keystore->capacity());
    const bool isProbing = session.report.rebuiltFromPages || session.report.generationsBack > 0;
    d.session = std::move(m_session);
    loadPages(isProbing);
}

Result<void, VaultError> OpenOperation::loadState()
{
    Session &session = *m_session;
    if (m_currentIsBroken)
        session.setDamagedAside = true;
    int tried = m_currentIsGood ? 0 : 1; // catalogue.warifu itself
    const auto tryFiles = [&]() -> Result<bool, VaultError> {
        for (; !m_files.empty(); m_files.erase(m_files.begin()), ++tried) {
            const CatalogueFile &file = m_files.front();
            session.generation = std::max(session.generation, file.generation);
            // The body is sealed under K.
            const auto body = openCatalogue(file, session.wrap.vault, session.key.expose());
            if (!body)
                continue;
            // Parsed into values that lists show.
            auto state = parseState(body->expose());
            if (!state && state.error() == StateError::NewerFormat)
                return failure(VaultError::NewerFormat);
            if (!state)
                continue;
            session.state = std::move(*state);
            if (tried == 0)
                session.stamp = stampOf(file);
            return true;
        }
        return false;
    };
    auto found = tryFiles();
    if (found && !*found && m_currentIsGood) {
        session.setDamagedAside = true; // its header was good, its body is not
        for (auto &[slot, file] : d.files.olderFiles())
            m_files.push_back(std::move(file));
        found = tryFiles();
    }
    if (!found)
        return failure(found.error());
    if (*found && tried == 0) {
        // The file of a transaction that was interrupted is not worth keeping.
        session.skipArchive = !session.state.aborted.empty();
        return {};
    }
    session.skipArchive = true;
    session.generation += kGenerationLeap;
    m_mustSave = true;
    if (*found) {
        session.report.generationsBack = tried;
        ++session.state.archived; // not over the one that we were glad to have
    } else {
        session.report.rebuiltFromPages = true;
        m_mayBeNew = !m_hasFiles;
    }
    return {};
}

void OpenOperation::fail(VaultError error)
{
    m_session.reset();
    const bool isWaiting =
        error == VaultError::NeedsPassphrase || error == VaultError::WrongPassphrase;
    // A handler of the signal may look at the vault, or lock it.
    d.setState(isWaiting ? Vault::State::Locked : m_before);
    if (!isStopped())
        answer(failure(error));
}

} // namespace warifu::vault
