// SPDX-License-Identifier: Apache-2.0
// Moving the vault between the keychain and a passphrase file. A file is filled under another name
// and takes its own only when the vault is in it, because the name says which keystore is in force.
#include "core/engine/engine_private.h"

#include "core/base/durable_file.h"

#include <QFileInfo>

namespace warifu::engine {

using Unlocked = Result<void, keystore::UnlockError>;

void Engine::Private::moveToFile(const MoveFlow &flow)
{
    const bool isOpen = vault.state() == vault::Vault::State::Open;
    if (flow->passphrase.isEmpty())
        return flow->fail(VaultError::NeedsPassphrase);
    if (!isLongEnough(flow->passphrase))
        return flow->fail(VaultError::NotAllowed);
    if (inUse == KeystoreChoice::Passphrase)
        return isOpen ? flow->done({}) : openForMove(flow, &Private::openInFile);
    if (QFileInfo::exists(profile.passphraseFile()))
        return flow->fail(VaultError::WrongKeychain); // another vault lives there
    if (!isOpen)
        return startInFile(flow);
    if (!vault.hasPassphrase())
        return fillMovingFile(flow);
    // The file's passphrase takes the place of the app passphrase, so it must be the same one.
    vault.verifyPassphrase(flow->passphrase.clone(), then<Done>([this, flow](Done verified) {
                               if (!verified)
                                   return flow->fail(verified.error());
                               if (!isOver(flow))
                                   fillMovingFile(flow);
                           }));
}

void Engine::Private::startInFile(const MoveFlow &flow)
{
    if (!q->isFirstRun())
        return flow->fail(VaultError::NotOpen);
    inUse = KeystoreChoice::Passphrase;
    openForMove(flow, &Private::openInFile);
}

void Engine::Private::openForMove(const MoveFlow &flow, void (Private::*first)(const OpenFlow &))
{
    auto opening = std::make_shared<Flow<Opened>>(Flow<Opened>{
        std::move(flow->turn), flow->passphrase.clone(), {}, {}, flow->lockings, false});
    opening->done = then<Opened>([this, flow](Opened opened) {
        if (opened)
            return flow->done({});
        if (options.keystore != KeystoreChoice::Passphrase && !file->fileExists()) {
            // No file was made, so nothing has been chosen.
            inUse = KeystoreChoice::Keychain;
            current.use(keychain);
        }
        flow->fail(opened.error());
    });
    (this->*first)(opening);
}

void Engine::Private::fillMovingFile(const MoveFlow &flow)
{
    if (const auto removed = removeFile(profile.movingFile()); !removed)
        return flow->fail(VaultError::FileNoAccess);
    next = makeStore(profile.movingFile());
    next->create(flow->passphrase.clone(), then<Unlocked>([this, flow](Unlocked created) {
                     if (!created)
                         return flow->fail(vaultError(created.error()));
                     if (isOver(flow)) {
                         (void)removeFile(profile.movingFile());
                         return;
                     }
                     vault.moveTo(*next, then<Done>([this, flow](Done moved) {
                         if (!moved) {
                             (void)removeFile(profile.movingFile());
                             return flow->fail(moved.error());
                         }
                         settleInFile(flow);
                     }));
                 }));
}

void Engine::Private::settleInFile(const MoveFlow &flow)
{
    file = std::move(next);
    inUse = KeystoreChoice::Passphrase;
    current.use(*file);
    vault.useKeystore(current);
    // If this fails, the next start finds no vault in the keychain and adopts the file.
    file->moveFile(profile.passphraseFile(), then<Unlocked>([this, flow](Unlocked) {
                       if (!vault.hasPassphrase())
                           return flow->done({});
                       vault.changePassphrase(flow->passphrase.clone(), {},
                                              then<Done>([flow](Done) { flow->done({}); }));
                   }));
}

void Engine::Private::moveToKeychain(const MoveFlow &flow)
{
    const bool isOpen = vault.state() == vault::Vault::State::Open;
    if (inUse == KeystoreChoice::Keychain && isOpen)
        return flow->done({});
    if (!isOpen) {
        if (!q->isFirstRun())
            return flow->fail(VaultError::NotOpen);
        inUse = KeystoreChoice::Keychain;
        current.use(keychain);
        return openForMove(flow, &Private::openInKeychain);
    }
    // In the keychain it would have none.
    if (policy.lock.isRequired)
        return flow->fail(VaultError::NotAllowed);
    vault.moveTo(keychain, then<Done>([this, flow](Done moved) {
                     if (!moved)
                         return flow->fail(moved.error());
                     inUse = KeystoreChoice::Keychain;
                     current.use(keychain);
                     vault.useKeystore(current);
                     file->lock();
                     // If this fails, the next start finds no vault in the file and looks in the
                     // keychain.
                     (void)removeFile(profile.passphraseFile());
                     flow->done({});
                 }));
}

} // namespace warifu::engine
