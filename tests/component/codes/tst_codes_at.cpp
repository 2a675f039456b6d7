// SPDX-License-Identifier: Apache-2.0
// Current and next code of time-based accounts in a vault, and why there may be none.

#include "tests/component/codes/codes_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using codes::CodeError;

class CodesAtTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void currentAndNext_data();
    void currentAndNext();
    void refusals();
    void saysWhenTheSecretIsGone();
    void saysNothingWhenLocked();
};

void CodesAtTest::currentAndNext_data()
{
    QTest::addColumn<otp::Parameters>("parameters");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("next");
    QTest::addColumn<qint64>("from");
    // RFC 6238 appendix B and the Steam vectors over the same key.
    QTest::newRow("TOTP") << otp::Parameters{.digits = 8} << qint64(1111111109)
                          << QStringLiteral("07081804") << QStringLiteral("14050471")
                          << qint64(1111111080);
    QTest::newRow("TOTP, 1970") << otp::Parameters{} << qint64(0) << QStringLiteral("755224")
                                << QStringLiteral("287082") << qint64(0);
    QTest::newRow("Steam") << otp::validated({.kind = otp::Kind::Steam}).value()
                           << qint64(1111111109) << QStringLiteral("PY4YB")
                           << QStringLiteral("5PP3V") << qint64(1111111080);
}

void CodesAtTest::currentAndNext()
{
    QFETCH(otp::Parameters, parameters);
    QFETCH(qint64, time);
    QFETCH(QString, current);
    QFETCH(QString, next);
    QFETCH(qint64, from);
    CodesRoom room;
    room.add(1, parameters);
    const auto pair = room.service->at(idOf(1), unixSeconds(time));
    QVERIFY(pair);
    QCOMPARE(QString::fromStdString(pair->current.text), current);
    QCOMPARE(QString::fromStdString(pair->next.text), next);
    QCOMPARE(qint64(pair->current.validFrom.time_since_epoch().count()), from);
    QVERIFY(pair->current.validUntil == pair->next.validFrom);
    QVERIFY(pair->next.validUntil - pair->next.validFrom == parameters.period);
}

void CodesAtTest::refusals()
{
    CodesRoom room;
    room.add(1, {.epoch = std::chrono::seconds(1000)});
    room.add(2, otp::validated({.kind = otp::Kind::Motp}).value());
    room.add(3, otp::validated({.kind = otp::Kind::Yandex}).value(), 0,
             secretOf("neither 16 nor 26"), secretOf("1234"));
    room.addHotp(4);
    const auto time = unixSeconds(999);
    QCOMPARE(room.service->at(idOf(1), time).error(), CodeError::BeforeEpoch);
    QCOMPARE(room.service->at(idOf(2), time).error(), CodeError::BadSecret); // no PIN
    QCOMPARE(room.service->at(idOf(3), time).error(), CodeError::BadSecret);
    QCOMPARE(room.service->at(idOf(4), time).error(), CodeError::CounterBased);
    QCOMPARE(room.service->at(idOf(5), time).error(), CodeError::UnknownAccount);
    QCOMPARE(room.service->at({}, time).error(), CodeError::UnknownAccount);
}

void CodesAtTest::saysWhenTheSecretIsGone()
{
    CodesRoom room;
    room.add(1, {});
    room.service.reset();
    for (const QString &name : room.vault.keystore.names()) {
        if (name.contains(QLatin1String("page")))
            room.vault.keystore.lose(name);
    }
    QVERIFY(room.vault.reopen());
    const codes::CodeService service(*room.vault.vault, room.vault.clock);
    QCOMPARE(service.at(idOf(1), unixSeconds(59)).error(), CodeError::NoSecret);
}

void CodesAtTest::saysNothingWhenLocked()
{
    CodesRoom room;
    room.add(1, {});
    room.vault.vault->lock();
    QCOMPARE(room.service->at(idOf(1), unixSeconds(59)).error(), CodeError::VaultClosed);
}

QTEST_GUILESS_MAIN(CodesAtTest)
#include "tst_codes_at.moc"
