// SPDX-License-Identifier: Apache-2.0
// Counter-based accounts: the new counter is on disk before its code is delivered, no counter is
// ever used twice, and a double click does not burn one.

#include "tests/component/codes/codes_room.h"

#include <QTest>

#include <limits>

using namespace warifu;
using namespace warifu::test;
using codes::CodeError;
using Code = CodesRoom::Code;

class CodesAdvanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliversTheCodesInOrder();
    void storesTheCounterBeforeTheCode();
    void keepsTheCounterWhenItCannotBeStored();
    void coolsDown();
    void isNotFooledByTheClock();
    void waitsForTheOneBefore();
    void neverGivesACounterTwice();
    void refusals();
    void accountPurgedMeanwhile();
    void lockedMeanwhile();
    void isSilentWhenDestroyed();
};

void CodesAdvanceTest::deliversTheCodesInOrder()
{
    CodesRoom room;
    room.addHotp(1);
    for (const std::string &expected : kRfcCodes) {
        const Code code = room.advance(1);
        QVERIFY(code);
        QCOMPARE(*code, expected);
        room.wait();
    }
    QCOMPARE(room.counter(1), std::uint64_t(4));
}

void CodesAdvanceTest::storesTheCounterBeforeTheCode()
{
    CodesRoom room;
    room.addHotp(1);
    const QTemporaryDir copy;
    std::optional<FakeKeystore::Blobs> blobs;
    QString code;
    QObject context;
    // Takes what a crash right after the delivery would leave behind.
    room.service->advance(idOf(1), {&context, [&](const Code &delivered) {
                                        code = QString::fromStdString(delivered.value_or("none"));
                                        for (const QString &name :
                                             QDir(room.vault.folder()).entryList(QDir::Files))
                                            QFile::copy(QDir(room.vault.folder()).filePath(name),
                                                        copy.filePath(name));
                                        blobs = room.vault.keystore.blobs();
                                    }});
    QVERIFY(code.isEmpty()); // never from inside the call
    QTRY_VERIFY(blobs.has_value());
    QCOMPARE(code, QString::fromStdString(kRfcCodes[0]));

    FakeKeystore keystore;
    keystore.setBlobs(*blobs);
    vault::Vault after(keystore, copy.path(), room.vault.clock, room.vault.entropy, kCheapCost);
    Answer<VaultRoom::Opened> opened;
    after.open({}, opened.callback());
    QVERIFY(opened.arrives());
    QVERIFY(opened->has_value());
    QCOMPARE(after.catalogue().find(idOf(1))->counter, std::uint64_t(1));
}

void CodesAdvanceTest::keepsTheCounterWhenItCannotBeStored()
{
    CodesRoom room;
    room.addHotp(1);
    room.breakFile(true);
    const Code refused = room.advance(1);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), CodeError::NotDurable);
    QCOMPARE(room.counter(1), std::uint64_t(0));
    // Asking again at once is allowed: no code was shown.
    room.breakFile(false);
    const Code code = room.advance(1);
    QVERIFY(code);
    QCOMPARE(*code, kRfcCodes[0]);
}

void CodesAdvanceTest::coolsDown()
{
    CodesRoom room;
    room.addHotp(1);
    room.addHotp(2);
    QVERIFY(room.advance(1));
    QCOMPARE(room.advance(1).error(), CodeError::TooSoon);
    room.vault.clock.advance(codes::kHotpCooldown - std::chrono::milliseconds(1));
    QCOMPARE(room.advance(1).error(), CodeError::TooSoon);
    QVERIFY(room.advance(2)); // each account has its own
    room.vault.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(*room.advance(1), kRfcCodes[1]);
}

void CodesAdvanceTest::isNotFooledByTheClock()
{
    CodesRoom room;
    room.addHotp(1);
    QVERIFY(room.advance(1));
    room.vault.clock.advance(-std::chrono::hours(24)); // somebody corrects the clock
    QCOMPARE(*room.advance(1), kRfcCodes[1]);
}

void CodesAdvanceTest::waitsForTheOneBefore()
{
    CodesRoom room;
    room.addHotp(1);
    // A change that waits for the keystore stands in line first.
    room.vault.keystore.hold();
    vault::Change slow;
    slow.add.push_back(newAccount(9));
    room.vault.vault->commit(std::move(slow), {});
    Answer<Code> first;
    room.service->advance(idOf(1), first.callback());
    runPendingEvents();
    QVERIFY(!first.hasArrived());
    room.wait(); // however long that takes
    QCOMPARE(room.advance(1).error(), CodeError::TooSoon);
    room.vault.keystore.release();
    QVERIFY(first.arrives());
    QCOMPARE(**first, kRfcCodes[0]);
    // The cooldown counts from the delivery.
    QCOMPARE(room.advance(1).error(), CodeError::TooSoon);
    QCOMPARE(room.counter(1), std::uint64_t(1));
}

void CodesAdvanceTest::neverGivesACounterTwice()
{
    CodesRoom room;
    room.addHotp(1);
    // Services that know nothing of each other, as two windows would have, and no cooldown between.
    std::vector<std::unique_ptr<codes::CodeService>> services;
    std::vector<std::unique_ptr<Answer<Code>>> answers;
    for (std::size_t i = 0; i < std::size(kRfcCodes); ++i) {
        services.push_back(
            std::make_unique<codes::CodeService>(*room.vault.vault, room.vault.clock));
        answers.push_back(std::make_unique<Answer<Code>>());
        services.back()->advance(idOf(1), answers.back()->callback());
    }
    for (std::size_t i = 0; i < answers.size(); ++i) {
        QVERIFY(answers[i]->arrives());
        QCOMPARE(***answers[i], kRfcCodes[i]);
    }
    QCOMPARE(room.counter(1), std::uint64_t(4));
}

void CodesAdvanceTest::refusals()
{
    constexpr auto kLast = std::numeric_limits<std::uint64_t>::max();
    CodesRoom room;
    room.add(1, {});
    room.addHotp(2, kLast);
    room.addHotp(3, kLast - 1);
    QCOMPARE(room.advance(1).error(), CodeError::TimeBased);
    QCOMPARE(room.advance(2).error(), CodeError::CounterEnd);
    QVERIFY(room.advance(3));
    QCOMPARE(room.counter(3), kLast);
    room.wait();
    QCOMPARE(room.advance(3).error(), CodeError::CounterEnd);
    QCOMPARE(room.advance(4).error(), CodeError::UnknownAccount);
    room.vault.vault->lock();
    QCOMPARE(room.advance(2).error(), CodeError::VaultClosed);
}

void CodesAdvanceTest::accountPurgedMeanwhile()
{
    CodesRoom room;
    room.addHotp(1);
    room.vault.keystore.hold();
    vault::Change purge;
    purge.purge.push_back(idOf(1));
    room.vault.vault->commit(std::move(purge), {});
    Answer<Code> code;
    room.service->advance(idOf(1), code.callback());
    room.vault.keystore.release();
    QVERIFY(code.arrives());
    QVERIFY(!code->has_value());
    QCOMPARE(code->error(), CodeError::UnknownAccount);
}

void CodesAdvanceTest::lockedMeanwhile()
{
    CodesRoom room;
    room.addHotp(1);
    room.vault.keystore.hold();
    vault::Change slow;
    slow.add.push_back(newAccount(9));
    room.vault.vault->commit(std::move(slow), {});
    Answer<Code> code;
    room.service->advance(idOf(1), code.callback());
    room.vault.vault->lock();
    room.vault.keystore.release();
    QVERIFY(code.arrives());
    QVERIFY(!code->has_value());
    QCOMPARE(code->error(), CodeError::VaultClosed);
    QCOMPARE(code.count(), 1);
}

void CodesAdvanceTest::isSilentWhenDestroyed()
{
    CodesRoom room;
    room.addHotp(1);
    Answer<Code> code;
    room.service->advance(idOf(1), code.callback());
    room.service.reset();
    runPendingEvents();
    QVERIFY(!code.hasArrived());
    // The counter may be used up, but no code of it was shown.
    codes::CodeService another(*room.vault.vault, room.vault.clock);
    Answer<Code> next;
    another.advance(idOf(1), next.callback());
    QVERIFY(next.arrives());
    QVERIFY(next->has_value());
}

QTEST_GUILESS_MAIN(CodesAdvanceTest)
#include "tst_codes_advance.moc"
