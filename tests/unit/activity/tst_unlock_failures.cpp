// SPDX-License-Identifier: Apache-2.0
// Wrong passphrases, counted while nobody can write into the log.

#include "core/activity/unlock_failures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warifu;
using namespace warifu::activity;

namespace {

QByteArray valid()
{
    return QByteArrayLiteral("WARIFUU\n") + QByteArray::fromHex("0100") // version
        + QByteArray::fromHex("03000000")                               // count
        + QByteArray::fromHex("e803000000000000") + QByteArray::fromHex("d007000000000000");
}

std::vector<std::uint8_t> bytesOf(const QByteArray &bytes)
{
    return {bytes.begin(), bytes.end()};
}

UnixMilliseconds at(int milliseconds)
{
    return UnixMilliseconds(std::chrono::milliseconds(milliseconds));
}

} // namespace

class UnlockFailuresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formatsAndParses();
    void refuses_data();
    void refuses();
    void countsAndTakes();
    void beginsAnewWhenTheFileIsNoneOfOurs();
    void saysWhenItCannotCount();
};

void UnlockFailuresTest::formatsAndParses()
{
    const UnlockFailures failures{3, at(1000), at(2000)};
    QCOMPARE(formatUnlockFailures(failures), bytesOf(valid()));
    QVERIFY(parseUnlockFailures(bytesOf(valid())) == failures);
}

void UnlockFailuresTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isNewer");
    QByteArray other = valid();
    other[0] = 'X';
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("another file") << other << false;
    QTest::newRow("cut off") << valid().chopped(1) << false;
    QTest::newRow("more behind it") << valid() + "x" << false;
    QByteArray zero = valid();
    zero[8] = 0;
    QTest::newRow("version 0") << zero << false;
    QByteArray newer = valid();
    newer[8] = 2;
    QTest::newRow("newer version") << newer << true;
    QByteArray none = valid();
    none[10] = 0;
    QTest::newRow("none") << none << false;
    QByteArray late = valid();
    late[21] = 0x7f;
    QTest::newRow("first beyond all time") << late << false;
    QByteArray last = valid();
    last[29] = 0x7f;
    QTest::newRow("last beyond all time") << last << false;
}

void UnlockFailuresTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isNewer);
    const auto parsed = parseUnlockFailures(bytesOf(bytes));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error(),
             isNewer ? UnlockFailuresError::NewerFormat : UnlockFailuresError::Malformed);
}

void UnlockFailuresTest::countsAndTakes()
{
    QTemporaryDir folder;
    QVERIFY(!takeUnlockFailures(folder.path()));
    QVERIFY(noteUnlockFailure(folder.path(), at(1000)).has_value());
    QVERIFY(noteUnlockFailure(folder.path(), at(5000)).has_value());
    QCOMPARE(takeUnlockFailures(folder.path()),
             std::optional(UnlockFailures{2, at(1000), at(5000)}));
    QVERIFY(!takeUnlockFailures(folder.path())); // once
}

void UnlockFailuresTest::beginsAnewWhenTheFileIsNoneOfOurs()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("unlock-failures.warifu")));
    for (const int size : {3, 5000}) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(size, 'x'));
        file.close();
        QCOMPARE(takeUnlockFailures(folder.path()), std::optional(UnlockFailures{1, {}, {}}));
        QVERIFY(!file.exists());
    }
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("x");
    file.close();
    QVERIFY(noteUnlockFailure(folder.path(), at(7)).has_value());
    QCOMPARE(takeUnlockFailures(folder.path()), std::optional(UnlockFailures{1, at(7), at(7)}));
}

void UnlockFailuresTest::saysWhenItCannotCount()
{
    QCOMPARE(noteUnlockFailure(QStringLiteral("/no/such/folder"), at(1)).error(),
             FileError::Absent);
}

QTEST_GUILESS_MAIN(UnlockFailuresTest)
#include "tst_unlock_failures.moc"
