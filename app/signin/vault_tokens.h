// SPDX-License-Identifier: Apache-2.0
#pragma once
// The enrolled push tokens, for the prompt.

#include "app/prompt/prompt_ports.h"
#include "core/signin/sign_ins.h"

namespace warifu::app_signin {

class VaultTokens final : public prompt::TokenDirectory
{
    Q_OBJECT
public:
    // signIns outlives this object.
    explicit VaultTokens(signin::SignIns &signIns, QObject *parent = nullptr);

    [[nodiscard]] std::vector<approvals::TokenId> tokens() const override;
    [[nodiscard]] prompt::TokenFacts facts(const approvals::TokenId &token) const override;
    [[nodiscard]] ServerKeys serverKeys(const approvals::TokenId &token) const override;
    void acceptKey(const approvals::TokenId &token, const QByteArray &key,
                   Callback<bool> done) override;

private:
    signin::SignIns &m_signIns;
};

} // namespace warifu::app_signin
