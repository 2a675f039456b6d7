// SPDX-License-Identifier: Apache-2.0
// The bytes that are signed and sent, against the vectors.

#include "core/servers/privacyidea/requests.h"

#include "tests/unit/servers/push_vectors.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace warifu;
using namespace warifu::servers::privacyidea;
using namespace warifu::test;

using approvals::Answer;
using approvals::Challenge;
using approvals::Presence;

Q_DECLARE_METATYPE(warifu::approvals::Answer)
Q_DECLARE_METATYPE(warifu::approvals::Challenge)

namespace {

const QString kSerial = QStringLiteral("PIPU0000F295");
const QUrl kUrl(QStringLiteral("https://pi.example.com/ttype/push"));

Challenge challenge(Presence presence, bool takesReason)
{
    Challenge made;
    made.nonce = "MYWPKVPFM7QLH2J2XGVJGLT6Q63GQWNC";
    made.presence = presence;
    made.takesReason = takesReason;
    return made;
}

QByteArray field(const QByteArray &form, const char *name)
{
    for (const QByteArray &pair : form.split('&'))
        if (pair.startsWith(QByteArray(name) + '='))
            return QByteArray::fromPercentEncoding(pair.mid(qstrlen(name) + 1));
    return "(absent)";
}

} // namespace

class RequestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signsTheVectors_data();
    void signsTheVectors();
    void answers_data();
    void answers();
    void polls();
    void pollKeepsAQuery();
    void timestamps();
    void rollsOut();
    void signatureText();
};

void RequestsTest::signsTheVectors_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("signature");
    const auto row = [](const QString &name, const QJsonValue &vector) {
        QTest::newRow(qPrintable(name)) << vector[QLatin1String("message")].toString().toUtf8()
                                        << vector[QLatin1String("signature")].toString();
    };
    row(QStringLiteral("poll"), pushVectors()[QLatin1String("poll")]);
    row(QStringLiteral("fb_update"), pushVectors()[QLatin1String("fb_update")]);
    for (const QJsonValue &answer : pushVectors()[QLatin1String("answers")].toArray())
        row(answer[QLatin1String("what")].toString(), answer);
}

void RequestsTest::signsTheVectors()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, signature);
    QCOMPARE(signedText(clientKey(), message), signature);
}

void RequestsTest::answers_data()
{
    QTest::addColumn<Challenge>("asked");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray base("MYWPKVPFM7QLH2J2XGVJGLT6Q63GQWNC|PIPU0000F295");
    const QByteArray none("(absent)");
    const auto plain = challenge(Presence::None, false), reasons = challenge(Presence::None, true);
    const auto numbered = challenge(Presence::Option, true);
    const QString option = QStringLiteral("58");
    QTest::newRow("accept") << plain << Answer::Approve << QString() << base << none;
    QTest::newRow("accept, option not asked for")
        << plain << Answer::Approve << option << base << none;
    QTest::newRow("accept presence 58")
        << numbered << Answer::Approve << option << base + "|58" << none;
    QTest::newRow("decline legacy: cancel")
        << plain << Answer::Cancel << QString() << base + "|decline" << none;
    QTest::newRow("decline legacy: report")
        << plain << Answer::Report << QString() << base + "|decline" << none;
    QTest::newRow("decline cancelled") << reasons << Answer::Cancel << QString()
                                       << base + "|decline|cancelled" << QByteArray("cancelled");
    QTest::newRow("decline unknown_trigger")
        << reasons << Answer::Report << QString() << base + "|decline|unknown_trigger"
        << QByteArray("unknown_trigger");
    QTest::newRow("not sure gives no reason")
        << reasons << Answer::NotSure << QString() << base + "|decline" << none;
    QTest::newRow("declining presence sends no option")
        << numbered << Answer::NotSure << option << base + "|decline" << none;
}

void RequestsTest::answers()
{
    QFETCH(Challenge, asked);
    QFETCH(Answer, answer);
    QFETCH(QString, option);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, reason);
    const AnswerText text = answerText(asked, answer, option);
    QCOMPARE(answerMessage(asked.nonce, kSerial, text), message);
    const auto request = answerRequest(kUrl, asked.nonce, kSerial, text, view(QByteArray("sig")));
    QCOMPARE(request.method, net::Method::Post);
    QCOMPARE(request.url, kUrl);
    QCOMPARE(field(request.body, "nonce"), asked.nonce);
    QCOMPARE(field(request.body, "serial"), kSerial.toLatin1());
    QCOMPARE(field(request.body, "decline"),
             QByteArray(answer == Answer::Approve ? "(absent)" : "1"));
    QCOMPARE(field(request.body, "decline_reason"), reason);
    const bool sendsOption = answer == Answer::Approve && asked.presence == Presence::Option;
    QCOMPARE(field(request.body, "presence_answer"),
             sendsOption ? option.toLatin1() : QByteArray("(absent)"));
    QCOMPARE(field(request.body, "signature"), QByteArray("ONUWO==="));
    // What selects another operation on the server must not be there.
    QCOMPARE(field(request.body, "fbtoken"), QByteArray("(absent)"));
    QCOMPARE(field(request.body, "new_fb_token"), QByteArray("(absent)"));
}

void RequestsTest::polls()
{
    const QByteArray timestamp("2026-11-22T04:49:06.987459Z");
    const QJsonValue vector = pushVectors()[QLatin1String("poll")];
    QCOMPARE(pollMessage(kSerial, timestamp),
             vector[QLatin1String("message")].toString().toLatin1());
    const auto signature = crypto::sign(clientKey(), view(pollMessage(kSerial, timestamp)));
    const auto request = pollRequest(kUrl, kSerial, timestamp, signature);
    QCOMPARE(request.method, net::Method::Get);
    const QByteArray encoded = request.url.toEncoded();
    QVERIFY(encoded.startsWith("https://pi.example.com/ttype/push?serial=PIPU0000F295&timestamp="
                               "2026-11-22T04%3A49%3A06.987459Z&signature=HBCQT2DJ"));
    QVERIFY(encoded.endsWith("%3D%3D%3D%3D%3D%3D"));
}

void RequestsTest::pollKeepsAQuery()
{
    const auto request = pollRequest(QUrl(QStringLiteral("https://h/push?tenant=a%2Bb")), kSerial,
                                     "t", view(QByteArray("sig")));
    QCOMPARE(request.url.toEncoded(),
             QByteArray("https://h/push?tenant=a%2Bb&serial=PIPU0000F295&timestamp=t"
                        "&signature=ONUWO%3D%3D%3D"));
}

void RequestsTest::timestamps()
{
    const auto at = [](std::int64_t milliseconds) {
        return formatTimestamp(UnixMilliseconds(std::chrono::milliseconds(milliseconds)));
    };
    QCOMPARE(at(1795322946'987), QByteArray("2026-11-22T04:49:06.987000Z"));
    QCOMPARE(at(0), QByteArray("1970-01-01T00:00:00.000000Z"));
    QCOMPARE(at(4102444800'001), QByteArray("2100-01-01T00:00:00.001000Z"));
}

void RequestsTest::rollsOut()
{
    const auto credential = SecretBytes::copyOf(view(QByteArray("512a59e7068e45cb")));
    const auto request = rolloutRequest(kUrl, kSerial, credential, clientKey().publicKey().spki());
    QCOMPARE(field(request.body, "pubkey"),
             pushVectors()[QLatin1String("client_pubkey_form_value")].toString().toLatin1());
    QVERIFY(!request.body.contains("%2B%2B=") && !request.body.contains('+'));
    QCOMPARE(field(request.body, "fbtoken"), QByteArray("no_firebase_token"));
    QCOMPARE(field(request.body, "enrollment_credential"), QByteArray("512a59e7068e45cb"));
    QCOMPARE(field(request.body, "serial"), kSerial.toLatin1());
    QVERIFY(request.limits.total >= std::chrono::seconds(30));
}

void RequestsTest::signatureText()
{
    // Lengths of protocol page section 0.3.
    for (const auto &[bytes, digits, padding] :
         {std::tuple(256, 416, 6), std::tuple(384, 616, 1), std::tuple(512, 824, 4)}) {
        const QByteArray text = formatSignature(std::vector<std::uint8_t>(std::size_t(bytes), 1));
        QCOMPARE(text.size(), digits);
        QCOMPARE(text.count('='), padding);
        QCOMPARE(parseSignature(QString::fromLatin1(text)).size(), std::size_t(bytes));
        QCOMPARE(parseSignature(QString::fromLatin1(text.chopped(padding))).size(),
                 std::size_t(bytes));
    }
    QVERIFY(parseSignature(QStringLiteral("1890")).empty());
    QVERIFY(parseSignature(QString()).empty());
    QVERIFY(parseSignature(QString::fromUtf8("ÄÄÄÄÄÄÄÄ")).empty());
}

QTEST_APPLESS_MAIN(RequestsTest)
#include "tst_requests.moc"
