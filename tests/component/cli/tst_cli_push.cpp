// SPDX-License-Identifier: Apache-2.0
// warifuctl push: each call is a program of its own, and the next one knows what the last has done.

#include "tests/component/cli/push_ctl.h"

using namespace warifu::test;

class CliPushTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void enrolsAndApproves();
    void asksForTheNumber();
    void denies();
    void keepsADenialThatDidNotArrive();
    void waitsForARequest();
    void refusesCodes_data();
    void refusesCodes();
    void saysWhenTheServerIsGone();
    void withoutTokens();
};

void CliPushTest::enrolsAndApproves()
{
    PushCtl push;
    const Outcome enrolled = push.run("push enrol -", push.uri());
    QCOMPARE(enrolled.exitCode, 0);
    QCOMPARE(enrolled.text("serial"), QStringLiteral("PIPU0000F295"));
    QCOMPARE(enrolled.text("label"), QStringLiteral("alice@example.com"));
    QCOMPARE(enrolled.text("issuer"), QStringLiteral("Org"));
    QCOMPARE(enrolled.text("server"), QStringLiteral("localhost"));
    QCOMPARE(enrolled.text("product"), QStringLiteral("privacyIDEA"));
    QCOMPARE(push.run("push list").array(), QJsonArray{enrolled.object()});
    QCOMPARE(push.run("push requests").array(), QJsonArray());

    push.server.offer();
    const QJsonArray requests = push.run("push requests").array();
    QCOMPARE(requests.size(), 1);
    const QJsonObject request = requests[0].toObject();
    QCOMPARE(request[QLatin1String("token")].toString(), enrolled.text("id"));
    QCOMPARE(request[QLatin1String("title")].toString(), QStringLiteral("privacyIDEA"));
    QCOMPARE(request[QLatin1String("presence")].toString(), QStringLiteral("none"));
    QVERIFY(request[QLatin1String("expires")].toInteger() > PushCtl::now() / 1000);
    const Outcome approved = push.answer("approve");
    QCOMPARE(approved.exitCode, 0);
    QVERIFY(approved.object()[QLatin1String("accepted")].toBool());
    QCOMPARE(push.server.answers.size(), std::size_t(1));
    QVERIFY(formField(push.server.answers[0], "decline").isEmpty());
    QCOMPARE(push.run("push answer 1 approve").error(), QStringLiteral("unknownRequest"));
    for (const char *event : {"token.enrolled", "request.arrived", "request.approved"})
        QVERIFY2(push.logged().contains(QLatin1String(event)), event);

    const QString id = enrolled.text("id");
    QCOMPARE(push.run({QStringLiteral("push"), QStringLiteral("remove"), id}).text("removed"), id);
    QCOMPARE(push.run("push list").array(), QJsonArray());
    QCOMPARE(push.run({QStringLiteral("push"), QStringLiteral("remove"), id}).error(),
             QStringLiteral("unknownAccount"));
    QVERIFY(push.logged().contains(QStringLiteral("token.removed")));
}

void CliPushTest::asksForTheNumber()
{
    PushCtl push;
    QVERIFY(!push.enrol().isEmpty());
    QJsonObject fields = challengeFields();
    fields[QLatin1String("url")] = push.server.url();
    fields[QLatin1String("require_presence")] = QStringLiteral("17,23,42");
    push.server.open.push_back(withSignature(fields));
    const QJsonArray requests = push.run("push requests").array();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].toObject()[QLatin1String("presence")].toString(),
             QStringLiteral("option"));
    QCOMPARE(push.answer("approve").error(), QStringLiteral("notOffered"));
    QCOMPARE(push.answer("approve --number 99").error(), QStringLiteral("notOffered"));
    QVERIFY(push.server.answers.empty());
    QCOMPARE(push.answer("approve --number 23").exitCode, 0);
    QCOMPARE(push.server.answers.size(), std::size_t(1));
    QCOMPARE(formField(push.server.answers[0], "presence_answer"), QByteArray("23"));
}

void CliPushTest::denies()
{
    PushCtl push;
    QVERIFY(!push.enrol().isEmpty());
    push.server.offer();
    QCOMPARE(push.answer("unsure").exitCode, 0);
    QCOMPARE(push.server.answers.size(), std::size_t(1));
    QCOMPARE(formField(push.server.answers[0], "decline"), QByteArray("1"));
    QVERIFY(push.logged().contains(QStringLiteral("request.denied")));
    QVERIFY(push.logged().contains(QStringLiteral("answer.delivered")));
}

void CliPushTest::keepsADenialThatDidNotArrive()
{
    PushCtl push;
    QVERIFY(!push.enrol().isEmpty());
    push.server.offer();
    push.server.failAnswersWith = "503 Service Unavailable";
    const Outcome denied = push.answer("cancel --wait 2");
    QCOMPARE(denied.exitCode, 1);
    QCOMPARE(denied.error(), QStringLiteral("notDelivered"));
    QVERIFY(push.server.answers.empty());
    push.server.failAnswersWith.clear();
    QCOMPARE(push.run("push requests --wait 1").exitCode, 0);
    QCOMPARE(push.server.answers.size(), std::size_t(1));
    QCOMPARE(formField(push.server.answers[0], "decline"), QByteArray("1"));
}

void CliPushTest::waitsForARequest()
{
    PushCtl push;
    QVERIFY(!push.enrol().isEmpty());
    const int before = push.server.polls;
    // It comes only after the first poll of the call.
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (push.server.polls > before && push.server.open.empty())
            push.server.offer();
    });
    timer.start(1);
    const Outcome waited = push.run("push requests --wait 50");
    QCOMPARE(waited.exitCode, 0);
    QCOMPARE(waited.array().size(), 1);
}

void CliPushTest::refusesCodes_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("error");
    const QByteArray good = PushCtl().uri();
    const auto row = [&good](const char *name, const QByteArray &from, const QByteArray &to,
                             const char *error) {
        QTest::newRow(name) << QByteArray(good).replace(from, to) << QString::fromLatin1(error);
    };
    row("other scheme", "otpauth://pipush", "https://pipush", "scheme");
    row("http elsewhere", "http%3A//localhost", "http%3A//pi.example.com", "notHttps");
    row("no certificate check", "sslverify=1", "sslverify=0", "sslVerifyOff");
    row("no serial", "&serial=PIPU0000F295", "", "serial");
    row("other version", "&v=1", "&v=2", "version");
    row("short credential", "512a59e7068e45cb84d1ad57cb82003640eca6ed", "512a", "credential");
    row("no URL", "?url=", "?uri=", "url");
    row("lifetime", "ttl=10", "ttl=soon", "ttl");
}

void CliPushTest::refusesCodes()
{
    QFETCH(QByteArray, uri);
    QFETCH(QString, error);
    const PushCtl push;
    const Outcome refused = push.run("push enrol -", uri);
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.error(), error);
    QVERIFY(
        !refused.object()[QLatin1String("error")][QLatin1String("message")].toString().isEmpty());
    QVERIFY(!refused.out.contains("512a59e7068e45cb84d1ad57cb82003640eca6ed"));
}

void CliPushTest::saysWhenTheServerIsGone()
{
    PushCtl push;
    QVERIFY(!push.enrol().isEmpty());
    push.server.offer();
    QCOMPARE(push.run("push requests").array().size(), 1);
    push.server.http.close();
    push.server.http.dropConnections();
    // What is known is shown all the same.
    QCOMPARE(push.run("push requests").array().size(), 1);
    const Outcome approved = push.run("push answer 1 approve");
    QCOMPARE(approved.exitCode, 1);
    QCOMPARE(approved.error(), QStringLiteral("offline"));
    const Outcome plain = push.ctl.json({QStringLiteral("push"), QStringLiteral("requests")});
    QCOMPARE(plain.array().size(), 1);
    QCOMPARE(push.run("push answer 1 unsure --wait 1").error(), QStringLiteral("notDelivered"));
    QCOMPARE(push.run("push requests").error(), QStringLiteral("offline"));
}

void CliPushTest::withoutTokens()
{
    const PushCtl push;
    QVERIFY(!push.ctl.add(kTotpUri).isEmpty());
    QCOMPARE(push.run("push list").array(), QJsonArray());
    QCOMPARE(push.run("push requests --wait 50").array(), QJsonArray());
    QCOMPARE(push.run("push answer 1 approve").error(), QStringLiteral("unknownRequest"));
    QCOMPARE(push.server.http.connections(), 0);
}

QTEST_GUILESS_MAIN(CliPushTest)
#include "tst_cli_push.moc"
