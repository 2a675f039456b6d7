// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages to and from a keystore, one after another. The death of the context ends the work silently.

#include "core/base/callback.h"
#include "core/vault/page_seal.h"
#include "core/vault/page_set.h"
#include "core/vault/vault.h"
#include "core/vault/vault_lock.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace warifu::vault {

class PageWriter
{
public:
    struct Outcome
    {
        // In the order of the list; with an error, the last one is in doubt.
        std::size_t attempted = 0;
        std::optional<keystore::KeystoreError> error;
    };

    // hold is kept until the keystore has dropped its last order, also when context is gone by
    // then.
    PageWriter(QObject *context, VaultLock::Hold hold, keystore::Keystore &keystore,
               const VaultId &vault, Entropy &entropy)
        : m_context(context)
        , m_hold(std::move(hold))
        , m_keystore(keystore)
        , m_vault(vault)
        , m_entropy(entropy)
    {}
    // Writes the listed pages of pages until one fails, and notes in pages what is written. key
    // and pages outlive the work.
    void write(ByteView key, PageSet &pages, std::vector<std::size_t> list, Callback<Outcome> done);

private:
    void step();

    QPointer<QObject> m_context;
    VaultLock::Hold m_hold;
    keystore::Keystore &m_keystore;
    VaultId m_vault;
    Entropy &m_entropy;
    ByteView m_key;
    PageSet *m_pages = nullptr;
    std::vector<std::size_t> m_list;
    std::size_t m_next = 0;
    Callback<Outcome> m_done;
};

class PageReader
{
public:
    struct Request
    {
        // Indexes to read first; pages grows as needed.
        std::vector<std::size_t> list;
        // Then on from the last page until there is no more: the catalogue may not know them all.
        bool isProbing = false;
        // Pages in which something is expected; another one may be absent.
        std::vector<bool> expected;
    };

    PageReader(QObject *context, keystore::Keystore &keystore, const VaultId &vault)
        : m_context(context)
        , m_keystore(keystore)
        , m_vault(vault)
    {}
    // Stops at the first page that the keystore does not give, because the next would only prompt
    // or wait again; delivers why, or nothing. progress is called after each page but the last.
    void read(ByteView key, PageSet &pages, Request request, std::function<void()> progress,
              Callback<std::optional<VaultError>> done);

private:
    void step();
    // False when reading ends here.
    [[nodiscard]] bool take(std::size_t index, Result<SecretBytes, keystore::KeystoreError> blob);
    void takeAbsent(std::size_t index);
    void finish();

    QPointer<QObject> m_context;
    keystore::Keystore &m_keystore;
    VaultId m_vault;
    ByteView m_key;
    PageSet *m_pages = nullptr;
    Request m_request;
    std::size_t m_next = 0;
    std::size_t m_probe = 0;
    int m_absentInARow = 0;
    std::size_t m_knownPages = 0;
    std::optional<VaultError> m_error;
    std::function<void()> m_progress;
    Callback<std::optional<VaultError>> m_done;
};

} // namespace warifu::vault
