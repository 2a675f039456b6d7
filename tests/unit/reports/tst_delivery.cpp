// SPDX-License-Identifier: Apache-2.0
// Every (phase, event) pair of the delivery machine, then its times.
#include "tests/unit/reports/reports_samples.h"

#include <map>

using namespace warifu;
using namespace warifu::reports;
using namespace warifu::test;

namespace {

const char *const kPhases[] = {"Queued",    "InFlight", "Backoff", "NeedsToken",
                               "Delivered", "Failed",   "Expired"};
const char *const kEffects[] = {"post", "refresh", "ended"};

QByteArray words(const DeliveryStep &step)
{
    QByteArray text = kPhases[static_cast<int>(step.delivery.phase)];
    for (const DeliveryEffect effect : step.effects)
        text += QByteArray(" ") + kEffects[static_cast<int>(effect)];
    return text;
}

struct Given
{
    const char *name;
    DeliveryEvent event;
    std::chrono::milliseconds at{0};
};

DeliveryEvent answered(int status, const QByteArray &body = {},
                       std::optional<std::chrono::seconds> retryAfter = {})
{
    return delivery::Answered{status, retryAfter, body};
}

const std::vector<Given> &givens()
{
    static const std::vector<Given> all{
        {"tick", delivery::Tick{}},
        {"tick at its time", delivery::Tick{}, 1min},
        {"tick after a week", delivery::Tick{}, 7 * 24h},
        {"200", answered(200)},
        {"202", answered(202)},
        {"204", answered(204)},
        {"301", answered(301)},
        {"400", answered(400, R"({"err":"invalid_key"})")},
        {"401", answered(401)},
        {"403", answered(403)},
        {"404", answered(404)},
        {"408", answered(408)},
        {"410", answered(410)},
        {"413", answered(413)},
        {"415", answered(415)},
        {"422", answered(422)},
        {"429", answered(429)},
        {"500", answered(500)},
        {"503", answered(503)},
        {"0", answered(0)},
        {"no answer", delivery::NoAnswer{}},
        {"no answer for a week", delivery::NoAnswer{}, 7 * 24h},
        {"refreshed", delivery::TokenRefreshed{true}},
        {"not refreshed", delivery::TokenRefreshed{false}},
        {"restarted", delivery::Restarted{}},
    };
    return all;
}

const std::map<std::pair<QByteArray, QByteArray>, QByteArray> &changes()
{
    static const std::map<std::pair<QByteArray, QByteArray>, QByteArray> table = [] {
        std::map<std::pair<QByteArray, QByteArray>, QByteArray> rows{
            {{"Queued", "tick"}, "InFlight post"},
            {{"Queued", "tick at its time"}, "InFlight post"},
            {{"Queued", "tick after a week"}, "Expired ended"},
            {{"Backoff", "tick at its time"}, "InFlight post"},
            {{"Backoff", "tick after a week"}, "Expired ended"},
            {{"InFlight", "no answer"}, "Backoff"},
            {{"InFlight", "no answer for a week"}, "Expired ended"},
            {{"InFlight", "401"}, "NeedsToken refresh"},
            {{"InFlight", "restarted"}, "Queued"},
            {{"NeedsToken", "refreshed"}, "Queued"},
            {{"NeedsToken", "not refreshed"}, "Backoff"},
            {{"NeedsToken", "restarted"}, "Queued"},
        };
        for (const char *status : {"200", "202", "204"})
            rows[{"InFlight", status}] = "Delivered ended";
        for (const char *status : {"301", "400", "403", "404", "410", "413", "415", "422", "0"})
            rows[{"InFlight", status}] = "Failed ended";
        for (const char *status : {"408", "429", "500", "503"})
            rows[{"InFlight", status}] = "Backoff";
        return rows;
    }();
    return table;
}

Delivery deliveryIn(DeliveryPhase phase)
{
    Delivery delivery = deliveryOf(QStringLiteral("id"));
    delivery.phase = phase;
    delivery.nextTry = kStart + 1min;
    return delivery;
}

Delivery after(Delivery delivery, const DeliveryEvent &event, UnixMilliseconds now,
               double random = 0.5, const DeliveryPolicy &policy = {})
{
    return step(std::move(delivery), event, now, random, policy).delivery;
}

} // namespace

class DeliveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPair_data();
    void everyPair();
    void sendsTheSameBytes();
    void backsOff();
    void jitters();
    void obeysRetryAfter();
    void givesUpAfterAWeek();
    void refreshesOnceThenGivesUp();
    void tellsWhy();
    void makesAReceipt();
};

void DeliveryTest::everyPair_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("given");
    QTest::addColumn<QByteArray>("expected");
    for (int phase = 0; phase < 7; ++phase)
        for (int given = 0; given < static_cast<int>(givens().size()); ++given) {
            const char *const name = givens()[static_cast<std::size_t>(given)].name;
            const auto row = changes().find({kPhases[phase], name});
            QTest::addRow("%s, %s", kPhases[phase], name)
                << phase << given
                << (row == changes().end() ? QByteArray(kPhases[phase]) : row->second);
        }
}

void DeliveryTest::everyPair()
{
    QFETCH(const int, phase);
    QFETCH(const int, given);
    QFETCH(const QByteArray, expected);
    const Given &event = givens()[static_cast<std::size_t>(given)];
    const Delivery before = deliveryIn(static_cast<DeliveryPhase>(phase));
    DeliveryPolicy policy;
    policy.canRefresh = true;
    const DeliveryStep next = step(before, event.event, kStart + event.at, 0.5, policy);
    QCOMPARE(words(next), expected);
    QCOMPARE(next.delivery.body, before.body);
    QCOMPARE(next.delivery.id, before.id);
    if (isFinal(before.phase))
        QVERIFY(next.delivery == before);
}

void DeliveryTest::sendsTheSameBytes()
{
    Delivery delivery = deliveryOf(QStringLiteral("id"));
    const QByteArray body = delivery.body;
    UnixMilliseconds now = kStart;
    for (int i = 0; i < 50; ++i) {
        const DeliveryStep sent = step(delivery, delivery::Tick{}, now, 0.5);
        QVERIFY(sent.effects == std::vector{DeliveryEffect::Post});
        QCOMPARE(sent.delivery.body, body);
        delivery = after(sent.delivery, delivery::NoAnswer{}, now);
        now = delivery.nextTry;
    }
}

void DeliveryTest::backsOff()
{
    Delivery delivery = deliveryIn(DeliveryPhase::InFlight);
    const std::chrono::seconds expected[] = {30s, 60s, 120s, 240s, 480s, 960s, 1920s, 3600s, 3600s};
    for (const auto wait : expected) {
        delivery = after(delivery, answered(500), kStart);
        QCOMPARE(delivery.nextTry - kStart, wait);
        delivery = after(delivery, delivery::Tick{}, delivery.nextTry);
        QVERIFY(delivery.phase == DeliveryPhase::InFlight);
    }
    delivery.attempts = 1'000'000;
    QCOMPARE(after(delivery, answered(500), kStart).nextTry - kStart, 1h);
}

void DeliveryTest::jitters()
{
    const Delivery delivery = deliveryIn(DeliveryPhase::InFlight);
    QCOMPARE(after(delivery, answered(500), kStart, 0).nextTry - kStart, 24s);
    QCOMPARE(after(delivery, answered(500), kStart, 1).nextTry - kStart, 36s);
    QCOMPARE(after(delivery, answered(500), kStart, 99).nextTry - kStart, 36s);
}

void DeliveryTest::obeysRetryAfter()
{
    const Delivery delivery = deliveryIn(DeliveryPhase::InFlight);
    const auto wait = [&](int status, std::chrono::seconds retryAfter) {
        return after(delivery, answered(status, {}, retryAfter), kStart).nextTry - kStart;
    };
    QCOMPARE(wait(429, 600s), 600s);
    QCOMPARE(wait(503, 600s), 600s);
    QCOMPARE(wait(503, 1s), 30s);
    QCOMPARE(wait(429, 10'000'000s), 24h);
    QCOMPARE(wait(429, -5s), 30s);
    QCOMPARE(wait(429, std::chrono::seconds::max()), 24h);
    QCOMPARE(wait(500, 600s), 30s);
}

void DeliveryTest::givesUpAfterAWeek()
{
    Delivery delivery = deliveryOf(QStringLiteral("id"));
    UnixMilliseconds now = kStart;
    int attempts = 0;
    while (!isFinal(delivery.phase)) {
        delivery = after(delivery, delivery::Tick{}, now);
        if (delivery.phase != DeliveryPhase::InFlight)
            continue;
        ++attempts;
        delivery = after(delivery, delivery::NoAnswer{}, now);
        now = std::max(now, delivery.nextTry);
    }
    QVERIFY(delivery.phase == DeliveryPhase::Expired);
    QVERIFY(delivery.endedAt - kStart >= 7 * 24h);
    QVERIFY(delivery.endedAt - kStart <= 7 * 24h + 1h);
    QVERIFY(attempts > 150);
}

void DeliveryTest::refreshesOnceThenGivesUp()
{
    DeliveryPolicy policy;
    policy.canRefresh = true;
    Delivery delivery = deliveryIn(DeliveryPhase::InFlight);
    delivery = after(delivery, answered(401), kStart, 0.5, policy);
    QVERIFY(delivery.phase == DeliveryPhase::NeedsToken);
    delivery = after(delivery, delivery::TokenRefreshed{true}, kStart, 0.5, policy);
    for (int i = 0; i < 2; ++i) {
        delivery = after(delivery, delivery::Tick{}, kStart + 1h * (i + 1), 0.5, policy);
        delivery = after(delivery, answered(401), kStart + 1h * (i + 1), 0.5, policy);
        QVERIFY(delivery.phase == DeliveryPhase::Backoff);
    }
    delivery = after(delivery, delivery::Tick{}, kStart + 5h, 0.5, policy);
    delivery = after(delivery, answered(401), kStart + 5h, 0.5, policy);
    QVERIFY(delivery.phase == DeliveryPhase::Failed);
    QVERIFY(delivery.failure == DeliveryFailure::Unauthorized);
    // Another answer in between begins the count anew.
    Delivery other = deliveryIn(DeliveryPhase::InFlight);
    other.unauthorized = 3;
    other = after(other, answered(500), kStart);
    QCOMPARE(other.unauthorized, 0);
}

void DeliveryTest::tellsWhy()
{
    const Delivery delivery = deliveryIn(DeliveryPhase::InFlight);
    const Delivery rejected =
        after(delivery, answered(400, R"({"err":"invalid_key","description":"who?"})"), kStart);
    QVERIFY(rejected.failure == DeliveryFailure::Rejected);
    QVERIFY(rejected.receiver.code == ReceiverCode::InvalidKey);
    QCOMPARE(rejected.receiver.description, QStringLiteral("who?"));
    QCOMPARE(rejected.lastStatus, 400);
    QVERIFY(after(delivery, answered(302), kStart).failure == DeliveryFailure::Configuration);
    QVERIFY(after(delivery, answered(202), kStart).failure == DeliveryFailure::None);
}

void DeliveryTest::makesAReceipt()
{
    const Delivery done = after(deliveryIn(DeliveryPhase::InFlight), answered(202), kStart + 1min);
    const Receipt receipt = receiptOf(done);
    QCOMPARE(receipt.id, QStringLiteral("id"));
    QCOMPARE(receipt.receiver, QStringLiteral("a.example"));
    QCOMPARE(receipt.createdAt, kStart);
    QCOMPARE(receipt.endedAt, kStart + 1min);
    QVERIFY(receipt.phase == DeliveryPhase::Delivered);
}

QTEST_APPLESS_MAIN(DeliveryTest)
#include "tst_delivery.moc"
