// SPDX-License-Identifier: Apache-2.0
// warifuctl doctor: what state things are in; it changes nothing.

#include "tests/component/cli/ctl.h"

#include <QDateTime>
#include <QDir>

using namespace warifu::test;

class CliDoctorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doctor();
    void remindsUntilDismissed();
};

namespace {

Outcome exported(const Ctl &ctl, const QString &options)
{
    return ctl.json(QStringList{QStringLiteral("export")} + options.split(QLatin1Char(' ')));
}

} // namespace

void CliDoctorTest::doctor()
{
    const Ctl ctl;
    const Outcome before = ctl.json({QStringLiteral("doctor")});
    QCOMPARE(before.exitCode, 0);
    QCOMPARE(before.text("vault"), QStringLiteral("noVault"));
    QVERIFY(!QDir(ctl.home()).exists()); // it changes nothing

    QVERIFY(!ctl.add(kTotpUri).isEmpty());
    const Outcome after = ctl.json({QStringLiteral("doctor")});
    QCOMPARE(after.exitCode, 0);
    const QJsonObject json = after.object();
    QCOMPARE(json[QLatin1String("vault")], QStringLiteral("open"));
    QCOMPARE(json[QLatin1String("keystore")], QStringLiteral("passphrase"));
    QCOMPARE(json[QLatin1String("keychain")], QStringLiteral("noService"));
    QCOMPARE(json[QLatin1String("home")], ctl.home());
    QCOMPARE(json[QLatin1String("accounts")].toInt(-1), 1);
    QCOMPARE(json[QLatin1String("trash")].toInt(-1), 0);
    QCOMPARE(json[QLatin1String("pages")].toInt(-1), 1);
    QVERIFY(json[QLatin1String("generations")].toInt() >= 1);
    QVERIFY(json[QLatin1String("problems")].toArray().isEmpty());
    QVERIFY(!json.contains(QLatin1String("error")));
    const QJsonObject clock = json[QLatin1String("clock")].toObject();
    QVERIFY(clock.contains(QLatin1String("synchronised")));
    QVERIFY(clock[QLatin1String("lastSeen")].toInteger() > 1'700'000'000);
    QVERIFY(clock[QLatin1String("time")].toInteger()
            >= clock[QLatin1String("lastSeen")].toInteger());
    QCOMPARE(clock[QLatin1String("behind")].toInteger(-1), 0);
    QVERIFY(ctl.people({QStringLiteral("doctor")}).out.contains("clock: "));

    // Written tomorrow, so the clock has gone back since.
    QFile file(ctl.home() + QStringLiteral("/catalogue.warifu"));
    QVERIFY(file.open(QIODevice::ReadWrite)
            && file.setFileTime(QDateTime::currentDateTime().addDays(1),
                                QFileDevice::FileModificationTime));
    file.close();
    const Outcome late = ctl.json({QStringLiteral("doctor")});
    QCOMPARE(late.exitCode, 1);
    QCOMPARE(late.error(), QStringLiteral("problems"));
    QVERIFY(late.object()[QLatin1String("clock")][QLatin1String("behind")].toInteger() > 86'000);

    ctl.writePassphrase("wrong horse");
    const Outcome wrong = ctl.json({QStringLiteral("doctor")});
    QCOMPARE(wrong.exitCode, 1);
    QCOMPARE(wrong.error(), QStringLiteral("wrongPassphrase"));
    QCOMPARE(wrong.text("vault"), QStringLiteral("wrongPassphrase"));
}

void CliDoctorTest::remindsUntilDismissed()
{
    const Ctl ctl;
    QVERIFY(!ctl.add(kTotpUri).isEmpty());
    const auto reminded = [&ctl] {
        return ctl.json({QStringLiteral("doctor")})
            .object()[QLatin1String("plainExports")]
            .toArray();
    };
    const QStringList dismiss{QStringLiteral("export"), QStringLiteral("--dismiss")};
    const QString file = ctl.file(QStringLiteral("out"));
    // What cannot be read by others is nothing to remember, nor is a file that was not written.
    QCOMPARE(
        exported(
            ctl,
            QStringLiteral("--format aegis --password-file %1 %2").arg(ctl.passphraseFile(), file))
            .exitCode,
        0);
    QCOMPARE(exported(ctl, QStringLiteral("--format inventory-csv --force ") + file).exitCode, 0);
    QCOMPARE(exported(ctl, QStringLiteral("--format uri --plain ") + file).exitCode, 1);
    QCOMPARE(reminded(), QJsonArray());
    QCOMPARE(exported(ctl, QStringLiteral("--format uri --plain --force ") + file).exitCode, 0);
    QCOMPARE(reminded().size(), 1);
    QCOMPARE(reminded()[0][QLatin1String("file")].toString(), file);
    QCOMPARE(reminded()[0][QLatin1String("format")].toString(), QStringLiteral("uri"));
    QVERIFY(ctl.people({QStringLiteral("doctor")}).out.contains(file.toUtf8()));
    QCOMPARE(ctl.json(dismiss + QStringList{file}).exitCode, 2);
    QCOMPARE(reminded().size(), 1);
    const Outcome dismissed = ctl.json(dismiss);
    QCOMPARE(dismissed.exitCode, 0);
    QCOMPARE(dismissed.object()[QLatin1String("dismissed")].toInt(), 1);
    QCOMPARE(reminded(), QJsonArray());
    QVERIFY(QFile::exists(file)); // the user's own
}

QTEST_GUILESS_MAIN(CliDoctorTest)
#include "tst_cli_doctor.moc"
