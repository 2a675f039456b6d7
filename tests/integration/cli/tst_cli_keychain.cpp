// SPDX-License-Identifier: Apache-2.0
// warifuctl with seeds in a real keyring (tests/support/with-keyring.sh provides one): the way of
// a new user, profiles apart from each other, and doctor's view of the keychain.

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class CliKeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void newUser();
    void profilesAreApart();
    void tryingSetsNoPassphrase();

private:
    // The answer under --json; a null document when the exit code is another.
    [[nodiscard]] QJsonDocument ask(const QStringList &arguments, int exitCode = 0,
                                    const QByteArray &input = {}) const;
    QTemporaryDir m_folder;
};

namespace {

const QByteArray kUri = "otpauth://totp/Example:taro?issuer=Example&secret="
                        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n";

} // namespace

QJsonDocument CliKeychainTest::ask(const QStringList &arguments, int exitCode,
                                   const QByteArray &input) const
{
    QProcess process;
    process.start(QStringLiteral(WARIFUCTL), QStringList{QStringLiteral("--json")} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    const QByteArray out = process.readAllStandardOutput();
    if (process.exitCode() != exitCode) {
        qWarning() << arguments << process.exitCode() << out << process.readAllStandardError();
        return {};
    }
    return QJsonDocument::fromJson(out);
}

void CliKeychainTest::initTestCase()
{
    const QByteArray keyring = qgetenv("WARIFU_KEYRING");
    if (keyring != "ready")
        QSKIP(qPrintable(QStringLiteral("no keyring: ") + QString::fromUtf8(keyring)));
}

void CliKeychainTest::newUser()
{
    QCOMPARE(ask({QStringLiteral("list")}).toJson(QJsonDocument::Compact), QByteArray("[]"));
    const QJsonDocument added = ask({QStringLiteral("add"), QStringLiteral("-")}, 0, kUri);
    const QString id = added[QLatin1String("added")][0][QLatin1String("id")].toString();
    QCOMPARE(id.size(), 32);
    QCOMPARE(ask({QStringLiteral("code"), QStringLiteral("example"), QStringLiteral("--at"),
                  QStringLiteral("59")})[QLatin1String("code")],
             QStringLiteral("287082"));

    const QJsonDocument doctor = ask({QStringLiteral("doctor")});
    QCOMPARE(doctor[QLatin1String("keystore")], QStringLiteral("keychain"));
    QCOMPARE(doctor[QLatin1String("keychain")], QStringLiteral("ready"));
    QCOMPARE(doctor[QLatin1String("vault")], QStringLiteral("open"));
    QCOMPARE(doctor[QLatin1String("accounts")].toInt(-1), 1);
    QCOMPARE(doctor[QLatin1String("pages")].toInt(-1), 1);

    QVERIFY(!ask({QStringLiteral("remove"), id, QStringLiteral("--purge")}).isNull());
    QCOMPARE(ask({QStringLiteral("list")}).array().size(), 0);
}

void CliKeychainTest::profilesAreApart()
{
    const QStringList other{QStringLiteral("--home"), m_folder.filePath(QStringLiteral("other"))};
    QVERIFY(
        !ask(other + QStringList{QStringLiteral("add"), QStringLiteral("-")}, 0, kUri).isNull());
    QCOMPARE(ask(other + QStringList{QStringLiteral("list")}).array().size(), 1);
    QCOMPARE(ask({QStringLiteral("list")}).array().size(), 0);
}

void CliKeychainTest::tryingSetsNoPassphrase()
{
    const QString folder = m_folder.filePath(QStringLiteral("try"));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/managed")));
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    QVERIFY(QFile::setPermissions(folder, mine));
    QVERIFY(QFile::setPermissions(folder + QStringLiteral("/managed"), mine));
    QFile policy(folder + QStringLiteral("/managed/a.json"));
    QVERIFY(policy.open(QIODevice::WriteOnly));
    policy.write("{\"AppLockRequired\": true}");
    policy.close();
    QVERIFY(policy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QFile passphrase(m_folder.filePath(QStringLiteral("p")));
    QVERIFY(passphrase.open(QIODevice::WriteOnly));
    passphrase.write("correct horse battery\n");
    passphrase.close();

    const QStringList home{QStringLiteral("--home"), m_folder.filePath(QStringLiteral("tried"))};
    QVERIFY(!ask(home + QStringList{QStringLiteral("add"), QStringLiteral("-")}, 0, kUri).isNull());
    const QStringList list{QStringLiteral("list")};
    const QStringList trying = home + QStringList{QStringLiteral("--try-policies"), folder};
    const auto code = [](const QJsonDocument &said) {
        return said[QLatin1String("error")][QLatin1String("code")].toString();
    };
    QCOMPARE(code(ask(trying + list, 1)), QStringLiteral("needsPassphrase"));
    QCOMPARE(
        code(ask(trying + QStringList{QStringLiteral("--passphrase-file"), passphrase.fileName()}
                     + list,
                 1)),
        QStringLiteral("notAllowed"));
    QCOMPARE(ask(home + list).array().size(), 1); // without a passphrase, as before
}

QTEST_GUILESS_MAIN(CliKeychainTest)
#include "tst_cli_keychain.moc"
