// SPDX-License-Identifier: Apache-2.0
// Passphrases, moving to a file and back, and locking while any of it is under way.

#include "tests/support/window/window_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using keystore::KeystoreError;
using test::WindowRoom;
using viewmodels::VaultViewModel;
using Page = viewmodels::Navigation::Page;
using State = VaultViewModel::State;

namespace {

QString horse()
{
    return QStringLiteral("correct horse");
}

} // namespace

class VaultKeepingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<WindowRoom>();
        m_room->open();
        QVERIFY(m_room->add({{"A"}}));
    }
    void cleanup() { m_room.reset(); }

    void setsChangesAndRemovesThePassphrase();
    void refusesPassphrases_data();
    void refusesPassphrases();
    void movesToAFileAndBack();
    void staysInTheFileWhenTheKeychainRefuses();
    void cannotRemoveTheFilesPassphrase();
    void locksWhileTheKeychainIsSilent();
    void locksWhileAPassphraseIsDerived();
    void followsALockFromElsewhere();
    void ignoresALockWhileLocked();

private:
    VaultViewModel &vault() { return *m_room->application->vault(); }
    void change(const QString &current, const QString &fresh, const QString &again)
    {
        vault().changePassphrase(current, fresh, again);
        m_room->settle();
    }
    [[nodiscard]] bool opensWith(const QString &passphrase)
    {
        m_room->application->lock();
        if (vault().asksPassphrase())
            vault().unlock(passphrase);
        else
            vault().open();
        m_room->settle();
        return vault().state() == State::Open && m_room->list().count() == 1;
    }
    std::unique_ptr<WindowRoom> m_room;
};

void VaultKeepingTest::setsChangesAndRemovesThePassphrase()
{
    QSignalSpy done(&vault(), &VaultViewModel::passphraseChanged);
    change({}, horse(), horse());
    QCOMPARE(done.count(), 1);
    QVERIFY(vault().hasPassphrase());
    QVERIFY(opensWith(horse()));
    change(horse(), QStringLiteral("battery staple"), QStringLiteral("battery staple"));
    QCOMPARE(done.count(), 2);
    QVERIFY(opensWith(QStringLiteral("battery staple")));
    change(QStringLiteral("battery staple"), {}, {});
    QCOMPARE(done.count(), 3);
    QVERIFY(!vault().hasPassphrase());
    QVERIFY(opensWith({}));
}

void VaultKeepingTest::refusesPassphrases_data()
{
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("fresh");
    QTest::addColumn<QString>("again");
    QTest::newRow("too short") << horse() << QStringLiteral("1234567") << QStringLiteral("1234567");
    QTest::newRow("not the same") << horse() << QStringLiteral("12345678")
                                  << QStringLiteral("12345679");
    QTest::newRow("second one empty") << horse() << QStringLiteral("12345678") << QString();
    QTest::newRow("first one empty") << horse() << QString() << QStringLiteral("12345678");
    QTest::newRow("wrong present one")
        << QStringLiteral("wrong") << QStringLiteral("12345678") << QStringLiteral("12345678");
    QTest::newRow("wrong one for removing") << QStringLiteral("wrong") << QString() << QString();
    QTest::newRow("no present one")
        << QString() << QStringLiteral("12345678") << QStringLiteral("12345678");
}

void VaultKeepingTest::refusesPassphrases()
{
    QFETCH(QString, current);
    QFETCH(QString, fresh);
    QFETCH(QString, again);
    change({}, horse(), horse());
    QSignalSpy done(&vault(), &VaultViewModel::passphraseChanged);
    change(current, fresh, again);
    QVERIFY(!vault().passphraseError().isEmpty());
    QCOMPARE(done.count(), 0);
    QVERIFY(!vault().isBusy());
    QCOMPARE(vault().state(), State::Open);
    QVERIFY(opensWith(horse()));
}

void VaultKeepingTest::movesToAFileAndBack()
{
    QSignalSpy moved(&vault(), &VaultViewModel::moved);
    vault().useFile(horse(), horse());
    QVERIFY(vault().isBusy());
    m_room->settle();
    QCOMPARE(moved.count(), 1);
    QVERIFY(vault().isInPassphraseFile());
    QVERIFY(m_room->keychain.names().isEmpty());
    QVERIFY(opensWith(horse()));
    vault().moveToKeychain();
    m_room->settle();
    QCOMPARE(moved.count(), 2);
    QVERIFY(!vault().isInPassphraseFile());
    QVERIFY(!m_room->keychain.names().isEmpty());
    QVERIFY(opensWith({}));
}

void VaultKeepingTest::staysInTheFileWhenTheKeychainRefuses()
{
    vault().useFile(horse(), horse());
    m_room->settle();
    m_room->keychain.failAlways(KeystoreError::Denied);
    QSignalSpy moved(&vault(), &VaultViewModel::moved);
    vault().moveToKeychain();
    m_room->settle();
    QCOMPARE(moved.count(), 0);
    QVERIFY(vault().isInPassphraseFile());
    QVERIFY(m_room->application->notice()->isFailure());
    QCOMPARE(vault().state(), State::Open);
    QVERIFY(opensWith(horse()));
}

void VaultKeepingTest::cannotRemoveTheFilesPassphrase()
{
    vault().useFile(horse(), horse());
    m_room->settle();
    change(horse(), {}, {});
    QVERIFY(!vault().passphraseError().isEmpty());
    QVERIFY(vault().hasPassphrase());
    change(horse(), QStringLiteral("battery staple"), QStringLiteral("battery staple"));
    QVERIFY(opensWith(QStringLiteral("battery staple")));
}

void VaultKeepingTest::locksWhileTheKeychainIsSilent()
{
    vault().useFile(horse(), horse());
    m_room->settle();
    m_room->keychain.hold();
    vault().moveToKeychain();
    m_room->settle();
    QVERIFY(vault().isBusy());
    m_room->application->lock();
    QCOMPARE(vault().state(), State::Locked);
    QCOMPARE(m_room->page(), Page::Unlock);
    QCOMPARE(m_room->list().count(), 0);
    m_room->keychain.release();
    m_room->settle();
    QTRY_VERIFY_WITH_TIMEOUT(!vault().isBusy(), 60'000);
    QCOMPARE(vault().state(), State::Locked); // whatever became of the move
    QVERIFY(!m_room->application->notice()->isShown());
    QVERIFY(vault().asksPassphrase() == vault().isInPassphraseFile());
    if (vault().asksPassphrase())
        vault().unlock(horse());
    else
        vault().open();
    m_room->settle();
    QCOMPARE(m_room->list().count(), 1);
}

void VaultKeepingTest::locksWhileAPassphraseIsDerived()
{
    vault().changePassphrase({}, horse(), horse());
    m_room->application->lock();
    QCOMPARE(m_room->page(), Page::Unlock);
    m_room->settle();
    QVERIFY(!vault().isBusy());
    QVERIFY2(vault().passphraseError().isEmpty(), qPrintable(vault().passphraseError()));
    QCOMPARE(m_room->list().count(), 0);
    if (vault().asksPassphrase())
        vault().unlock(horse());
    else
        vault().open();
    m_room->settle();
    QCOMPARE(m_room->list().count(), 1);
}

void VaultKeepingTest::followsALockFromElsewhere()
{
    change({}, horse(), horse());
    m_room->room.engine->lock(); // a suspend, say
    QCOMPARE(vault().state(), State::Locked);
    QVERIFY(vault().asksPassphrase());
    QCOMPARE(m_room->page(), Page::Unlock);
}

void VaultKeepingTest::ignoresALockWhileLocked()
{
    m_room->application->lock();
    QSignalSpy changed(&vault(), &VaultViewModel::stateChanged);
    m_room->application->lock();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(vault().state(), State::Locked);
}

QTEST_MAIN(VaultKeepingTest)
#include "tst_vault_keeping.moc"
