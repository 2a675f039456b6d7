// SPDX-License-Identifier: Apache-2.0
// From a scanned text to an account in a real vault over the fake keystore, and what is left when a
// step fails.

#include "tests/component/vault/vault_room.h"

#include "core/enrol/enrol_service.h"
#include "core/enrol/payload.h"

#include <QTest>

#include <string_view>

using namespace warifu;
using namespace warifu::enrol;
using namespace warifu::test;
using accounts::AccountId;
using vault::VaultError;
using Committed = Result<std::vector<AccountId>, VaultError>;
using Operation = FakeKeystore::Operation;

namespace {

constexpr std::string_view kBank =
    "otpauth://totp/Bank:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
constexpr std::string_view kCounter =
    "otpauth://hotp/Shop:bob?secret=MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U&counter=41&digits=8";
constexpr std::string_view kYandex =
    "otpauth://yaotp/Ya:carol?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=5239";

Draft draftOf(std::string_view uri)
{
    auto payload = parsePayload(uri);
    if (!payload)
        qFatal("the test's URI is refused");
    return std::move(std::get<Draft>(*payload));
}

std::vector<Draft> draftsOf(std::initializer_list<std::string_view> uris)
{
    std::vector<Draft> drafts;
    for (const std::string_view uri : uris)
        drafts.push_back(draftOf(uri));
    return drafts;
}

QString marksOf(const std::vector<Draft> &drafts)
{
    QString marks;
    for (const Draft &draft : drafts)
        marks += QLatin1Char(draft.has(Warning::AlreadyInVault) ? '!' : '.');
    return marks;
}

} // namespace

class EnrolServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commitsInOrder();
    void survivesRestart();
    void makesADifferentIdEachTime();
    void answersAnEmptyList();
    void changesNothingWhenTheKeystoreFails();
    void changesNothingWhenARecordIsTooLarge();
    void refusesWhileLocked();
    void answersWithoutTheService();
    void staysSilentWithoutItsContext();
    void survivesTheVaultsEnd();
    void marksWhatTheVaultHas();
    void marksRepetitionsInTheList();
    void marksOnce();
    void commitsAThousand();

private:
    Committed commit(VaultRoom &room, std::vector<Draft> drafts)
    {
        EnrolService service(*room.vault, room.clock, room.entropy);
        Answer<Committed> answer;
        service.commit(std::move(drafts), answer.callback());
        if (!answer.arrives())
            qFatal("no answer");
        return std::move(*answer);
    }
};

void EnrolServiceTest::commitsInOrder()
{
    VaultRoom room;
    QVERIFY(room.create());
    auto drafts = draftsOf({kBank, kCounter, kYandex});
    drafts[0].group = QStringLiteral("Money");
    const auto ids = commit(room, std::move(drafts));
    QVERIFY(ids);
    QCOMPARE(ids->size(), 3U);

    const auto &listed = room.vault->catalogue().accounts();
    QCOMPARE(listed.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(listed[i].id == ids->at(i) && !ids->at(i).isNull());
    QCOMPARE(listed[0].issuer, QStringLiteral("Bank"));
    QCOMPARE(listed[0].name, QStringLiteral("alice"));
    QCOMPARE(listed[0].group, QStringLiteral("Money"));
    QVERIFY(listed[0].createdAt == unixSeconds(1'800'000'000));
    QVERIFY(listed[0].health == accounts::Health::Good);
    QCOMPARE(listed[1].counter, 41U);
    QVERIFY(listed[1].parameters.kind == otp::Kind::Hotp);
    QCOMPARE(listed[1].parameters.digits, 8);

    const vault::Credential *const bank = room.vault->credential(ids->at(0));
    QVERIFY(bank);
    const SecretBytes expected = secretOf("12345678901234567890");
    // The RFC's secret, compared with what is stored.
    QVERIFY(equalInConstantTime(bank->secret.expose(), expected.expose()));
    const vault::Credential *const yandex = room.vault->credential(ids->at(2));
    QVERIFY(yandex);
    const SecretBytes pin = secretOf("5239");
    // A published test PIN.
    QVERIFY(equalInConstantTime(yandex->pin.expose(), pin.expose()));
}

void EnrolServiceTest::survivesRestart()
{
    VaultRoom room;
    QVERIFY(room.create());
    const auto ids = commit(room, draftsOf({kBank, kCounter}));
    QVERIFY(ids);
    QVERIFY(room.reopen());
    QCOMPARE(room.vault->catalogue().size(), 2U);
    QVERIFY(room.vault->credential(ids->at(0)));
    const accounts::Account *const counter = room.vault->catalogue().find(ids->at(1));
    QVERIFY(counter);
    QCOMPARE(counter->counter, 41U);
}

void EnrolServiceTest::makesADifferentIdEachTime()
{
    VaultRoom room;
    QVERIFY(room.create());
    const auto first = commit(room, draftsOf({kBank, kBank}));
    const auto second = commit(room, draftsOf({kBank}));
    QVERIFY(first && second);
    QVERIFY(first->at(0) != first->at(1) && first->at(0) != second->at(0));
    QCOMPARE(room.vault->catalogue().size(), 3U);
}

void EnrolServiceTest::answersAnEmptyList()
{
    VaultRoom room;
    QVERIFY(room.create());
    const auto ids = commit(room, {});
    QVERIFY(ids && ids->empty());
    QCOMPARE(room.vault->catalogue().size(), 0U);
}

void EnrolServiceTest::changesNothingWhenTheKeystoreFails()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(commit(room, draftsOf({kBank})));
    room.keystore.failNext(Operation::Write, keystore::KeystoreError::Denied);
    const auto ids = commit(room, draftsOf({kCounter, kYandex}));
    QVERIFY(!ids);
    QVERIFY(ids.error() == VaultError::KeystoreDenied);
    QCOMPARE(room.vault->catalogue().size(), 1U);
    QVERIFY(room.reopen());
    QCOMPARE(room.vault->catalogue().size(), 1U);
    // And the way is free again.
    QVERIFY(commit(room, draftsOf({kCounter})));
    QCOMPARE(room.vault->catalogue().size(), 2U);
}

void EnrolServiceTest::changesNothingWhenARecordIsTooLarge()
{
    VaultRoom room(2'048); // as on Windows
    QVERIFY(room.create());
    auto drafts = draftsOf({kBank, kCounter});
    drafts[1].issuer = QString(5'000, QLatin1Char('x'));
    const auto ids = commit(room, std::move(drafts));
    QVERIFY(!ids);
    QVERIFY(ids.error() == VaultError::TooLarge);
    QCOMPARE(room.vault->catalogue().size(), 0U);
}

void EnrolServiceTest::refusesWhileLocked()
{
    VaultRoom room;
    QVERIFY(room.create());
    room.vault->lock();
    const auto ids = commit(room, draftsOf({kBank}));
    QVERIFY(!ids);
    QVERIFY(ids.error() == VaultError::NotOpen);
}

void EnrolServiceTest::answersWithoutTheService()
{
    VaultRoom room;
    QVERIFY(room.create());
    Answer<Committed> answer;
    {
        EnrolService service(*room.vault, room.clock, room.entropy);
        service.commit(draftsOf({kBank}), answer.callback());
        QVERIFY(!answer.hasArrived());
    }
    QVERIFY(answer.arrives());
    QVERIFY(*answer);
    room.settle();
    QCOMPARE(answer.count(), 1);
}

void EnrolServiceTest::staysSilentWithoutItsContext()
{
    VaultRoom room;
    QVERIFY(room.create());
    EnrolService service(*room.vault, room.clock, room.entropy);
    Answer<Committed> gone;
    service.commit(draftsOf({kBank}), gone.callback());
    gone.destroyContext();
    QVERIFY(commit(room, draftsOf({kCounter}))); // changes are made one after another
    QCOMPARE(gone.count(), 0);
    QCOMPARE(room.vault->catalogue().size(), 2U); // accepted is accepted
}

void EnrolServiceTest::survivesTheVaultsEnd()
{
    VaultRoom room;
    QVERIFY(room.create());
    Answer<Committed> answer;
    EnrolService service(*room.vault, room.clock, room.entropy);
    room.keystore.hold();
    service.commit(draftsOf({kBank}), answer.callback());
    room.vault.reset();
    room.keystore.release();
    room.settle();
    QCOMPARE(answer.count(), 0);
}

void EnrolServiceTest::marksWhatTheVaultHas()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(commit(room, draftsOf({kBank})));
    const EnrolService service(*room.vault, room.clock, room.entropy);
    // The same secret under another name is the same account to the service that issued it.
    auto drafts = draftsOf({kCounter, "otpauth://totp/x?secret=gezdgnbvgy3tqojqgezdgnbvgy3tqojq"});
    service.markDuplicates(drafts);
    QCOMPARE(marksOf(drafts), QStringLiteral(".!"));
    room.vault->lock();
    auto unknown = draftsOf({kBank});
    service.markDuplicates(unknown);
    QCOMPARE(marksOf(unknown), QStringLiteral("."));
}

void EnrolServiceTest::marksRepetitionsInTheList()
{
    VaultRoom room;
    QVERIFY(room.create());
    const EnrolService service(*room.vault, room.clock, room.entropy);
    auto drafts = draftsOf({kCounter, kBank, kYandex, kBank, kCounter, kBank});
    service.markDuplicates(drafts);
    QCOMPARE(marksOf(drafts), QStringLiteral("...!!!"));
    std::vector<Draft> none;
    service.markDuplicates(none);
    QVERIFY(none.empty());
}

void EnrolServiceTest::marksOnce()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(commit(room, draftsOf({kBank})));
    const EnrolService service(*room.vault, room.clock, room.entropy);
    auto drafts = draftsOf({kBank, kBank});
    service.markDuplicates(drafts);
    service.markDuplicates(drafts);
    QCOMPARE(drafts[0].warnings.size(), 1U);
    QCOMPARE(drafts[1].warnings.size(), 1U);
}

void EnrolServiceTest::commitsAThousand()
{
    VaultRoom room;
    QVERIFY(room.create());
    std::vector<Draft> drafts;
    for (std::uint32_t i = 0; i < 1'000; ++i) {
        Draft draft = draftOf(kBank);
        draft.secret = newAccount(i).secret.clone();
        drafts.push_back(std::move(draft));
    }
    room.keystore.resetCounters();
    const auto ids = commit(room, std::move(drafts));
    QVERIFY(ids);
    QCOMPARE(ids->size(), 1'000U);
    QVERIFY2(room.keystore.writes() <= 60,
             "issue 2: at most 60 keychain writes for 1,000 accounts");
}

QTEST_GUILESS_MAIN(EnrolServiceTest)
#include "tst_enrol_service.moc"
