// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything that polls, as the program has it, over a real vault; only the clocks are the
// simulation's: they jump from one poll to the next.

#include "core/approvals/approval_service.h"
#include "core/crypto/private_key.h"
#include "core/net/http_client.h"
#include "core/servers/privacyidea/push_client.h"
#include "core/signin/push_token_store.h"
#include "core/signin/vault_approval_store.h"
#include "tests/bench/polling/polling_server.h"
#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"
#include "tests/support/net/scripted_server.h"

#include <sys/resource.h>

namespace warifu::bench {

// Of this process and all its threads.
struct Usage
{
    double seconds = 0;  // processor time
    double switches = 0; // how often a thread went to sleep and was woken

    static Usage now()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        const auto secondsOf = [](const timeval &time) {
            return double(time.tv_sec) + double(time.tv_usec) / 1e6;
        };
        return {secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime), double(usage.ru_nvcsw)};
    }
    Usage operator-(const Usage &other) const
    {
        return {seconds - other.seconds, switches - other.switches};
    }
};

struct NoReports final : approvals::ReportSink
{
    void take(const approvals::DueReport &, Callback<Result<void, approvals::StoreError>>) override
    {}
};

// Counts what the vault is asked to sign.
struct CountingTokens final : servers::privacyidea::PushTokens
{
    explicit CountingTokens(signin::PushTokenStore &store) : m_store(store) {}
    std::optional<servers::privacyidea::PushToken>
    find(const approvals::TokenId &token) const override
    {
        return m_store.find(token);
    }
    void sign(const approvals::TokenId &token, QByteArray message,
              Callback<Result<QByteArray, servers::privacyidea::SignError>> done) override
    {
        ++signatures;
        m_store.sign(token, std::move(message), std::move(done));
    }
    int signatures = 0;

private:
    signin::PushTokenStore &m_store;
};

class PollingRoom
{
public:
    // The key is one of 3,072 bits, as enrolment makes it.
    explicit PollingRoom(PollingServer &server) : m_server(server)
    {
        http.setPolicy(policy());
        if (!room.open())
            qFatal("no vault");
        servers::privacyidea::PushToken token;
        token.serial = QStringLiteral("PIPU0000F295");
        token.url = server.url();
        test::Answer<Result<approvals::TokenId, servers::privacyidea::StoreError>> prepared;
        store.prepare(token, key.pkcs8().clone(), prepared.callback());
        if (!prepared.arrives() || !*prepared)
            qFatal("no draft");
        id = **prepared;
        const ByteView spki = key.publicKey().spki();
        token.serverKey =
            QByteArray(reinterpret_cast<const char *>(spki.data()), qsizetype(spki.size()));
        test::Answer<Result<void, servers::privacyidea::StoreError>> completed;
        store.complete(id, token, completed.callback());
        if (!completed.arrives() || !*completed)
            qFatal("no token");
        QObject::connect(&service, &approvals::ApprovalService::contactChanged, [this] {
            ++polls;
            failed += service.contact(id).error ? 1 : 0;
        });
    }
    static net::HttpPolicy policy()
    {
        net::HttpPolicy policy;
        policy.authorities = test::ScriptedServer::authority();
        return policy;
    }

    // What that much time of polling costs; the time itself is skipped.
    Usage pass(std::chrono::milliseconds time, approvals::Attention attention)
    {
        service.setAttention(attention);
        // nginx closes a connection after 75 s, most others sooner.
        m_server.setCloses(attention == approvals::Attention::Away);
        if (!service.isRunning()) {
            if (!service.start())
                qFatal("no service");
            service.setTokens({id});
            settle();
        }
        polls = failed = tokens.signatures = 0;
        const Usage before = Usage::now();
        for (const auto end = clock.now() + time;;) {
            const auto wait = service.nextWake();
            if (!wait || clock.now() + *wait >= end)
                return Usage::now() - before;
            advance(*wait);
            settle();
        }
    }

    test::FakeKeystore keychain;
    test::EngineRoom room{keychain};
    test::ManualClock clock;
    test::SeededEntropy entropy;
    net::HttpClient http;
    signin::PushTokenStore store{room.engine->vault(), clock, entropy};
    CountingTokens tokens{store};
    servers::privacyidea::PushClient client{http, tokens, clock};
    signin::VaultApprovalStore records{room.engine->vault()};
    NoReports reports;
    approvals::ApprovalService service{{client, records, reports, clock, clock, entropy}, {}};
    crypto::PrivateKey key = *crypto::PrivateKey::makeRsa(crypto::RsaSize::Bits3072);
    approvals::TokenId id;
    int polls = 0;
    int failed = 0;

private:
    void advance(std::chrono::milliseconds wait)
    {
        clock.advance(wait);
        m_server.setNow(clock.now());
    }
    // The polls that are due, to their end.
    void settle()
    {
        const int before = polls;
        service.tick();
        // Nothing is to come while a poll is on its way: there is but one token.
        while (polls == before && !service.nextWake())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    PollingServer &m_server;
};

} // namespace warifu::bench
