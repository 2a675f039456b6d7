// SPDX-License-Identifier: Apache-2.0
// Living with other processes in the same profile: waiting for them, and taking over what they
// have changed.
#include "core/engine/engine_private.h"

namespace warifu::engine {

void Engine::Private::takeLock(
    std::function<void(vault::Vault::Hold, std::optional<VaultError>)> take)
{
    vault.holdLock(then<Result<vault::Vault::Hold, VaultError>>(
        [take = std::move(take)](Result<vault::Vault::Hold, VaultError> hold) {
            if (hold)
                take(std::move(*hold), std::nullopt);
            else
                take(nullptr, hold.error());
        }));
}

void Engine::refresh(Callback<Done> done)
{
    d->vault.refresh(std::move(done));
}

void Engine::followOthers()
{
    connect(&d->watcher, &QFileSystemWatcher::directoryChanged, this,
            [this] { d->profileHasChanged(); });
    const auto watch = [this] {
        // The folder may be made only now, and it may be another one of the same name.
        if (d->vault.state() != vault::Vault::State::Open)
            return;
        d->watcher.removePath(d->profile.home);
        d->watcher.addPath(d->profile.home);
    };
    connect(&d->vault, &vault::Vault::stateChanged, this, watch);
    watch();
}

void Engine::Private::profileHasChanged()
{
    if (vault.state() != vault::Vault::State::Open)
        return;
    // One look at a time; what happens during it is seen by the next.
    mustRefreshAgain = isRefreshing;
    if (std::exchange(isRefreshing, true))
        return;
    vault.refresh(then<Done>([this](Done) {
        isRefreshing = false;
        if (std::exchange(mustRefreshAgain, false))
            profileHasChanged();
    }));
}

} // namespace warifu::engine
