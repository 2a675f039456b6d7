// SPDX-License-Identifier: Apache-2.0
// Everything that the activity log has to have beside requests and reports: accounts, imports,
// wrong passphrases, locking, settings, a server's new key; each once, whichever process did it.

#include "tests/component/signin/signin_room.h"

#include "core/activity/unlock_failures.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using activity::Kind;

namespace {

std::vector<activity::Event> eventsOf(SignInRoom &app, Kind kind)
{
    std::vector<activity::Event> events;
    activity::Query query;
    query.kinds = {kind};
    if (const auto *const log = app.signIns().activity().log())
        log->forEach(query,
                     [&events](const activity::Entry &entry) { events.push_back(*entry.event); });
    return events;
}

} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithTheFirstAccount();
    void recordsChangesAndRemovals();
    void recordsAnImportOnce();
    void recordsManyInTheTrashOnce();
    void saysNothingOfOrderAndCounters();
    void recordsEachProcessOnce();
    void beginsNoLogForAShortProcess();
    void recordsWrongPassphrases();
    void recordsLockingAndUnlocking();
    void recordsThePassphrase();
    void recordsAPassphraseThatOpeningSets();
    void recordsTheReceiver();
    void recordsAnotherPolicyOnce();
    void recordsAndTakesANewKey();
};

void RecordingTest::beginsWithTheFirstAccount()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QVERIFY(!app.signIns().activity().exists()); // opening alone is no reason for a log
    QVERIFY(app.room.add(1));
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("account.added")));
    const auto added = eventsOf(app, Kind::AccountAdded);
    QCOMPARE(added.size(), std::size_t(1));
    QCOMPARE(added[0].account, QStringLiteral("user0@example.com, Example 0"));
    QCOMPARE(added[0].accountId, app.room.engine->vault().catalogue().accounts()[0].id.text());
}

void RecordingTest::recordsChangesAndRemovals()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QVERIFY(app.room.add(1));
    const auto id = app.room.engine->vault().catalogue().accounts()[0].id;
    const auto commit = [&app](vault::Change change) {
        Answer<EngineRoom::Done> done;
        app.room.engine->vault().commit(std::move(change), done.callback());
        return done.arrives() && done->has_value();
    };
    vault::Change rename;
    rename.edit.push_back(
        {.id = id, .issuer = QStringLiteral("New"), .name = {}, .parameters = {}, .pin = {}});
    QVERIFY(commit(std::move(rename)));
    for (const bool isTrashed : {true, false, true}) {
        vault::Change trash;
        trash.catalogue = [id, isTrashed](accounts::Catalogue &catalogue) {
            catalogue.find(id)->trashedAt =
                isTrashed ? std::optional(unixSeconds(1)) : std::nullopt;
        };
        QVERIFY(commit(std::move(trash)));
    }
    vault::Change purge;
    purge.purge = {id};
    QVERIFY(commit(std::move(purge)));
    WARIFU_UNTIL(eventsOf(app, Kind::AccountRemoved).size() == 3);
    QStringList details;
    for (const auto &event : eventsOf(app, Kind::AccountRemoved))
        details << event.detail;
    QCOMPARE(
        details,
        QStringList({QStringLiteral("trash"), QStringLiteral("trash"), QStringLiteral("purged")}));
    const auto changed = eventsOf(app, Kind::AccountChanged);
    QCOMPARE(changed.size(), std::size_t(2));
    QCOMPARE(changed[0].account, QStringLiteral("user0@example.com, New"));
    QCOMPARE(changed[1].detail, QStringLiteral("restored"));
}

void RecordingTest::recordsAnImportOnce()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QVERIFY(app.room.add(signin::kManyAccounts));
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("accounts.imported")));
    app.signIns().accounts().expectImport(QStringLiteral("aegis"));
    QVERIFY(app.room.add(2));
    QVERIFY(app.room.add(1)); // the next one is no import any more
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("account.added")));
    const auto imported = eventsOf(app, Kind::Imported);
    QCOMPARE(imported.size(), std::size_t(2));
    QCOMPARE(imported[0].count, std::uint32_t(signin::kManyAccounts));
    QCOMPARE(imported[1].count, 2U);
    QCOMPARE(imported[1].detail, QStringLiteral("aegis"));
    QCOMPARE(eventsOf(app, Kind::AccountAdded).size(), std::size_t(1));
}

void RecordingTest::recordsManyInTheTrashOnce()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QVERIFY(app.room.add(signin::kManyAccounts));
    for (const bool isTrashed : {true, false}) {
        vault::Change change;
        change.catalogue = [isTrashed](accounts::Catalogue &catalogue) {
            std::vector<accounts::Account> all = catalogue.accounts();
            for (accounts::Account &account : all)
                account.trashedAt = isTrashed ? std::optional(unixSeconds(1)) : std::nullopt;
            catalogue = accounts::Catalogue(std::move(all));
        };
        Answer<EngineRoom::Done> answer;
        app.room.engine->vault().commit(std::move(change), answer.callback());
        QVERIFY(answer.arrives() && answer->has_value());
    }
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("account.changed")));
    const auto removed = eventsOf(app, Kind::AccountRemoved);
    QCOMPARE(removed.size(), std::size_t(1));
    QCOMPARE(removed[0].count, std::uint32_t(signin::kManyAccounts));
    QCOMPARE(removed[0].detail, QStringLiteral("trash"));
    const auto restored = eventsOf(app, Kind::AccountChanged);
    QCOMPARE(restored.size(), std::size_t(1));
    QCOMPARE(restored[0].count, std::uint32_t(signin::kManyAccounts));
}

void RecordingTest::saysNothingOfOrderAndCounters()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QVERIFY(app.room.add(2));
    WARIFU_UNTIL(eventsOf(app, Kind::AccountAdded).size() == 2);
    const QStringList before = app.logged();
    vault::Change change;
    change.catalogue = [](accounts::Catalogue &catalogue) {
        const auto id = catalogue.accounts()[0].id;
        catalogue.find(id)->counter = 7;
        catalogue.find(id)->uses = 3;
        catalogue.find(id)->pinned = true;
        catalogue.find(id)->note = QStringLiteral("note");
        catalogue.move(id, 1);
    };
    Answer<EngineRoom::Done> done;
    app.room.engine->vault().commit(std::move(change), done.callback());
    QVERIFY(done.arrives() && done->has_value());
    runPendingEvents();
    QCOMPARE(app.logged(), before);
}

void RecordingTest::recordsEachProcessOnce()
{
    FakeKeystore keychain;
    SignInRoom window(keychain);
    QVERIFY(window.open());
    QVERIFY(window.room.add(1));
    WARIFU_UNTIL(window.logged().contains(QStringLiteral("account.added")));
    // As warifuctl: opened, not run.
    EngineRoom ctl(keychain, 99, window.room.home());
    QVERIFY(ctl.open().has_value());
    ctl.engine->signIns().recordUnlockFailures();
    QVERIFY(ctl.add(1));
    QVERIFY(window.room.refresh().has_value());
    QVERIFY(window.room.add(1));
    WARIFU_UNTIL(eventsOf(window, Kind::AccountAdded).size() == 3);
    runPendingEvents();
    QCOMPARE(eventsOf(window, Kind::AccountAdded).size(), std::size_t(3));
    QVERIFY(window.signIns().activity().check()->findings.empty());
}

void RecordingTest::beginsNoLogForAShortProcess()
{
    FakeKeystore keychain;
    EngineRoom ctl(keychain);
    QVERIFY(ctl.open().has_value());
    ctl.engine->signIns().recordUnlockFailures();
    QVERIFY(ctl.add(1));
    runPendingEvents();
    QVERIFY(!ctl.engine->signIns().activity().exists());
}

void RecordingTest::recordsWrongPassphrases()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QVERIFY(app.room.changePassphrase("", "correct horse").has_value());
    app.room.restart();
    QVERIFY(!app.room.open("wrong"));
    app.room.clock.advance(std::chrono::seconds(5));
    QVERIFY(!app.room.open("wronger"));
    const UnixMilliseconds last = app.room.clock.now();
    QVERIFY(!app.room.open()); // none at all is no attempt
    app.room.clock.advance(std::chrono::hours(1));
    QVERIFY(app.room.open("correct horse").has_value());
    app.signIns().run();
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("app.unlockfailed")));
    auto failed = eventsOf(app, Kind::UnlockFailed);
    QCOMPARE(failed.size(), std::size_t(1));
    QCOMPARE(failed[0].count, 2U);
    QCOMPARE(failed[0].time, last);
    // While it is open, too: asked for before an approval, or to change it.
    QVERIFY(!app.room.changePassphrase("wrong", "another one"));
    WARIFU_UNTIL(eventsOf(app, Kind::UnlockFailed).size() == 2);
    QVERIFY(!activity::takeUnlockFailures(app.room.home()));
}

void RecordingTest::recordsLockingAndUnlocking()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QVERIFY(app.room.add(1));
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("account.added")));
    app.room.engine->lock();
    QVERIFY(app.room.open().has_value());
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("app.unlocked")));
    const QStringList names = app.logged();
    QCOMPARE(names.mid(names.size() - 2),
             QStringList({QStringLiteral("app.locked"), QStringLiteral("app.unlocked")}));
}

void RecordingTest::recordsThePassphrase()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QVERIFY(app.room.changePassphrase("", "correct horse").has_value());
    QVERIFY(!app.room.changePassphrase("wrong", "another one").has_value());
    QVERIFY(app.room.changePassphrase("correct horse", "another one").has_value());
    QVERIFY(app.room.changePassphrase("another one", "").has_value());
    QVERIFY(app.room.usePassphrase("correct horse").has_value());
    QVERIFY(app.room.changePassphrase("correct horse", "another one").has_value());
    QVERIFY(app.room.useKeychain().has_value());
    WARIFU_UNTIL(eventsOf(app, Kind::PassphraseChanged).size() == 6);
    QStringList details;
    for (const auto &event : eventsOf(app, Kind::PassphraseChanged))
        details << event.detail;
    QCOMPARE(
        details,
        QStringList({QStringLiteral("set"), QStringLiteral("changed"), QStringLiteral("removed"),
                     QStringLiteral("set"), QStringLiteral("changed"), QStringLiteral("removed")}));
}

void RecordingTest::recordsAPassphraseThatOpeningSets()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.room.restart();
    policy::PolicyValues values;
    values.lock.isRequired = true;
    app.room.engine->setPolicy(values);
    QVERIFY(app.room.open("correct horse").has_value());
    app.signIns().run(); // only now there is somebody who may begin a log
    WARIFU_UNTIL(eventsOf(app, Kind::PassphraseChanged).size() == 1);
    QCOMPARE(eventsOf(app, Kind::PassphraseChanged)[0].detail, QStringLiteral("set"));
}

void RecordingTest::recordsTheReceiver()
{
    FakeKeystore keychain;
    ScriptedServer receiver{"server"};
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver);
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("policy.changed")));
    const auto changed = eventsOf(app, Kind::PolicyChanged);
    QCOMPARE(changed[0].detail, QStringLiteral("report-receiver"));
    QVERIFY(!changed[0].server.isEmpty());
}

void RecordingTest::recordsAnotherPolicyOnce()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QVERIFY(app.room.add(1));
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("account.added")));
    approvals::ApprovalPolicy policy = app.approvals().policy();
    policy.unlockFresh = std::chrono::seconds(7);
    app.signIns().setPolicy(policy);
    app.signIns().setPolicy(policy);
    QCOMPARE(eventsOf(app, Kind::PolicyChanged).size(), std::size_t(1));
    QCOMPARE(app.approvals().policy().unlockFresh, std::chrono::seconds(7));
}

void RecordingTest::recordsAndTakesANewKey()
{
    FakeKeystore keychain;
    PushServer server;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    const approvals::TokenId token = app.plant(server);
    const auto accept = [&app, &token](const QByteArray &pin) {
        Answer<Result<void, vault::VaultError>> done;
        app.signIns().acceptPin(token, pin, done.callback());
        return done.arrives() && done->has_value();
    };
    // Over loopback HTTP there is no key, and none can be put in.
    QVERIFY(!accept(QByteArray(32, 'b')));
    QVERIFY(app.signIns().refusedPin(token).isEmpty());
    auto known = *app.signIns().tokens().find(token);
    known.pin = QByteArray(32, 'a');
    Answer<Result<void, servers::privacyidea::StoreError>> stored;
    app.signIns().tokens().complete(token, known, stored.callback());
    QVERIFY(stored.arrives() && stored->has_value());
    QVERIFY(!accept({}));
    QVERIFY(accept(QByteArray(32, 'b')));
    QCOMPARE(app.signIns().tokens().find(token)->pin, QByteArray(32, 'b'));
    const auto changed = eventsOf(app, Kind::CertificateChanged);
    QCOMPARE(changed.size(), std::size_t(1));
    QCOMPARE(changed[0].detail, QStringLiteral("accepted"));
    QCOMPARE(changed[0].accountId, token);
}

QTEST_GUILESS_MAIN(RecordingTest)
#include "tst_recording.moc"
