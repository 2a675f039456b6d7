// SPDX-License-Identifier: Apache-2.0
// SecretBytes and its arena: one owner, wiped when given back, locked and kept out of dumps.
#include "core/base/secret_arena.h"
#include "core/base/secret_bytes.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <type_traits>
#include <vector>

using warifu::ByteView;
using warifu::SecretBytes;

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);

namespace {

template<class T>
concept Comparable = requires(const T &a, const T &b)
{
    a == b;
};
template<class T>
concept TextLike = std::is_convertible_v<T, QString> || std::is_convertible_v<T, QByteArray>;
static_assert(!Comparable<SecretBytes>);
static_assert(!TextLike<SecretBytes>);

SecretBytes filled(std::size_t size, std::uint8_t value)
{
    SecretBytes bytes(size);
    // The test writes a pattern to look for later.
    std::ranges::fill(bytes.exposeWritable(), value);
    return bytes;
}

bool isAll(ByteView bytes, std::uint8_t value)
{
    return std::ranges::all_of(bytes, [value](std::uint8_t byte) { return byte == value; });
}

#ifdef Q_OS_LINUX
// "VmFlags:" of the mapping that holds address, from /proc/self/smaps.
QByteArray mappingFlags(const void *address)
{
    QFile smaps(QStringLiteral("/proc/self/smaps"));
    if (!smaps.open(QIODevice::ReadOnly))
        return {};
    const auto wanted = reinterpret_cast<std::uintptr_t>(address);
    bool inside = false;
    const QList<QByteArray> lines = smaps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype dash = line.indexOf('-');
        const qsizetype space = line.indexOf(' ');
        bool isRange = false;
        const std::uintptr_t from = line.left(dash).toULongLong(&isRange, 16);
        if (dash > 0 && dash < space && isRange)
            inside = wanted >= from
                && wanted < line.mid(dash + 1, space - dash - 1).toULongLong(nullptr, 16);
        else if (inside && line.startsWith("VmFlags:"))
            return line;
    }
    return {};
}
#endif

} // namespace

class SecretBytesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsAsZeros();
    void copiesAndClones();
    void movesWithoutASecondCopy();
    void wipesWhenDestroyed();
    void wipesOnClearAndAssignment();
    void truncateWipesTheTail();
    void givesMemoryBack();
    void reusesReleasedMemoryInAnyOrder();
    void takesMoreThanOneChunk();
    void mappingIsLockedAndNotDumped();
    void comparesInConstantTimeCorrectly_data();
    void comparesInConstantTimeCorrectly();
};

void SecretBytesTest::startsAsZeros()
{
    QVERIFY(SecretBytes().isEmpty());
    QVERIFY(SecretBytes(0).isEmpty());
    for (const std::size_t size : {1u, 15u, 16u, 17u, 4096u}) {
        filled(size, 0xAA).clear(); // dirty the memory first
        const SecretBytes bytes(size);
        QCOMPARE(bytes.size(), size);
        // Nothing secret is in it yet.
        QVERIFY(isAll(bytes.expose(), 0));
    }
}

void SecretBytesTest::copiesAndClones()
{
    const std::vector<std::uint8_t> source{1, 2, 3};
    const SecretBytes copy = SecretBytes::copyOf(source);
    const SecretBytes clone = copy.clone();
    // The test compares the copies.
    QVERIFY(std::ranges::equal(clone.expose(), source));
    QVERIFY(copy.expose().data() != clone.expose().data());
    QVERIFY(SecretBytes::copyOf({}).isEmpty());
    QVERIFY(SecretBytes().clone().isEmpty());
}

void SecretBytesTest::movesWithoutASecondCopy()
{
    SecretBytes first = filled(40, 7);
    // The address tells that nothing was copied.
    const auto *const address = first.expose().data();
    SecretBytes second = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(second.expose().data(), address);
    SecretBytes third;
    third = std::move(second);
    QCOMPARE(third.expose().data(), address);
    SecretBytes &alias = third;
    third = std::move(alias); // to itself: nothing is lost
    QCOMPARE(third.size(), std::size_t(40));
    QVERIFY(isAll(third.expose(), 7));
}

void SecretBytesTest::wipesWhenDestroyed()
{
    // The arena never unmaps, so a view of released memory can still be read.
    ByteView leftover;
    {
        const SecretBytes secret = filled(1000, 0x5A);
        leftover = secret.expose();
        QVERIFY(isAll(leftover, 0x5A));
    }
    QVERIFY(isAll(leftover, 0));
}

void SecretBytesTest::wipesOnClearAndAssignment()
{
    SecretBytes secret = filled(64, 0x5A);
    // Views of memory that the lines below give back.
    const ByteView first = secret.expose();
    secret = filled(64, 0xA5);
    QVERIFY(isAll(first, 0));
    const ByteView second = secret.expose();
    secret.clear();
    QVERIFY(isAll(second, 0));
    QVERIFY(secret.isEmpty());
}

void SecretBytesTest::truncateWipesTheTail()
{
    SecretBytes secret = filled(64, 0x5A);
    // A view of the tail, to see it wiped.
    const ByteView whole = secret.expose();
    secret.truncate(10);
    QCOMPARE(secret.size(), std::size_t(10));
    QVERIFY(isAll(whole.first(10), 0x5A));
    QVERIFY(isAll(whole.subspan(10), 0));
    secret.truncate(100); // never grows
    QCOMPARE(secret.size(), std::size_t(10));
    secret.truncate(0);
    QVERIFY(isAll(whole, 0));
}

void SecretBytesTest::givesMemoryBack()
{
    const std::size_t before = warifu::secret_arena::usage().usedBytes;
    {
        SecretBytes kept = filled(100, 1);
        QVERIFY(warifu::secret_arena::usage().usedBytes >= before + 100);
        kept.truncate(3); // the whole block is given back later, not three bytes
    }
    QCOMPARE(warifu::secret_arena::usage().usedBytes, before);
}

void SecretBytesTest::reusesReleasedMemoryInAnyOrder()
{
    const std::size_t mapped = [] {
        static_cast<void>(SecretBytes(1));
        return warifu::secret_arena::usage().mappedBytes;
    }();
    for (int round = 0; round < 50; ++round) {
        std::vector<SecretBytes> blocks;
        for (std::size_t i = 1; i <= 200; ++i)
            blocks.push_back(filled(i, static_cast<std::uint8_t>(i)));
        for (std::size_t i = 0; i < blocks.size(); i += 2)
            blocks[i].clear();
        for (std::size_t i = 0; i < blocks.size(); i += 2)
            blocks[i] = filled(i + 1, static_cast<std::uint8_t>(i + 1));
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            // No block may have been handed out twice.
            QVERIFY(isAll(blocks[i].expose(), static_cast<std::uint8_t>(i + 1)));
        }
    }
    QCOMPARE(warifu::secret_arena::usage().mappedBytes, mapped);
}

void SecretBytesTest::takesMoreThanOneChunk()
{
    const std::size_t size = 3 * 1024 * 1024 + 5;
    const SecretBytes large = filled(size, 9);
    QCOMPARE(large.size(), size);
    // Every byte of the large block is writable.
    QVERIFY(isAll(large.expose(), 9));
}

void SecretBytesTest::mappingIsLockedAndNotDumped()
{
#ifdef Q_OS_LINUX
    const SecretBytes secret = filled(32, 1);
    // Only the address is used.
    const QByteArray flags = mappingFlags(secret.expose().data()) + ' ';
    QVERIFY2(flags.startsWith("VmFlags:"), flags.constData());
    QVERIFY2(flags.contains(" dd "), flags.constData()); // not in core dumps
    QVERIFY2(flags.contains(" wf "), flags.constData()); // zeros in a forked child
    if (warifu::secret_arena::usage().lockedBytes == 0)
        QSKIP("this system's limit for locked memory is 0; the rest was checked");
    QVERIFY2(flags.contains(" lo "), flags.constData()); // never swapped
#else
    QSKIP("reads /proc/self/smaps, which only Linux has");
#endif
}

void SecretBytesTest::comparesInConstantTimeCorrectly_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("equal");
    QTest::newRow("empty") << QByteArray() << QByteArray() << true;
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << true;
    QTest::newRow("first differs") << QByteArray("xbc") << QByteArray("abc") << false;
    QTest::newRow("last differs") << QByteArray("abx") << QByteArray("abc") << false;
    QTest::newRow("prefix") << QByteArray("ab") << QByteArray("abc") << false;
    QTest::newRow("differences that cancel")
        << QByteArray("\x01\x01") << QByteArray(2, '\0') << false;
}

void SecretBytesTest::comparesInConstantTimeCorrectly()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, equal);
    const auto view = [](const QByteArray &bytes) {
        return ByteView(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size()));
    };
    QCOMPARE(warifu::equalInConstantTime(view(a), view(b)), equal);
}

QTEST_APPLESS_MAIN(SecretBytesTest)
#include "tst_secret_bytes.moc"
