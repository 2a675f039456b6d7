// SPDX-License-Identifier: Apache-2.0
#include "app/signin/vault_tokens.h"

namespace warifu::app_signin {

VaultTokens::VaultTokens(signin::SignIns &signIns, QObject *parent)
    : TokenDirectory(parent)
    , m_signIns(signIns)
{
    connect(&signIns, &signin::SignIns::tokensChanged, this, &TokenDirectory::changed);
}

std::vector<approvals::TokenId> VaultTokens::tokens() const
{
    std::vector<approvals::TokenId> ids;
    for (const signin::TokenFacts &token : m_signIns.tokens().tokens())
        ids.push_back(token.id);
    return ids;
}

prompt::TokenFacts VaultTokens::facts(const approvals::TokenId &token) const
{
    const auto found = m_signIns.tokens().find(token);
    if (!found)
        return {};
    prompt::TokenFacts facts;
    facts.issuer = found->issuer;
    facts.account = found->label;
    facts.server = QUrl(found->url).host();
    return facts;
}

prompt::TokenDirectory::ServerKeys VaultTokens::serverKeys(const approvals::TokenId &token) const
{
    const auto found = m_signIns.tokens().find(token);
    return {found ? found->pin : QByteArray(), m_signIns.refusedPin(token)};
}

void VaultTokens::acceptKey(const approvals::TokenId &token, const QByteArray &key,
                            Callback<bool> done)
{
    m_signIns.acceptPin(
        token, key,
        Callback<Result<void, vault::VaultError>>(
            this, [done = std::move(done)](const Result<void, vault::VaultError> &stored) mutable {
                done(stored.has_value());
            }));
}

} // namespace warifu::app_signin
