// SPDX-License-Identifier: Apache-2.0
#pragma once
// A scripted privacyIDEA with open challenges on loopback.

#include "tests/component/servers/push_room.h"

namespace warifu::test {

// Challenges stay until they are answered, as at the real server.
struct PushServer
{
    ScriptedServer http;
    ManualClock clock;
    std::vector<QJsonObject> open;
    std::vector<QByteArray> answers; // forms that were taken
    QByteArray failAnswersWith;      // "503 Busy": nothing is taken
    int polls = 0;
    int failed = 0; // answers that failAnswersWith met

    // certificate: its name for HTTPS, see ScriptedServer.
    explicit PushServer(QByteArray certificate = {})
        : http(std::move(certificate))
    {
        http.onRequest(
            [this](QTcpSocket &socket, const SeenRequest &seen) { serve(socket, seen); });
    }
    [[nodiscard]] double time() const
    {
        return double(clock.now().time_since_epoch().count()) / 1000;
    }
    [[nodiscard]] QString url() const { return http.url(QStringLiteral("/ttype/push")).toString(); }
    // answerAt: another address than this server's.
    void offer(const QString &nonce = QStringLiteral("MYWPKVPFM7QLH2J2XGVJGLT6Q63GQWNC"),
               const QString &answerAt = {})
    {
        QJsonObject fields = challengeFields(nonce);
        fields[QLatin1String("url")] = answerAt.isEmpty() ? url() : answerAt;
        open.push_back(withSignature(fields));
    }

private:
    void serve(QTcpSocket &socket, const SeenRequest &seen)
    {
        if (seen.method == "GET") {
            ++polls;
            QJsonArray list;
            for (const QJsonObject &challenge : open)
                list << challenge;
            return ScriptedServer::answer(socket, success(list, time()));
        }
        if (!formField(seen.body, "enrollment_credential").isEmpty())
            return ScriptedServer::answer(
                socket,
                success(true, time(),
                        {{QStringLiteral("public_key"),
                          pushVectors()[QLatin1String("server_public_key_as_in_detail")]},
                         {QStringLiteral("rollout_state"), QStringLiteral("enrolled")},
                         {QStringLiteral("serial"), QStringLiteral("PIPU0000F295")}}));
        if (!failAnswersWith.isEmpty()) {
            ++failed;
            return ScriptedServer::answer(socket, "{}", failAnswersWith);
        }
        const QString nonce = QString::fromLatin1(formField(seen.body, "nonce"));
        const auto count = std::erase_if(open, [&](const QJsonObject &challenge) {
            return challenge[QLatin1String("nonce")].toString() == nonce;
        });
        answers.push_back(seen.body);
        ScriptedServer::answer(socket, success(count == 1, time()));
    }
};

} // namespace warifu::test
