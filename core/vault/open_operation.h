// SPDX-License-Identifier: Apache-2.0
#pragma once
// Opening: files, keychain item, wrap, passphrase, catalogue or an older one, then pages.

#include "core/vault/load_operation.h"

#include <vector>

namespace warifu::vault {

class OpenOperation final : public LoadOperation
{
public:
    OpenOperation(Vault::Private &vault, SecretBytes passphrase,
                  Callback<Result<OpenReport, VaultError>> done)
        : LoadOperation(vault, std::move(done))
        , m_passphrase(std::move(passphrase))
    {}
    void start() override;

private:
    void run() override; // from here on with the lock, or only looking
    // The files that can be parsed, the most wanted first.
    [[nodiscard]] Result<void, VaultError> readFiles();
    void readItem();
    void takeItem(Result<SecretBytes, keystore::KeystoreError> blob);
    [[nodiscard]] Result<KeyWrap, VaultError> chooseWrap() const;
    void unwrap(Result<SecretBytes, crypto::KdfError> passphraseKey);
    [[nodiscard]] Result<void, VaultError> loadState();
    [[nodiscard]] std::uint64_t newestWrapGeneration() const;
    void fail(VaultError error);

    SecretBytes m_passphrase;
    std::vector<CatalogueFile> m_files;
    bool m_hasFiles = false;
    // catalogue.warifu is there and good as far as its header tells.
    bool m_currentIsGood = false;
    bool m_currentIsBroken = false;
    std::unique_ptr<KeychainItem> m_item;
    std::unique_ptr<Session> m_session;
    Vault::State m_before = Vault::State::Closed;
};

} // namespace warifu::vault
