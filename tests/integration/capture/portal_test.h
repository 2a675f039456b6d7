// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the tests of the portal share: the mock (tests/support/mock_portal.py) and its pictures.

#include "app/capture/screen_source.h"

#include "tests/support/answer.h"
#include "tests/support/require.h"
#include "tests/support/scan/qr_maker.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace warifu::test {

using ScreenAnswer = Answer<capture::ScreenSource::Answer>;
using capture::ScreenError;
using capture::ScreenSource;

inline const std::string kText = "otpauth://totp/a?secret=AAAA";
inline constexpr int kLimit = 60'000; // ends a hanging test

inline QDBusMessage control(const char *method, const QStringList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.warifu.Mock"), QStringLiteral("/mock"),
        QStringLiteral("org.warifu.Mock"), QString::fromLatin1(method));
    for (const QString &argument : arguments)
        call << argument;
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
    if (reply.type() != QDBusMessage::ReplyMessage)
        qFatal("mock_portal.py: %s", qPrintable(reply.errorMessage()));
    return reply;
}

inline void set(const char *key, const QString &value)
{
    control("Set", {QString::fromLatin1(key), value});
}

inline void set(const char *key, const char *value)
{
    set(key, QString::fromLatin1(value));
}

inline QString get(const char *key)
{
    return control("Get", {QString::fromLatin1(key)}).arguments().value(0).toString().trimmed();
}

// "picture", or the number of the error, so that a failing comparison says what came.
inline QByteArray text(const ScreenSource::Answer &answer)
{
    return answer ? QByteArray("picture")
                  : "error:" + QByteArray::number(static_cast<int>(answer.error()));
}

inline QByteArray error(ScreenError code)
{
    return "error:" + QByteArray::number(static_cast<int>(code));
}

class PortalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        WARIFU_REQUIRE(QDBusConnection::sessionBus().isConnected(),
                       "dbus-run-session (run under tests/support/with-keyring.sh)");
        m_mock.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_mock.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(WARIFU_MOCK_PORTAL)});
        while (!m_mock.canReadLine() && m_mock.waitForReadyRead(kLimit)) {
        }
        const bool isStarted = m_mock.readLine() == "ready\n";
        WARIFU_REQUIRE(isStarted, "python3-dbus and python3-gi");
    }

    void cleanupTestCase()
    {
        m_mock.kill();
        m_mock.waitForFinished();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("Screenshot.png"));
        QImage screen = test::makeDesktop(1280, 800);
        test::place(screen, test::makeQr(kText), {600, 300});
        m_original = m_folder->filePath(QStringLiteral("original.png"));
        QVERIFY(screen.save(m_original) && QFile::copy(m_original, m_path));
        for (const auto &[key, value] :
             {std::pair("mode", "ok"), std::pair("handle", "predicted"),
              std::pair("order", "after"), std::pair("again", ""), std::pair("closed", "0"),
              std::pair("asked", ""), std::pair("make", "")})
            set(key, value);
        set("uri", QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded));
        m_source = std::make_unique<ScreenSource>();
    }

protected:
    QProcess m_mock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_original;
    QString m_path; // what the portal names
    std::unique_ptr<ScreenSource> m_source;
};

} // namespace warifu::test
