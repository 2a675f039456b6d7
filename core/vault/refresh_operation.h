// SPDX-License-Identifier: Apache-2.0
#pragma once
// Looks whether another process has changed something, and takes it over. Where nothing has changed
// this reads one small file and waits for nobody.

#include "core/vault/locked_operation.h"

namespace warifu::vault {

class RefreshOperation final : public LockedOperation
{
public:
    RefreshOperation(Vault::Private &vault, Callback<Result<void, VaultError>> done)
        : LockedOperation(vault)
        , m_done(std::move(done))
    {}
    void start() override
    {
        const Session *const session = d.openSession();
        if (!session || !isUpToDate(*session, d.files)) {
            LockedOperation::start();
            return;
        }
        using keystore::KeystoreError;
        d.keystore->refresh({context(), [this](Result<void, KeystoreError> refreshed) {
                                 if (refreshed)
                                     answer({});
                                 else if (refreshed.error() == KeystoreError::Locked)
                                     leave();
                                 else
                                     answer(failure(toVaultError(refreshed.error())));
                             }});
    }

private:
    void run() override { answer({}); }
    void refuse(VaultError error) override { answer(failure(error)); }
    void abandon() override { m_done.later(failure(VaultError::NotOpen)); }
    void answer(Result<void, VaultError> result)
    {
        auto done = std::move(m_done);
        finish();
        done(std::move(result));
    }

    Callback<Result<void, VaultError>> m_done;
};

} // namespace warifu::vault
