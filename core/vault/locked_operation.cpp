// SPDX-License-Identifier: Apache-2.0
#include "core/vault/locked_operation.h"

#include <QPointer>

namespace warifu::vault {

void LockedOperation::start()
{
    if (!d.openSession()) {
        refuse(VaultError::NotOpen);
        return;
    }
    if (const auto made = makeFolder(d.folder); !made) {
        refuse(toVaultError(made.error()));
        return;
    }
    takeLock([this](std::optional<FileLockError> problem) {
        if (problem)
            refuse(toVaultError(*problem));
        else
            catchUp();
    });
}

void LockedOperation::catchUp()
{
    m_catchUp = std::make_unique<CatchUp>(d, context());
    m_catchUp->run({context(), held([this](Result<CatchUp::Outcome, VaultError> outcome) {
                        if (!outcome) {
                            refuse(outcome.error());
                            return;
                        }
                        if (*outcome == CatchUp::Outcome::Lost) {
                            leave();
                            return;
                        }
                        if (*outcome == CatchUp::Outcome::Changed)
                            Q_EMIT d.q.catalogueChanged();
                        if (!isStopped())
                            run();
                    })});
}

void LockedOperation::leave()
{
    // Taken out of the vault first, which would otherwise answer NotOpen for it.
    std::unique_ptr<Operation> self = std::move(d.running);
    Vault &vault = d.q;
    const QPointer<Vault> alive(&vault);
    vault.lock();
    if (alive)
        Q_EMIT vault.changedElsewhere();
    if (!alive) {
        stop();
        return;
    }
    d.retire(std::move(self));
    refuse(VaultError::ChangedElsewhere);
}

} // namespace warifu::vault
