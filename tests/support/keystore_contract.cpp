// SPDX-License-Identifier: Apache-2.0
#include "tests/support/keystore_contract.h"

#include "tests/support/answer.h"

#include <QTest>

#include <algorithm>

namespace warifu::test {

using keystore::KeystoreError;
using keystore::KeystoreState;

namespace {

using Written = Result<void, KeystoreError>;
using Read = Result<SecretBytes, KeystoreError>;

const QString kName = QStringLiteral("warifu/page-0");
const QString kOther = QStringLiteral("warifu/page-1");

SecretBytes bytesOf(const QByteArray &bytes)
{
    return SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
         static_cast<std::size_t>(bytes.size())});
}

// Test data, nothing secret: printable for comparison.
QByteArray plain(const SecretBytes &blob)
{
    // To compare with what was written.
    const ByteView bytes = blob.expose();
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray pattern(std::size_t size)
{
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>((i * 7 + i / 251) & 0xFF);
    return bytes;
}

Written write(keystore::Keystore &store, const QString &name, const QByteArray &bytes)
{
    Answer<Written> answer;
    store.write(name, bytesOf(bytes), answer.callback());
    return answer.arrives() ? std::move(*answer) : Written(failure(KeystoreError::NoAnswer));
}

Read read(keystore::Keystore &store, const QString &name)
{
    Answer<Read> answer;
    store.read(name, answer.callback());
    return answer.arrives() ? std::move(*answer) : Read(failure(KeystoreError::NoAnswer));
}

Written remove(keystore::Keystore &store, const QString &name)
{
    Answer<Written> answer;
    store.remove(name, answer.callback());
    return answer.arrives() ? std::move(*answer) : Written(failure(KeystoreError::NoAnswer));
}

} // namespace

void KeystoreContract::keepsBytesAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("one NUL") << QByteArray(1, '\0');
    QTest::newRow("NULs inside and at the end") << QByteArray("a\0b\0\0", 5);
    QTest::newRow("not UTF-8") << QByteArray("\xFF\xFE\xC3\x28\x80");
    QTest::newRow("UTF-8") << QByteArray("\xE5\x89\xB2\xE7\xAC\xA6");
    QTest::newRow("line ends") << QByteArray("a\r\nb\n");
    QTest::newRow("looks like base64") << QByteArray("YWJjZA==");
    QTest::newRow("every byte value") << pattern(256);
    QTest::newRow("1 KiB") << pattern(1024);
}

void KeystoreContract::keepsBytesAsTheyAre()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(write(store(), kName, bytes).has_value());
    const Read back = read(store(), kName);
    QVERIFY(back.has_value());
    QCOMPARE(plain(*back), bytes);
}

void KeystoreContract::keepsTheLargestBlob()
{
    const QByteArray bytes = pattern(store().capacity());
    QVERIFY(write(store(), kName, bytes).has_value());
    const Read back = read(store(), kName);
    QVERIFY(back.has_value());
    QVERIFY(plain(*back) == bytes);
}

void KeystoreContract::refusesWhatIsTooLarge()
{
    QVERIFY(write(store(), kName, "old").has_value());
    const Written written = write(store(), kName, pattern(store().capacity() + 1));
    QVERIFY(!written.has_value());
    QCOMPARE(written.error(), KeystoreError::TooLarge);
    const Read back = read(store(), kName);
    QVERIFY(back.has_value());
    QCOMPARE(plain(*back), QByteArray("old"));
}

void KeystoreContract::replacesABlob()
{
    QVERIFY(write(store(), kName, pattern(500)).has_value());
    QVERIFY(write(store(), kName, "short").has_value());
    const Read back = read(store(), kName);
    QVERIFY(back.has_value());
    QCOMPARE(plain(*back), QByteArray("short"));
}

void KeystoreContract::keepsNamesApart()
{
    QVERIFY(write(store(), kName, "zero").has_value());
    QVERIFY(write(store(), kOther, "one").has_value());
    QVERIFY(remove(store(), kName).has_value());
    const Read back = read(store(), kOther);
    QVERIFY(back.has_value());
    QCOMPARE(plain(*back), QByteArray("one"));
    const Read gone = read(store(), kName);
    QVERIFY(!gone.has_value());
    QCOMPARE(gone.error(), KeystoreError::NotFound);
}

void KeystoreContract::removesABlob()
{
    QVERIFY(write(store(), kName, "x").has_value());
    QVERIFY(remove(store(), kName).has_value());
    const Read back = read(store(), kName);
    QVERIFY(!back.has_value());
    QCOMPARE(back.error(), KeystoreError::NotFound);
}

void KeystoreContract::removesWhatIsNotThere()
{
    QVERIFY(remove(store(), kName).has_value());
}

void KeystoreContract::answersNotFoundForWhatIsAbsent()
{
    const Read back = read(store(), kName);
    QVERIFY(!back.has_value());
    QCOMPARE(back.error(), KeystoreError::NotFound);
}

void KeystoreContract::isReady()
{
    Answer<KeystoreState> state;
    store().probe(state.callback());
    QVERIFY(state.arrives());
    QCOMPARE(*state, KeystoreState::Ready);
    QCOMPARE(state.count(), 1);
}

void KeystoreContract::answersLater()
{
    Answer<Written> written;
    Answer<Read> readBack;
    Answer<Written> tooLarge;
    Answer<Written> removed;
    Answer<KeystoreState> state;
    store().write(kName, bytesOf("x"), written.callback());
    store().read(kName, readBack.callback());
    store().write(kName, SecretBytes(store().capacity() + 1), tooLarge.callback());
    store().remove(kName, removed.callback());
    store().probe(state.callback());
    QVERIFY(!written.hasArrived() && !readBack.hasArrived() && !tooLarge.hasArrived()
            && !removed.hasArrived() && !state.hasArrived());
    QVERIFY(state.arrives());
    runPendingEvents();
    QCOMPARE(written.count(), 1);
    QCOMPARE(readBack.count(), 1);
    QCOMPARE(tooLarge.count(), 1);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(state.count(), 1);
}

void KeystoreContract::answersInTheOrderOfTheCalls()
{
    QObject context;
    QList<int> order;
    QList<QByteArray> values;
    const auto note = [&](int id) {
        return Callback<Written>(&context, [&order, id](Written result) {
            QVERIFY(result.has_value());
            order.append(id);
        });
    };
    const auto noteRead = [&](int id) {
        return Callback<Read>(&context, [&order, &values, id](Read result) {
            order.append(id);
            values.append(result.has_value() ? plain(*result) : QByteArray("absent"));
        });
    };
    store().read(kName, noteRead(0));
    store().write(kName, bytesOf("first"), note(1));
    store().read(kName, noteRead(2));
    store().write(kName, bytesOf("second"), note(3));
    store().read(kName, noteRead(4));
    store().remove(kName, note(5));
    Answer<Read> last;
    store().read(kName, last.callback());
    QVERIFY(last.arrives());
    QCOMPARE(order, QList<int>({0, 1, 2, 3, 4, 5}));
    QCOMPARE(values, QList<QByteArray>({"absent", "first", "second"}));
    QVERIFY(!last->has_value());
}

void KeystoreContract::carriesOutWhatNobodyWaitsFor()
{
    Answer<Written> forgotten;
    store().write(kName, bytesOf("kept"), forgotten.callback());
    forgotten.destroyContext();
    Answer<Read> unheard;
    store().read(kName, unheard.callback());
    unheard.destroyContext();
    const Read back = read(store(), kName);
    QVERIFY(back.has_value());
    QCOMPARE(plain(*back), QByteArray("kept"));
    QVERIFY(!forgotten.hasArrived());
    QVERIFY(!unheard.hasArrived());
}

void KeystoreContract::staysSilentWhenItIsDestroyed()
{
    Answer<Written> written;
    Answer<Read> readBack;
    Answer<KeystoreState> state;
    store().write(kName, bytesOf("x"), written.callback());
    store().read(kName, readBack.callback());
    store().probe(state.callback());
    destroy();
    runPendingEvents();
    QVERIFY(!written.hasArrived());
    QVERIFY(!readBack.hasArrived());
    QVERIFY(!state.hasArrived());
}

void KeystoreContract::mayBeUsedFromAnAnswer()
{
    Answer<Read> last;
    QObject context;
    store().write(kName, bytesOf("x"), Callback<Written>(&context, [this, &last](Written) {
                      store().read(kName, last.callback());
                  }));
    QVERIFY(last.arrives());
    QVERIFY(last->has_value());
}

void KeystoreContract::keepsBlobsUntilTheNextStart()
{
    QVERIFY(write(store(), kName, pattern(300)).has_value());
    QVERIFY(write(store(), kOther, "b").has_value());
    QVERIFY(remove(store(), kOther).has_value());
    if (!closeAndOpenAgain())
        QSKIP("this store is not kept");
    const Read back = read(store(), kName);
    QVERIFY(back.has_value());
    QCOMPARE(plain(*back), pattern(300));
    QVERIFY(!read(store(), kOther).has_value());
}

} // namespace warifu::test
