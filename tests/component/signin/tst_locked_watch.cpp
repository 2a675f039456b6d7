// SPDX-License-Identifier: Apache-2.0
// While the vault is locked: whether a request waits is known without any key, and nothing else.

#include "core/signin/locked_watch.h"
#include "tests/component/signin/push_server.h"
#include "tests/support/seeded_entropy.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using signin::LockedWatch;
using signin::WatchedToken;
using namespace std::chrono_literals;

namespace {

const QString kId = QStringLiteral("token-1");
const QString kNonce = QStringLiteral("NONCE1");

struct WatchRoom
{
    PushServer server;
    ManualClock &wall = server.clock;
    ManualClock steady;
    SeededEntropy entropy;
    net::HttpClient http{testPolicy()};
    LockedWatch watch{http, wall, steady, entropy};
    QSignalSpy told{&watch, &LockedWatch::waitingChanged};

    [[nodiscard]] WatchedToken token() const
    {
        WatchedToken token;
        token.id = kId;
        token.token.serial = QStringLiteral("PIPU0000F295");
        token.token.url = server.url();
        token.token.serverKey = bytesOf(serverKey().publicKey().spki());
        token.privateKey = clientKey().pkcs8().clone();
        return token;
    }
    // The first answer is here.
    bool begin(WatchedToken token)
    {
        std::vector<WatchedToken> tokens;
        tokens.push_back(std::move(token));
        watch.start(std::move(tokens));
        return told.wait(60'000);
    }
    bool begin() { return begin(token()); }
    void advance(std::chrono::milliseconds time)
    {
        wall.advance(time);
        steady.advance(time);
    }
    // Time passes, and what is due is asked.
    bool pass(std::chrono::milliseconds time)
    {
        const int before = server.polls;
        advance(time);
        watch.tick();
        return QTest::qWaitFor([&] { return server.polls > before; }, 60'000)
            && QTest::qWaitFor([&] { return watch.isSettled(); }, 60'000);
    }
};

} // namespace

class LockedWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<WatchRoom>(); }
    void cleanup() { m_room.reset(); }

    void tellsThatOneWaits();
    void countsNothingUnverified();
    void countsNothingThatIsOver();
    void isSilentAsLongAsTheAccountIs();
    void endsWithTheRequest();
    void asksAsTheUserIsThere();
    void endsWithItsStamps();
    void forgets();
    void remembersWhatWaited();
    void remembersNothingKnownBefore();
    void remembersOnlySoMany();

private:
    std::unique_ptr<WatchRoom> m_room;
};

void LockedWatchTest::tellsThatOneWaits()
{
    QVERIFY(m_room->begin());
    QVERIFY(!m_room->watch.isWaiting());
    m_room->server.offer(kNonce);
    QVERIFY(m_room->pass(4s));
    QVERIFY(m_room->watch.isWaiting());
    QVERIFY(m_room->pass(4s));
    QCOMPARE(m_room->told.count(), 2); // known; waiting; and not again
    m_room->server.open.clear();
    QVERIFY(m_room->pass(4s));
    QVERIFY(!m_room->watch.isWaiting());
    QCOMPARE(m_room->told.count(), 3);
    QVERIFY(m_room->server.answers.empty());
}

void LockedWatchTest::countsNothingUnverified()
{
    QVERIFY(m_room->begin());
    m_room->server.offer(kNonce);
    m_room->server.open[0][QLatin1String("title")] = QStringLiteral("Somebody else's words");
    QVERIFY(m_room->pass(4s));
    QVERIFY(!m_room->watch.isWaiting());
}

void LockedWatchTest::countsNothingThatIsOver()
{
    WatchedToken token = m_room->token();
    token.known.remember(kId, kNonce.toLatin1(), m_room->wall.now(), 2min);
    token.known.remember(kId, "NONCE2", m_room->wall.now(), 2min);
    token.live = {"NONCE2"};
    m_room->server.offer(kNonce); // denied, and the denial is on its way
    QVERIFY(m_room->begin(std::move(token)));
    QVERIFY(!m_room->watch.isWaiting());
    m_room->server.offer(QStringLiteral("NONCE2")); // was on screen when the vault locked
    QVERIFY(m_room->pass(4s));
    QVERIFY(m_room->watch.isWaiting());
}

void LockedWatchTest::isSilentAsLongAsTheAccountIs()
{
    WatchedToken token = m_room->token();
    token.silentFor = 30min;
    m_room->server.offer(kNonce);
    std::vector<WatchedToken> tokens;
    tokens.push_back(std::move(token));
    m_room->watch.start(std::move(tokens));
    QTRY_VERIFY_WITH_TIMEOUT(m_room->watch.nextWake().has_value(), 60'000);
    QCOMPARE(m_room->watch.nextWake().value(), 30min);
    m_room->advance(29min);
    m_room->watch.tick();
    m_room->watch.wake();
    runPendingEvents();
    QCOMPARE(m_room->server.polls, 0);
    QVERIFY(m_room->pass(1min));
    QVERIFY(m_room->watch.isWaiting());
}

void LockedWatchTest::endsWithTheRequest()
{
    m_room->server.offer(kNonce);
    QVERIFY(m_room->begin());
    QVERIFY(m_room->watch.isWaiting());
    m_room->server.http.close();
    m_room->server.http.dropConnections();
    m_room->advance(servers::privacyidea::kChallengeLifetime + 1s);
    m_room->watch.tick();
    QVERIFY(!m_room->watch.isWaiting());
}

void LockedWatchTest::asksAsTheUserIsThere()
{
    QVERIFY(m_room->begin());
    QVERIFY(m_room->watch.nextWake().value() <= 3600ms);
    m_room->watch.setAttention(approvals::Attention::Away);
    QVERIFY(m_room->watch.nextWake().value() > 60s);
    const int before = m_room->server.polls;
    m_room->watch.setAttention(approvals::Attention::Active);
    QTRY_COMPARE_WITH_TIMEOUT(m_room->server.polls, before + 1, 60'000);
}

void LockedWatchTest::endsWithItsStamps()
{
    QVERIFY(m_room->begin());
    QVERIFY(m_room->pass(signin::kWatchTime - 1min));
    m_room->advance(10min);
    m_room->watch.tick();
    // There is no key to sign another one with.
    QTRY_VERIFY_WITH_TIMEOUT(!m_room->watch.nextWake(), 60'000);
}

void LockedWatchTest::forgets()
{
    m_room->server.offer(kNonce);
    QVERIFY(m_room->begin());
    m_room->watch.stop();
    QVERIFY(!m_room->watch.isRunning());
    QVERIFY(!m_room->watch.isWaiting());
    QVERIFY(!m_room->watch.nextWake());
    // Unlocked while the stamps are being signed: nothing comes of them.
    const int before = m_room->server.polls;
    std::vector<WatchedToken> tokens;
    tokens.push_back(m_room->token());
    m_room->watch.start(std::move(tokens));
    m_room->watch.stop();
    QTest::qWait(0);
    m_room->watch.start({});
    m_room->watch.wake();
    runPendingEvents();
    QCOMPARE(m_room->server.polls, before);
}

void LockedWatchTest::remembersWhatWaited()
{
    QVERIFY(m_room->begin());
    m_room->server.offer(kNonce);
    QVERIFY(m_room->pass(4s));
    const UnixMilliseconds seen = m_room->wall.now();
    QVERIFY(m_room->pass(4s)); // the same one again
    m_room->server.open.clear();
    m_room->server.offer(QStringLiteral("NONCE2"));
    QVERIFY(m_room->pass(4s));
    // What is not genuine is not remembered.
    m_room->server.offer(QStringLiteral("NONCE3"));
    m_room->server.open[1][QLatin1String("title")] = QStringLiteral("Somebody else's words");
    QVERIFY(m_room->pass(4s));

    const signin::WaitedRequests waited = m_room->watch.takeWaited();
    QCOMPARE(waited.requests.size(), 2U);
    QCOMPARE(waited.requests[0].token, kId);
    QCOMPARE(waited.requests[0].nonce, kNonce.toLatin1());
    QVERIFY(waited.requests[0].firstSeen == seen);
    QVERIFY(waited.requests[0].expiresAt > seen);
    QVERIFY(!waited.requests[0].isOpen);
    QVERIFY(waited.requests[1].isOpen);
    QCOMPARE(waited.more, 0U);
    QVERIFY(m_room->watch.takeWaited().requests.empty());
    QVERIFY(m_room->pass(4s));
    m_room->watch.stop();
    QVERIFY(m_room->watch.takeWaited().requests.empty());
}

void LockedWatchTest::remembersNothingKnownBefore()
{
    WatchedToken token = m_room->token();
    token.known.remember(kId, kNonce.toLatin1(), m_room->wall.now(), 2min);
    token.known.remember(kId, "NONCE2", m_room->wall.now(), 2min);
    token.live = {"NONCE2"}; // was on screen when the vault locked
    m_room->server.offer(kNonce);
    m_room->server.offer(QStringLiteral("NONCE2"));
    QVERIFY(m_room->begin(std::move(token)));
    QVERIFY(m_room->watch.isWaiting());
    QVERIFY(m_room->watch.takeWaited().requests.empty());
}

void LockedWatchTest::remembersOnlySoMany()
{
    QVERIFY(m_room->begin());
    std::size_t offered = 0;
    while (offered < signin::kMostWaited + 6) {
        m_room->server.open.clear();
        for (int i = 0; i < 10; ++i)
            m_room->server.offer(QStringLiteral("NONCE%1").arg(++offered));
        QVERIFY(m_room->pass(4s));
        QVERIFY(m_room->pass(4s)); // they are counted once
    }
    const signin::WaitedRequests waited = m_room->watch.takeWaited();
    QCOMPARE(waited.requests.size(), signin::kMostWaited);
    QCOMPARE(std::size_t(waited.more), offered - signin::kMostWaited);
}

QTEST_GUILESS_MAIN(LockedWatchTest)
#include "tst_locked_watch.moc"
