// SPDX-License-Identifier: Apache-2.0
// Help, version and wrong usage: exit code 2, a message on stderr, JSON on request.

#include "tests/component/cli/ctl.h"

using namespace warifu::test;

class CliUsageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void help();
    void version();
    void wrongUsage_data();
    void wrongUsage();
    void namesTheUnknownCommand();
};

void CliUsageTest::help()
{
    const Outcome help = Ctl().plain({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.err.isEmpty());
    for (const char *word : {"code", "list", "add", "edit", "remove", "scan", "doctor", "push",
                             "report", "log", "--json", "--home", "--keystore", "--passphrase-file",
                             "--show-secrets", "--token-file", "standard input", "Exit code"})
        QVERIFY2(help.out.contains(word), word);
}

void CliUsageTest::version()
{
    const Ctl ctl;
    const Outcome text = ctl.plain({QStringLiteral("--version")});
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.out, QByteArray("warifuctl " WARIFU_VERSION "\n"));
    const Outcome json = ctl.plain({QStringLiteral("--version"), QStringLiteral("--json")});
    QCOMPARE(json.text("version"), QStringLiteral(WARIFU_VERSION));
}

void CliUsageTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *line) {
        QTest::newRow(line) << QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("");
    row("nonsense");
    row("list --nonsense");
    row("list -j");
    row("list --trash github");
    row("list --keystore nowhere");
    row("list --home=");
    row("code");
    row("code --at");
    row("code x --at now");
    row("code x --at -1");
    row("code --uri otpauth://totp/x --at 1.5");
    row("code x --uri otpauth://totp/x");
    row("add");
    row("remove");
    row("remove 0123456789abcdef0123456789abcdef 0123456789abcdef0123456789abcdef");
    row("edit 0123456789abcdef0123456789abcdef");
    row("edit 0123456789abcdef0123456789abcdef --pin --unpin");
    row("edit 0123456789abcdef0123456789abcdef --digits six");
    row("edit 0123456789abcdef0123456789abcdef --digits -6");
    row("edit 0123456789abcdef0123456789abcdef --algorithm MD5");
    row("edit 0123456789abcdef0123456789abcdef --counter 18446744073709551616");
    row("scan");
    row("doctor now");
    row("push");
    row("push nonsense");
    row("push enrol");
    row("push enrol a b");
    row("push list all");
    row("push remove notanid");
    row("push requests now");
    row("push requests --wait soon");
    row("push requests --wait 86401");
    row("push answer 1");
    row("push answer 0 approve");
    row("push answer one approve");
    row("push answer 1 perhaps");
    row("push answer 1 unsure --number 12");
    row("push answer 1 approve --wait -1");
    row("report");
    row("report nonsense");
    row("report outbox now");
    row("report outbox --none");
    row("report receiver --audience a");
    row("report receiver https://r.example/");
    row("report receiver http://r.example/ --audience a");
    row("report receiver https://r.example/ --form fax");
    row("report receiver https://r.example/ --none");
    row("log");
    row("log show now");
    row("log show --limit 0");
    row("log verify --query x");
    row("log export file");
    row("log export --format xml file");
    row("log export --format csv");
}

void CliUsageTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Ctl ctl;
    const Outcome people = ctl.plain(arguments);
    QCOMPARE(people.exitCode, 2);
    QVERIFY(people.out.isEmpty());
    QVERIFY(!people.err.isEmpty());

    const Outcome json = ctl.plain(QStringList{QStringLiteral("--json")} + arguments);
    QCOMPARE(json.exitCode, 2);
    QCOMPARE(json.error(), QStringLiteral("usage"));
    QVERIFY(!json.object()[QLatin1String("error")][QLatin1String("message")].toString().isEmpty());
}

void CliUsageTest::namesTheUnknownCommand()
{
    const Ctl ctl;
    const auto messageOf = [&ctl](const QString &word) { return ctl.plain({word}).err; };
    QVERIFY(messageOf(QStringLiteral("lst")).contains("There is no command “lst”."));
    // What may be a secret is not repeated.
    for (const QString &secret : {kTotpUri, kRfcSecret, QStringLiteral("jbswy3dpehpk3pxp"),
                                  QStringLiteral("abcdefghijklmnop")}) {
        const QByteArray message = messageOf(secret);
        QVERIFY(!message.contains(secret.toUtf8().first(8)));
        QVERIFY(message.contains("The first word is not a command."));
    }
}

QTEST_GUILESS_MAIN(CliUsageTest)
#include "tst_cli_usage.moc"
