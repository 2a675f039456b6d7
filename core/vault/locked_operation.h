// SPDX-License-Identifier: Apache-2.0
#pragma once
// An operation that changes what other processes see as well. It begins when no other process is at
// work in the profile folder and everything that one has changed is taken over, and keeps others
// out until it ends.

#include "core/vault/catch_up.h"
#include "core/vault/vault_private.h"

namespace warifu::vault {

class LockedOperation : public Operation
{
public:
    using Operation::Operation;
    // NotOpen unless the vault is open.
    void start() override;

protected:
    // The vault is open and up to date, and nobody else writes.
    virtual void run() = 0;
    // It cannot begin: the last thing is to tell the caller so.
    virtual void refuse(VaultError error) = 0;

    // Another process has made this session worthless: the vault is locked, the caller hears why.
    void leave();

private:
    void catchUp();

    std::unique_ptr<CatchUp> m_catchUp;
};

} // namespace warifu::vault
