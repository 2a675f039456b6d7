// SPDX-License-Identifier: Apache-2.0
#include "core/signin/locked_watch.h"

#include "core/base/worker.h"

#include <algorithm>

namespace warifu::signin {

using namespace approvals;
using namespace servers::privacyidea;
using std::chrono::milliseconds;

namespace {

// Before the moment of locking: the clocks of both sides may differ a little.
constexpr std::chrono::seconds kSlack{20};

using Stamps = std::map<TokenId, std::vector<PollStamp>>;

} // namespace

LockedWatch::LockedWatch(net::Http &http, const Clock &wall, const Clock &steady, Entropy &entropy)
    : m_http(http)
    , m_wall(wall)
    , m_steady(steady)
    , m_entropy(entropy)
    , m_worker(std::make_unique<Worker>())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LockedWatch::tick);
}

LockedWatch::~LockedWatch()
{
    stop();
}

void LockedWatch::start(std::vector<WatchedToken> tokens, milliseconds serverAhead)
{
    stop();
    if (tokens.size() > kMostWatched)
        tokens.resize(kMostWatched);
    if (tokens.empty())
        return;
    m_client.reset(new PushClient(m_http, *this, m_wall)); // the base is private
    m_stopsSigning = std::make_shared<std::atomic_bool>(false);
    const std::chrono::seconds span = kWatchTime / int(tokens.size());
    const UnixMilliseconds from = m_wall.now() + serverAhead - kSlack;
    for (WatchedToken &token : tokens) {
        Watched watched;
        token.token.issuer.clear();
        token.token.label.clear();
        watched.token = token.token;
        watched.silentUntil = m_steady.now() + std::max(token.silentFor, milliseconds(0));
        watched.known = std::move(token.known);
        watched.live = std::move(token.live);
        tell(watched.poll, m_user);
        m_watched.emplace(token.id, std::move(watched));
    }
    m_worker->run(
        [tokens = std::move(tokens), from, span, stops = m_stopsSigning]() mutable {
            Stamps made;
            for (WatchedToken &token : tokens)
                made[token.id] = makeStamps(token.token.serial, std::move(token.privateKey), from,
                                            span + kSlack, stops.get());
            return made;
        },
        [this, stops = m_stopsSigning](Stamps made) {
            if (*stops)
                return; // unlocked meanwhile
            for (auto &[id, stamps] : made) {
                m_client->addStamps(id, std::move(stamps));
                m_watched[id].poll.hasTokens = true;
            }
            tick();
        });
}

void LockedWatch::stop()
{
    if (m_stopsSigning)
        *m_stopsSigning = true;
    m_timer.stop();
    m_client.reset();
    m_watched.clear();
    m_waited = {};
    m_isWaiting = m_isTold = false;
}

bool LockedWatch::isSettled() const
{
    return std::ranges::none_of(m_watched,
                                [](const auto &entry) { return entry.second.poll.isRunning; });
}

std::optional<PushToken> LockedWatch::find(const TokenId &token) const
{
    const auto found = m_watched.find(token);
    return found == m_watched.end() ? std::nullopt : std::optional(found->second.token);
}

void LockedWatch::sign(const TokenId &, QByteArray, Callback<Result<QByteArray, SignError>> done)
{
    done.later(failure(SignError::Locked)); // the stamps are used up
}

void LockedWatch::setAttention(Attention attention)
{
    const bool isBack = m_user.follow(attention, m_steady.now());
    for (auto &[id, watched] : m_watched) {
        tell(watched.poll, m_user);
        watched.poll.isWoken = watched.poll.isWoken || isBack;
    }
    tick();
}

void LockedWatch::wake()
{
    for (auto &[id, watched] : m_watched)
        watched.poll.isWoken = true;
    tick();
}

void LockedWatch::tick()
{
    for (auto &[id, watched] : m_watched)
        if (watched.silentUntil <= m_steady.now()
            && nextPoll(watched.poll, m_steady.now(), watched.random) == milliseconds(0))
            poll(id, watched);
    follow();
}

void LockedWatch::poll(const TokenId &id, Watched &watched)
{
    watched.poll.isRunning = true;
    watched.poll.isWoken = false;
    m_client->fetch(id, {m_client.get(), [this, id](const Result<Fetched, ServerError> &fetched) {
                             polled(id, fetched);
                         }});
}

void LockedWatch::polled(const TokenId &id, const Result<Fetched, ServerError> &fetched)
{
    Watched &watched = m_watched[id];
    const UnixMilliseconds now = m_steady.now();
    watched.poll.isRunning = false;
    watched.poll.lastEnded = now;
    watched.poll.failures = fetched ? 0 : watched.poll.failures + 1;
    std::uint8_t random = 0;
    m_entropy.fill({&random, 1});
    watched.random = random / 255.0;
    // No key any more: nothing else can come of asking.
    if (!fetched && fetched.error() == ServerError::Locked)
        watched.poll.hasTokens = false;
    if (fetched) {
        watched.waitsUntil = {};
        noteWaiting(id, watched, fetched->challenges);
        for (const Challenge &challenge : fetched->challenges) {
            const bool isOver = watched.known.knows(id, challenge.nonce)
                && std::ranges::find(watched.live, challenge.nonce) == watched.live.end();
            if (!isOver)
                watched.waitsUntil =
                    std::max(watched.waitsUntil, now + (challenge.expiresAt - m_wall.now()));
        }
    }
    follow();
}

void LockedWatch::noteWaiting(const TokenId &id, Watched &watched,
                              const std::vector<Challenge> &challenges)
{
    for (WaitedRequest &known : m_waited.requests)
        known.isOpen = known.isOpen && known.token != id;
    std::vector<QByteArray> open;
    for (const Challenge &challenge : challenges) {
        // In the book, waiting or not: what becomes of it is recorded there.
        if (watched.known.knows(id, challenge.nonce))
            continue;
        open.push_back(challenge.nonce);
        const auto known = std::ranges::find_if(m_waited.requests, [&](const WaitedRequest &one) {
            return one.token == id && one.nonce == challenge.nonce;
        });
        if (known != m_waited.requests.end())
            known->isOpen = true;
        else if (m_waited.requests.size() < kMostWaited)
            m_waited.requests.push_back(
                {id, challenge.nonce, m_wall.now(), challenge.expiresAt, true});
        else if (std::ranges::find(watched.open, challenge.nonce) == watched.open.end())
            ++m_waited.more;
    }
    watched.open = std::move(open);
}

std::optional<milliseconds> LockedWatch::nextWake() const
{
    std::optional<milliseconds> next;
    const UnixMilliseconds now = m_steady.now();
    for (const auto &[id, watched] : m_watched) {
        if (const auto wait = nextPoll(watched.poll, now, watched.random)) {
            const milliseconds due = std::max(*wait, watched.silentUntil - now);
            next = next ? std::min(*next, due) : due;
        }
        if (watched.waitsUntil > now) {
            const milliseconds left = watched.waitsUntil - now;
            next = next ? std::min(*next, left) : left;
        }
    }
    return next;
}

void LockedWatch::follow()
{
    const UnixMilliseconds now = m_steady.now();
    const bool isWaiting = std::ranges::any_of(
        m_watched, [now](const auto &entry) { return entry.second.waitsUntil > now; });
    // Quiet hours may never end.
    if (const auto wait = nextWake())
        m_timer.start(std::min<milliseconds>(*wait, std::chrono::hours(24)));
    else
        m_timer.stop();
    const bool isKnown = m_isTold || std::ranges::any_of(m_watched, [](const auto &entry) {
                             return entry.second.poll.lastEnded && entry.second.poll.failures == 0;
                         });
    const bool isNews = isWaiting != m_isWaiting || isKnown != m_isTold;
    m_isWaiting = isWaiting;
    m_isTold = isKnown;
    if (isNews)
        Q_EMIT waitingChanged();
}

} // namespace warifu::signin
