// SPDX-License-Identifier: Apache-2.0
// Opening the vault in the keystore that the profile uses, which an interrupted move may have left
// undecided. No keystore ever gets a new vault while there are signs of an old one.
#include "core/engine/engine_private.h"

#include "core/base/durable_file.h"
#include "core/vault/keychain_item.h"
#include "core/vault/session.h"

#include <QFileInfo>

namespace warifu::engine {

using Unlocked = Result<void, keystore::UnlockError>;

void Engine::Private::chooseKeystore()
{
    if (options.keystore != KeystoreChoice::Automatic)
        return;
    if (inUse == KeystoreChoice::Keychain && QFileInfo::exists(profile.passphraseFile())) {
        current.use(keychain); // until the file is opened
        file = makeStore(profile.passphraseFile());
        inUse = KeystoreChoice::Passphrase;
    } else if (inUse == KeystoreChoice::Passphrase && !file->fileExists()) {
        file->lock();
        current.use(keychain);
        inUse = KeystoreChoice::Keychain;
    }
}

void Engine::Private::findVault(const OpenFlow &flow)
{
    if (!q->isFirstRun() || QFileInfo::exists(profile.movingFile()))
        return enter(flow, &Private::open);
    if (inUse == KeystoreChoice::Passphrase)
        return flow->fail(VaultError::NoVault);
    // A folder that was lost is no lost vault: the keychain alone rebuilds the accounts.
    keychain.read(vault::keychainItemName(),
                  then<Result<SecretBytes, keystore::KeystoreError>>([this, flow](auto found) {
                      if (isOver(flow))
                          return;
                      if (found)
                          return enter(flow, &Private::open);
                      flow->fail(found.error() == keystore::KeystoreError::NotFound
                                     ? VaultError::NoVault
                                     : vault::toVaultError(found.error()));
                  }));
}

void Engine::Private::open(const OpenFlow &flow)
{
    if (vault.state() != vault::Vault::State::Open)
        chooseKeystore();
    if (inUse == KeystoreChoice::Passphrase)
        openInFile(flow);
    else
        openInKeychain(flow);
}

void Engine::Private::openInKeychain(const OpenFlow &flow)
{
    current.use(keychain);
    vault.open(flow->passphrase.clone(), then<Opened>([this, flow](Opened opened) {
                   if (opened) {
                       // What a move that did not happen left behind must not be taken for the
                       // vault later.
                       (void)removeFile(profile.movingFile());
                       return requirePassphrase(flow, *opened);
                   }
                   const bool isAbsent = opened.error() == VaultError::NoVault
                       || opened.error() == VaultError::KeystoreAbsent;
                   if (isAbsent && flow->mayTryTheOther && QFileInfo::exists(profile.movingFile()))
                       return adoptMovingFile(flow);
                   if (opened.error() == VaultError::NoVault && !isOver(flow))
                       return create(flow, std::move(flow->passphrase));
                   flow->fail(opened.error());
               }));
}

void Engine::Private::create(const OpenFlow &flow, SecretBytes passphrase)
{
    if (flow->newVault == NewVault::Refuse)
        return flow->fail(VaultError::NoVault);
    if (inUse == KeystoreChoice::Keychain && policy.lock.isRequired) {
        needsNewPassphrase = true;
        if (passphrase.isEmpty() || !isLongEnough(passphrase))
            return flow->fail(passphrase.isEmpty() ? VaultError::NeedsPassphrase
                                                   : VaultError::NotAllowed);
    }
    vault.create(std::move(passphrase), then<Done>([this, flow](Done created) {
                     needsNewPassphrase = needsNewPassphrase && !created;
                     if (created)
                         flow->done(OpenReport{});
                     else
                         flow->fail(created.error());
                 }));
}

void Engine::Private::requirePassphrase(const OpenFlow &flow, OpenReport report)
{
    needsNewPassphrase = policy.lock.isRequired && !vault.hasPassphrase();
    if (!needsNewPassphrase)
        return flow->done(report);
    if (flow->passphrase.isEmpty() || !isLongEnough(flow->passphrase)) {
        vault.lock(); // nothing is to be had before
        return flow->fail(flow->passphrase.isEmpty() ? VaultError::NeedsPassphrase
                                                     : VaultError::NotAllowed);
    }
    vault.changePassphrase({}, flow->passphrase.clone(),
                           then<Done>([this, flow, report](Done changed) {
                               needsNewPassphrase = !changed;
                               if (changed)
                                   return flow->done(report);
                               vault.lock();
                               flow->fail(changed.error());
                           }));
}

void Engine::Private::adoptMovingFile(const OpenFlow &flow)
{
    if (const auto renamed = renameFile(profile.movingFile(), profile.passphraseFile()); !renamed)
        return flow->fail(VaultError::FileNoAccess);
    flow->mayTryTheOther = false;
    inUse = KeystoreChoice::Passphrase;
    openInFile(flow);
}

void Engine::Private::openInFile(const OpenFlow &flow)
{
    current.use(*file);
    if (file->isUnlocked())
        return openUnlockedFile(flow);
    const bool isThere = file->fileExists();
    if (!isThere && profile.hasCatalogue())
        return flow->fail(VaultError::KeystoreAbsent);
    if (!isThere && flow->newVault == NewVault::Refuse)
        return flow->fail(VaultError::NoVault);
    if (flow->passphrase.isEmpty())
        return flow->fail(VaultError::NeedsPassphrase);
    if (!isThere && !isLongEnough(flow->passphrase))
        return flow->fail(VaultError::NotAllowed);
    auto unlocked = then<Unlocked>([this, flow](Unlocked result) {
        if (!result)
            return flow->fail(vaultError(result.error()));
        if (isOver(flow))
            return;
        openUnlockedFile(flow);
    });
    if (isThere)
        file->unlock(flow->passphrase.clone(), std::move(unlocked));
    else
        file->create(flow->passphrase.clone(), std::move(unlocked));
}

void Engine::Private::openUnlockedFile(const OpenFlow &flow)
{
    vault.open(flow->passphrase.clone(), then<Opened>([this, flow](Opened opened) {
                   if (opened)
                       return dropInnerPassphrase(flow, *opened);
                   if (isOver(flow))
                       return;
                   if (opened.error() == VaultError::NoVault)
                       return create(flow, {}); // the file's passphrase protects it
                   if (opened.error() == VaultError::KeystoreAbsent && flow->mayTryTheOther
                       && options.keystore == KeystoreChoice::Automatic)
                       return openAfterMoveToKeychain(flow);
                   flow->fail(opened.error());
               }));
}

void Engine::Private::openAfterMoveToKeychain(const OpenFlow &flow)
{
    current.use(keychain);
    vault.open(flow->passphrase.clone(), then<Opened>([this, flow](Opened opened) {
                   if (!opened) {
                       current.use(*file);
                       return flow->fail(opened.error());
                   }
                   // The move had happened; only the empty file was still there.
                   inUse = KeystoreChoice::Keychain;
                   file->lock();
                   (void)removeFile(profile.passphraseFile());
                   flow->done(std::move(opened));
               }));
}

void Engine::Private::dropInnerPassphrase(const OpenFlow &flow, OpenReport report)
{
    if (!vault.hasPassphrase() || flow->passphrase.isEmpty())
        return flow->done(report);
    // Left by an interrupted move: one passphrase is enough, and only the file's can be changed.
    vault.changePassphrase(flow->passphrase.clone(), {},
                           then<Done>([flow, report](Done) { flow->done(report); }));
}

} // namespace warifu::engine
