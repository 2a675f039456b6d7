// SPDX-License-Identifier: Apache-2.0
// What polling one server costs in an hour and in an idle day, against the limit of 2 s of
// processor time a day, and where one poll spends it. bench_polling [--json FILE]

#include "core/base/text_field.h"
#include "core/crypto/signature.h"
#include "core/servers/privacyidea/challenge_list.h"
#include "core/servers/privacyidea/requests.h"
#include "tests/bench/polling/polling_room.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace warifu;
using namespace warifu::bench;
using approvals::Attention;

namespace {

constexpr double kDayLimit = 2.0; // seconds of processor time, issue 3
constexpr std::chrono::hours kDay{24};

QString jsonFile;

void report(const char *name, QJsonObject numbers)
{
    if (jsonFile.isEmpty())
        return;
    QFile file(jsonFile);
    numbers[QStringLiteral("name")] = QLatin1String(name);
    if (file.open(QIODevice::Append))
        file.write(QJsonDocument(numbers).toJson(QJsonDocument::Compact) + '\n');
}

void measure(const char *name, PollingRoom &room, Attention attention,
             std::chrono::milliseconds time)
{
    const Usage usage = room.pass(time, attention);
    const double hours = double(time / std::chrono::milliseconds(1)) / 3'600'000;
    const double day = usage.seconds / hours * 24;
    std::printf("%-34s %6.0f polls/h %5.0f signatures/h %8.3f s CPU/h %7.0f wake-ups/h"
                "  a day: %6.2f s, %.2fx the limit\n",
                name, room.polls / hours, room.tokens.signatures / hours, usage.seconds / hours,
                usage.switches / hours, day, day / kDayLimit);
    std::fflush(stdout);
    if (room.failed > 0)
        std::printf("  %d of them FAILED\n", room.failed);
    report(name,
           {{QStringLiteral("pollsPerHour"), room.polls / hours},
            {QStringLiteral("signaturesPerHour"), room.tokens.signatures / hours},
            {QStringLiteral("cpuSecondsPerHour"), usage.seconds / hours},
            {QStringLiteral("wakeupsPerHour"), usage.switches / hours},
            {QStringLiteral("cpuSecondsPerDay"), day},
            {QStringLiteral("ratioToLimit"), day / kDayLimit}});
}

// Microseconds of processor time of one call, all threads.
template<class F>
void split(const char *name, int times, F call)
{
    call();
    const Usage before = Usage::now();
    for (int i = 0; i < times; ++i)
        call();
    const double each = (Usage::now() - before).seconds / times * 1e6;
    std::printf("  %-44s %8.0f us\n", name, each);
    std::fflush(stdout);
    report(name, {{QStringLiteral("microseconds"), each}});
}

void splitPoll(PollingRoom &room, PollingServer &server)
{
    const QByteArray message = "PIPU0000F295|2027-01-15T08:00:00.000000Z";
    std::printf("\none poll, processor time of its parts:\n");
    split("signature, RSA-3072", 200, [&] { (void)crypto::sign(room.key, viewOf(message)); });
    split("signature as the vault makes it", 200, [&] {
        test::Answer<Result<QByteArray, servers::privacyidea::SignError>> done;
        room.store.sign(room.id, message, done.callback());
        (void)done.arrives();
    });
    split("looking the token up", 1000, [&] { (void)room.store.find(room.id); });
    QByteArray body;
    const auto get = [&] {
        net::Request request = servers::privacyidea::pollRequest(
            QUrl(room.store.find(room.id)->url), QStringLiteral("PIPU0000F295"),
            "2027-01-15T08:00:00.000000Z", std::vector<std::uint8_t>(384, 7));
        test::Answer<Result<net::Response, net::NetError>> done;
        room.http.send(std::move(request), done.callback());
        if (!done.arrives() || !*done)
            qFatal("no answer");
        body = (*done)->body;
    };
    server.setCloses(false);
    split("HTTPS, connection kept", 500, get);
    server.setCloses(true);
    split("HTTPS, closed by the server each time", 200, get);
    split("JSON of an empty list", 5000,
          [&] { (void)servers::privacyidea::parseEnvelope(200, body); });
    split("schedule, book, timer", 5000, [&] {
        room.service.post(approvals::book::Polled{room.id, {}});
        (void)room.service.nextWake();
    });
}

} // namespace

int main(int argc, char **argv)
{
    PollingServer server;
    if (server.url().isEmpty())
        return 1;
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (const auto at = words.indexOf(QStringLiteral("--json")); at > 0)
        jsonFile = words.value(at + 1);
    std::printf("Server: a stand-in of its own process that answers as privacyIDEA 3.14, over TLS\n"
                "on loopback. Limit: %.0f s of processor time in a day without anybody there.\n",
                kDayLimit);
    PollingRoom room(server);
    measure("user there, an hour", room, Attention::Active, std::chrono::hours(1));
    measure("nobody for minutes, an hour", room, Attention::Idle, std::chrono::hours(1));
    measure("nobody there, an idle day", room, Attention::Away, kDay);
    splitPoll(room, server);
    return 0;
}
