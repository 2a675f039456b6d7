// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine.h"

#include "core/engine/engine_private.h"

#include <QFileInfo>

namespace warifu::engine {

VaultError vaultError(keystore::UnlockError error)
{
    using keystore::UnlockError;
    switch (error) {
    case UnlockError::WrongPassphrase:
        return VaultError::WrongPassphrase;
    case UnlockError::Damaged:
        return VaultError::Damaged;
    case UnlockError::NewerFormat:
        return VaultError::NewerFormat;
    case UnlockError::NoFile:
        return VaultError::KeystoreAbsent;
    case UnlockError::Exists:
        return VaultError::WrongKeychain;
    case UnlockError::NoAccess:
        return VaultError::FileNoAccess;
    case UnlockError::NoSpace:
        return VaultError::FileNoSpace;
    case UnlockError::Memory:
        return VaultError::Memory;
    case UnlockError::NoAnswer:
        break; // locked meanwhile
    }
    return VaultError::NotOpen;
}

Engine::Private::Private(Engine *owner, EngineOptions chosen, std::unique_ptr<OwnPorts> own,
                         keystore::Keystore &keychainPort, const Clock &clockPort,
                         Entropy &entropyPort)
    : q(owner)
    , options(std::move(chosen))
    , profile(Profile::of(options.home))
    , ports(std::move(own))
    , keychain(keychainPort)
    , clock(clockPort)
    , entropy(entropyPort)
    , file(makeStore(profile.passphraseFile()))
    , current(keychain)
    , vault(current, profile.home, clock, entropy, options.cost)
    , codes(vault, clock)
    , enrolment(vault, clock, entropy)
    , policy(options.policy)
{
    enrolment.setRules(policy.adding);
    if (options.keystore == KeystoreChoice::Passphrase)
        inUse = KeystoreChoice::Passphrase;
    chooseKeystore();
    vault.setLockDeadline(options.lockDeadline);
    QObject::connect(&vault, &vault::Vault::changedElsewhere, q, [this] {
        q->lock();
        Q_EMIT q->changedElsewhere();
    });
    if (ports)
        QObject::connect(&ports->keychain, &keystore::KeychainKeystore::waiting, q,
                         &Engine::waitingForKeychain);
}

std::unique_ptr<keystore::PassphraseKeystore> Engine::Private::makeStore(const QString &path)
{
    return std::make_unique<keystore::PassphraseKeystore>(path, entropy, options.cost);
}

Engine::Engine(EngineOptions options)
{
    keystore::KeychainOptions keychain;
    keychain.service = Profile::of(options.home).service;
    keychain.deadline = options.keychainDeadline;
    auto ports = std::make_unique<OwnPorts>(std::move(keychain));
    OwnPorts &own = *ports;
    d = std::make_unique<Private>(this, std::move(options), std::move(ports), own.keychain,
                                  own.clock, own.entropy);
}

Engine::Engine(EngineOptions options, keystore::Keystore &keystore, const Clock &clock,
               Entropy &entropy)
    : d(std::make_unique<Private>(this, std::move(options), nullptr, keystore, clock, entropy))
{}

Engine::~Engine() = default;

QString Engine::home() const
{
    return d->profile.home;
}

KeystoreChoice Engine::keystoreInUse() const
{
    return d->inUse;
}

KeystoreChoice Engine::keystoreOfProfile() const
{
    if (QFileInfo::exists(d->profile.passphraseFile()))
        return KeystoreChoice::Passphrase;
    return d->profile.hasCatalogue() ? KeystoreChoice::Keychain : KeystoreChoice::Automatic;
}

vault::Vault &Engine::vault()
{
    return d->vault;
}

codes::CodeService &Engine::codes()
{
    return d->codes;
}

enrol::EnrolService &Engine::enrolment()
{
    return d->enrolment;
}

signin::SignIns &Engine::signIns()
{
    if (!d->signIns) {
        d->signIns = std::make_unique<signin::SignIns>(d->vault, d->profile.home, d->clock,
                                                       d->entropy, d->options.network);
        d->signIns->setPolicy(d->policy.signIn, d->policy.reports);
    }
    return *d->signIns;
}

const Clock &Engine::clock() const
{
    return d->clock;
}

const policy::PolicyValues &Engine::policy() const
{
    return d->policy;
}

void Engine::setPolicy(const policy::PolicyValues &policy)
{
    if (policy == std::exchange(d->policy, policy))
        return;
    d->enrolment.setRules(policy.adding);
    if (d->signIns)
        d->signIns->setPolicy(policy.signIn, policy.reports);
    Q_EMIT policyChanged();
}

bool Engine::needsNewPassphrase() const
{
    return d->needsNewPassphrase;
}

void Engine::open(SecretBytes passphrase, Callback<Opened> done)
{
    d->begin(std::move(passphrase), {}, d->noting(std::move(done)), &Private::open);
}

void Engine::openExisting(SecretBytes passphrase, Callback<Opened> done)
{
    d->begin(std::move(passphrase), {}, d->noting(std::move(done)), &Private::open,
             NewVault::Refuse);
}

bool Engine::isFirstRun() const
{
    return !d->profile.hasCatalogue() && !QFileInfo::exists(d->profile.passphraseFile())
        && d->vault.state() != vault::Vault::State::Open;
}

void Engine::lock()
{
    ++d->lockings;
    d->vault.lock();
    d->file->lock();
    if (d->next)
        d->next->lock();
}

void Engine::usePassphraseKeystore(SecretBytes passphrase, Callback<Done> done)
{
    d->begin(std::move(passphrase), {}, std::move(done), &Private::moveToFile);
}

void Engine::useKeychain(Callback<Done> done)
{
    d->begin({}, {}, std::move(done), &Private::moveToKeychain);
}

} // namespace warifu::engine
