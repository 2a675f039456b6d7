// SPDX-License-Identifier: Apache-2.0
#pragma once
// The add flow with a scripted privacyIDEA that the codes lead to.

#include "tests/component/adding/add_room.h"
#include "tests/component/signin/push_server.h"

#include <QMetaProperty>
#include <QTest>

namespace warifu::test {

using Push = adding::PushViewModel;

inline QString credential()
{
    return QStringLiteral("512a59e7068e45cb84d1ad57cb82003640eca6ed");
}

inline QString pushLink(const QUrl &url, const QString &extra = {})
{
    return QStringLiteral("otpauth://pipush/alice%40example.com?url=%1&issuer=Example%20Org"
                          "&enrollment_credential=%2&v=1&serial=PIPU0000F295&sslverify=1%3")
        .arg(QString::fromLatin1(url.toEncoded().toPercentEncoding("/")), credential(), extra);
}

// A privacyIDEA over TLS that takes every code and has no requests.
struct TlsPushServer
{
    ScriptedServer http{"server"};
    ManualClock clock;

    TlsPushServer()
    {
        http.onRequest([this](QTcpSocket &socket, const SeenRequest &seen) {
            const double time = double(clock.now().time_since_epoch().count()) / 1000;
            ScriptedServer::answer(
                socket,
                seen.method == "GET"
                    ? success(QJsonArray(), time)
                    : success(true, time,
                              {{QStringLiteral("public_key"),
                                pushVectors()[QLatin1String("server_public_key_as_in_detail")]},
                               {QStringLiteral("rollout_state"), QStringLiteral("enrolled")},
                               {QStringLiteral("serial"), QStringLiteral("PIPU0000F295")}}));
        });
    }
    [[nodiscard]] QUrl url() const { return http.url(QStringLiteral("/ttype/push")); }
};

class PushAddRoom : public AddRoom
{
public:
    explicit PushAddRoom(net::HttpPolicy network = testPolicy()) : AddRoom(std::move(network)) {}

    [[nodiscard]] Push &push() { return *add->push(); }
    [[nodiscard]] std::vector<signin::TokenFacts> tokens()
    {
        return room.engine->signIns().tokens().tokens();
    }
    // Until the attempt has ended, one way or the other.
    bool connectNow()
    {
        push().connectComputer();
        return QTest::qWaitFor([this] { return push().state() != Push::State::Connecting; },
                               60'000);
    }
    // Every text that the pages can read.
    [[nodiscard]] QString allTexts()
    {
        QStringList texts;
        for (QObject *object : {static_cast<QObject *>(add.get()), static_cast<QObject *>(&push())})
            for (int i = 0; i < object->metaObject()->propertyCount(); ++i)
                texts += object->metaObject()->property(i).read(object).toStringList();
        return texts.join(QLatin1Char('\n'));
    }
};

} // namespace warifu::test
