// SPDX-License-Identifier: Apache-2.0
#pragma once
// The enrolled push tokens of a profile: a section of the vault's catalogue file, with their
// private keys. Signs with them, and keeps what enrolment makes.

#include "core/servers/privacyidea/token_format.h"
#include "core/signin/parsed_section.h"

#include <QObject>

#include <functional>

namespace warifu::signin {

using servers::privacyidea::PushToken;

struct TokenFacts
{
    approvals::TokenId id;
    PushToken token;
    UnixSeconds createdAt{};
};

class PushTokenStore final : public QObject,
                             public servers::privacyidea::PushTokens,
                             public servers::privacyidea::EnrolmentStore
{
    Q_OBJECT
public:
    // All outlive this object.
    PushTokenStore(vault::Vault &vault, const Clock &clock, Entropy &entropy);

    // Enrolled ones, in the order of enrolment; empty unless the vault is open.
    [[nodiscard]] std::vector<TokenFacts> tokens() const;
    // Enrolled before with the same product, serial and server.
    [[nodiscard]] std::vector<TokenFacts> sameAs(const PushToken &token) const;
    // The section is there and cannot be understood (damaged, or of a newer version): nothing is
    // shown, and nothing is written over it.
    [[nodiscard]] bool isUnreadable() const;
    // A copy of the private key, for signing on a worker. Nothing when there is none.
    [[nodiscard]] std::optional<SecretBytes> copyKey(const approvals::TokenId &id) const;
    void remove(const approvals::TokenId &id, Callback<Result<void, vault::VaultError>> done);
    // Drafts that a crash left behind, a week later.
    void dropDrafts();

    [[nodiscard]] std::optional<PushToken> find(const approvals::TokenId &token) const override;
    void sign(const approvals::TokenId &token, QByteArray message,
              Callback<Result<QByteArray, servers::privacyidea::SignError>> done) override;

    void
    prepare(PushToken draft, SecretBytes privateKey,
            Callback<Result<approvals::TokenId, servers::privacyidea::StoreError>> done) override;
    void complete(approvals::TokenId id, PushToken token,
                  Callback<Result<void, servers::privacyidea::StoreError>> done) override;
    void abandon(approvals::TokenId id) override;

private:
    using KeptTokens = std::vector<servers::privacyidea::KeptToken>;
    using Stored = Result<void, servers::privacyidea::StoreError>;

    // Without their private keys; nullptr when they cannot be understood. Lent until the next
    // change or lock.
    [[nodiscard]] const KeptTokens *look() const { return m_kept.look(); }
    // Applies edit to what is kept at the moment of the transaction; edit says whether it did.
    void change(std::function<bool(KeptTokens &)> edit, Callback<Stored> done);

    vault::Vault &m_vault;
    const Clock &m_clock;
    Entropy &m_entropy;
    mutable ParsedSection<KeptTokens> m_kept;
};

} // namespace warifu::signin
