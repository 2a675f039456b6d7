// SPDX-License-Identifier: Apache-2.0
// warifuctl on a vault in a passphrase file: first run, add, list, code, and what a wrong
// passphrase does. No output holds a secret that was not asked for.

#include "tests/component/cli/ctl.h"

#include <QDir>

using namespace warifu::test;

class CliVaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstRun();
    void addsAndLists();
    void addsWhatStdinSays();
    void addsAnExportInParts();
    void warnsOfADuplicate();
    void saysWhichUriIsBad();
    void refusedUrisChangeNothing_data();
    void refusedUrisChangeNothing();
    void givesCodes();
    void advancesCounters();
    void namesCandidates();
    void wrongPassphraseChangesNothing();
    void showsSecretsOnRequestOnly();
    void tellsOfARebuiltListOnce();
};

void CliVaultTest::firstRun()
{
    const Ctl ctl;
    // Without a passphrase there is no file to make.
    const Outcome refused = ctl.plain({QStringLiteral("--home"), ctl.home(),
                                       QStringLiteral("--keystore"), QStringLiteral("passphrase"),
                                       QStringLiteral("add"), kTotpUri, QStringLiteral("--json")});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.error(), QStringLiteral("needsPassphrase"));
    const QString id = ctl.add(kTotpUri);
    QCOMPARE(ctl.json({QStringLiteral("remove"), id}).exitCode, 0);
    const Outcome list = ctl.json({QStringLiteral("list")});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.out, QByteArray("[]\n"));
}

void CliVaultTest::addsAndLists()
{
    const Ctl ctl;
    const Outcome added = ctl.json({QStringLiteral("add"), kTotpUri, kHotpUri});
    QCOMPARE(added.exitCode, 0);
    const QJsonArray entries = added.object()[QLatin1String("added")].toArray();
    QCOMPARE(entries.size(), 2);

    const QJsonArray list = ctl.list();
    QCOMPARE(list.size(), 2);
    const QJsonObject totp = list[0].toObject();
    QCOMPARE(totp[QLatin1String("id")], entries[0][QLatin1String("id")]);
    QCOMPARE(totp[QLatin1String("id")].toString().size(), 32);
    QCOMPARE(totp[QLatin1String("type")], QStringLiteral("totp"));
    QCOMPARE(totp[QLatin1String("issuer")], QStringLiteral("Example"));
    QCOMPARE(totp[QLatin1String("account")], QStringLiteral("taro"));
    QCOMPARE(totp[QLatin1String("algorithm")], QStringLiteral("SHA1"));
    QCOMPARE(totp[QLatin1String("digits")].toInt(), 6);
    QCOMPARE(totp[QLatin1String("period")].toInt(), 30);
    QCOMPARE(totp[QLatin1String("health")], QStringLiteral("good"));
    QCOMPARE(totp[QLatin1String("pinned")].toBool(true), false);
    QCOMPARE(totp[QLatin1String("trashed")].toBool(true), false);
    QVERIFY(!totp.contains(QLatin1String("counter")));
    const QJsonObject hotp = list[1].toObject();
    QCOMPARE(hotp[QLatin1String("type")], QStringLiteral("hotp"));
    QCOMPARE(hotp[QLatin1String("counter")].toInt(-1), 0);
    QVERIFY(!hotp.contains(QLatin1String("period")));

    const Outcome people = ctl.people({QStringLiteral("list"), QStringLiteral("exam")});
    QCOMPARE(people.exitCode, 0);
    QCOMPARE(people.out, totp[QLatin1String("id")].toString().toUtf8() + "  Example: taro\n");
}

void CliVaultTest::addsWhatStdinSays()
{
    const Ctl ctl;
    const QByteArray lines = kTotpUri.toUtf8() + "\n\n" + kHotpUri.toUtf8() + "\r\n";
    QCOMPARE(ctl.people({QStringLiteral("add"), QStringLiteral("-")}, lines).exitCode, 0);
    QCOMPARE(ctl.list().size(), 2);
    QCOMPARE(ctl.json({QStringLiteral("add"), QStringLiteral("-")}).error(),
             QStringLiteral("empty"));
}

void CliVaultTest::addsAnExportInParts()
{
    // Two parts with one entry each: secret "12345678901234567890", names "one" and "two".
    const auto part = [](char number, const QByteArray &name) {
        const QByteArray entry = QByteArray("\x0a\x14") + "12345678901234567890" + "\x12"
            + char(name.size()) + name + QByteArray("\x20\x01\x28\x01\x30\x02");
        const QByteArray payload = "\x0a" + QByteArray(1, char(entry.size())) + entry
            + QByteArray("\x10\x01\x18\x02\x20") + number + QByteArray("\x28\x07");
        return QStringLiteral("otpauth-migration://offline?data=")
            + QString::fromLatin1(payload.toBase64().toPercentEncoding());
    };
    const Ctl ctl;
    const Outcome half = ctl.json({QStringLiteral("add"), part(1, "two")});
    QCOMPARE(half.exitCode, 1);
    QCOMPARE(half.error(), QStringLiteral("incompleteExport"));
    QVERIFY(half.out.contains("1 of 2 read"));
    QVERIFY(half.out.contains("missing: 1"));
    // In any order.
    const Outcome whole = ctl.json({QStringLiteral("add"), part(1, "two"), part(0, "one")});
    QCOMPARE(whole.exitCode, 0);
    const QJsonArray list = ctl.list();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0][QLatin1String("account")], QStringLiteral("one"));
    QCOMPARE(list[1][QLatin1String("account")], QStringLiteral("two"));
}

void CliVaultTest::warnsOfADuplicate()
{
    const Ctl ctl;
    QVERIFY(!ctl.add(kTotpUri).isEmpty());
    const Outcome again = ctl.json({QStringLiteral("add"), kTotpUri});
    QCOMPARE(again.exitCode, 0);
    const QJsonArray warnings =
        again.object()[QLatin1String("added")][0][QLatin1String("warnings")].toArray();
    QVERIFY(warnings.contains(QStringLiteral("alreadyInVault")));
    QVERIFY(again.err.contains("same key"));
}

void CliVaultTest::saysWhichUriIsBad()
{
    const Ctl ctl;
    const QString bad = QStringLiteral("otpauth://totp/x?secret=GEZDGN1VSECRET");
    const auto add = [&ctl](const QStringList &words, const QByteArray &input = {}) {
        return ctl.json(QStringList{QStringLiteral("add")} + words, input);
    };
    // Words, then lines: counted as they were given. None is added.
    const QByteArray lines = kHotpUri.toUtf8() + "\n" + bad.toUtf8() + "\n";
    for (const Outcome &refused :
         {add({kTotpUri, kHotpUri, bad}), add({kTotpUri, QStringLiteral("-")}, lines)}) {
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.error(), QStringLiteral("secretCharacter"));
        const QJsonObject error = refused.object()[QLatin1String("error")].toObject();
        QCOMPARE(error[QLatin1String("uri")].toInt(), 3);
        QCOMPARE(error[QLatin1String("kind")], QStringLiteral("otpauth://totp"));
        QVERIFY(error[QLatin1String("message")].toString().startsWith(
            QLatin1String("URI 3 (otpauth://totp): ")));
        QVERIFY(!refused.out.contains("GEZDGN1V") && !refused.err.contains("GEZDGN1V"));
    }
    // One that is not even a URI is not quoted.
    const Outcome text = add({kTotpUri, QStringLiteral("JBSWY3DPEHPK3PXP")});
    QVERIFY(text.out.contains("URI 2 (text): "));
    QVERIFY(!text.out.contains("JBSWY3DP"));
    // One alone needs no number.
    QVERIFY(!add({bad}).out.contains("URI 1"));
    QVERIFY(!QDir(ctl.home()).exists());
}

void CliVaultTest::refusedUrisChangeNothing_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("error");
    QTest::newRow("no URI") << QStringLiteral("hello") << QStringLiteral("unknownScheme");
    QTest::newRow("wrong character")
        << QStringLiteral("otpauth://totp/x?secret=GEZDGN1V") << QStringLiteral("secretCharacter");
    QTest::newRow("vendor") << QStringLiteral("phonefactor://activate_account?code=1&url=x")
                            << QStringLiteral("vendorCode");
    QTest::newRow("empty word") << QString() << QStringLiteral("empty");
}

void CliVaultTest::refusedUrisChangeNothing()
{
    QFETCH(QString, uri);
    QFETCH(QString, error);
    const Ctl ctl;
    const Outcome refused = ctl.json({QStringLiteral("add"), kTotpUri, uri});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.error(), error);
    QVERIFY(!QDir(ctl.home()).exists()); // refused before a vault was even opened
}

void CliVaultTest::givesCodes()
{
    const Ctl ctl;
    const QString id = ctl.add(kTotpUri);
    const Outcome code = ctl.json({QStringLiteral("code"), QStringLiteral("example"),
                                   QStringLiteral("--at"), QStringLiteral("59")});
    QCOMPARE(code.exitCode, 0);
    QCOMPARE(code.text("code"), QStringLiteral("287082"));
    QCOMPARE(code.text("next"), QStringLiteral("359152"));
    QCOMPARE(code.text("id"), id);
    QCOMPARE(code.text("issuer"), QStringLiteral("Example"));
    QCOMPARE(code.text("account"), QStringLiteral("taro"));
    QCOMPARE(code.object()[QLatin1String("validFrom")].toInt(), 30);
    QCOMPARE(code.object()[QLatin1String("validUntil")].toInt(), 60);
    // By the beginning of the ID, for people.
    const Outcome people = ctl.people(
        {QStringLiteral("code"), id.first(10), QStringLiteral("--at"), QStringLiteral("59")});
    QCOMPARE(people.out, QByteArray("287082\n"));
    QCOMPARE(ctl.json({QStringLiteral("code"), QStringLiteral("nobody")}).error(),
             QStringLiteral("unknownAccount"));
}

void CliVaultTest::advancesCounters()
{
    const Ctl ctl;
    QVERIFY(!ctl.add(kHotpUri).isEmpty());
    // RFC 4226 appendix D.
    const Outcome first = ctl.json({QStringLiteral("code"), QStringLiteral("counted")});
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(first.text("code"), QStringLiteral("755224"));
    QVERIFY(first.object()[QLatin1String("next")].isNull());
    const Outcome second = ctl.people({QStringLiteral("code"), QStringLiteral("counted")});
    QCOMPARE(second.out, QByteArray("287082\n"));
    QCOMPARE(ctl.list()[0][QLatin1String("counter")].toInt(), 2);
    // A time says nothing, and asking with one uses nothing up.
    QCOMPARE(ctl.json({QStringLiteral("code"), QStringLiteral("counted"), QStringLiteral("--at"),
                       QStringLiteral("59")})
                 .exitCode,
             2);
    QCOMPARE(ctl.list()[0][QLatin1String("counter")].toInt(), 2);
}

void CliVaultTest::namesCandidates()
{
    const Ctl ctl;
    const QString a = ctl.add(kTotpUri);
    const QString b = ctl.add(kHotpUri);
    const Outcome outcome = ctl.json({QStringLiteral("code"), QStringLiteral("a")});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.error(), QStringLiteral("ambiguous"));
    const QJsonArray candidates =
        outcome.object()[QLatin1String("error")][QLatin1String("candidates")].toArray();
    QCOMPARE(candidates.size(), 2);
    QVERIFY(outcome.err.contains(a.toUtf8()));
    QVERIFY(outcome.err.contains(b.toUtf8()));
}

void CliVaultTest::wrongPassphraseChangesNothing()
{
    const Ctl ctl;
    QVERIFY(!ctl.add(kTotpUri).isEmpty());
    ctl.writePassphrase("wrong horse");
    const Outcome add = ctl.json({QStringLiteral("add"), kHotpUri});
    QCOMPARE(add.exitCode, 1);
    QCOMPARE(add.error(), QStringLiteral("wrongPassphrase"));
    QVERIFY(!add.out.contains("wrong horse"));
    QVERIFY(!add.err.contains("wrong horse"));
    ctl.writePassphrase("");
    QCOMPARE(ctl.json({QStringLiteral("list")}).error(), QStringLiteral("passphraseFile"));
    QFile::remove(ctl.passphraseFile());
    QCOMPARE(ctl.json({QStringLiteral("list")}).error(), QStringLiteral("passphraseFile"));
    ctl.writePassphrase("correct horse");
    QCOMPARE(ctl.list().size(), 1);
}

void CliVaultTest::showsSecretsOnRequestOnly()
{
    const Ctl ctl;
    const QString id = ctl.add(kTotpUri);
    QCOMPARE(ctl.json({QStringLiteral("edit"), id, QStringLiteral("--note"),
                       QStringLiteral("recovery 0000")})
                 .exitCode,
             0);
    for (const QStringList &arguments :
         {QStringList{QStringLiteral("list")},
          QStringList{QStringLiteral("code"), QStringLiteral("example")},
          QStringList{QStringLiteral("doctor")},
          QStringList{QStringLiteral("edit"), id, QStringLiteral("--pin")},
          QStringList{QStringLiteral("add"), kTotpUri}}) {
        for (const Outcome &outcome : {ctl.json(arguments), ctl.people(arguments)}) {
            QCOMPARE(outcome.exitCode, 0);
            for (const QByteArray &text : {outcome.out, outcome.err}) {
                QVERIFY(!text.contains(kRfcSecret.toLatin1()));
                QVERIFY(!text.contains("12345678901234567890"));
                QVERIFY(!text.contains("recovery 0000"));
                QVERIFY(!text.contains("correct horse"));
            }
        }
    }
    const Outcome shown = ctl.json({QStringLiteral("list"), QStringLiteral("--show-secrets")});
    QCOMPARE(shown.array()[0][QLatin1String("secret")], kRfcSecret);
    QCOMPARE(shown.array()[0][QLatin1String("note")], QStringLiteral("recovery 0000"));
}

void CliVaultTest::tellsOfARebuiltListOnce()
{
    const Ctl ctl;
    QVERIFY(!ctl.add(kTotpUri).isEmpty());
    QDir home(ctl.home());
    for (const QString &name : home.entryList({QStringLiteral("catalogue*")}, QDir::Files))
        QVERIFY(home.remove(name));
    const Outcome first = ctl.json({QStringLiteral("list")});
    QCOMPARE(first.array().size(), 1);
    QVERIFY2(first.err.contains("were rebuilt"), first.err);
    const Outcome second = ctl.json({QStringLiteral("list")});
    QCOMPARE(second.array().size(), 1);
    QVERIFY2(second.err.isEmpty(), second.err);
}

QTEST_GUILESS_MAIN(CliVaultTest)
#include "tst_cli_vault.moc"
