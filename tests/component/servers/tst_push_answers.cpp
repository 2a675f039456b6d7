// SPDX-License-Identifier: Apache-2.0
// The push client answering challenges of a scripted server: the bytes, and what comes back.

#include "tests/component/servers/push_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::servers::privacyidea;
using namespace warifu::test;

using approvals::ServerError;
using AnswerKind = approvals::Answer;

Q_DECLARE_METATYPE(warifu::approvals::ServerError)

class PushAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void approves();
    void approvesAnOption();
    void refusesOtherOptions();
    void declinesWithAReason();
    void showsTheDisplayCode();
    void falseIsARefusal();
    void sameBytesEachTime();
    void oddAnswers_data();
    void oddAnswers();
    void forbiddenAddresses();
    void lockedVault();
    void certificatesAreCheckedWhateverTheChallengeSays();
};

namespace {

// The challenge that the room's server offers.
approvals::Challenge fetchOne(PushRoom &room, const QJsonObject &challenge)
{
    room.offer({challenge});
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    if (!fetched.arrives() || !fetched->has_value() || (*fetched)->challenges.size() != 1)
        qFatal("no challenge");
    return (*fetched)->challenges[0];
}

bool isSignedByClient(const QByteArray &form, const QByteArray &message)
{
    return crypto::verify(clientKey().publicKey(), view(message),
                          parseSignature(QString::fromLatin1(formField(form, "signature"))));
}

QJsonObject presenceFields()
{
    QJsonObject fields = challengeFields();
    fields[QLatin1String("require_presence")] = QStringLiteral("67,88,58,44");
    return fields;
}

const QByteArray kNonceAndSerial("MYWPKVPFM7QLH2J2XGVJGLT6Q63GQWNC|PIPU0000F295");

} // namespace

void PushAnswersTest::approves()
{
    PushRoom room;
    const auto challenge = fetchOne(room, room.challenge());
    room.answerWith(success(true, room.serverTime()));
    DeliveryAnswer delivered;
    room.client.answer(challenge, AnswerKind::Approve, {}, delivered.callback());
    QVERIFY(delivered.arrives());
    QVERIFY(delivered->has_value());
    QVERIFY((*delivered)->isAccepted);
    QVERIFY((*delivered)->displayCode.isEmpty());
    const SeenRequest &seen = room.server.requests().at(1);
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.target, QByteArray("/ttype/push"));
    QVERIFY(isSignedByClient(seen.body, kNonceAndSerial));
}

void PushAnswersTest::approvesAnOption()
{
    PushRoom room;
    const auto challenge = fetchOne(room, room.challenge(presenceFields()));
    room.answerWith(success(true, room.serverTime()));
    DeliveryAnswer delivered;
    room.client.answer(challenge, AnswerKind::Approve, QStringLiteral("58"), delivered.callback());
    QVERIFY(delivered.arrives());
    QVERIFY((*delivered)->isAccepted);
    QVERIFY(isSignedByClient(room.server.requests().at(1).body, kNonceAndSerial + "|58"));
}

void PushAnswersTest::refusesOtherOptions()
{
    PushRoom room;
    const auto challenge = fetchOne(room, room.challenge(presenceFields()));
    for (const QString &option :
         {QString(), QStringLiteral("59"), QStringLiteral("58 "), QStringLiteral("67,88,58,44")}) {
        DeliveryAnswer delivered;
        room.client.answer(challenge, AnswerKind::Approve, option, delivered.callback());
        QVERIFY(delivered.arrives());
        QVERIFY(!delivered->has_value());
        QCOMPARE(delivered->error(), ServerError::Refused);
    }
    QCOMPARE(room.server.requests().size(), std::size_t(1));
}

void PushAnswersTest::declinesWithAReason()
{
    PushRoom room;
    QJsonObject offered = room.challenge();
    offered[QLatin1String("capabilities")] = QStringLiteral("{\"decline_reason\": true}");
    offered[QLatin1String("capabilities_signature")] =
        pushVectors()[QLatin1String("capabilities")]
            .toObject()[QLatin1String("capabilities_signature")];
    const auto challenge = fetchOne(room, offered);
    QVERIFY(challenge.takesReason);
    room.answerWith(success(true, room.serverTime()));
    DeliveryAnswer delivered;
    room.client.answer(challenge, AnswerKind::Report, {}, delivered.callback());
    QVERIFY(delivered.arrives());
    const QByteArray form = room.server.requests().at(1).body;
    QCOMPARE(formField(form, "decline"), QByteArray("1"));
    QCOMPARE(formField(form, "decline_reason"), QByteArray("unknown_trigger"));
    QVERIFY(isSignedByClient(form, kNonceAndSerial + "|decline|unknown_trigger"));
}

void PushAnswersTest::showsTheDisplayCode()
{
    PushRoom room;
    const auto challenge = fetchOne(room, room.challenge());
    room.answerWith(success(true, room.serverTime(),
                            {{QStringLiteral("display_code"), QStringLiteral("08")},
                             {QStringLiteral("message"), QStringLiteral("Type this code")}}));
    DeliveryAnswer delivered;
    room.client.answer(challenge, AnswerKind::Approve, {}, delivered.callback());
    QVERIFY(delivered.arrives());
    QCOMPARE((*delivered)->displayCode, QStringLiteral("08"));
}

void PushAnswersTest::falseIsARefusal()
{
    PushRoom room;
    const auto challenge = fetchOne(room, room.challenge());
    room.answerWith(success(false, room.serverTime()));
    DeliveryAnswer delivered;
    room.client.answer(challenge, AnswerKind::Approve, {}, delivered.callback());
    QVERIFY(delivered.arrives());
    QVERIFY(delivered->has_value());
    QVERIFY(!(*delivered)->isAccepted);
}

void PushAnswersTest::sameBytesEachTime()
{
    PushRoom room;
    const auto challenge = fetchOne(room, room.challenge());
    room.answerWith(success(true, room.serverTime()));
    for (int i = 0; i < 2; ++i) {
        DeliveryAnswer delivered;
        room.client.answer(challenge, AnswerKind::Cancel, {}, delivered.callback());
        QVERIFY(delivered.arrives());
    }
    QCOMPARE(room.server.requests().at(1).body, room.server.requests().at(2).body);
}

void PushAnswersTest::oddAnswers_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ServerError>("error");
    const double now = 1'800'000'000;
    QTest::newRow("a number") << QByteArray("200 OK") << success(1, now) << ServerError::BadAnswer;
    QTest::newRow("HTML") << QByteArray("200 OK") << QByteArray("<html>") << ServerError::BadAnswer;
    QTest::newRow("display code of markup")
        << QByteArray("200 OK")
        << success(true, now, {{QStringLiteral("display_code"), QStringLiteral("<b>08</b>")}})
        << ServerError::BadAnswer;
    QTest::newRow("long display code")
        << QByteArray("200 OK")
        << success(true, now, {{QStringLiteral("display_code"), QString(17, QLatin1Char('1'))}})
        << ServerError::BadAnswer;
    QTest::newRow("gone") << QByteArray("404 NOT FOUND") << refusal(601, now)
                          << ServerError::UnknownToken;
    QTest::newRow("internal") << QByteArray("500 INTERNAL") << refusal(-500, now)
                              << ServerError::Failed;
    QTest::newRow("redirect") << QByteArray("307 TEMPORARY") << QByteArray()
                              << ServerError::Refused;
}

void PushAnswersTest::oddAnswers()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(ServerError, error);
    PushRoom room;
    const auto challenge = fetchOne(room, room.challenge());
    room.answerWith(body, status);
    DeliveryAnswer delivered;
    room.client.answer(challenge, AnswerKind::Approve, {}, delivered.callback());
    QVERIFY(delivered.arrives());
    QVERIFY(!delivered->has_value());
    QCOMPARE(delivered->error(), error);
    QCOMPARE(room.server.requests().size(), std::size_t(2)); // never sent again
}

void PushAnswersTest::forbiddenAddresses()
{
    PushRoom room;
    const auto challenge = fetchOne(room, room.challenge());
    room.client.setReach([](const QUrl &) { return false; });
    DeliveryAnswer delivered;
    room.client.answer(challenge, AnswerKind::Approve, {}, delivered.callback());
    QVERIFY(delivered.arrives() && !delivered->has_value());
    QCOMPARE(delivered->error(), ServerError::Refused);
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives() && !fetched->has_value());
    QCOMPARE(fetched->error(), ServerError::Refused);
    QCOMPARE(room.server.requests().size(), std::size_t(1));
}

void PushAnswersTest::lockedVault()
{
    PushRoom room;
    const auto challenge = fetchOne(room, room.challenge());
    room.tokens.failSigning = SignError::Locked;
    room.client.forget(); // as whoever locks does
    FetchAnswer fetched;
    room.client.fetch(room.id, fetched.callback());
    QVERIFY(fetched.arrives());
    QCOMPARE(fetched->error(), ServerError::Locked);
    DeliveryAnswer delivered;
    room.client.answer(challenge, AnswerKind::Approve, {}, delivered.callback());
    QVERIFY(delivered.arrives());
    QCOMPARE(delivered->error(), ServerError::Locked);
    QCOMPARE(room.server.requests().size(), std::size_t(1));
}

void PushAnswersTest::certificatesAreCheckedWhateverTheChallengeSays()
{
    PushRoom room;
    ScriptedServer secure("selfsigned");
    QJsonObject fields = challengeFields();
    fields[QLatin1String("sslverify")] = QStringLiteral("0");
    fields[QLatin1String("url")] = secure.url(QStringLiteral("/ttype/push")).toString();
    // An administrator who has set it does not lock anybody out …
    const approvals::Challenge challenge = fetchOne(room, withSignature(fields));
    // … and nothing is sent to a server that cannot prove who it is.
    DeliveryAnswer delivered;
    room.client.answer(challenge, AnswerKind::Approve, {}, delivered.callback());
    QVERIFY(delivered.arrives());
    QVERIFY(!delivered->has_value());
    QCOMPARE(delivered->error(), ServerError::Tls);
    QVERIFY(secure.requests().empty());
}

QTEST_GUILESS_MAIN(PushAnswersTest)
#include "tst_push_answers.moc"
