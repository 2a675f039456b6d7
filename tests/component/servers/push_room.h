// SPDX-License-Identifier: Apache-2.0
#pragma once
// A scripted privacyIDEA: answers in its envelope, with its time, over plain HTTP on loopback.

#include "core/net/http_client.h"
#include "core/servers/privacyidea/push_client.h"

#include "tests/component/net/net_room.h"
#include "tests/support/manual_clock.h"
#include "tests/support/servers/memory_tokens.h"
#include "tests/unit/servers/push_vectors.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace warifu::test {

using FetchAnswer = Answer<Result<approvals::Fetched, approvals::ServerError>>;
using DeliveryAnswer = Answer<Result<approvals::Delivered, approvals::ServerError>>;

inline QByteArray bytesOf(ByteView view)
{
    return QByteArray(reinterpret_cast<const char *>(view.data()), qsizetype(view.size()));
}

// The server's success and failure; time in seconds.
inline QByteArray success(const QJsonValue &value, double time, const QJsonObject &detail = {})
{
    return QJsonDocument(QJsonObject{{QStringLiteral("result"),
                                      QJsonObject{{QStringLiteral("status"), true},
                                                  {QStringLiteral("value"), value}}},
                                     {QStringLiteral("detail"), detail},
                                     {QStringLiteral("time"), time}})
        .toJson(QJsonDocument::Compact);
}

inline QByteArray refusal(int code, double time)
{
    return QJsonDocument(
               QJsonObject{
                   {QStringLiteral("result"),
                    QJsonObject{{QStringLiteral("status"), false},
                                {QStringLiteral("error"),
                                 QJsonObject{{QStringLiteral("code"), code},
                                             {QStringLiteral("message"), QStringLiteral("ERR")}}}}},
                   {QStringLiteral("time"), time}})
        .toJson(QJsonDocument::Compact);
}

// One value of a form or query string.
inline QByteArray formField(const QByteArray &form, const char *name)
{
    for (const QByteArray &pair : form.split('&'))
        if (pair.startsWith(QByteArray(name) + '='))
            return QByteArray::fromPercentEncoding(pair.mid(qsizetype(qstrlen(name)) + 1));
    return {};
}

// A client with one enrolled token, "token-1", against a server that a test scripts.
struct PushRoom
{
    const QString id = QStringLiteral("token-1");
    const QString serial = QStringLiteral("PIPU0000F295");
    ScriptedServer server;
    ManualClock clock;
    MemoryTokens tokens;
    net::HttpClient http{testPolicy()};
    servers::privacyidea::PushClient client{http, tokens, clock};
    // What the server's clock shows, ahead of ours.
    double serverAhead = 0;

    PushRoom()
    {
        MemoryTokens::PushToken token;
        token.serial = serial;
        token.url = server.url(QStringLiteral("/ttype/push")).toString();
        token.serverKey = bytesOf(serverKey().publicKey().spki());
        tokens.entries[id] = {token, clientKey().pkcs8().clone()};
    }

    [[nodiscard]] double serverTime() const
    {
        return double(clock.now().time_since_epoch().count()) / 1000 + serverAhead;
    }

    // A genuine challenge whose answers go to this server.
    [[nodiscard]] QJsonObject challenge(QJsonObject fields = challengeFields()) const
    {
        fields[QLatin1String("url")] = server.url(QStringLiteral("/ttype/push")).toString();
        return withSignature(fields);
    }

    // Every request is answered by body (which may change between requests).
    void answerWith(const QByteArray &body, const QByteArray &status = "200 OK",
                    const QByteArray &type = "application/json")
    {
        server.onRequest([=](QTcpSocket &socket, const SeenRequest &) {
            ScriptedServer::answer(socket, body, status, type);
        });
    }

    void offer(const QJsonArray &challenges) { answerWith(success(challenges, serverTime())); }
};

} // namespace warifu::test
