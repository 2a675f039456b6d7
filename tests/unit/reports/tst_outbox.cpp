// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/reports/reports_samples.h"

#include <functional>

using namespace warifu;
using namespace warifu::reports;
using namespace warifu::test;

namespace {

const QString kA = QStringLiteral("https://a.example/");
const QString kB = QStringLiteral("https://b.example/");

Outbox filled()
{
    Outbox outbox;
    for (const auto &[id, endpoint] : {std::pair{"1", kA}, {"2", kA}, {"3", kB}}) {
        if (outbox.enqueue(deliveryOf(QString::fromLatin1(id), endpoint), kStart)
            != Enqueued::Taken)
            qFatal("not taken");
    }
    return outbox;
}

void send(Outbox &outbox, const char *id, int status, UnixMilliseconds now = kStart)
{
    const QString name = QString::fromLatin1(id);
    static_cast<void>(outbox.apply(name, delivery::Tick{}, now, 0.5));
    static_cast<void>(outbox.apply(name, delivery::Answered{status, std::nullopt, {}}, now, 0.5));
}

QStringList due(const Outbox &outbox, UnixMilliseconds now = kStart)
{
    const auto ids = outbox.due(now);
    return {ids.begin(), ids.end()};
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneAtATimeAndInOrder();
    void takesAReportOnce();
    void tenAnHour();
    void isBounded();
    void refusesMalformed_data();
    void refusesMalformed();
    void comesBack();
    void aRestartSendsAgain();
    void refusesEveryCut();
    void aChangedByteIsNeverABrokenOutbox();
    void refuses();
};

void OutboxTest::oneAtATimeAndInOrder()
{
    Outbox outbox = filled();
    QCOMPARE(due(outbox), QStringList({QStringLiteral("1"), QStringLiteral("3")}));
    QCOMPARE(outbox.nextDue().value(), kStart);
    const auto effects = outbox.apply(QStringLiteral("1"), delivery::Tick{}, kStart, 0.5);
    QVERIFY(effects == std::vector{DeliveryEffect::Post});
    QCOMPARE(due(outbox), QStringList{QStringLiteral("3")});
    static_cast<void>(outbox.apply(QStringLiteral("1"), delivery::NoAnswer{}, kStart, 0.5));
    QCOMPARE(due(outbox), QStringList{QStringLiteral("3")}); // 2 waits behind 1
    QCOMPARE(due(outbox, kStart + 30s), QStringList({QStringLiteral("1"), QStringLiteral("3")}));
    send(outbox, "1", 202, kStart + 30s);
    QCOMPARE(due(outbox), QStringList({QStringLiteral("2"), QStringLiteral("3")}));
    send(outbox, "2", 400);
    send(outbox, "3", 202);
    QVERIFY(due(outbox).isEmpty());
    QVERIFY(!outbox.nextDue());
    QVERIFY(outbox.find(QStringLiteral("2"))->phase == DeliveryPhase::Failed);
    QVERIFY(outbox.find(QStringLiteral("2"))->body.isEmpty());
    QVERIFY(outbox.apply(QStringLiteral("9"), delivery::Tick{}, kStart, 0.5).empty());
    QVERIFY(outbox.find(QStringLiteral("9")) == nullptr);
    QCOMPARE(due(filled(), kStart + 8 * 24h).size(), 2); // to be told that they are over
}

void OutboxTest::takesAReportOnce()
{
    Outbox outbox = filled();
    QVERIFY(outbox.enqueue(deliveryOf(QStringLiteral("1"), kB), kStart) == Enqueued::AlreadyTaken);
    Delivery again = deliveryOf(QStringLiteral("new"));
    again.cause = QStringLiteral("cause-1");
    QVERIFY(outbox.enqueue(again, kStart) == Enqueued::AlreadyTaken);
    send(outbox, "1", 202);
    QVERIFY(outbox.enqueue(again, kStart) == Enqueued::AlreadyTaken); // also afterwards
    again.form = DeliveryForm::Webhook;
    QVERIFY(outbox.enqueue(again, kStart) == Enqueued::Taken);
    // Whatever state it came with, it begins at the beginning.
    Delivery odd = deliveryOf(QStringLiteral("odd"));
    odd.phase = DeliveryPhase::Delivered;
    odd.attempts = 9;
    QVERIFY(outbox.enqueue(odd, kStart + 1s) == Enqueued::Taken);
    QVERIFY(outbox.find(QStringLiteral("odd"))->phase == DeliveryPhase::Queued);
    QCOMPARE(outbox.find(QStringLiteral("odd"))->createdAt, kStart + 1s);
}

void OutboxTest::tenAnHour()
{
    Outbox outbox;
    int taken = 0;
    for (int i = 0; i < 20; ++i)
        taken += outbox.enqueue(deliveryOf(QString::number(i)), kStart + i * 1s) == Enqueued::Taken;
    QCOMPARE(taken, 10);
    Delivery other = deliveryOf(QStringLiteral("other"));
    other.account = QStringLiteral("account-2");
    QVERIFY(outbox.enqueue(other, kStart) == Enqueued::Taken);
    QVERIFY(outbox.enqueue(deliveryOf(QStringLiteral("21")), kStart + 59min) == Enqueued::TooMany);
    QVERIFY(outbox.enqueue(deliveryOf(QStringLiteral("21")), kStart + 1h) == Enqueued::Taken);
}

void OutboxTest::isBounded()
{
    Outbox outbox;
    for (int i = 0; i < 400; ++i) {
        const QString id = QString::number(i);
        QVERIFY(outbox.enqueue(deliveryOf(id), kStart + i * 1h) == Enqueued::Taken);
        send(outbox, id.toLatin1().constData(), 202, kStart + i * 1h);
    }
    QCOMPARE(outbox.deliveries().size(), kMaxReceipts);
    QCOMPARE(outbox.deliveries().front().id, QStringLiteral("300"));
    std::size_t taken = 0;
    for (int i = 0; i < 400; ++i) {
        Delivery delivery = deliveryOf(QStringLiteral("x%1").arg(i));
        delivery.account = QString::number(i);
        taken += outbox.enqueue(delivery, kStart) == Enqueued::Taken ? 1 : 0;
    }
    QCOMPARE(taken, kMaxOpen);
    QVERIFY(Outbox::parse(outbox.format()).has_value());
}

void OutboxTest::refusesMalformed_data()
{
    using Change = std::function<void(Delivery &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) {
        QTest::newRow(name) << std::move(change);
    };
    row("no id", [](auto &d) { d.id.clear(); });
    row("no cause", [](auto &d) { d.cause.clear(); });
    row("no account", [](auto &d) { d.account.clear(); });
    row("long cause", [](auto &d) { d.cause = QString(1025, QLatin1Char('c')); });
    row("half a character", [](auto &d) { d.cause = QString(QChar(0xdc00)); });
    row("no body", [](auto &d) { d.body.clear(); });
    row("large body", [](auto &d) { d.body = QByteArray(kMaxBody + 1, 'b'); });
    row("http", [](auto &d) { d.endpoint = QStringLiteral("http://a.example/"); });
    row("no host", [](auto &d) { d.endpoint = QStringLiteral("https:///x"); });
    row("no endpoint", [](auto &d) { d.endpoint.clear(); });
    row("a file", [](auto &d) { d.endpoint = QStringLiteral("file:///etc/passwd"); });
}

void OutboxTest::refusesMalformed()
{
    QFETCH(const std::function<void(Delivery &)>, change);
    Delivery delivery = deliveryOf(QStringLiteral("1"));
    change(delivery);
    Outbox outbox;
    QVERIFY(outbox.enqueue(delivery, kStart) == Enqueued::Malformed);
    QVERIFY(outbox.deliveries().empty());
}

void OutboxTest::comesBack()
{
    Outbox outbox = filled();
    send(outbox, "1", 400);
    send(outbox, "3", 503);
    const auto back = Outbox::parse(outbox.format());
    QVERIFY(back.has_value());
    QVERIFY(*back == outbox);
    QVERIFY(Outbox::parse(Outbox().format()).value() == Outbox());
}

void OutboxTest::aRestartSendsAgain()
{
    Outbox outbox = filled();
    static_cast<void>(outbox.apply(QStringLiteral("1"), delivery::Tick{}, kStart, 0.5));
    Outbox back = Outbox::parse(outbox.format()).value();
    QVERIFY(!due(back).contains(QStringLiteral("1")));
    back.restart(kStart);
    QVERIFY(due(back).contains(QStringLiteral("1")));
    QCOMPARE(back.find(QStringLiteral("1"))->body, outbox.find(QStringLiteral("1"))->body);
}

void OutboxTest::refusesEveryCut()
{
    const auto bytes = filled().format();
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!Outbox::parse(ByteView(bytes).first(size)).has_value());
    auto longer = bytes;
    longer.push_back(0);
    QVERIFY(Outbox::parse(longer).error() == OutboxError::Truncated);
}

void OutboxTest::aChangedByteIsNeverABrokenOutbox()
{
    Outbox outbox = filled();
    send(outbox, "1", 400);
    const auto bytes = outbox.format();
    int refused = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (const int bit : {0, 4, 7}) {
            auto changed = bytes;
            changed[i] = static_cast<std::uint8_t>(changed[i] ^ (1 << bit));
            const auto parsed = Outbox::parse(changed);
            refused += parsed ? 0 : 1;
            if (parsed)
                QVERIFY(parsed->format() == changed);
        }
    QVERIFY(refused > 100);
}

void OutboxTest::refuses()
{
    auto bytes = Outbox().format();
    bytes[0] = 2;
    QVERIFY(Outbox::parse(bytes).error() == OutboxError::NewerFormat);
    bytes[0] = 0;
    QVERIFY(Outbox::parse(bytes).error() == OutboxError::BadValue);
    bytes = {1, 0xff, 0xff};
    QVERIFY(Outbox::parse(bytes).error() == OutboxError::TooMany);
    std::vector<std::uint8_t> twice{1, 2, 0};
    Outbox single;
    QVERIFY(single.enqueue(deliveryOf(QStringLiteral("1")), kStart) == Enqueued::Taken);
    const auto entry = single.format();
    for (int i = 0; i < 2; ++i)
        twice.insert(twice.end(), entry.begin() + 3, entry.end());
    QVERIFY(Outbox::parse(twice).error() == OutboxError::BadValue);
}

QTEST_APPLESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
