// SPDX-License-Identifier: Apache-2.0
// Servers that misbehave, seen from the whole program: each ends in the state that is documented
// (docs/decisions/privacyidea.md), no word of it that was not verified is anywhere, and it is
// forgotten as soon as the server behaves.

#include "tests/component/signin/hostile_room.h"

#include <QTimer>

using namespace warifu;
using namespace warifu::test;
using approvals::ServerError;

Q_DECLARE_METATYPE(warifu::approvals::ServerError)

class HostileServerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<HostileRoom>(); }
    void cleanup() { m_room.reset(); }

    void challenges_data();
    void challenges();
    void answers_data();
    void answers();
    void slowDrip();
    void replayedNonce();
    void replayedAfterARestart();
    void certificateSwap();
    void clockFiveMinutesOff_data();
    void clockFiveMinutesOff();
    void floodOfAThousand();

private:
    // Nothing of it is anywhere, and the next good request is found.
    void nothingIsLeft()
    {
        QVERIFY(!m_room->words().contains(kEvil));
        QCOMPARE(m_room->notified, 0);
        QVERIFY(m_room->notifier.shown.empty());
        QVERIFY(!m_room->desk->prompt().isShown());
        QVERIFY(m_room->app.requests().empty());
    }
    void goesOn()
    {
        m_room->server.open.clear();
        m_room->server.offer(QStringLiteral("GOODNONCE"));
        m_room->poll();
        QCOMPARE(m_room->app.requests().size(), std::size_t(1));
        QCOMPARE(m_room->app.approvals().contact(m_room->token).failures, 0);
    }
    std::unique_ptr<HostileRoom> m_room;
};

void HostileServerTest::challenges_data()
{
    QTest::addColumn<QJsonObject>("challenge");
    QJsonObject fields = challengeFields();
    fields[QLatin1String("question")] = kEvil;
    QTest::newRow("no signature") << fields;
    QJsonObject wrong = withSignature(challengeFields());
    wrong[QLatin1String("question")] = kEvil;
    QTest::newRow("wrong signature") << wrong;
    QJsonObject other = fields;
    other[QLatin1String("serial")] = QStringLiteral("PIPU11111111");
    QTest::newRow("other token's serial") << withSignature(other);
    QJsonObject noServer = fields;
    noServer[QLatin1String("url")] = QStringLiteral("file:///etc/") + kEvil;
    QTest::newRow("answers to a file") << withSignature(noServer);
    QJsonObject options = fields;
    options[QLatin1String("require_presence")] = kEvil;
    QTest::newRow("one number to choose from") << withSignature(options);
}

void HostileServerTest::challenges()
{
    QFETCH(QJsonObject, challenge);
    m_room->server.open = {challenge};
    m_room->poll();
    QCOMPARE(m_room->rejected, 1);
    nothingIsLeft();
    if (!QTest::currentTestFailed())
        goesOn();
}

void HostileServerTest::answers_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ServerError>("error");
    const QByteArray html = "<html><title>EVILWORD</title></html>";
    const QByteArray json = "application/json";
    QTest::newRow("10 MB") << QByteArray("200 OK") << json
                           << "[\"EVILWORD" + QByteArray(10 * 1024 * 1024, ' ') + "\"]"
                           << ServerError::BadAnswer;
    QTest::newRow("truncated JSON")
        << QByteArray("200 OK") << json
        << QByteArray(R"({"result":{"status":true,"value":[{"question":"EVILWORD)")
        << ServerError::BadAnswer;
    QTest::newRow("HTML") << QByteArray("200 OK") << QByteArray("text/html") << html
                          << ServerError::BadAnswer;
    QTest::newRow("HTML error page")
        << QByteArray("500 EVILWORD") << QByteArray("text/html") << html << ServerError::Failed;
    QTest::newRow("maintenance page")
        << QByteArray("503 EVILWORD") << QByteArray("text/html") << html << ServerError::Busy;
    QTest::newRow("error with a message")
        << QByteArray("403 FORBIDDEN") << json
        << QByteArray(
               R"({"result":{"status":false,"error":{"code":303,"message":"EVILWORD"}},"time":1})")
        << ServerError::Denied;
    QTest::newRow("redirect elsewhere")
        << QByteArray("302 FOUND\r\nLocation: https://evil.invalid/EVILWORD")
        << QByteArray("text/html") << html << ServerError::Refused;
}

void HostileServerTest::answers()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(ServerError, error);
    bool isHostile = true;
    m_room->server.http.onRequest([&, this](QTcpSocket &socket, const SeenRequest &) {
        if (isHostile)
            return ScriptedServer::answer(socket, body, status, type);
        QJsonArray list;
        for (const QJsonObject &challenge : m_room->server.open)
            list << challenge;
        ScriptedServer::answer(socket, success(list, m_room->server.time()));
    });
    m_room->poll();
    QCOMPARE(m_room->app.approvals().contact(m_room->token).error, std::optional(error));
    nothingIsLeft();
    isHostile = false;
    if (!QTest::currentTestFailed())
        goesOn();
}

// The limit of a poll, 15 s, is not the test's: it ends when the client has had enough.
void HostileServerTest::slowDrip()
{
    m_room->server.http.onRequest([](QTcpSocket &socket, const SeenRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("EVILWORD"); });
        timer->start(100);
    });
    m_room->poll();
    QCOMPARE(m_room->app.approvals().contact(m_room->token).error,
             std::optional(ServerError::TimedOut));
    nothingIsLeft();
}

void HostileServerTest::replayedNonce()
{
    m_room->server.offer(kNonce);
    m_room->poll();
    QCOMPARE(m_room->notified, 1);
    const auto id = m_room->app.requests().front().id;
    m_room->app.approvals().post(approvals::book::Deny{id, approvals::Answer::NotSure});
    WARIFU_UNTIL(m_room->server.answers.size() == 1);
    // Again and again, signed anew with other words.
    for (int i = 0; i < 3; ++i) {
        m_room->server.open = {withSignature(m_room->evil(challengeFields(kNonce)))};
        m_room->poll();
    }
    QVERIFY(m_room->app.requests().empty());
    QCOMPARE(m_room->notified, 1);
    QVERIFY(!m_room->words().contains(kEvil));
    QCOMPARE(m_room->server.answers.size(), std::size_t(1));
}

void HostileServerTest::replayedAfterARestart()
{
    m_room->server.offer(kNonce);
    m_room->poll();
    const auto id = m_room->app.requests().front().id;
    m_room->app.approvals().post(approvals::book::Deny{id, approvals::Answer::NotSure});
    WARIFU_UNTIL(m_room->server.answers.size() == 1);
    m_room->desk.reset();
    m_room->server.open = {withSignature(m_room->evil(challengeFields(kNonce)))};
    QVERIFY(m_room->app.restart());
    const int before = m_room->server.polls;
    WARIFU_UNTIL(m_room->server.polls > before + 1);
    QVERIFY(m_room->app.requests().empty());
}

void HostileServerTest::certificateSwap()
{
    ScriptedServer secure("server");
    const auto serve = [this](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, success(QJsonArray{}, m_room->server.time()));
    };
    secure.onRequest(serve);
    // A token whose pin is that of the first certificate.
    net::HttpClient http(testPolicy());
    HttpAnswer learnt;
    http.send(get(secure.url()), learnt.callback());
    QVERIFY(learnt.arrives() && learnt->has_value());
    auto token = *m_room->app.signIns().tokens().find(m_room->token);
    token.url = secure.url(QStringLiteral("/ttype/push")).toString();
    token.pin = (*learnt)->pin;
    Answer<Result<void, servers::privacyidea::StoreError>> changed;
    m_room->app.signIns().tokens().complete(m_room->token, token, changed.callback());
    QVERIFY(changed.arrives() && changed->has_value());
    m_room->poll();
    QCOMPARE(m_room->app.approvals().contact(m_room->token).failures, 0);

    const std::size_t before = secure.requests().size();
    secure.setCertificate("swapped");
    secure.dropConnections();
    m_room->poll();
    QCOMPARE(m_room->app.approvals().contact(m_room->token).error,
             std::optional(ServerError::PinChanged));
    QCOMPARE(secure.requests().size(), before); // it was asked nothing
    nothingIsLeft();
}

void HostileServerTest::clockFiveMinutesOff_data()
{
    QTest::addColumn<double>("ahead");
    QTest::newRow("behind") << -300.0;
    QTest::newRow("ahead") << 300.0;
}

// From the future or from the past: our times stay ours, and the request its two minutes.
void HostileServerTest::clockFiveMinutesOff()
{
    QFETCH(double, ahead);
    m_room->server.http.onRequest([&, this](QTcpSocket &socket, const SeenRequest &seen) {
        const QByteArray query = seen.target.mid(seen.target.indexOf('?') + 1);
        const auto stamp = QDateTime::fromString(QString::fromLatin1(formField(query, "timestamp")),
                                                 Qt::ISODateWithMs);
        const double now = m_room->server.time() + ahead;
        if (std::abs(double(stamp.toMSecsSinceEpoch()) / 1000 - now) > 60)
            return ScriptedServer::answer(socket, refusal(10, now), "400 BAD REQUEST");
        QJsonArray list;
        for (const QJsonObject &challenge : m_room->server.open)
            list << challenge;
        ScriptedServer::answer(socket, success(list, now));
    });
    m_room->server.offer(kNonce);
    m_room->poll();
    QCOMPARE(m_room->app.requests().size(), std::size_t(1));
    const approvals::Request &request = m_room->app.requests().front();
    const auto left = request.deadline - m_room->app.approvals().now();
    QVERIFY(left > std::chrono::seconds(60) && left <= std::chrono::seconds(120));
}

void HostileServerTest::floodOfAThousand()
{
    const approvals::ApprovalPolicy policy = m_room->app.approvals().policy();
    std::size_t book = 0, replay = 0;
    for (int wave = 0; wave < 4; ++wave) {
        m_room->server.open.clear();
        for (int i = 0; i < (wave == 0 ? 1000 : 150); ++i)
            m_room->server.offer(QStringLiteral("WAVE%1N%2").arg(wave).arg(i));
        m_room->poll();
        QVERIFY(m_room->app.requests().size() <= approvals::kMaxLivePerToken);
        // As many notifications as the budget allows, whatever comes.
        QVERIFY2(m_room->notified <= policy.shortBudget,
                 QByteArray::number(m_room->notified).constData());
        QVERIFY(m_room->notifier.shown.size() <= std::size_t(policy.shortBudget));
        const std::size_t bytes = approvals::formatBook(m_room->app.approvals().book()).size();
        const std::size_t known = m_room->app.approvals().book().replay.size();
        if (wave > 0) { // the first one fills what there is to fill
            QVERIFY2(bytes <= book + 4096, QByteArray::number(qulonglong(bytes)).constData());
            QVERIFY2(known <= replay + 2 * approvals::kMaxLivePerToken,
                     QByteArray::number(qulonglong(known)).constData());
        }
        book = bytes;
        replay = known;
    }
    QVERIFY(m_room->notified > 0);
}

QTEST_GUILESS_MAIN(HostileServerTest)
#include "tst_hostile_server.moc"
