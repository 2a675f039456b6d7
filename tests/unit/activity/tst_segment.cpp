// SPDX-License-Identifier: Apache-2.0
#include "core/activity/segment.h"
#include "tests/support/seeded_entropy.h"

#include <QTest>

using namespace warifu;
using namespace warifu::activity;
using namespace warifu::test;

Q_DECLARE_METATYPE(warifu::activity::SegmentError)

namespace {

const std::vector<std::uint8_t> kKey(32, 7);

SegmentStart start()
{
    SegmentStart start;
    start.number = 3;
    start.before = {41, chainStart({9}).hash};
    return start;
}

std::vector<std::uint8_t> withFrames(const std::vector<std::size_t> &sizes)
{
    auto bytes = formatSegmentStart(start());
    for (const std::size_t size : sizes) {
        const auto frame = formatFrame(std::vector<std::uint8_t>(size, 5));
        bytes.insert(bytes.end(), frame.begin(), frame.end());
    }
    return bytes;
}

Head head()
{
    Head head;
    head.id = {1, 2, 3};
    head.first = start();
    head.lastSegment = 5;
    head.end = {99, chainStart({4}).hash};
    return head;
}

} // namespace

class SegmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void keepsWholeFrames();
    void refuses_data();
    void refuses();
    void headComesBack();
    void headRefusesEveryChange();
    void headRefusesNonsense();
};

void SegmentTest::comesBack()
{
    const auto bytes = withFrames({28, 100});
    const auto segment = parseSegment(bytes);
    QVERIFY(segment.has_value());
    QVERIFY(segment->start == start());
    QCOMPARE(segment->sealed.size(), 2U);
    QCOMPARE(segment->sealed[1].size(), 100U);
    QCOMPARE(segment->wholeSize, bytes.size());
    QVERIFY(!segment->hasTail);
    QCOMPARE(formatSegmentStart(start()).size(), kSegmentHeader);
}

void SegmentTest::keepsWholeFrames()
{
    const auto whole = withFrames({50});
    const auto bytes = withFrames({50, 60});
    for (std::size_t size = whole.size() + 1; size < bytes.size(); ++size) {
        const auto segment = parseSegment(ByteView(bytes).first(size));
        QCOMPARE(segment->sealed.size(), 1U);
        QCOMPARE(segment->wholeSize, whole.size());
        QVERIFY(segment->hasTail);
    }
    QVERIFY(parseSegment(withFrames({50, 27}))->hasTail); // too short for any seal
    QVERIFY(parseSegment(withFrames({50, 0, 50}))->hasTail);
    QVERIFY(parseSegment(withFrames({kMaxSealed + 1}))->hasTail);
    QVERIFY(!parseSegment(withFrames({kMaxSealed}))->hasTail);
}

void SegmentTest::refuses_data()
{
    QTest::addColumn<int>("size"); // kept of a segment's start
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("value");
    QTest::addColumn<SegmentError>("error");
    const int all = static_cast<int>(kSegmentHeader);
    QTest::newRow("nothing") << 0 << -1 << 0 << SegmentError::Truncated;
    QTest::newRow("half a header") << all - 1 << -1 << 0 << SegmentError::Truncated;
    QTest::newRow("another magic") << all << 0 << int('w') << SegmentError::NoSegment;
    QTest::newRow("version 0") << all << 8 << 0 << SegmentError::NoSegment;
    QTest::newRow("newer") << all << 8 << 2 << SegmentError::NewerFormat;
    QTest::newRow("number 0") << all << 10 << 0 << SegmentError::BadValue;
}

void SegmentTest::refuses()
{
    QFETCH(const int, size);
    QFETCH(const int, offset);
    QFETCH(const int, value);
    QFETCH(const SegmentError, error);
    auto bytes = formatSegmentStart(start());
    bytes.resize(static_cast<std::size_t>(size));
    if (offset >= 0)
        bytes[static_cast<std::size_t>(offset)] = static_cast<std::uint8_t>(value);
    const auto segment = parseSegment(bytes);
    QVERIFY(!segment.has_value());
    QVERIFY(segment.error() == error);
}

void SegmentTest::headComesBack()
{
    SeededEntropy entropy;
    const auto bytes = sealHead(kKey, head(), entropy);
    QVERIFY(bytes.size() <= kMaxHead);
    QVERIFY(openHead(kKey, bytes).value() == head());
    QVERIFY(openHead(std::vector<std::uint8_t>(32, 8), bytes).error() == SegmentError::Refused);
}

void SegmentTest::headRefusesEveryChange()
{
    SeededEntropy entropy;
    const auto bytes = sealHead(kKey, head(), entropy);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto changed = bytes;
        changed[i] ^= 0x10;
        QVERIFY(!openHead(kKey, changed).has_value());
        QVERIFY(!openHead(kKey, ByteView(bytes).first(i)).has_value());
    }
}

void SegmentTest::headRefusesNonsense()
{
    SeededEntropy entropy;
    Head backwards = head();
    backwards.lastSegment = 2;
    QVERIFY(openHead(kKey, sealHead(kKey, backwards, entropy)).error() == SegmentError::BadValue);
    Head early = head();
    early.end.sequence = 40;
    QVERIFY(openHead(kKey, sealHead(kKey, early, entropy)).error() == SegmentError::BadValue);
    Head none = head();
    none.first.number = 0;
    QVERIFY(openHead(kKey, sealHead(kKey, none, entropy)).error() == SegmentError::BadValue);
}

QTEST_APPLESS_MAIN(SegmentTest)
#include "tst_segment.moc"
