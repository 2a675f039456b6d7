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
};

void CliUsageTest::help()
{
    const Outcome help = Ctl().plain({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.err.isEmpty());
    for (const char *word :
         {"code", "list", "add", "edit", "remove", "scan", "doctor", "--json", "--home",
          "--keystore", "--passphrase-file", "--show-secrets", "command\nlines", "stdin"})
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
    row("remove notanid");
    row("remove 0123456789abcdef0123456789abcdef 0123456789abcdef0123456789abcdef");
    row("edit 0123456789abcdef0123456789abcdef");
    row("edit notanid --pin");
    row("edit 0123456789abcdef0123456789abcdef --pin --unpin");
    row("edit 0123456789abcdef0123456789abcdef --digits six");
    row("edit 0123456789abcdef0123456789abcdef --digits -6");
    row("edit 0123456789abcdef0123456789abcdef --algorithm MD5");
    row("edit 0123456789abcdef0123456789abcdef --counter 18446744073709551616");
    row("scan");
    row("doctor now");
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

QTEST_GUILESS_MAIN(CliUsageTest)
#include "tst_cli_usage.moc"
