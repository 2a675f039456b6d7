// SPDX-License-Identifier: Apache-2.0
#pragma once
// A push token of privacyIDEA or eduMFA as it is kept, and the ports to who keeps it. The private
// key never comes here after enrolment: whoever has the vault signs.

#include "core/approvals/challenge.h"
#include "core/base/callback.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace warifu::servers::privacyidea {

enum class Product { PrivacyIdea, EduMfa };

// What the organisation wants from the user before an answer (push_app_force_unlock).
enum class UnlockRule { None, Any, Biometric, Pin };

struct PushToken
{
    Product product = Product::PrivacyIdea;
    QString serial;       // key of every message
    QString url;          // as in the enrolment code, character by character
    QByteArray serverKey; // DER SubjectPublicKeyInfo; empty until the rollout is done
    QByteArray pin;       // SHA-256 of the TLS key learnt at enrolment; empty over loopback HTTP
    QString issuer;       // sanitized
    QString label;        // sanitized
    UnlockRule unlock = UnlockRule::None;

    bool operator==(const PushToken &) const = default;
};

enum class SignError {
    Locked, // the vault is locked
    NoKey,  // the token is known, its key is not
};

enum class StoreError {
    Locked,
    Failed, // disk full, keychain refused
};

// Port: tokens that are enrolled.
class PushTokens
{
public:
    virtual ~PushTokens() = default;
    [[nodiscard]] virtual std::optional<PushToken> find(const approvals::TokenId &token) const = 0;
    // RSASSA-PKCS1-v1_5 with SHA-256 over message by the token's private key (crypto::sign).
    virtual void sign(const approvals::TokenId &token, QByteArray message,
                      Callback<Result<QByteArray, SignError>> done) = 0;
};

// Port: where enrolment puts what it makes. Each success means durable.
class EnrolmentStore
{
public:
    virtual ~EnrolmentStore() = default;
    // Before anything is sent: the private key (PKCS#8) and what the code said. A full disk or a
    // locked keychain is found here, while the code can still be used.
    virtual void prepare(PushToken draft, SecretBytes privateKey,
                         Callback<Result<approvals::TokenId, StoreError>> done) = 0;
    // The server has accepted: token now has its key and pin.
    virtual void complete(approvals::TokenId id, PushToken token,
                          Callback<Result<void, StoreError>> done) = 0;
    // Nothing will come of it; may be called after a crash too, for drafts without server key.
    virtual void abandon(approvals::TokenId id) = 0;
};

} // namespace warifu::servers::privacyidea
