// SPDX-License-Identifier: Apache-2.0
// Storing and opening 1,000 accounts on the keyring of this session, next to what programs do that
// keep one keyring item for each account. Run under tests/support/with-keyring.sh.
// bench_keychain [--json FILE]

#include "tests/support/counting_keystore.h"
#include "tests/support/engine_room.h"
#include "tests/support/keyring_bench.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace warifu;

namespace {

constexpr int kAccounts = 1000;
constexpr std::size_t kItemSize = 120; // about one account in another program's item

struct Cost
{
    qint64 milliseconds = 0;
    int calls = 0;
};

bool oneItemEach(keystore::Keystore &store, Cost &writing, Cost &reading)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kAccounts; ++i) {
        test::Answer<Result<void, keystore::KeystoreError>> done;
        store.write(QStringLiteral("account-%1").arg(i), SecretBytes(kItemSize), done.callback());
        if (!done.arrives() || !done->has_value())
            return false;
    }
    writing = {timer.restart(), kAccounts};
    for (int i = 0; i < kAccounts; ++i) {
        test::Answer<Result<SecretBytes, keystore::KeystoreError>> done;
        store.read(QStringLiteral("account-%1").arg(i), done.callback());
        if (!done.arrives() || !done->has_value())
            return false;
    }
    reading = {timer.elapsed(), kAccounts};
    return true;
}

bool ours(keystore::Keystore &store, Cost &writing, Cost &reading)
{
    test::CountingKeystore counting(store);
    test::EngineRoom room(counting);
    if (!room.open())
        return false;
    counting.reset();
    QElapsedTimer timer;
    timer.start();
    if (!room.add(kAccounts))
        return false;
    writing = {timer.elapsed(), counting.writes};
    room.restart();
    counting.reset();
    timer.restart();
    const auto opened = room.open();
    reading = {timer.elapsed(), counting.reads};
    return opened && opened->allGood() && room.hasAll();
}

void print(const bench::Note &note, const char *name, const Cost &our, const Cost &other)
{
    const double ratio =
        other.milliseconds > 0 ? double(our.milliseconds) / double(other.milliseconds) : 0;
    std::printf(
        "%-28s %6lld ms, %4d keyring calls; one item an account %6lld ms, %4d calls: %.3fx\n", name,
        static_cast<long long>(our.milliseconds), our.calls,
        static_cast<long long>(other.milliseconds), other.calls, ratio);
    note({
        {QStringLiteral("name"), QLatin1String(name)},
        {QStringLiteral("ours"), double(our.milliseconds)},
        {QStringLiteral("ourCalls"), our.calls},
        {QStringLiteral("other"), double(other.milliseconds)},
        {QStringLiteral("otherCalls"), other.calls},
        {QStringLiteral("against"), QStringLiteral("one item an account")},
        {QStringLiteral("ratio"), ratio},
    });
}

} // namespace

int main(int argc, char **argv)
{
    return bench::runOnKeyring(argc, argv, [](const bench::Note &note) {
        // Ours first: a keyring slows down with the number of its items.
        keystore::KeychainKeystore store({.service = QStringLiteral("warifu-bench")});
        keystore::KeychainKeystore peer({.service = QStringLiteral("warifu-bench-peer")});
        Cost ourWriting;
        Cost ourReading;
        Cost peerWriting;
        Cost peerReading;
        if (!ours(store, ourWriting, ourReading) || !oneItemEach(peer, peerWriting, peerReading)) {
            std::fprintf(stderr, "the keyring failed\n");
            return false;
        }
        print(note, "storing 1,000 accounts", ourWriting, peerWriting);
        print(note, "opening 1,000 accounts", ourReading, peerReading);
        return true;
    });
}
