// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/replay_guard.h"
#include "tests/unit/approvals/samples.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

Q_DECLARE_METATYPE(warifu::approvals::FormatError)

namespace {

const QString kToken = QStringLiteral("token-1");

ReplayGuard filled()
{
    ReplayGuard guard;
    guard.remember(kToken, "a", kStart, 2min);
    guard.remember(kToken, "b", kStart + 1h, 48h);
    guard.remember(QStringLiteral("token-2"), "a", kStart, 2min);
    return guard;
}

} // namespace

class ReplayGuardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTokenAndNonce();
    void neverForgetsTooEarly();
    void aClockSetBackForgetsNothing();
    void isBounded();
    void survivesStorage();
    void refuses_data();
    void refuses();
    void refusesEveryCut();
};

void ReplayGuardTest::knowsTokenAndNonce()
{
    const ReplayGuard guard = filled();
    QVERIFY(guard.knows(kToken, "a"));
    QVERIFY(guard.knows(QStringLiteral("token-2"), "a"));
    QVERIFY(!guard.knows(QStringLiteral("token-2"), "b"));
    QVERIFY(!guard.knows(kToken, "A"));
    QVERIFY(!guard.knows(QStringLiteral("token-3"), "a"));
}

void ReplayGuardTest::neverForgetsTooEarly()
{
    ReplayGuard guard = filled();
    guard.forget(kStart + 24h - 1ms);
    QVERIFY(guard.knows(kToken, "a"));
    guard.forget(kStart + 24h);
    QVERIFY(!guard.knows(kToken, "a"));
    guard.forget(kStart + 49h - 1ms); // a lifetime of more than a day
    QVERIFY(guard.knows(kToken, "b"));
    guard.forget(kStart + 49h);
    QCOMPARE(guard.size(), 0U);
}

void ReplayGuardTest::aClockSetBackForgetsNothing()
{
    ReplayGuard guard = filled();
    guard.remember(kToken, "b", kStart - 100h, 1min); // earlier does not shorten
    guard.forget(kStart - 100h);
    QCOMPARE(guard.size(), 3U);
    guard.forget(kStart + 49h - 1ms);
    QVERIFY(guard.knows(kToken, "b"));
}

void ReplayGuardTest::isBounded()
{
    ReplayGuard guard;
    int taken = 0;
    for (int i = 0; i < 10'000; ++i) {
        if (!guard.hasRoom(kToken))
            continue;
        guard.remember(kToken, QByteArray::number(i), kStart, 2min);
        ++taken;
    }
    QCOMPARE(taken, 4096);
    QVERIFY(!guard.hasRoom(kToken, kMaxNoncesWhileLocked));
    QVERIFY(guard.hasRoom(QStringLiteral("another")));
    QVERIFY(guard.knows(kToken, "0")); // the oldest is not forgotten for the newest
    QVERIFY(ReplayGuard::parse(guard.format()).has_value());
    guard.forget(kStart + 24h);
    QVERIFY(guard.hasRoom(kToken));
}

void ReplayGuardTest::survivesStorage()
{
    const ReplayGuard guard = filled();
    const auto back = ReplayGuard::parse(guard.format());
    QVERIFY(back.has_value());
    QVERIFY(*back == guard);
    QVERIFY(ReplayGuard::parse(ReplayGuard().format()).value() == ReplayGuard());
}

void ReplayGuardTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FormatError>("error");
    const auto row = [](const char *name, const QByteArray &hex, FormatError error) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << error;
    };
    const QByteArray mark(32, '0');
    const QByteArray time("0000000001000000");
    const auto one = [&](const QByteArray &marks) { return "0101000000" + marks; };
    row("nothing", "", FormatError::Truncated);
    row("only a version", "01", FormatError::Truncated);
    row("newer", "0200000000", FormatError::NewerFormat);
    row("version 0", "0000000000", FormatError::BadValue);
    row("too many tokens", "0101040000", FormatError::TooMany);
    row("more behind", "010000000000", FormatError::Truncated);
    row("no token",
        one("0000"
            "01000000"
            + mark + time),
        FormatError::BadValue);
    row("no nonces",
        one("010041"
            "00000000"),
        FormatError::BadValue);
    row("too many nonces",
        one("010041"
            "01100000"),
        FormatError::TooMany);
    row("not UTF-8",
        one("0100ff"
            "01000000"
            + mark + time),
        FormatError::BadValue);
    row("long token", one("c100" + QByteArray(386, '4') + "01000000" + mark + time),
        FormatError::Truncated);
    row("twice the same",
        one("010041"
            "02000000"
            + mark + time + mark + time),
        FormatError::BadValue);
    row("the same token twice",
        "0102000000"
            + ("010041"
               "01000000"
               + mark + time)
            + "010041"
              "01000000"
            + mark + time,
        FormatError::BadValue);
    row("tokens out of order",
        "0102000000"
            + ("010042"
               "01000000"
               + mark + time)
            + "010041"
              "01000000"
            + mark + time,
        FormatError::BadValue);
    row("far future",
        one("010041"
            "01000000"
            + mark + "ffffffffffffffff"),
        FormatError::BadValue);
}

void ReplayGuardTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const FormatError, error);
    const auto parsed =
        ReplayGuard::parse({reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                            static_cast<std::size_t>(bytes.size())});
    QVERIFY(!parsed.has_value());
    QVERIFY(parsed.error() == error);
}

void ReplayGuardTest::refusesEveryCut()
{
    const auto bytes = filled().format();
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!ReplayGuard::parse(ByteView(bytes).first(size)).has_value());
}

QTEST_APPLESS_MAIN(ReplayGuardTest)
#include "tst_replay_guard.moc"
