// SPDX-License-Identifier: Apache-2.0
#pragma once
// While the vault is locked: asks on, and says that a request waits, nothing more. It has no key
// and no name: before the keys went, as many time stamps were signed as it will need. With such a
// stamp one can ask what is open for a token; one cannot answer.

#include "core/approvals/poll_schedule.h"
#include "core/approvals/replay_guard.h"
#include "core/servers/privacyidea/push_client.h"
#include "core/signin/push_token_store.h"

#include <QTimer>

#include <map>
#include <utility>

namespace warifu {
class Worker;
}

namespace warifu::signin {

// How long after locking, shared by all tokens: eight hours of one are some 300 signatures, less
// than a second of processor time. With more than kMostWatched tokens the last ones wait for
// unlocking.
inline constexpr std::chrono::hours kWatchTime{8};
inline constexpr std::size_t kMostWatched = 8;

struct WatchedToken
{
    approvals::TokenId id;
    PushToken token;                        // names in it are not kept
    SecretBytes privateKey;                 // goes to the worker, and is wiped there
    std::chrono::milliseconds silentFor{0}; // quiet hours, a lock, silence after denials
    // Known requests that are not waiting any more, and those that are.
    approvals::ReplayGuard known;
    std::vector<QByteArray> live;
};

// A genuine request that waited while the vault was locked: whose and when, not what it says.
struct WaitedRequest
{
    approvals::TokenId token;
    QByteArray nonce;
    UnixMilliseconds firstSeen{}; // by the wall clock, as expiresAt
    UnixMilliseconds expiresAt{};
    bool isOpen = true; // it was in the last answer of its server
};
// A server may send without end: behind so many there is only a number.
inline constexpr std::size_t kMostWaited = 64;
struct WaitedRequests
{
    std::vector<WaitedRequest> requests; // oldest first
    std::uint32_t more = 0;
};

class LockedWatch final : public QObject, private servers::privacyidea::PushTokens
{
    Q_OBJECT
public:
    // steady: BootClock. All outlive this object.
    LockedWatch(net::Http &http, const Clock &wall, const Clock &steady, Entropy &entropy);
    ~LockedWatch() override;

    // Begins once the stamps are signed. serverAhead: what is known of the servers' clocks.
    void start(std::vector<WatchedToken> tokens, std::chrono::milliseconds serverAhead = {});
    // Forgets everything.
    void stop();
    [[nodiscard]] bool isRunning() const { return !m_watched.empty(); }
    // A verified request is open at a server and nobody has answered it.
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

    // Those that have waited since start(), without the ones that were known before; afterwards
    // there are none.
    [[nodiscard]] WaitedRequests takeWaited() { return std::exchange(m_waited, {}); }

    // No question is on its way.
    [[nodiscard]] bool isSettled() const;

    void setAttention(approvals::Attention attention);
    void wake();
    // What the timer does; tests with their own clock call it, too.
    void tick();
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextWake() const;

Q_SIGNALS:
    // Also once after the first answer of a server.
    void waitingChanged();

private:
    struct Watched
    {
        PushToken token;
        approvals::PollState poll;
        UnixMilliseconds silentUntil{};
        UnixMilliseconds waitsUntil{}; // by the steady clock, as all times here
        approvals::ReplayGuard known;
        std::vector<QByteArray> live;
        std::vector<QByteArray> open; // in the server's last answer
        double random = 0.5;
    };
    [[nodiscard]] std::optional<PushToken> find(const approvals::TokenId &token) const override;
    void sign(const approvals::TokenId &token, QByteArray message,
              Callback<Result<QByteArray, servers::privacyidea::SignError>> done) override;
    void poll(const approvals::TokenId &id, Watched &watched);
    void polled(const approvals::TokenId &id,
                const Result<approvals::Fetched, approvals::ServerError> &fetched);
    void follow();
    void noteWaiting(const approvals::TokenId &id, Watched &watched,
                     const std::vector<approvals::Challenge> &challenges);

    net::Http &m_http;
    const Clock &m_wall;
    const Clock &m_steady;
    Entropy &m_entropy;
    std::unique_ptr<servers::privacyidea::PushClient> m_client; // from start() to stop()
    std::shared_ptr<std::atomic_bool> m_stopsSigning;
    std::map<approvals::TokenId, Watched> m_watched;
    approvals::AttentionState m_user;
    WaitedRequests m_waited;
    bool m_isWaiting = false;
    bool m_isTold = false; // somebody has heard so since start()
    QTimer m_timer;
    std::unique_ptr<Worker> m_worker; // last: ends before what its results need
};

} // namespace warifu::signin
