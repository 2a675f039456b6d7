// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/push_enrolment.h"

#include "core/net/server_url.h"
#include "core/servers/privacyidea/requests.h"
#include "core/servers/privacyidea/rollout.h"

namespace warifu::servers::privacyidea {

using Code = EnrolmentError::Code;

namespace {

Code codeOf(const ApiError &error)
{
    if (error.status == 429 || error.status == 503)
        return Code::Busy;
    if (error.status >= 500)
        return Code::ServerFailed;
    if (error.kind != ApiError::Kind::Reported)
        return Code::BadAnswer;
    if (error.code == kCodeNotFound || error.status == 404)
        return Code::AlreadyUsed;
    if (error.code == kCodePolicy || error.status == 403)
        return Code::Denied;
    return Code::Credential;
}

QByteArray bytes(ByteView view)
{
    return QByteArray(reinterpret_cast<const char *>(view.data()), qsizetype(view.size()));
}

} // namespace

bool isRetryable(EnrolmentError::Code code)
{
    switch (code) {
    case Code::NotStored:
    case Code::Network:
    case Code::Busy:
    case Code::ServerFailed:
    case Code::Denied:
        return true;
    case Code::Expired:
    case Code::AlreadyUsed:
    case Code::Credential:
    case Code::BadAnswer:
    case Code::WeakKey:
    case Code::NotAllowed:
    case Code::Lost:
        return false;
    }
    std::abort();
}

std::optional<crypto::PrivateKey> makePushKey(const std::atomic_bool *stop)
{
    return crypto::PrivateKey::makeRsa(crypto::RsaSize::Bits3072, stop);
}

PushEnrolment::PushEnrolment(net::Http &http, EnrolmentStore &store, const Clock &clock,
                             EnrolmentUri uri, QObject *parent, KeyMaker makeKey)
    : QObject(parent)
    , m_http(http)
    , m_store(store)
    , m_clock(clock)
    , m_uri(std::move(uri))
    , m_expiresAt(clock.now() + m_uri.lifetime)
    , m_makeKey(std::move(makeKey))
    , m_stop(std::make_shared<std::atomic_bool>(false))
{}

PushEnrolment::~PushEnrolment()
{
    *m_stop = true; // the worker waits for its thread
    if (m_publicKey && m_state != State::Over)
        m_store.abandon(m_id);
}

bool PushEnrolment::mayRetry() const
{
    return m_state == State::Retryable && !isExpired();
}

bool PushEnrolment::isExpired() const
{
    return m_clock.now() >= m_expiresAt;
}

void PushEnrolment::start(Done done)
{
    if (m_state == State::Busy || m_state == State::Over)
        std::abort(); // our mistake: one answer at a time
    m_done = std::move(done);
    m_state = State::Busy;
    if (isExpired())
        fail(Code::Expired);
    else if (m_publicKey)
        roll();
    else
        makeKey();
}

void PushEnrolment::makeKey()
{
    Q_EMIT reached(Stage::MakingKey);
    m_worker.run([make = m_makeKey, stop = m_stop] { return make(stop.get()); },
                 [this](std::optional<crypto::PrivateKey> key) {
                     if (key) // absent only when this object is being destroyed
                         prepare(std::move(*key));
                 });
}

void PushEnrolment::prepare(crypto::PrivateKey key)
{
    const crypto::PublicKey publicKey = key.publicKey();
    m_store.prepare(m_uri.token, key.pkcs8().clone(),
                    {this, [this, publicKey](Result<approvals::TokenId, StoreError> id) {
                         if (!id)
                             return fail(Code::NotStored);
                         m_id = *id;
                         m_publicKey = publicKey;
                         roll();
                     }});
}

void PushEnrolment::roll()
{
    // Checked when the code was parsed; the policy of the moment is checked when it is sent.
    const auto url = net::parseUrl(m_uri.token.url);
    if (!url)
        return fail(Code::Network, {url.error(), {}, {}});
    Q_EMIT reached(Stage::AskingServer);
    m_http.send(rolloutRequest(*url, m_uri.token.serial, m_uri.credential, m_publicKey->spki()),
                {this, [this](Result<net::Response, net::NetError> response) {
                     onResponse(std::move(response));
                 }});
}

void PushEnrolment::onResponse(Result<net::Response, net::NetError> response)
{
    if (!response)
        return fail(Code::Network, response.error());
    const auto envelope = parseEnvelope(response->status, response->body);
    if (!envelope)
        return fail(codeOf(envelope.error()));
    const auto key = parseRollout(*envelope, m_uri.token.serial);
    if (!key)
        return fail(key.error() == RolloutError::WeakKey ? Code::WeakKey : Code::BadAnswer);
    complete(*key, response->pin);
}

void PushEnrolment::complete(const crypto::PublicKey &serverKey, const QByteArray &pin)
{
    PushToken token = m_uri.token;
    token.serverKey = bytes(serverKey.spki());
    token.pin = pin;
    Q_EMIT reached(Stage::Storing);
    m_store.complete(m_id, token, {this, [this](Result<void, StoreError> stored) {
                                       if (!stored)
                                           return fail(Code::Lost);
                                       m_state = State::Over;
                                       m_uri.credential.clear();
                                       m_done(m_id);
                                   }});
}

void PushEnrolment::fail(Code code, net::NetError net)
{
    m_state = isRetryable(code) ? State::Retryable : State::Over;
    if (m_state == State::Over && m_publicKey)
        m_store.abandon(m_id);
    if (m_state == State::Over)
        m_uri.credential.clear();
    m_done.later(failure(EnrolmentError{code, std::move(net)}));
}

} // namespace warifu::servers::privacyidea
