// SPDX-License-Identifier: Apache-2.0
// One signature for several polls: every poll is one that the real server takes, whatever the two
// clocks do, and a server that wants a new one each time gets it.

#include "core/base/text_field.h"
#include "tests/component/servers/push_room.h"

#include <QTest>

#include <random>

using namespace warifu;
using namespace warifu::servers::privacyidea;
using namespace warifu::test;
using approvals::ServerError;
using namespace std::chrono_literals;

class PushStampsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<PushRoom>();
        m_seen.clear();
        m_takesOnce = m_takesNoFuture = false;
        serve();
    }
    void cleanup() { m_room.reset(); }

    void oneSignatureServesManyPolls();
    void twoPollsASignatureWhileAway();
    void everyPollIsTaken_data();
    void everyPollIsTaken();
    void aServerThatTakesEachOnce();
    void aServerThatTakesNoneFromTheFuture();
    void aDeletedTokenIsStillTold();
    void preparedOnesServeWithoutTheKey();
    void preparedOnesSurviveAWrongClock();
    void forgets();

private:
    // As privacyIDEA does: the stamp within a minute of the server's time, then the signature.
    void serve()
    {
        m_room->server.onRequest([this](QTcpSocket &socket, const SeenRequest &request) {
            const QByteArray query = request.target.mid(request.target.indexOf('?') + 1);
            const QByteArray stamp = formField(query, "timestamp");
            const auto time = QDateTime::fromString(QString::fromLatin1(stamp), Qt::ISODateWithMs);
            const double ahead = double(time.toMSecsSinceEpoch()) / 1000 - m_room->serverTime();
            const auto signature =
                parseSignature(QString::fromLatin1(formField(query, "signature")));
            const QByteArray message = pollMessage(m_room->serial, stamp);
            const bool isGood = std::abs(ahead) <= 60 && !(m_takesNoFuture && ahead > 1)
                && !(m_takesOnce && m_seen.contains(stamp))
                && crypto::verify(clientKey().publicKey(), viewOf(message), signature);
            m_seen.append(stamp);
            if (isGood)
                ScriptedServer::answer(socket, success(QJsonArray{}, m_room->serverTime()));
            else
                ScriptedServer::answer(socket, refusal(10, m_room->serverTime()),
                                       "400 BAD REQUEST");
        });
    }
    std::optional<ServerError> poll()
    {
        FetchAnswer fetched;
        m_room->client.fetch(m_room->id, fetched.callback());
        if (!fetched.arrives())
            qFatal("no answer");
        return *fetched ? std::nullopt : std::optional(fetched->error());
    }
    [[nodiscard]] std::size_t signatures() const { return m_room->tokens.signedMessages.size(); }

    std::unique_ptr<PushRoom> m_room;
    QByteArrayList m_seen; // time stamps that reached the server
    bool m_takesOnce = false;
    bool m_takesNoFuture = false;
};

void PushStampsTest::oneSignatureServesManyPolls()
{
    for (int i = 0; i < 200; ++i) { // ten minutes
        QVERIFY(!poll());
        m_room->clock.advance(3s);
    }
    QCOMPARE(m_seen.size(), 200);
    QCOMPARE(signatures(), std::size_t(7)); // the first does not know the server's clock
}

void PushStampsTest::twoPollsASignatureWhileAway()
{
    for (int i = 0; i < 41; ++i) {
        QVERIFY(!poll());
        m_room->clock.advance(96s); // the longest wait
    }
    QCOMPARE(m_seen.size(), 41);
    QCOMPARE(signatures(), std::size_t(21));
}

void PushStampsTest::everyPollIsTaken_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("%u", seed) << seed;
}

// Any waits, and clocks that are set: at most one refusal for each time that one was set.
void PushStampsTest::everyPollIsTaken()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](int most) { return int(random() % unsigned(most + 1)); };
    int changes = 0;
    for (int i = 0; i < 60; ++i) {
        m_room->clock.advance(std::chrono::milliseconds(upTo(150'000)));
        if (upTo(9) == 0) {
            ++changes;
            if (upTo(1) == 0)
                m_room->serverAhead = upTo(7200) - 3600;
            else
                m_room->clock.advance(std::chrono::seconds(upTo(7200) - 3600));
        }
        const auto error = poll();
        QVERIFY2(!error, QByteArray::number(i).constData());
    }
    QVERIFY(m_seen.size() <= 60 + changes);
    QVERIFY(signatures() <= std::size_t(60 + changes));
}

void PushStampsTest::aServerThatTakesEachOnce()
{
    m_takesOnce = true;
    for (int i = 0; i < 20; ++i) {
        QVERIFY(!poll());
        m_room->clock.advance(3s);
    }
    // One attempt to use a stamp twice, never again.
    QCOMPARE(m_seen.size(), 21);
}

void PushStampsTest::aServerThatTakesNoneFromTheFuture()
{
    m_takesNoFuture = true;
    for (int i = 0; i < 40; ++i) {
        QVERIFY(!poll());
        m_room->clock.advance(3s);
    }
    QCOMPARE(m_seen.size(), 41);
}

void PushStampsTest::aDeletedTokenIsStillTold()
{
    QVERIFY(!poll());
    m_room->answerWith(refusal(10, m_room->serverTime()), "400 BAD REQUEST");
    for (int i = 0; i < 3; ++i) {
        m_room->clock.advance(10s);
        QCOMPARE(poll(), std::optional(ServerError::UnknownToken));
    }
}

void PushStampsTest::preparedOnesServeWithoutTheKey()
{
    m_room->client.addStamps(
        m_room->id,
        makeStamps(m_room->serial, clientKey().pkcs8().clone(), m_room->clock.now(), 30min));
    m_room->tokens.failSigning = SignError::Locked;
    for (auto passed = 0s; passed <= 30min; passed += 60s) {
        QVERIFY(!poll());
        m_room->clock.advance(60s);
    }
    m_room->clock.advance(2min);
    QCOMPARE(poll(), std::optional(ServerError::Locked));
}

void PushStampsTest::preparedOnesSurviveAWrongClock()
{
    m_room->client.addStamps(
        m_room->id,
        makeStamps(m_room->serial, clientKey().pkcs8().clone(), m_room->clock.now(), 30min));
    m_room->tokens.failSigning = SignError::Locked;
    QVERIFY(!poll());
    m_room->clock.advance(10min); // set forward: the server's time has not passed
    m_room->serverAhead = -600;
    QVERIFY(!poll());
    QVERIFY(!poll());
}

void PushStampsTest::forgets()
{
    QVERIFY(!poll());
    m_room->client.forget();
    m_room->tokens.failSigning = SignError::Locked;
    QCOMPARE(poll(), std::optional(ServerError::Locked));
    // Not a key: nothing is made of it.
    QVERIFY(makeStamps(m_room->serial, SecretBytes(3), m_room->clock.now(), 30min).empty());
}

QTEST_GUILESS_MAIN(PushStampsTest)
#include "tst_push_stamps.moc"
