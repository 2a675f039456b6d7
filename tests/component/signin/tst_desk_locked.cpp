// SPDX-License-Identifier: Apache-2.0
// The prompt and the notifications of a running program around its lock, over a real vault and a
// scripted server.

#include "app/signin/sign_in_desk.h"
#include "tests/component/signin/signin_room.h"
#include "tests/support/prompt/fake_ports.h"

#include <QMetaProperty>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using prompt::PromptViewModel;
using State = PromptViewModel::State;

class DeskLockedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_keychain = std::make_unique<FakeKeystore>();
        m_server = std::make_unique<PushServer>();
        m_app = std::make_unique<SignInRoom>(*m_keychain);
        QVERIFY(m_app->open());
        m_app->plant(*m_server);
        m_desk = std::make_unique<app_signin::SignInDesk>(
            *m_app->room.engine, m_entropy, m_notifier, [](const QString &) {},
            [](const QString &) {});
    }
    void cleanup()
    {
        m_desk.reset();
        m_app.reset();
        m_server.reset();
        m_notifier.shown.clear();
        m_keychain.reset();
    }

    void aRequestWhileLocked();
    void lockingHidesWhatIsOpen();
    void whatEndsWhileLockedIsGone();
    void whatWasMissedWhileLockedIsCounted();

private:
    [[nodiscard]] PromptViewModel &p() { return m_desk->prompt(); }
    void lock() { m_app->room.engine->lock(); }
    // No property, list or notification has one of the request's or the account's words.
    void hasNoWord()
    {
        const QMetaObject *const meta = p().metaObject();
        QString all;
        for (int at = 0; at < meta->propertyCount(); ++at)
            all += meta->property(at).read(&p()).toString() + QLatin1Char('\n');
        for (const auto &[key, notice] : m_notifier.shown)
            all += notice.title + notice.body + QLatin1Char('\n');
        for (const char *word : {"privacyIDEA", "confirm", "alice", "Org", "localhost", "PIPU"})
            QVERIFY2(!all.contains(QLatin1String(word)), word);
        QCOMPARE(p().origin()->count(), 0);
        QCOMPARE(m_desk->requests().waiting()->count(), 0);
        QCOMPARE(m_desk->requests().tokens()->count(), 0);
        QCOMPARE(m_desk->requests().history()->count(), 0);
    }

    std::unique_ptr<FakeKeystore> m_keychain;
    SeededEntropy m_entropy;
    FakeNotifier m_notifier;
    std::unique_ptr<PushServer> m_server;
    std::unique_ptr<SignInRoom> m_app;
    std::unique_ptr<app_signin::SignInDesk> m_desk;
};

void DeskLockedTest::aRequestWhileLocked()
{
    lock();
    QCOMPARE(p().state(), State::Idle);
    QVERIFY(!p().isShown());
    m_server->offer();
    WARIFU_UNTIL(p().state() == State::AppLocked);
    QVERIFY(p().isShown());
    QCOMPARE(m_notifier.shown.size(), std::size_t(1));
    QVERIFY(m_notifier.shown.begin()->second.denyText.isEmpty());
    hasNoWord();
    if (QTest::currentTestFailed())
        return;
    p().approve();
    p().notSure();
    QVERIFY(m_server->answers.empty());

    QVERIFY(m_app->room.open().has_value());
    WARIFU_UNTIL(p().state() == State::Asking);
    QVERIFY(p().isShown());
    QCOMPARE(p().title(), QStringLiteral("privacyIDEA"));
    WARIFU_UNTIL(m_notifier.shown.size() == 1);
    QVERIFY(!m_notifier.shown.begin()->second.denyText.isEmpty());
}

void DeskLockedTest::lockingHidesWhatIsOpen()
{
    m_server->offer();
    WARIFU_UNTIL(p().state() == State::Asking);
    QVERIFY(p().isShown());
    lock(); // at once, not from the event loop
    QCOMPARE(p().state(), State::AppLocked);
    QVERIFY(p().isShown());
    hasNoWord();
    if (QTest::currentTestFailed())
        return;
    const int before = m_server->polls;
    WARIFU_UNTIL(m_server->polls > before);
    runPendingEvents();
    QCOMPARE(p().state(), State::AppLocked);
    QVERIFY(m_app->room.open().has_value());
    WARIFU_UNTIL(p().state() == State::Asking);
}

void DeskLockedTest::whatEndsWhileLockedIsGone()
{
    m_server->offer();
    WARIFU_UNTIL(p().state() == State::Asking);
    lock();
    m_server->open.clear();
    WARIFU_UNTIL(p().state() == State::Idle);
    QVERIFY(!p().isShown());
    QVERIFY(m_notifier.shown.empty());
}

void DeskLockedTest::whatWasMissedWhileLockedIsCounted()
{
    m_desk->away().setShown(true);
    m_server->offer(QStringLiteral("BEFORE"));
    WARIFU_UNTIL(p().state() == State::Asking);
    m_desk->away().noteInput();
    lock();
    m_server->open.clear();
    for (const char *nonce : {"NONCE1", "NONCE2"}) {
        m_server->open.clear();
        m_server->offer(QString::fromLatin1(nonce));
        const int before = m_server->polls;
        WARIFU_UNTIL(m_server->polls >= before + 2);
    }
    m_server->open.clear();
    m_server->offer(QStringLiteral("STILLOPEN"));
    const int before = m_server->polls;
    WARIFU_UNTIL(m_server->polls >= before + 2);
    QVERIFY(m_app->room.open().has_value());
    const auto logged = [this](activity::Kind kind, const QString &detail) {
        int count = 0;
        m_app->signIns().activity().log()->forEach({}, [&](const activity::Entry &entry) {
            count += entry.event->kind == kind && entry.event->detail == detail ? 1 : 0;
        });
        return count;
    };
    // What is still open is not among them: it arrives as every other.
    using activity::Kind;
    const QString whileLocked = QStringLiteral("while-locked");
    QCOMPARE(logged(Kind::RequestArrived, whileLocked), 2);
    QCOMPARE(logged(Kind::RequestExpired, whileLocked), 2);
    WARIFU_UNTIL(logged(Kind::RequestArrived, {}) == 2); // BEFORE and STILLOPEN
    QCOMPARE(logged(Kind::RequestArrived, whileLocked), 2);
    m_app->signIns().activity().log()->forEach({}, [&](const activity::Entry &entry) {
        if (entry.event->detail == whileLocked)
            QCOMPARE(entry.event->account, QStringLiteral("alice@example.com, Org"));
    });
    // The banner of the window knows of them, as soon as it is unlocked.
    WARIFU_UNTIL(m_desk->journal().missed() >= 2);
}

QTEST_GUILESS_MAIN(DeskLockedTest)
#include "tst_desk_locked.moc"
