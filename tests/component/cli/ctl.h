// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs the built warifuctl in a home of its own, with a passphrase file and without a keychain.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace warifu::test {

struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    [[nodiscard]] QJsonObject object() const { return json().object(); }
    [[nodiscard]] QJsonArray array() const { return json().array(); }
    [[nodiscard]] QString text(const char *key) const
    {
        return object()[QLatin1String(key)].toString();
    }
    // The code of {"error": {"code"}}.
    [[nodiscard]] QString error() const
    {
        return object()[QLatin1String("error")][QLatin1String("code")].toString();
    }
};

class Ctl
{
public:
    Ctl() { writePassphrase("correct horse"); }

    // As a script calls it: nothing is added.
    [[nodiscard]] Outcome plain(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"),
                           m_folder.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QStringLiteral("unix:path=/nonexistent/bus"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WARIFUCTL), arguments);
        process.write(input);
        process.closeWriteChannel();
        // The event loop runs: servers that the test scripts answer meanwhile.
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; },
                             60'000)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        return {code, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    // On the vault of this home, with JSON.
    [[nodiscard]] Outcome json(QStringList arguments, const QByteArray &input = {}) const
    {
        return plain(vaultOptions() << QStringLiteral("--json") << arguments, input);
    }
    [[nodiscard]] Outcome people(QStringList arguments, const QByteArray &input = {}) const
    {
        return plain(vaultOptions() << arguments, input);
    }
    // Adds a URI and gives its ID.
    [[nodiscard]] QString add(const QString &uri) const
    {
        const Outcome added = json({QStringLiteral("add"), QStringLiteral("-")}, uri.toUtf8());
        return added.object()[QLatin1String("added")][0][QLatin1String("id")].toString();
    }
    [[nodiscard]] QJsonArray list() const { return json({QStringLiteral("list")}).array(); }

    void writePassphrase(const QByteArray &passphrase) const
    {
        QFile file(passphraseFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(passphrase + '\n') < 0)
            qFatal("no passphrase file");
    }
    [[nodiscard]] QString passphraseFile() const { return m_folder.filePath(QStringLiteral("p")); }
    [[nodiscard]] QString home() const { return m_folder.filePath(QStringLiteral("home")); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    [[nodiscard]] QStringList vaultOptions() const
    {
        return {QStringLiteral("--home"),
                home(),
                QStringLiteral("--keystore"),
                QStringLiteral("passphrase"),
                QStringLiteral("--passphrase-file"),
                passphraseFile()};
    }

    QTemporaryDir m_folder;
};

// The key of RFC 4226 appendix D and RFC 6238 appendix B.
inline const QString kRfcSecret = QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
inline const QString kTotpUri =
    QStringLiteral("otpauth://totp/Example:taro?issuer=Example&secret=") + kRfcSecret;
inline const QString kHotpUri =
    QStringLiteral("otpauth://hotp/Counted:hanako?issuer=Counted&counter=0&secret=") + kRfcSecret;

} // namespace warifu::test
