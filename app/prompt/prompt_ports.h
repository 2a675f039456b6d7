// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ports of the sign-in prompt: what is known about a push token, about this computer, and about
// reports and past requests; and who asks for the app's passphrase.

#include "app/text/approval_text.h"
#include "core/approvals/request.h"
#include "core/base/callback.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <optional>
#include <vector>

namespace warifu::prompt {

// From the enrolment; texts are sanitized, each may be empty.
struct TokenFacts
{
    QString issuer;
    QString account;
    QString server; // host name
    QString organisation;
    QUrl passwordPage; // where the password is changed, by policy
};

// The push tokens of the profile; empty while the vault is locked.
class TokenDirectory : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual std::vector<approvals::TokenId> tokens() const = 0;
    [[nodiscard]] virtual TokenFacts facts(const approvals::TokenId &token) const = 0;
    // Fingerprints (SHA-256 of the key) of the token's server: the one that is known, and the one
    // that it showed last instead, while nothing is fetched for that reason. Empty otherwise.
    struct ServerKeys
    {
        QByteArray known;
        QByteArray refused;
    };
    [[nodiscard]] virtual ServerKeys serverKeys(const approvals::TokenId &token) const
    {
        static_cast<void>(token);
        return {};
    }
    // From now on key is the server's.
    virtual void acceptKey(const approvals::TokenId &token, const QByteArray &key,
                           Callback<bool> done)
    {
        static_cast<void>(token);
        static_cast<void>(key);
        done.later(false);
    }
Q_SIGNALS:
    void changed();
};

class ThisComputer
{
public:
    virtual ~ThisComputer() = default;
    // Of its network interfaces, as text.
    [[nodiscard]] virtual QStringList addresses() const = 0;
    // The address under which servers see it, where one is known.
    [[nodiscard]] virtual QString seenAs() const = 0;
};

enum class AuthenticationError {
    Wrong,
    Failed, // it could not be checked
};
class Authenticator
{
public:
    virtual ~Authenticator() = default;
    // false: nothing has to be typed, confirm() takes an empty passphrase.
    [[nodiscard]] virtual bool asksPassphrase() const = 0;
    virtual void confirm(SecretBytes passphrase,
                         Callback<Result<void, AuthenticationError>> done) = 0;
};

struct ReportTarget
{
    text::ReportWay way = text::ReportWay::Nobody;
    QString receiver; // a name or an address for people
};
struct ReportReceipt
{
    enum class State {
        Waiting, // kept, and tried until it arrives
        Delivered,
        Refused, // by the receiver, for good
    };
    State state = State::Waiting;
    QString reference; // of the event, for the help desk
    QString reason;    // of Refused, in the receiver's words
};
class ReportDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual ReportTarget target(const approvals::TokenId &token) const = 0;
    // Of the report about this request; nothing while none is kept.
    [[nodiscard]] virtual std::optional<ReportReceipt> receipt(const approvals::TokenId &token,
                                                               const QByteArray &nonce) const = 0;
    // ReportWay::Mail: a mailto link with what is reported, for the mail program; empty otherwise.
    [[nodiscard]] virtual QUrl draft(const approvals::Request &request, const TokenFacts &facts,
                                     const QDateTime &reportedAt) const = 0;
Q_SIGNALS:
    void changed();
};

// One line of the history, newest first in entries().
struct PastRequest
{
    approvals::TokenId token;
    approvals::Phase phase = approvals::Phase::Expired;
    QString application;
    QString place;
    QDateTime at;
    bool whileAway = false; // came while nobody was at the computer
};
class ActivitySource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual std::vector<PastRequest> entries(std::size_t most) const = 0;
    [[nodiscard]] virtual std::optional<QDateTime>
    lastApproved(const approvals::TokenId &token) const = 0;
Q_SIGNALS:
    void changed();
};

struct PromptPorts
{
    TokenDirectory &tokens;
    const ThisComputer &computer;
    Authenticator &authenticator;
    ReportDesk &reports;
    ActivitySource &activity;
    const Clock &wall;
    Entropy &entropy;
};

} // namespace warifu::prompt
