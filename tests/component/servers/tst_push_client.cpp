// SPDX-License-Identifier: Apache-2.0
// The push client polling a scripted server: what it sends, and what it makes of every answer.

#include "tests/component/servers/push_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::servers::privacyidea;
using namespace warifu::test;

using approvals::ServerError;

Q_DECLARE_METATYPE(warifu::approvals::ServerError)

class PushClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pollsAsTheProtocolSays();
    void findsAChallenge();
    void keepsTheFirstTime();
    void dropsWhatIsNotGenuine_data();
    void dropsWhatIsNotGenuine();
    void survivesAFlood();
    void mapsFailures_data();
    void mapsFailures();
    void serverThatIsGone();
    void correctsTheClock_data();
    void correctsTheClock();
    void givesUpOnTheClock();
    void badSignatureIsNotAClock();
    void unknownToken();
    void silentAfterTheContext();
    void pinOfTheToken();
};

void PushClientTest::pollsAsTheProtocolSays()
{
    PushRoom room;
    room.offer({});
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QVERIFY(fetched->has_value());
    QVERIFY((*fetched)->challenges.empty());
    const SeenRequest &seen = room.server.requests().at(0);
    QCOMPARE(seen.method, QByteArray("GET"));
    const QByteArray query = seen.target.mid(seen.target.indexOf('?') + 1);
    QCOMPARE(formField(query, "serial"), QByteArray("PIPU0000F295"));
    QCOMPARE(formField(query, "timestamp"), QByteArray("2027-01-15T08:00:00.000000Z"));
    const QByteArray message = "PIPU0000F295|2027-01-15T08:00:00.000000Z";
    const auto signature = parseSignature(QString::fromLatin1(formField(query, "signature")));
    QVERIFY(crypto::verify(clientKey().publicKey(), view(message), signature));
}

void PushClientTest::findsAChallenge()
{
    PushRoom room;
    room.offer({room.challenge()});
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QCOMPARE((*fetched)->challenges.size(), std::size_t(1));
    QCOMPARE((*fetched)->rejected, 0);
    QCOMPARE((*fetched)->challenges[0].token, room.id);
}

void PushClientTest::keepsTheFirstTime()
{
    PushRoom room;
    room.offer({room.challenge()});
    UnixSeconds first{};
    for (int i = 0; i < 3; ++i) {
        FetchAnswer fetched;
        room.client.fetch(room.id, fetched.callback());
        QVERIFY(fetched.arrives());
        const auto &challenge = (*fetched)->challenges.at(0);
        if (i == 0)
            first = challenge.receivedAt;
        QCOMPARE(challenge.receivedAt, first);
        QCOMPARE(challenge.expiresAt, first + kChallengeLifetime);
        room.clock.advance(std::chrono::seconds(10));
    }
}

void PushClientTest::dropsWhatIsNotGenuine_data()
{
    QTest::addColumn<QJsonObject>("challenge");
    QTest::addColumn<int>("fault");
    QJsonObject wrong = withSignature(challengeFields());
    wrong[QLatin1String("question")] = QStringLiteral("Transfer all the money?");
    QTest::newRow("wrong signature") << wrong << int(ChallengeFault::Signature);
    QJsonObject other = challengeFields();
    other[QLatin1String("serial")] = QStringLiteral("PIPU11111111");
    QTest::newRow("other token's serial")
        << withSignature(other) << int(ChallengeFault::OtherToken);
}

void PushClientTest::dropsWhatIsNotGenuine()
{
    QFETCH(QJsonObject, challenge);
    QFETCH(int, fault);
    PushRoom room;
    room.offer({challenge, room.challenge()});
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QCOMPARE((*fetched)->challenges.size(), std::size_t(1));
    QCOMPARE((*fetched)->challenges[0].question,
             QStringLiteral("Do you want to confirm the login?"));
    QCOMPARE((*fetched)->rejected, 1);
    QCOMPARE(room.client.lastFaults(room.id), std::vector{ChallengeFault(fault)});
}

void PushClientTest::survivesAFlood()
{
    PushRoom room;
    QJsonArray flood;
    for (int i = 0; i < 1000; ++i)
        flood.append(room.challenge(challengeFields(QStringLiteral("NONCE%1").arg(i))));
    room.offer(flood);
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QVERIFY(fetched->has_value());
    QCOMPARE((*fetched)->challenges.size(), std::size_t(kMostChallenges));
    QCOMPARE((*fetched)->rejected, 1000 - kMostChallenges);
    QVERIFY(room.client.lastFaults(room.id).size() <= kMostFaults);
}

void PushClientTest::mapsFailures_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ServerError>("error");
    const auto row = [](const char *name, const char *status, const QByteArray &body,
                        ServerError error) {
        QTest::newRow(name) << QByteArray(status) << body << error;
    };
    const double now = 1'800'000'000;
    row("HTML", "200 OK", "<html>Welcome</html>", ServerError::BadAnswer);
    row("bad JSON", "200 OK", R"({"result":{"status":true,"value":[{]}})", ServerError::BadAnswer);
    row("truncated JSON", "200 OK", success(QJsonArray{}, now).chopped(3), ServerError::BadAnswer);
    row("not a list", "200 OK", success(true, now), ServerError::BadAnswer);
    row("empty", "200 OK", "", ServerError::BadAnswer);
    row("policy", "403 FORBIDDEN", refusal(303, now), ServerError::Denied);
    row("no such token", "404 NOT FOUND", refusal(601, now), ServerError::UnknownToken);
    row("bad signature", "400 BAD REQUEST", refusal(10, now), ServerError::UnknownToken);
    row("parameter", "400 BAD REQUEST", refusal(905, now), ServerError::Failed);
    row("hidden", "400 BAD REQUEST", refusal(-311, now), ServerError::Failed);
    row("internal", "500 INTERNAL", refusal(-500, now), ServerError::Failed);
    row("gateway", "502 BAD GATEWAY", "<html>nginx</html>", ServerError::Failed);
    row("maintenance", "503 SERVICE UNAVAILABLE", "<html>soon</html>", ServerError::Busy);
    row("too many", "429 TOO MANY", "", ServerError::Busy);
    row("redirect", "302 FOUND", "", ServerError::Refused);
    row("10 MB", "200 OK", QByteArray(10 * 1024 * 1024, ' '), ServerError::BadAnswer);
}

void PushClientTest::mapsFailures()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(ServerError, error);
    PushRoom room;
    room.answerWith(body, status, "text/html");
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QVERIFY(!fetched->has_value());
    QCOMPARE(fetched->error(), error);
}

void PushClientTest::serverThatIsGone()
{
    PushRoom room;
    room.server.close();
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QCOMPARE(fetched->error(), ServerError::Offline);
}

namespace {

// Takes time stamps within a minute of its clock, as the real one does.
void checkTimestamps(PushRoom &room)
{
    room.server.onRequest([&room](QTcpSocket &socket, const SeenRequest &request) {
        const QByteArray query = request.target.mid(request.target.indexOf('?') + 1);
        const auto stamp = QDateTime::fromString(QString::fromLatin1(formField(query, "timestamp")),
                                                 Qt::ISODateWithMs);
        const double difference = double(stamp.toMSecsSinceEpoch()) / 1000 - room.serverTime();
        if (std::abs(difference) > 60)
            ScriptedServer::answer(socket, refusal(10, room.serverTime()), "400 BAD REQUEST");
        else
            ScriptedServer::answer(socket,
                                   success(QJsonArray{room.challenge()}, room.serverTime()));
    });
}

} // namespace

void PushClientTest::correctsTheClock_data()
{
    QTest::addColumn<double>("ahead");
    QTest::addColumn<int>("requests");
    QTest::newRow("right") << 0.0 << 1;
    QTest::newRow("a little") << 20.0 << 1;
    QTest::newRow("5 minutes behind") << 300.0 << 2;
    QTest::newRow("5 minutes ahead") << -300.0 << 2;
    QTest::newRow("wrong time zone") << 9.0 * 3600 << 2;
}

void PushClientTest::correctsTheClock()
{
    QFETCH(double, ahead);
    QFETCH(int, requests);
    PushRoom room;
    room.serverAhead = ahead;
    checkTimestamps(room);
    FetchAnswer fetched, again;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QVERIFY(fetched->has_value());
    QCOMPARE((*fetched)->challenges.size(), std::size_t(1));
    QCOMPARE(room.server.requests().size(), std::size_t(requests));
    // Our times stay ours: the countdown must not jump.
    QCOMPARE((*fetched)->challenges[0].receivedAt, unixSeconds(1'800'000'000));
    QCOMPARE(room.client.clockOffset(room.id).count() != 0, std::abs(ahead) > 30);
    // The next poll is right at once.
    room.client.fetch(room.id, again.callback());
    QVERIFY(again.arrives());
    QVERIFY(again->has_value());
    QCOMPARE(room.server.requests().size(), std::size_t(requests + 1));
}

void PushClientTest::givesUpOnTheClock()
{
    PushRoom room;
    room.serverAhead = 3 * 24 * 3600.0;
    checkTimestamps(room);
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QCOMPARE(fetched->error(), ServerError::WrongClock);
    QCOMPARE(room.server.requests().size(), std::size_t(1));
    QCOMPARE(room.client.clockOffset(room.id).count(), 0);
}

void PushClientTest::badSignatureIsNotAClock()
{
    // Refuses for ever and says another time each time: one retry, no more.
    PushRoom room;
    double lie = 0;
    room.server.onRequest([&](QTcpSocket &socket, const SeenRequest &) {
        lie += 1000;
        ScriptedServer::answer(socket, refusal(10, room.serverTime() + lie), "400 BAD REQUEST");
    });
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QCOMPARE(fetched->error(), ServerError::WrongClock);
    QCOMPARE(room.server.requests().size(), std::size_t(2));
}

void PushClientTest::unknownToken()
{
    PushRoom room;
    FetchAnswer fetched;
    room.client.fetch(QStringLiteral("nobody"), fetched.callback());
    QVERIFY(!fetched.hasArrived());
    QVERIFY(fetched.arrives());
    QCOMPARE(fetched->error(), ServerError::UnknownToken);
}

void PushClientTest::silentAfterTheContext()
{
    PushRoom room;
    room.offer({});
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    fetched.destroyContext();
    QTRY_COMPARE(room.server.requests().size(), std::size_t(1));
    runPendingEvents();
    QCOMPARE(fetched.count(), 0);
}

void PushClientTest::pinOfTheToken()
{
    PushRoom room;
    ScriptedServer secure("swapped");
    secure.onRequest([&room](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, success(QJsonArray{}, room.serverTime()));
    });
    auto &token = room.tokens.entries[room.id].token;
    token.url = secure.url(QStringLiteral("/ttype/push")).toString();
    token.pin = QByteArray(32, 'p');
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QCOMPARE(fetched->error(), ServerError::PinChanged);
    QVERIFY(secure.requests().empty());
}

QTEST_GUILESS_MAIN(PushClientTest)
#include "tst_push_client.moc"
