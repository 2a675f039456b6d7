// SPDX-License-Identifier: Apache-2.0
// The window under the organisation's policies, also when they change while it is open.

#include "app/viewmodels/idle_lock.h"
#include "tests/support/window/window_room.h"

#include <QKeyEvent>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using test::WindowRoom;
using Page = viewmodels::Navigation::Page;
using State = viewmodels::VaultViewModel::State;

class WindowPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<WindowRoom>();
        m_values = {};
    }
    void cleanup() { m_room.reset(); }

    void clipboardIsClearedInTime();
    void copyingCanBeForbidden();
    void codesCanBeHidden();
    void qrCodesCanBeForbidden();
    void addingCanBeForbidden();
    void locksWhenIdle();
    void asksForANewPassphrase();

private:
    viewmodels::Application &app() { return *m_room->application; }
    viewmodels::SettingsViewModel &settings() { return *app().settings(); }
    void apply() { m_room->room.engine->setPolicy(m_values); }
    void openWithAccount()
    {
        m_room->open();
        if (!m_room->add({{"Example", "taro"}}))
            qFatal("not added");
        m_room->settle();
    }

    std::unique_ptr<WindowRoom> m_room;
    policy::PolicyValues m_values;
};

void WindowPolicyTest::clipboardIsClearedInTime()
{
    m_values.codes.usualClipboardSeconds = 60;
    apply();
    QCOMPARE(settings().clipboardSeconds(), 60); // recommended
    settings().setClipboardSeconds(90);
    QCOMPARE(settings().clipboardSeconds(), 90); // and so the user may choose
    m_values.codes = {};
    m_values.codes.mostClipboardSeconds = 20;
    apply();
    QCOMPARE(settings().clipboardSeconds(), 20);
    settings().setClipboardSeconds(0); // never
    QCOMPARE(settings().clipboardSeconds(), 20);
    settings().setClipboardSeconds(10);
    QCOMPARE(settings().clipboardSeconds(), 10);
}

void WindowPolicyTest::copyingCanBeForbidden()
{
    openWithAccount();
    app().copyCode(QStringLiteral("before"));
    QCOMPARE(m_room->clipboard.text(), QStringLiteral("before"));
    m_values.codes.mayCopy = false;
    apply();
    QVERIFY(m_room->clipboard.text().isEmpty());
    m_room->accounts().copy(0);
    app().copyCode(QStringLiteral("after"));
    QVERIFY(m_room->clipboard.text().isEmpty());
}

void WindowPolicyTest::codesCanBeHidden()
{
    QVERIFY(!settings().hideCodes());
    m_values.codes.hidesUnlessChosen = true;
    apply();
    QVERIFY(settings().hideCodes());
    settings().setHideCodes(false);
    QVERIFY(!settings().hideCodes());
    m_values.codes.mustHide = true;
    apply();
    QVERIFY(settings().hideCodes());
}

void WindowPolicyTest::qrCodesCanBeForbidden()
{
    openWithAccount();
    const QString id = m_room->accounts().idAt(0);
    app().showQr(id);
    QVERIFY(app().qr()->isAvailable());
    m_values.codes.mayShowQr = false;
    apply();
    QVERIFY(!app().qr()->isAvailable());
    app().showQr(id);
    QVERIFY(!app().qr()->isAvailable());
}

void WindowPolicyTest::addingCanBeForbidden()
{
    openWithAccount();
    app().add();
    QVERIFY(app().adding() != nullptr);
    m_values.adding.mayAdd = false;
    apply();
    QVERIFY(app().adding() == nullptr);
    app().add();
    QVERIFY(app().adding() == nullptr);
}

void WindowPolicyTest::locksWhenIdle()
{
    openWithAccount();
    viewmodels::IdleLock lock(*m_room->room.engine);
    const auto isOpen = [this] { return m_room->vault().state() == vault::Vault::State::Open; };
    m_values.lock.idle = 60s;
    apply();
    m_room->room.clock.advance(61s);
    lock.check();
    QVERIFY(isOpen()); // no passphrase: it would open by itself
    QVERIFY(m_room->room.changePassphrase("", "correct horse").has_value());
    m_room->room.clock.advance(59s);
    QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
    QCoreApplication::sendEvent(this, &key);
    m_room->room.clock.advance(59s);
    lock.check();
    QVERIFY(isOpen()); // the key has put it off
    m_room->room.clock.advance(1s);
    lock.check();
    QVERIFY(!isOpen());
}

void WindowPolicyTest::asksForANewPassphrase()
{
    m_values.lock.isRequired = true;
    m_values.lock.leastLength = 12;
    apply();
    m_room->open();
    QCOMPARE(app().vault()->state(), State::FirstRun);
    QVERIFY(app().vault()->isPassphraseRequired());
    const QString tooShort = QStringLiteral("ten chars.");
    app().vault()->useFile(tooShort, tooShort);
    m_room->settle();
    QCOMPARE(app().vault()->state(), State::FirstRun);
    const QString good = QStringLiteral("correct horse battery");
    app().vault()->useFile(good, good);
    m_room->settle();
    QCOMPARE(app().vault()->state(), State::Open);
    QVERIFY(m_room->room.engine->hasPassphrase());
    QVERIFY(!app().vault()->isInPassphraseFile());
}

QTEST_MAIN(WindowPolicyTest)
#include "tst_policy.moc"
