// SPDX-License-Identifier: Apache-2.0
#include "app/signin/engine_authenticator.h"

namespace warifu::app_signin {

using prompt::AuthenticationError;

EngineAuthenticator::EngineAuthenticator(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{}

bool EngineAuthenticator::asksPassphrase() const
{
    return m_engine.keystoreInUse() == engine::KeystoreChoice::Passphrase
        || m_engine.vault().hasPassphrase();
}

void EngineAuthenticator::confirm(SecretBytes passphrase,
                                  Callback<Result<void, AuthenticationError>> done)
{
    if (m_engine.vault().state() != vault::Vault::State::Open)
        return done.later(failure(AuthenticationError::Failed));
    if (!asksPassphrase())
        return done.later({});
    // Setting the passphrase to itself is the one thing that checks it against what is stored.
    SecretBytes same = passphrase.clone();
    m_engine.changePassphrase(
        std::move(passphrase), std::move(same),
        Callback<Result<void, vault::VaultError>>(
            this, [done = std::move(done)](Result<void, vault::VaultError> changed) mutable {
                if (changed)
                    done({});
                else
                    done(failure(changed.error() == vault::VaultError::WrongPassphrase
                                     ? AuthenticationError::Wrong
                                     : AuthenticationError::Failed));
            }));
}

} // namespace warifu::app_signin
