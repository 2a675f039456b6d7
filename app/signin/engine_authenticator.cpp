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
    return m_engine.hasPassphrase();
}

void EngineAuthenticator::confirm(SecretBytes passphrase,
                                  Callback<Result<void, AuthenticationError>> done)
{
    if (m_engine.vault().state() != vault::Vault::State::Open)
        return done.later(failure(AuthenticationError::Failed));
    if (!asksPassphrase())
        return done.later({});
    m_engine.verifyPassphrase(
        std::move(passphrase),
        Callback<Result<void, vault::VaultError>>(
            this, [done = std::move(done)](Result<void, vault::VaultError> verified) mutable {
                if (verified)
                    done({});
                else
                    done(failure(verified.error() == vault::VaultError::WrongPassphrase
                                     ? AuthenticationError::Wrong
                                     : AuthenticationError::Failed));
            }));
}

} // namespace warifu::app_signin
