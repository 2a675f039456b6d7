// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/push_client.h"

#include "core/net/server_url.h"
#include "core/servers/privacyidea/requests.h"
#include "core/servers/privacyidea/server_errors.h"

#include <QJsonArray>

#include <algorithm>

namespace warifu::servers::privacyidea {

using approvals::Challenge;
using approvals::Delivered;
using approvals::Fetched;
using approvals::ServerError;
using approvals::TokenId;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// The server takes time stamps within a minute; below the first difference the clock is right.
constexpr seconds kRightClock{30};
constexpr seconds kServerWindow{55};
static_assert(kStampReach < kServerWindow);
constexpr std::chrono::hours kMostOffset{24};

ByteView view(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

ServerError serverErrorOf(SignError error)
{
    return error == SignError::Locked ? ServerError::Locked : ServerError::UnknownToken;
}

} // namespace

struct PushClient::Poll
{
    TokenId id;
    PushToken token;
    QUrl url;
    Callback<Result<Fetched, ServerError>> done;
    UnixMilliseconds timestamp{};
    bool isFresh = false; // its stamp was made for it, for this very moment
    bool isRetry = false;
    bool doubtsReuse = false; // the retry of a poll whose stamp was not fresh
};

struct PushClient::Reply
{
    QUrl url;
    Callback<Result<Delivered, ServerError>> done;
};

PushClient::PushClient(net::Http &http, PushTokens &tokens, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_tokens(tokens)
    , m_clock(clock)
{}

PushClient::~PushClient() = default;

void PushClient::fetch(const TokenId &token, Callback<Result<Fetched, ServerError>> done)
{
    const auto found = m_tokens.find(token);
    const auto url = found ? net::parseUrl(found->url) : failure(net::NetError::Code::BadUrl);
    if (!found || !url || !mayReach(*url)) {
        done.later(failure(found ? ServerError::Refused : ServerError::UnknownToken));
        return;
    }
    poll(std::make_unique<Poll>(Poll{token, *found, *url, std::move(done), {}}));
}

void PushClient::poll(std::unique_ptr<Poll> poll)
{
    const QString origin = net::originOf(poll->url);
    const UnixMilliseconds now = serverNow(poll->url);
    const bool mayReuse = !poll->doubtsReuse && !m_takesOnce.contains(origin);
    if (const PollStamp *const stamp = mayReuse ? m_stamps.find(poll->id, now) : nullptr)
        return sendPoll(std::move(poll), *stamp);
    // Ahead of the server's clock, to serve twice as long; not before that clock is known.
    poll->isFresh = !mayReuse || !m_offsets.contains(origin);
    const UnixMilliseconds time = poll->isFresh ? now : now + kStampReach;
    const QByteArray text = formatTimestamp(time);
    const TokenId id = poll->id;
    const QByteArray message = pollMessage(poll->token.serial, text);
    m_tokens.sign(id, message,
                  {this, [this, now, time, text, poll = std::move(poll)](auto signature) mutable {
                       if (!signature) {
                           poll->done.later(failure(serverErrorOf(signature.error())));
                           return;
                       }
                       const PollStamp stamp{time, text, std::move(*signature)};
                       m_stamps.add(poll->id, stamp, now);
                       sendPoll(std::move(poll), stamp);
                   }});
}

void PushClient::sendPoll(std::unique_ptr<Poll> poll, const PollStamp &stamp)
{
    poll->timestamp = stamp.time;
    net::Request request =
        pollRequest(poll->url, poll->token.serial, stamp.text, view(stamp.signature));
    request.pin = poll->token.pin;
    m_http.send(std::move(request), {this, [this, poll = std::move(poll)](auto response) mutable {
                                         onPolled(std::move(poll), std::move(response));
                                     }});
}

void PushClient::onPolled(std::unique_ptr<Poll> poll, Result<net::Response, net::NetError> response)
{
    m_refusedPins.remove(poll->id);
    if (!response) {
        if (response.error().code == net::NetError::Code::PinChanged)
            m_refusedPins.insert(poll->id, response.error().observedPin);
        poll->done.later(failure(serverError(response.error())));
        return;
    }
    const auto envelope = parseEnvelope(response->status, response->body);
    if (!envelope) {
        onPollRefused(std::move(poll), envelope.error());
        return;
    }
    if (envelope->serverTime)
        noteTime(poll->url, *envelope->serverTime);
    if (poll->doubtsReuse)
        m_takesOnce.insert(net::originOf(poll->url));
    finishPoll(*poll, *envelope);
}

QByteArray PushClient::refusedPin(const TokenId &token) const
{
    return m_refusedPins.value(token);
}

void PushClient::onPollRefused(std::unique_ptr<Poll> poll, const ApiError &error)
{
    // A wrong time stamp has the code of a wrong signature, or none that says anything; but the
    // server tells its time.
    const bool mayBeStamp = error.kind == ApiError::Kind::Reported
        && (error.code == kCodeBadSignature || error.code == kCodeHidden);
    const bool mayBeClock = mayBeStamp && error.serverTime
        && std::chrono::abs(*error.serverTime - poll->timestamp) > kServerWindow;
    if (mayBeStamp)
        m_stamps.drop(poll->id, poll->timestamp);
    if (mayBeClock && (poll->isRetry || !noteTime(poll->url, *error.serverTime))) {
        poll->done.later(failure(ServerError::WrongClock));
        return;
    }
    // Or a server that takes each stamp once, or none from the future.
    poll->doubtsReuse = mayBeStamp && !mayBeClock && !poll->isFresh && !poll->isRetry;
    if (!mayBeClock && !poll->doubtsReuse) {
        poll->done.later(failure(serverError(error)));
        return;
    }
    poll->isRetry = true;
    this->poll(std::move(poll));
}

void PushClient::finishPoll(Poll &poll, const Envelope &envelope)
{
    // What nearly every poll finds needs no key.
    if (envelope.value.isArray() && envelope.value.toArray().isEmpty()) {
        m_firstSeen.remove(poll.id);
        m_faults.remove(poll.id);
        poll.done(Fetched{});
        return;
    }
    const auto key = crypto::PublicKey::parseSpki(view(poll.token.serverKey));
    if (!key) {
        poll.done.later(failure(ServerError::UnknownToken)); // not enrolled to the end
        return;
    }
    const auto now = std::chrono::floor<seconds>(m_clock.now());
    auto list = parseChallengeList(envelope.value,
                                   {poll.id, poll.token.serial, *key, now, kChallengeLifetime});
    if (!list) {
        poll.done.later(failure(ServerError::BadAnswer));
        return;
    }
    // A challenge that is listed again keeps the time when it was first seen.
    const auto before = m_firstSeen.value(poll.id);
    auto &seen = m_firstSeen[poll.id];
    seen.clear();
    for (Challenge &challenge : list->challenges) {
        challenge.receivedAt = before.value(challenge.nonce, now);
        challenge.expiresAt = challenge.receivedAt + kChallengeLifetime;
        seen.insert(challenge.nonce, challenge.receivedAt);
    }
    const int rejected = static_cast<int>(list->faults.size());
    list->faults.resize(std::min(list->faults.size(), kMostFaults));
    m_faults[poll.id] = std::move(list->faults);
    poll.done(Fetched{std::move(list->challenges), rejected});
}

void PushClient::answer(const Challenge &challenge, approvals::Answer answer, const QString &option,
                        Callback<Result<Delivered, ServerError>> done)
{
    const auto token = m_tokens.find(challenge.token);
    const auto url = net::parseUrl(QString::fromUtf8(challenge.answerContext));
    const bool needsOption =
        answer == approvals::Answer::Approve && challenge.presence == approvals::Presence::Option;
    if (!token || !url || !mayReach(*url)
        || (needsOption
            && std::ranges::find(challenge.options, option) == challenge.options.end())) {
        done.later(failure(token ? ServerError::Refused : ServerError::UnknownToken));
        return;
    }
    const AnswerText text = answerText(challenge, answer, option);
    const QByteArray nonce = challenge.nonce;
    // The server may have moved since enrolment; it signed the new address, but nobody has learnt
    // the key of that host.
    const QByteArray pin =
        net::originOf(*url) == net::originOf(QUrl(token->url)) ? token->pin : QByteArray();
    auto reply = std::make_unique<Reply>(Reply{*url, std::move(done)});
    m_tokens.sign(challenge.token, answerMessage(nonce, token->serial, text),
                  {this,
                   [this, nonce, text, pin, serial = token->serial,
                    reply = std::move(reply)](auto signature) mutable {
                       if (!signature) {
                           reply->done.later(failure(serverErrorOf(signature.error())));
                           return;
                       }
                       net::Request request =
                           answerRequest(reply->url, nonce, serial, text, view(*signature));
                       request.pin = pin;
                       m_http.send(std::move(request),
                                   {this, [this, reply = std::move(reply)](auto response) mutable {
                                        onAnswered(*reply, std::move(response));
                                    }});
                   }});
}

void PushClient::onAnswered(Reply &reply, Result<net::Response, net::NetError> response)
{
    if (!response) {
        reply.done.later(failure(serverError(response.error())));
        return;
    }
    const auto envelope = parseEnvelope(response->status, response->body);
    if (!envelope) {
        reply.done.later(failure(serverError(envelope.error())));
        return;
    }
    const QString code = envelope->detail[QLatin1String("display_code")].toString();
    // Two digits today; shown, so it must be short and plain.
    const bool isPlain = code.size() <= 16 && std::ranges::all_of(code, [](QChar c) {
                             return c.unicode() < 128 && c.isLetterOrNumber();
                         });
    if (!envelope->value.isBool() || !isPlain) {
        reply.done.later(failure(ServerError::BadAnswer));
        return;
    }
    const bool isAccepted = envelope->value.toBool();
    reply.done(Delivered{isAccepted, isAccepted ? code : QString()});
}

void PushClient::addStamps(const TokenId &token, std::vector<PollStamp> stamps)
{
    for (PollStamp &stamp : stamps)
        m_stamps.add(token, std::move(stamp), {});
}

void PushClient::forget()
{
    m_stamps.clear();
    m_firstSeen.clear();
    m_faults.clear();
    m_refusedPins.clear();
}

UnixMilliseconds PushClient::serverNow(const QUrl &url) const
{
    return m_clock.now() + m_offsets.value(net::originOf(url));
}

std::vector<ChallengeFault> PushClient::lastFaults(const TokenId &token) const
{
    return m_faults.value(token);
}

milliseconds PushClient::clockOffset(const TokenId &token) const
{
    const auto found = m_tokens.find(token);
    const auto offset = found ? m_offsets.value(net::originOf(QUrl(found->url))) : milliseconds(0);
    return std::chrono::abs(offset) > kRightClock ? offset : milliseconds(0);
}

bool PushClient::noteTime(const QUrl &url, UnixMilliseconds serverTime)
{
    const milliseconds offset = serverTime - m_clock.now();
    const QString origin = net::originOf(url);
    if (std::chrono::abs(offset) > kMostOffset)
        return false;
    m_offsets.insert(origin, offset);
    return true;
}

} // namespace warifu::servers::privacyidea
