// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vault's side of push tokens, in memory: keeps tokens and keys, signs, and fails on request.

#include "core/crypto/signature.h"
#include "core/servers/privacyidea/push_token.h"

#include <map>

namespace warifu::test {

class MemoryTokens final : public servers::privacyidea::PushTokens,
                           public servers::privacyidea::EnrolmentStore
{
public:
    using PushToken = servers::privacyidea::PushToken;
    using SignError = servers::privacyidea::SignError;
    using StoreError = servers::privacyidea::StoreError;
    using TokenId = approvals::TokenId;

    struct Entry
    {
        PushToken token;
        SecretBytes privateKey;
    };

    std::map<TokenId, Entry> entries;
    std::optional<SignError> failSigning;
    std::optional<StoreError> failPreparing, failCompleting;
    std::vector<QByteArray> signedMessages;
    int prepared = 0, completed = 0, abandoned = 0;

    std::optional<PushToken> find(const TokenId &id) const override
    {
        const auto found = entries.find(id);
        return found == entries.end() ? std::nullopt : std::optional(found->second.token);
    }

    void sign(const TokenId &id, QByteArray message,
              Callback<Result<QByteArray, SignError>> done) override
    {
        if (failSigning)
            return done.later(failure(*failSigning));
        signedMessages.push_back(message);
        const auto key = crypto::PrivateKey::parsePkcs8(entries.at(id).privateKey.clone());
        const auto signature =
            crypto::sign(*key,
                         {reinterpret_cast<const std::uint8_t *>(message.constData()),
                          std::size_t(message.size())});
        done.later(QByteArray(reinterpret_cast<const char *>(signature.data()),
                              qsizetype(signature.size())));
    }

    void prepare(PushToken draft, SecretBytes privateKey,
                 Callback<Result<TokenId, StoreError>> done) override
    {
        ++prepared;
        if (failPreparing)
            return done.later(failure(*failPreparing));
        const TokenId id = QStringLiteral("id-") + draft.serial;
        entries[id] = {std::move(draft), std::move(privateKey)};
        done.later(id);
    }

    void complete(TokenId id, PushToken token, Callback<Result<void, StoreError>> done) override
    {
        ++completed;
        if (failCompleting)
            return done.later(failure(*failCompleting));
        entries.at(id).token = std::move(token);
        done.later({});
    }

    void abandon(TokenId id) override
    {
        ++abandoned;
        entries.erase(id);
    }
};

} // namespace warifu::test
