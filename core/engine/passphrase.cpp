// SPDX-License-Identifier: Apache-2.0
// Verifying and changing the one passphrase that the user knows: the app passphrase with the
// keychain, the file's otherwise. A wrong one is counted for the activity log.
#include "core/activity/unlock_failures.h"
#include "core/engine/engine_private.h"

#include <algorithm>

namespace warifu::engine {

bool Engine::hasPassphrase() const
{
    return d->inUse == KeystoreChoice::Passphrase || d->vault.hasPassphrase();
}

bool Engine::Private::isLongEnough(const SecretBytes &fresh) const
{
    // Counted, not kept: bytes that begin a character of UTF-8.
    const ByteView bytes = fresh.expose();
    const auto characters =
        std::ranges::count_if(bytes, [](std::uint8_t byte) { return (byte & 0xC0) != 0x80; });
    return characters >= policy.lock.leastLength;
}

void Engine::verifyPassphrase(SecretBytes passphrase, Callback<Done> done)
{
    d->begin(std::move(passphrase), {}, d->noting(std::move(done)), &Private::verifyPassphrase);
}

void Engine::Private::verifyPassphrase(const MoveFlow &flow)
{
    if (vault.state() != vault::Vault::State::Open)
        return flow->fail(VaultError::NotOpen);
    if (inUse == KeystoreChoice::Keychain)
        return vault.verifyPassphrase(
            std::move(flow->passphrase),
            then<Done>([flow](Done verified) { flow->done(std::move(verified)); }));
    file->verifyPassphrase(std::move(flow->passphrase),
                           then<Result<void, keystore::UnlockError>>([this, flow](auto verified) {
                               if (isOver(flow))
                                   return;
                               if (verified)
                                   flow->done({});
                               else
                                   flow->fail(vaultError(verified.error()));
                           }));
}

void Engine::changePassphrase(SecretBytes current, SecretBytes fresh, Callback<Done> done)
{
    d->begin(std::move(current), std::move(fresh), d->noting(std::move(done)),
             &Private::changePassphrase);
}

void Engine::Private::noteUnlockFailure()
{
    // A failure to count must not stand in the way of the next attempt.
    static_cast<void>(activity::noteUnlockFailure(profile.home, clock.now()));
    if (signIns)
        signIns->recordUnlockFailures();
}

void Engine::Private::changePassphrase(const MoveFlow &flow)
{
    SecretBytes fresh = std::move(flow->fresh);
    if (fresh.isEmpty() ? inUse == KeystoreChoice::Keychain && policy.lock.isRequired
                        : !isLongEnough(fresh))
        return flow->fail(VaultError::NotAllowed);
    if (inUse == KeystoreChoice::Keychain)
        return vault.changePassphrase(
            std::move(flow->passphrase), std::move(fresh),
            then<Done>([flow](Done changed) { flow->done(std::move(changed)); }));
    if (vault.state() != vault::Vault::State::Open)
        return flow->fail(VaultError::NotOpen);
    // The file has no life without a passphrase.
    if (fresh.isEmpty())
        return flow->fail(VaultError::NeedsPassphrase);
    if (!vault.hasPassphrase())
        return changeFilePassphrase(flow, std::move(fresh));
    // Two passphrases that begin to differ would shut the user out.
    vault.changePassphrase(flow->passphrase.clone(), {},
                           then<Done>([this, flow, fresh = std::move(fresh)](Done dropped) mutable {
                               if (!dropped)
                                   return flow->fail(dropped.error());
                               changeFilePassphrase(flow, std::move(fresh));
                           }));
}

void Engine::Private::changeFilePassphrase(const MoveFlow &flow, SecretBytes fresh)
{
    file->changePassphrase(std::move(flow->passphrase), std::move(fresh),
                           then<Result<void, keystore::UnlockError>>([flow](auto changed) {
                               if (changed)
                                   flow->done({});
                               else
                                   flow->fail(vaultError(changed.error()));
                           }));
}

} // namespace warifu::engine
