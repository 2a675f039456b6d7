// SPDX-License-Identifier: Apache-2.0
// warifuctl report: the receiver, the key, what waits and what was delivered.

#include "tests/component/cli/push_ctl.h"

using namespace warifu::test;

namespace {

class ReportCtl : public PushCtl
{
public:
    ScriptedServer receiver{"server"};
    QByteArray status = "202 Accepted";

    ReportCtl()
    {
        receiver.onRequest([this](QTcpSocket &socket, const SeenRequest &) {
            ScriptedServer::answer(socket, {}, status);
        });
        QFile file(ctl.file(QStringLiteral("ca.pem")));
        QFile token(ctl.file(QStringLiteral("token")));
        if (!file.open(QIODevice::WriteOnly) || file.write(ScriptedServer::authority()) < 0
            || !token.open(QIODevice::WriteOnly) || token.write("s3cret-bearer\n") < 0)
            qFatal("no files");
    }
    [[nodiscard]] Outcome trusting(const QStringList &arguments) const
    {
        return run(QStringList{QStringLiteral("--ca-file"), ctl.file(QStringLiteral("ca.pem"))}
                   + arguments);
    }
    [[nodiscard]] Outcome setReceiver() const
    {
        return run({QStringLiteral("report"), QStringLiteral("receiver"),
                    receiver.url(QStringLiteral("/events")).toString(),
                    QStringLiteral("--audience"), QStringLiteral("https://r.example"),
                    QStringLiteral("--token-file"), ctl.file(QStringLiteral("token"))});
    }
    [[nodiscard]] QString id() const
    {
        return QString::number(
            run("push requests").array()[0].toObject()[QLatin1String("id")].toInteger());
    }
};

} // namespace

class CliReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setsAReceiver();
    void reportsAndDelivers();
    void sendsLater();
    void refusesTokenFiles_data();
    void refusesTokenFiles();
};

void CliReportTest::setsAReceiver()
{
    const ReportCtl report;
    QVERIFY(!report.ctl.add(kTotpUri).isEmpty());
    QVERIFY(report.run("report receiver").object()[QLatin1String("endpoint")].isNull());
    QCOMPARE(report.run("report key").error(), QStringLiteral("noKey"));
    const Outcome set = report.setReceiver();
    QCOMPARE(set.exitCode, 0);
    QCOMPARE(set.text("audience"), QStringLiteral("https://r.example"));
    QCOMPARE(set.text("form"), QStringLiteral("set"));
    QCOMPARE(set.object()[QLatin1String("hasToken")].toBool(), true);
    QVERIFY(!set.out.contains("s3cret"));
    QCOMPARE(report.run("report receiver").object(), set.object());
    const Outcome key = report.run("report key");
    QCOMPARE(key.text("crv"), QStringLiteral("P-256"));
    QVERIFY(!key.object().contains(QLatin1String("d")));
    const Outcome webhook = report.run("report receiver https://chat.example/hook --form webhook");
    QCOMPARE(webhook.text("form"), QStringLiteral("webhook"));
    QCOMPARE(webhook.object()[QLatin1String("hasToken")].toBool(true), false);
    const Outcome mail = report.run("report receiver mailto:soc@chat.example");
    QCOMPARE(mail.text("form"), QStringLiteral("mail"));
    QCOMPARE(report.run("report receiver mailto:soc").exitCode, 2);
    QCOMPARE(report.run("report receiver mailto:soc@chat.example --form webhook").exitCode, 2);
    QVERIFY(report.run("report receiver --none").object()[QLatin1String("endpoint")].isNull());
    QCOMPARE(report.run("report key").object(), key.object());
}

void CliReportTest::reportsAndDelivers()
{
    ReportCtl report;
    QVERIFY(!report.enrol().isEmpty());
    QCOMPARE(report.setReceiver().exitCode, 0);
    report.server.offer();
    QCOMPARE(report
                 .trusting({QStringLiteral("push"), QStringLiteral("answer"), report.id(),
                            QStringLiteral("report")})
                 .exitCode,
             0);
    QCOMPARE(report.server.answers.size(), std::size_t(1));
    QCOMPARE(report.receiver.requests().size(), std::size_t(1));
    QCOMPARE(report.receiver.requests()[0].headers[QByteArray("authorization")],
             QByteArray("Bearer s3cret-bearer"));
    const QJsonArray outbox = report.run("report outbox").array();
    QCOMPARE(outbox.size(), 1);
    QCOMPARE(outbox[0].toObject()[QLatin1String("state")].toString(), QStringLiteral("delivered"));
    QCOMPARE(outbox[0].toObject()[QLatin1String("receiver")].toString(),
             QStringLiteral("localhost"));
    QVERIFY(report.logged().contains(QStringLiteral("report.delivered")));
}

void CliReportTest::sendsLater()
{
    ReportCtl report;
    report.status = "503 Service Unavailable";
    QVERIFY(!report.enrol().isEmpty());
    QCOMPARE(report.setReceiver().exitCode, 0);
    report.server.offer();
    // The server took the answer; the report waits.
    QCOMPARE(report
                 .trusting({QStringLiteral("push"), QStringLiteral("answer"), report.id(),
                            QStringLiteral("report")})
                 .exitCode,
             0);
    QCOMPARE(report.run("report outbox").array()[0].toObject()[QLatin1String("state")].toString(),
             QStringLiteral("backoff"));
    const QStringList flush{QStringLiteral("report"), QStringLiteral("flush")};
    QCOMPARE(report.trusting(flush).error(), QStringLiteral("notDelivered"));
    report.status = "202 Accepted";
    const Outcome flushed = report.trusting(flush);
    QCOMPARE(flushed.exitCode, 0);
    QCOMPARE(flushed.array()[0].toObject()[QLatin1String("state")].toString(),
             QStringLiteral("delivered"));
    const auto &got = report.receiver.requests();
    QVERIFY(got.size() >= 3);
    for (const SeenRequest &request : got)
        QCOMPARE(request.body, got[0].body);
}

void CliReportTest::refusesTokenFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("empty first line") << QByteArray("\ntoken\n");
    QTest::newRow("space") << QByteArray("to ken\n");
    QTest::newRow("not ASCII") << QByteArray("t\xc3\xb6ken\n");
    QTest::newRow("too long") << QByteArray(9000, 't');
}

void CliReportTest::refusesTokenFiles()
{
    QFETCH(QByteArray, content);
    const ReportCtl report;
    QFile token(report.ctl.file(QStringLiteral("token")));
    QVERIFY(token.open(QIODevice::WriteOnly | QIODevice::Truncate));
    token.write(content);
    token.close();
    const Outcome refused = report.setReceiver();
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.error(), QStringLiteral("tokenFile"));
}

QTEST_GUILESS_MAIN(CliReportTest)
#include "tst_cli_report.moc"
