// SPDX-License-Identifier: Apache-2.0
// Challenges: the vectors are accepted, everything else is dropped with its reason.

#include "tests/unit/servers/challenge_lists.h"

#include <QJsonArray>
#include <QTest>

using namespace warifu;
using namespace warifu::servers::privacyidea;
using namespace warifu::test;

using Fault = ChallengeFault;

Q_DECLARE_METATYPE(warifu::servers::privacyidea::ChallengeFault)

namespace {

QJsonObject vectorChallenge(const char *name)
{
    const QJsonValue vector = pushVectors()[QLatin1String(name)];
    QJsonObject challenge = vector[QLatin1String("fields")].toObject();
    challenge[QLatin1String("signature")] = vector[QLatin1String("signature")];
    return challenge;
}

QJsonObject withPresence(const QString &options)
{
    return with(challengeFields(), "require_presence", options);
}

} // namespace

class ChallengeListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vectorsAreGenuine_data();
    void vectorsAreGenuine();
    void readsAll();
    void readsPresence();
    void cleansTexts();
    void drops_data();
    void drops();
    void presenceCannotBeStrippedOrAdded();
    void oneBadOneDoesNotHideOthers();
    void dropsRepeatedAndTooMany();
    void refusesWhatIsNoList();
};

void ChallengeListTest::vectorsAreGenuine_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("standard") << QByteArray("challenge_standard");
    QTest::newRow("presence") << QByteArray("challenge_presence");
}

void ChallengeListTest::vectorsAreGenuine()
{
    QFETCH(QByteArray, name);
    const auto list = parseOne(vectorChallenge(name.constData()));
    // They say sslverify 0, which changes nothing.
    QVERIFY(list->faults.empty());
    QCOMPARE(list->challenges.size(), std::size_t(1));
}

void ChallengeListTest::readsAll()
{
    const auto list = parseOne(withSignature(challengeFields()));
    QVERIFY(list.has_value());
    QVERIFY(list->faults.empty());
    QCOMPARE(list->challenges.size(), std::size_t(1));
    const auto &challenge = list->challenges[0];
    QCOMPARE(challenge.token, QStringLiteral("token-1"));
    QCOMPARE(challenge.nonce, QByteArray("MYWPKVPFM7QLH2J2XGVJGLT6Q63GQWNC"));
    QCOMPARE(challenge.title, QStringLiteral("privacyIDEA"));
    QCOMPARE(challenge.question, QStringLiteral("Do you want to confirm the login?"));
    QCOMPARE(challenge.presence, approvals::Presence::None);
    QVERIFY(!challenge.takesReason);
    QCOMPARE(challenge.answerContext, QByteArray("https://pi.example.com/ttype/push"));
    QCOMPARE(challenge.expiresAt - challenge.receivedAt, std::chrono::seconds(120));
    // Fields that nobody knows yet do not disturb.
    QCOMPARE(
        parseOne(with(withSignature(challengeFields()), "new", QJsonArray{1}))->challenges.size(),
        std::size_t(1));
}

void ChallengeListTest::readsPresence()
{
    const auto list = parseOne(withSignature(withPresence(QStringLiteral("07,88,A,あ"))));
    QCOMPARE(list->challenges.size(), std::size_t(1));
    QCOMPARE(list->challenges[0].presence, approvals::Presence::Option);
    const std::vector<QString> options{QStringLiteral("07"), QStringLiteral("88"),
                                       QStringLiteral("A"), QStringLiteral("あ")};
    QCOMPARE(list->challenges[0].options, options);
}

void ChallengeListTest::cleansTexts()
{
    QJsonObject fields = challengeFields();
    fields[QLatin1String("question")] = QStringLiteral("one\ntwo\u202E three");
    fields[QLatin1String("title")] = QString(500, QLatin1Char('t'));
    const auto list = parseOne(withSignature(fields));
    QCOMPARE(list->challenges.size(), std::size_t(1));
    QCOMPARE(list->challenges[0].question, QStringLiteral("one two three"));
    QCOMPARE(list->challenges[0].title.size(), approvals::kMaxTitle);
}

void ChallengeListTest::drops_data()
{
    QTest::addColumn<QJsonValue>("challenge");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char *name, const QJsonValue &challenge, Fault fault) {
        QTest::newRow(name) << challenge << fault;
    };
    const QJsonObject good = withSignature(challengeFields());
    row("text", QStringLiteral("challenge"), Fault::NotObject);
    row("null", QJsonValue::Null, Fault::NotObject);
    row("empty object", QJsonObject(), Fault::Field);
    for (const char *name : {"nonce", "url", "serial", "question", "title", "sslverify"}) {
        QJsonObject lacking = good;
        lacking.remove(QLatin1String(name));
        row(qPrintable(QStringLiteral("no %1").arg(QLatin1String(name))), lacking, Fault::Field);
        row(qPrintable(QStringLiteral("%1 is a number").arg(QLatin1String(name))),
            with(good, name, 1), Fault::Field);
    }
    row("question of 20 kB", with(good, "question", QString(20'000, QLatin1Char('q'))),
        Fault::Field);
    row("presence is a number", with(good, "require_presence", 1), Fault::Field);
    row("other token", withSignature(with(challengeFields(), "serial", QStringLiteral("PIPU1"))),
        Fault::OtherToken);
    row("serial in lower case",
        withSignature(with(challengeFields(), "serial", QStringLiteral("pipu0000f295"))),
        Fault::OtherToken);
    row("empty nonce", withSignature(challengeFields(QString())), Fault::Nonce);
    row("nonce with a bar", withSignature(challengeFields(QStringLiteral("A|B"))), Fault::Nonce);
    row("nonce with a space", withSignature(challengeFields(QStringLiteral("A B"))), Fault::Nonce);
    row("long nonce", withSignature(challengeFields(QString(257, QLatin1Char('A')))), Fault::Nonce);
    row("url of a file", withSignature(with(challengeFields(), "url", QStringLiteral("file:///x"))),
        Fault::Url);
    row("relative url", withSignature(with(challengeFields(), "url", QStringLiteral("/push"))),
        Fault::Url);
    row("url with a user",
        withSignature(with(challengeFields(), "url", QStringLiteral("https://a:b@h/"))),
        Fault::Url);
    row("sslverify true",
        withSignature(with(challengeFields(), "sslverify", QStringLiteral("true"))),
        Fault::SslVerify);
    row("sslverify empty", withSignature(with(challengeFields(), "sslverify", QString())),
        Fault::SslVerify);
    row("no signature", challengeFields(), Fault::Signature);
    row("empty signature", with(good, "signature", QString()), Fault::Signature);
    row("signature not base32", with(good, "signature", QStringLiteral("0000")), Fault::Signature);
    row("another challenge's signature",
        with(good, "signature", vectorChallenge("challenge_standard")[QLatin1String("signature")]),
        Fault::Signature);
    row("signed by the client",
        with(good, "signature",
             signedText(clientKey(),
                        "MYWPKVPFM7QLH2J2XGVJGLT6Q63GQWNC|https://pi.example.com/ttype/"
                        "push|PIPU0000F295|Do you want to confirm the login?|"
                        "privacyIDEA|1")),
        Fault::Signature);
    // Not even that flag can be changed by somebody who cannot sign.
    row("sslverify changed", with(good, "sslverify", QStringLiteral("0")), Fault::Signature);
    for (const char *name : {"question", "title"})
        row(qPrintable(QStringLiteral("other %1").arg(QLatin1String(name))),
            with(good, name, QStringLiteral("Something else")), Fault::Signature);
    row("other url", with(good, "url", QStringLiteral("https://evil.example/")), Fault::Signature);
    row("url written otherwise",
        with(good, "url", QStringLiteral("https://pi.example.com:443/ttype/push")),
        Fault::Signature);
    row("other nonce", with(good, "nonce", QStringLiteral("AAAA")), Fault::Signature);
    row("one option", withSignature(withPresence(QStringLiteral("1"))), Fault::Presence);
    row("no option", withSignature(withPresence(QString())), Fault::Presence);
    row("eleven options", withSignature(withPresence(QStringLiteral("1,2,3,4,5,6,7,8,9,10,11"))),
        Fault::Presence);
    row("an empty option", withSignature(withPresence(QStringLiteral("1,,2"))), Fault::Presence);
    row("the same twice", withSignature(withPresence(QStringLiteral("1,2,1"))), Fault::Presence);
    row("option with hidden characters", withSignature(withPresence(QStringLiteral("1,2\u200B"))),
        Fault::Presence);
    row("long option",
        withSignature(withPresence(QStringLiteral("1,") + QString(41, QLatin1Char('2')))),
        Fault::Presence);
    row("capabilities changed",
        withCapabilities(QStringLiteral("{\"decline_reason\":true}"),
                         R"({"decline_reason":false})"),
        Fault::Capabilities);
    row("capabilities of another challenge",
        with(with(good, "capabilities", QStringLiteral("{\"decline_reason\":true}")),
             "capabilities_signature",
             signedText(serverKey(), R"({"capabilities":{"decline_reason":true},"nonce":"AAAA"})")),
        Fault::Capabilities);
    row("capabilities without key material",
        with(with(good, "capabilities", QStringLiteral("{\"decline_reason\":true}")),
             "capabilities_signature", QStringLiteral("AAAA")),
        Fault::Capabilities);
}

void ChallengeListTest::drops()
{
    QFETCH(QJsonValue, challenge);
    QFETCH(Fault, fault);
    const auto list = parse(QJsonArray{challenge});
    QVERIFY(list.has_value());
    QVERIFY(list->challenges.empty());
    QCOMPARE(list->faults, std::vector{fault});
}

void ChallengeListTest::presenceCannotBeStrippedOrAdded()
{
    // "…|title|1|67,88" is also the message of a plain challenge with other boundaries.
    QJsonObject stripped = withSignature(withPresence(QStringLiteral("67,88")));
    stripped.remove(QLatin1String("require_presence"));
    QCOMPARE(parseOne(stripped)->faults, std::vector{Fault::Signature});
    stripped[QLatin1String("title")] = QStringLiteral("privacyIDEA|1");
    stripped[QLatin1String("sslverify")] = QStringLiteral("67,88");
    QCOMPARE(parseOne(stripped)->faults, std::vector{Fault::SslVerify});
    // Nor may options be added or put in another order.
    QCOMPARE(
        parseOne(with(withSignature(challengeFields()), "require_presence", QStringLiteral("1,2")))
            ->faults,
        std::vector{Fault::Signature});
    QCOMPARE(parseOne(with(withSignature(withPresence(QStringLiteral("1,2"))), "require_presence",
                           QStringLiteral("2,1")))
                 ->faults,
             std::vector{Fault::Signature});
}

void ChallengeListTest::oneBadOneDoesNotHideOthers()
{
    const auto list = parse(QJsonArray{challengeFields(), withSignature(challengeFields())});
    QCOMPARE(list->challenges.size(), std::size_t(1));
    QCOMPARE(list->faults, std::vector{Fault::Signature});
}

void ChallengeListTest::dropsRepeatedAndTooMany()
{
    const QJsonObject one = withSignature(challengeFields());
    QCOMPARE(parse(QJsonArray{one, one})->faults, std::vector{Fault::Repeated});
    QJsonArray flood;
    for (int i = 0; i < 1000; ++i)
        flood.append(one);
    flood[kMostChallenges] = withSignature(challengeFields(QStringLiteral("LATER")));
    const auto list = parse(flood);
    QCOMPARE(list->challenges.size(), std::size_t(1));
    QCOMPARE(std::ranges::count(list->faults, Fault::Repeated), kMostChallenges - 1);
    QCOMPARE(std::ranges::count(list->faults, Fault::TooMany), 1000 - kMostChallenges);
}

void ChallengeListTest::refusesWhatIsNoList()
{
    QVERIFY(!parse(QJsonObject()).has_value());
    QVERIFY(!parse(true).has_value());
    QVERIFY(!parse(QJsonValue::Null).has_value());
    QVERIFY(!parse(QJsonValue(QJsonValue::Undefined)).has_value());
    QVERIFY(parse(QJsonArray())->challenges.empty());
}

QTEST_APPLESS_MAIN(ChallengeListTest)
#include "tst_challenge_list.moc"
