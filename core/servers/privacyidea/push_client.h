// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ChallengeServer of privacyIDEA 3.10 and later and of eduMFA: polls, verifies, answers.
// The time stamps it signs go by the server's own clock, whatever this computer's says.

#include "core/approvals/challenge_server.h"
#include "core/net/http.h"
#include "core/servers/privacyidea/challenge_list.h"
#include "core/servers/privacyidea/envelope.h"
#include "core/servers/privacyidea/poll_stamps.h"
#include "core/servers/privacyidea/push_token.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace warifu::servers::privacyidea {

// How long a challenge may be answered, counted from when it was first seen: the server's default
// (PushChallengeValidityTime). It does not say, and forgets challenges itself.
inline constexpr std::chrono::seconds kChallengeLifetime{120};

class PushClient final : public QObject, public approvals::ChallengeServer
{
    Q_OBJECT
public:
    // All three outlive this object.
    PushClient(net::Http &http, PushTokens &tokens, const Clock &clock, QObject *parent = nullptr);
    ~PushClient() override;

    void fetch(const approvals::TokenId &token,
               Callback<Result<approvals::Fetched, approvals::ServerError>> done) override;
    // Refused for an option that the challenge does not offer. An answer is never sent again from
    // here; the same call signs the same bytes.
    void answer(const approvals::Challenge &challenge, approvals::Answer answer,
                const QString &option,
                Callback<Result<approvals::Delivered, approvals::ServerError>> done) override;

    // Which addresses may be asked and answered (Refused otherwise): also those that a server has
    // signed. Without it, all.
    void setReach(std::function<bool(const QUrl &)> mayReach) { m_mayReach = std::move(mayReach); }
    // Polls with these from now on, as long as one serves.
    void addStamps(const approvals::TokenId &token, std::vector<PollStamp> stamps);
    // Everything that is known of tokens and requests.
    void forget();
    // The server's clock now, as far as its answers tell.
    [[nodiscard]] UnixMilliseconds serverNow(const QUrl &url) const;

    // What the last poll dropped, for the log; at most kMostFaults.
    [[nodiscard]] std::vector<ChallengeFault> lastFaults(const approvals::TokenId &token) const;
    // The key that the token's server showed at the last poll, where it is another than the known
    // one (ServerError::PinChanged); empty otherwise.
    [[nodiscard]] QByteArray refusedPin(const approvals::TokenId &token) const;
    // How far the token's server is ahead of this computer; zero within half a minute.
    [[nodiscard]] std::chrono::milliseconds clockOffset(const approvals::TokenId &token) const;

private:
    struct Poll;
    struct Reply;
    [[nodiscard]] bool mayReach(const QUrl &url) const { return !m_mayReach || m_mayReach(url); }
    void poll(std::unique_ptr<Poll> poll);
    void sendPoll(std::unique_ptr<Poll> poll, const PollStamp &stamp);
    void onPolled(std::unique_ptr<Poll> poll, Result<net::Response, net::NetError> response);
    void finishPoll(Poll &poll, const Envelope &envelope);
    void onPollRefused(std::unique_ptr<Poll> poll, const ApiError &error);
    void onAnswered(Reply &reply, Result<net::Response, net::NetError> response);
    // Takes the server's time as right; false when it is more than a day away.
    bool noteTime(const QUrl &url, UnixMilliseconds serverTime);

    net::Http &m_http;
    PushTokens &m_tokens;
    const Clock &m_clock;
    std::function<bool(const QUrl &)> m_mayReach;
    QHash<approvals::TokenId, QByteArray> m_refusedPins;
    QHash<QString, std::chrono::milliseconds> m_offsets; // by origin, of those that told their time
    QSet<QString> m_takesOnce;                           // origins that do not take a stamp twice
    PollStamps m_stamps;
    QHash<approvals::TokenId, QHash<QByteArray, UnixSeconds>> m_firstSeen;
    QHash<approvals::TokenId, std::vector<ChallengeFault>> m_faults;
};

inline constexpr std::size_t kMostFaults = 100;

} // namespace warifu::servers::privacyidea
