// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks for the vault's passphrase before an approval that needs it, where there is one.

#include "app/prompt/prompt_ports.h"
#include "core/engine/engine.h"

namespace warifu::app_signin {

class EngineAuthenticator final : public QObject, public prompt::Authenticator
{
    Q_OBJECT
public:
    // engine outlives this object.
    explicit EngineAuthenticator(engine::Engine &engine, QObject *parent = nullptr);

    [[nodiscard]] bool asksPassphrase() const override;
    void confirm(SecretBytes passphrase,
                 Callback<Result<void, prompt::AuthenticationError>> done) override;

private:
    engine::Engine &m_engine;
};

} // namespace warifu::app_signin
