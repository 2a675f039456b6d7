// SPDX-License-Identifier: Apache-2.0
// Which commands may make a profile, and what is said of one that is not there or kept elsewhere.

#include "tests/component/cli/ctl.h"

#include <QDir>

using namespace warifu::test;

class CliProfileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesNoProfileToLookInto_data();
    void makesNoProfileToLookInto();
    void writesNothingIntoAFolderOfAnother();
    void theUsualProfileMayBeNew();
    void namesThePassphraseFile();
};

void CliProfileTest::makesNoProfileToLookInto_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : {"list",
                             "list x",
                             "code x",
                             "edit x --pin",
                             "remove x",
                             "remove x --purge",
                             "edit 0123456789abcdef0123456789abcdef --restore",
                             "push list",
                             "push requests",
                             "push remove 0123456789abcdef0123456789abcdef",
                             "push answer 1 cancel",
                             "report receiver",
                             "report receiver https://r.example/ --audience a",
                             "report receiver --none",
                             "report outbox",
                             "report flush",
                             "report key",
                             "log show",
                             "log verify",
                             "log export --format csv -"})
        QTest::newRow(line) << QString::fromUtf8(line).split(QLatin1Char(' '));
}

void CliProfileTest::makesNoProfileToLookInto()
{
    QFETCH(QStringList, arguments);
    const Ctl ctl;
    const Outcome json = ctl.json(arguments);
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(json.error(), QStringLiteral("noVault"));
    QCOMPARE(json.object()[QLatin1String("error")][QLatin1String("home")].toString(), ctl.home());
    QVERIFY(!QDir(ctl.home()).exists());

    const Outcome people = ctl.people(arguments);
    QCOMPARE(people.exitCode, 1);
    QVERIFY(people.out.isEmpty());
    QVERIFY(people.err.contains(ctl.home().toUtf8()));
    QVERIFY(!QDir(ctl.home()).exists());
}

void CliProfileTest::writesNothingIntoAFolderOfAnother()
{
    const Ctl ctl;
    QVERIFY(QDir().mkpath(ctl.home()));
    QCOMPARE(ctl.json({QStringLiteral("list")}).error(), QStringLiteral("noVault"));
    QVERIFY(QDir(ctl.home()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QCOMPARE(ctl.json({QStringLiteral("add"), kTotpUri}).exitCode, 0);
    QCOMPARE(ctl.list().size(), 1);
}

void CliProfileTest::theUsualProfileMayBeNew()
{
    const Ctl ctl;
    const QStringList options{QStringLiteral("--json"), QStringLiteral("--keystore"),
                              QStringLiteral("passphrase"), QStringLiteral("--passphrase-file"),
                              ctl.passphraseFile()};
    const Outcome list = ctl.plain(options + QStringList{QStringLiteral("list")});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.out, QByteArray("[]\n"));
    const Outcome code =
        ctl.plain(options + QStringList{QStringLiteral("code"), QStringLiteral("x")});
    QCOMPARE(code.exitCode, 1);
    QCOMPARE(code.error(), QStringLiteral("noVault"));
    QVERIFY(!QDir(ctl.file(QStringLiteral("data"))).exists());
}

void CliProfileTest::namesThePassphraseFile()
{
    const Ctl ctl;
    const QString id = ctl.add(kTotpUri);
    for (const QStringList &command :
         {QStringList{QStringLiteral("list")}, QStringList{QStringLiteral("code"), id},
          QStringList{QStringLiteral("doctor")}, QStringList{QStringLiteral("add"), kHotpUri}}) {
        const QStringList arguments =
            QStringList{QStringLiteral("--home"), ctl.home(), QStringLiteral("--keystore"),
                        QStringLiteral("keychain")}
            + command;
        const Outcome people = ctl.plain(arguments);
        QCOMPARE(people.exitCode, 1);
        QVERIFY2(people.err.contains("kept in a passphrase file"), people.err);
        QVERIFY(people.err.contains("--passphrase-file"));
        QVERIFY(people.err.contains(ctl.home().toUtf8()));
        const Outcome json = ctl.plain(QStringList{QStringLiteral("--json")} + arguments);
        QCOMPARE(json.error(), QStringLiteral("keystoreAbsent"));
        QCOMPARE(json.object()[QLatin1String("error")][QLatin1String("keystore")].toString(),
                 QStringLiteral("passphrase"));
    }
    QCOMPARE(ctl.list().size(), 1);
}

QTEST_GUILESS_MAIN(CliProfileTest)
#include "tst_cli_profile.moc"
