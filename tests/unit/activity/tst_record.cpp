// SPDX-License-Identifier: Apache-2.0
#include "core/activity/record.h"
#include "tests/support/seeded_entropy.h"

#include <QTest>

using namespace warifu;
using namespace warifu::activity;
using namespace warifu::test;

Q_DECLARE_METATYPE(warifu::activity::RecordError)

namespace {

Event sample()
{
    Event event;
    event.time = UnixMilliseconds(std::chrono::milliseconds(1'800'000'000'123));
    event.kind = Kind::RequestReported;
    event.account = QStringLiteral("会社 VPN");
    event.accountId = QStringLiteral("00112233445566778899aabbccddeeff");
    event.reference = QStringLiteral("ref");
    event.application = QStringLiteral("VPN");
    event.address = QStringLiteral("203.0.113.7");
    event.place = QStringLiteral("Osaka, JP");
    event.server = QStringLiteral("push.example.com");
    event.detail = QStringLiteral("report");
    event.count = 7;
    return event;
}

std::vector<std::uint8_t> bytesOf(const SecretBytes &bytes)
{
    const ByteView view = bytes.expose(); // test data
    return {view.begin(), view.end()};
}

} // namespace

class RecordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void cutsAndCleansTexts();
    void refusesEveryCut();
    void refuses_data();
    void refuses();
    void fitsItsPlaceOnly();
    void theChainCoversEverything();
};

void RecordTest::comesBack()
{
    const SecretBytes bytes = formatEvent(sample());
    const auto back = parseEvent(bytes.expose());
    QVERIFY(back.has_value());
    QVERIFY(*back == sample());
    QVERIFY(parseEvent(formatEvent({}).expose()).value() == Event{});
}

void RecordTest::cutsAndCleansTexts()
{
    Event event = sample();
    event.account = QString(10'000, QChar(0x3042));
    event.place = QStringLiteral("a\nb\u202Ec");
    event.detail = QString(QChar(0xd800));
    event.time = UnixMilliseconds(std::chrono::milliseconds(-5));
    const auto back = parseEvent(formatEvent(event).expose());
    QVERIFY(back.has_value());
    QVERIFY(back->account.size() <= kMaxFieldText);
    QCOMPARE(back->place, QStringLiteral("a bc"));
    QVERIFY(back->detail.isValidUtf16());
    QCOMPARE(back->time, UnixMilliseconds{});
}

void RecordTest::refusesEveryCut()
{
    const auto bytes = bytesOf(formatEvent(sample()));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!parseEvent(ByteView(bytes).first(size)).has_value());
    auto longer = bytes;
    longer.push_back(0);
    QVERIFY(parseEvent(longer).error() == RecordError::Truncated);
}

void RecordTest::refuses_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("value");
    QTest::addColumn<RecordError>("error");
    QTest::newRow("newer") << 0 << 2 << RecordError::NewerFormat;
    QTest::newRow("version 0") << 0 << 0 << RecordError::BadValue;
    QTest::newRow("far future") << 8 << 0xff << RecordError::BadValue;
    QTest::newRow("no kind") << 9 << 0 << RecordError::BadValue;
    QTest::newRow("unknown kind") << 9 << 254 << RecordError::BadValue;
    QTest::newRow("not UTF-8") << 16 << 0xff << RecordError::BadValue;
    QTest::newRow("long text") << 15 << 0xff << RecordError::Truncated;
}

void RecordTest::refuses()
{
    QFETCH(const int, offset);
    QFETCH(const int, value);
    QFETCH(const RecordError, error);
    auto bytes = bytesOf(formatEvent(sample()));
    bytes[static_cast<std::size_t>(offset)] = static_cast<std::uint8_t>(value);
    const auto parsed = parseEvent(bytes);
    QVERIFY(!parsed.has_value());
    QVERIFY(parsed.error() == error);
}

void RecordTest::fitsItsPlaceOnly()
{
    SeededEntropy entropy;
    const std::vector<std::uint8_t> key(32, 1);
    const std::vector<std::uint8_t> otherKey(32, 2);
    const Link start = chainStart({1});
    const std::vector<std::uint8_t> plain{1, 2, 3};
    const auto sealed = sealRecord(key, start, plain, entropy);
    QCOMPARE(bytesOf(unsealRecord(key, start, sealed).value()), plain);
    QVERIFY(!unsealRecord(otherKey, start, sealed));
    QVERIFY(!unsealRecord(key, chainStart({2}), sealed));
    QVERIFY(!unsealRecord(key, chained(start, sealed), sealed));
    Link later = start;
    ++later.sequence;
    QVERIFY(!unsealRecord(key, later, sealed));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] ^= 1;
        QVERIFY(!unsealRecord(key, start, changed));
    }
    QVERIFY(!unsealRecord(key, start, ByteView(sealed).first(5)));
}

void RecordTest::theChainCoversEverything()
{
    const std::vector<std::uint8_t> a{1};
    const std::vector<std::uint8_t> b{2};
    const Link start = chainStart({1});
    QCOMPARE(chained(start, a).sequence, 1U);
    QVERIFY(!(chained(start, a) == chained(start, b)));
    QVERIFY(!(chained(chained(start, a), b) == chained(chained(start, b), a)));
    QVERIFY(!(chainStart({1}) == chainStart({2})));
}

QTEST_APPLESS_MAIN(RecordTest)
#include "tst_record.moc"
