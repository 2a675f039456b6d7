// SPDX-License-Identifier: Apache-2.0
#pragma once
// warifuctl with an enrolled push token of a scripted server.

#include "tests/component/cli/ctl.h"
#include "tests/component/signin/push_server.h"

#include <QDateTime>
#include <QTimer>

namespace warifu::test {

class PushCtl
{
public:
    PushServer server;
    Ctl ctl;

    // The program has the real clock, and the server must agree with it.
    PushCtl() { server.clock.set(UnixMilliseconds(std::chrono::milliseconds(now()))); }

    [[nodiscard]] static qint64 now() { return QDateTime::currentMSecsSinceEpoch(); }
    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return ctl.json(QStringList{QStringLiteral("--allow-loopback-http")} + arguments, input);
    }
    [[nodiscard]] Outcome run(const char *line, const QByteArray &input = {}) const
    {
        return run(QString::fromUtf8(line).split(QLatin1Char(' ')), input);
    }
    [[nodiscard]] QByteArray uri() const
    {
        return "otpauth://pipush/alice%40example.com?url="
            + server.http.url(QStringLiteral("/ttype/push")).toEncoded().toPercentEncoding("/")
            + "&ttl=10&issuer=Org&enrollment_credential=512a59e7068e45cb84d1ad57cb82003640eca6ed"
              "&v=1&serial=PIPU0000F295&sslverify=1";
    }
    // The token's ID.
    [[nodiscard]] QString enrol() const { return run("push enrol -", uri()).text("id"); }
    // Answers the one request that is open.
    [[nodiscard]] Outcome answer(const QByteArray &how) const
    {
        const QJsonArray requests = run("push requests").array();
        if (requests.size() != 1)
            return {};
        const QByteArray id =
            QByteArray::number(requests[0].toObject()[QLatin1String("id")].toInteger());
        return run(QByteArray("push answer " + id + ' ' + how).constData());
    }
    [[nodiscard]] QStringList logged() const
    {
        QStringList events;
        for (const auto &entry : run("log show").array())
            events.prepend(entry.toObject()[QLatin1String("event")].toString());
        return events;
    }
};

} // namespace warifu::test
