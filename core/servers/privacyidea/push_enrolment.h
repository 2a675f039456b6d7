// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rolls one push token out: makes its key pair on a worker thread, stores it, tells the server, and
// stores the server's key before anybody hears of success. One object for one code.

#include "core/base/worker.h"
#include "core/crypto/private_key.h"
#include "core/net/http.h"
#include "core/servers/privacyidea/enrolment_uri.h"
#include "core/servers/privacyidea/envelope.h"
#include "core/servers/privacyidea/push_token.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace warifu::servers::privacyidea {

struct EnrolmentError
{
    enum class Code {
        Expired,     // the code's lifetime is over
        NotStored,   // nothing was sent; the code is still good
        Network,     // net says what; trying again may help, or the server may have taken it
        AlreadyUsed, // the token does not wait for a client any more (or never existed)
        Credential,  // the server does not accept the code
        Denied,      // a policy forbids it
        NotAllowed,  // the organisation's policies do not allow this server
        Busy,
        ServerFailed,
        BadAnswer,
        WeakKey, // the server's key is too weak to trust
        Lost,    // the server has enrolled the token, and we could not store its key: a new
                 // code is needed
    };
    Code code = Code::Expired;
    net::NetError net;
};

// Whether the same code may work later.
[[nodiscard]] bool isRetryable(EnrolmentError::Code code);

// Makes the token's key on the worker thread; nothing when stop was set meanwhile.
using KeyMaker = std::function<std::optional<crypto::PrivateKey>(const std::atomic_bool *stop)>;

// RSA-3072: servers and apps use 4096 bits, every version tried takes 3072, and a poll that is
// signed every few seconds costs half.
[[nodiscard]] std::optional<crypto::PrivateKey> makePushKey(const std::atomic_bool *stop);

class PushEnrolment final : public QObject
{
    Q_OBJECT
public:
    // In this order; a second start() begins with the server when the key is there.
    enum class Stage {
        MakingKey,
        AskingServer,
        Storing, // the server has accepted
    };
    using Done = Callback<Result<approvals::TokenId, EnrolmentError>>;

    // http, store and clock outlive this object. Destroying it before the end abandons the draft.
    PushEnrolment(net::Http &http, EnrolmentStore &store, const Clock &clock, EnrolmentUri uri,
                  QObject *parent = nullptr, KeyMaker makeKey = &makePushKey);
    ~PushEnrolment() override;

    // One answer. After an error for which mayRetry() it may be called again; the key stays.
    void start(Done done);
    [[nodiscard]] bool mayRetry() const;

Q_SIGNALS:
    void reached(warifu::servers::privacyidea::PushEnrolment::Stage stage);

private:
    void makeKey();
    void prepare(crypto::PrivateKey key);
    void roll();
    void onResponse(Result<net::Response, net::NetError> response);
    void complete(const crypto::PublicKey &serverKey, const QByteArray &pin);
    void fail(EnrolmentError::Code code, net::NetError net = {});
    [[nodiscard]] bool isExpired() const;

    enum class State { Idle, Busy, Retryable, Over };

    net::Http &m_http;
    EnrolmentStore &m_store;
    const Clock &m_clock;
    EnrolmentUri m_uri;
    UnixMilliseconds m_expiresAt;
    KeyMaker m_makeKey;
    State m_state = State::Idle;
    Done m_done;
    std::optional<crypto::PublicKey> m_publicKey; // once the private one is stored
    approvals::TokenId m_id;
    std::shared_ptr<std::atomic_bool> m_stop;
    Worker m_worker; // last: it waits for its thread
};

} // namespace warifu::servers::privacyidea
