// SPDX-License-Identifier: Apache-2.0
// The receiver of reports by keyboard and screen reader, from the settings to the saved address.

#include "tests/support/window/ui_room.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using receiver::ReceiverViewModel;
using test::UiRoom;
using Page = viewmodels::Navigation::Page;

class ReceiverUiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_room = std::make_unique<UiRoom>();
        engine::Engine &engine = *m_room->behind.room.engine;
        m_receiver = std::make_unique<ReceiverViewModel>(engine.vault(), engine.signIns().reports(),
                                                         [](const QString &) {});
        m_room->behind.application->setReceiver(m_receiver.get());
        m_room->behind.application->openPage(Page::Receiver);
        m_room->settle();
    }
    void cleanup()
    {
        // The page goes before what it shows, and that before the engine.
        m_room->behind.application->navigation()->close(Page::Receiver);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_room->behind.application->setReceiver(nullptr);
        m_receiver.reset();
        m_room.reset();
    }
    void isFilledInByKeyboard();
    void saysWhatIsWrong();
    void offersTheKey();
    void cannotBeChangedWhenManaged();
    void goesWithTheLock();

private:
    // Tab until this control has the keyboard; false when that does not happen.
    bool tabTo(const QString &name)
    {
        for (int i = 0; i < 30; ++i) {
            for (QAccessibleInterface *node : m_room->nodes())
                if (node->state().focused && node->text(QAccessible::Name) == name)
                    return true;
            m_room->key(Qt::Key_Tab);
        }
        return false;
    }
    void choose(ReceiverViewModel::Kind kind)
    {
        QVERIFY(tabTo(QStringLiteral("Reports go to")));
        for (int i = 0; i < int(kind); ++i)
            m_room->key(Qt::Key_Down);
    }
    void waitUntilSaved()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_receiver->isSaving(), 60'000);
        m_room->settle();
    }
    std::unique_ptr<UiRoom> m_room;
    std::unique_ptr<ReceiverViewModel> m_receiver;
};

void ReceiverUiTest::isFilledInByKeyboard()
{
    choose(ReceiverViewModel::Kind::SecurityEvent);
    QVERIFY(tabTo(QStringLiteral("Address")));
    m_room->type(QStringLiteral("https://events.contoso.example/ssf"));
    QVERIFY(tabTo(QStringLiteral("Audience")));
    m_room->type(QStringLiteral("contoso"));
    m_room->key(Qt::Key_Return); // in a field it saves
    waitUntilSaved();
    QCOMPARE(m_receiver->url(), QStringLiteral("https://events.contoso.example/ssf"));
    QCOMPARE(m_receiver->audience(), QStringLiteral("contoso"));
    bool isTold = false;
    for (QAccessibleInterface *node : m_room->nodes())
        isTold |= node->role() == QAccessible::AlertMessage
            && node->text(QAccessible::Name) == QStringLiteral("Saved");
    QVERIFY(isTold);
    // The settings name it.
    m_room->key(Qt::Key_Escape);
    QVERIFY(m_room->behind.page() != Page::Receiver);
}

void ReceiverUiTest::saysWhatIsWrong()
{
    choose(ReceiverViewModel::Kind::Webhook);
    QVERIFY(!m_room->node(QStringLiteral("Audience")));
    QVERIFY(tabTo(QStringLiteral("Address")));
    m_room->type(QStringLiteral("http://contoso.example"));
    QVERIFY(m_room->press(QStringLiteral("Save"), QAccessible::Button));
    m_room->settle();
    QAccessibleInterface *const address = m_room->node(QStringLiteral("Address"));
    QVERIFY(address);
    QCOMPARE(address->text(QAccessible::Description),
             QStringLiteral("Type an address that begins with https://."));
    QCOMPARE(m_receiver->url(), QString());
}

void ReceiverUiTest::offersTheKey()
{
    QVERIFY(!m_room->node(QStringLiteral("Copy the key"), QAccessible::Button));
    m_receiver->save(ReceiverViewModel::Kind::SecurityEvent,
                     QStringLiteral("https://events.contoso.example"), QStringLiteral("aud"), {},
                     {}, false);
    waitUntilSaved();
    QVERIFY(m_room->node(QStringLiteral("Send a trial"), QAccessible::Button));
    QVERIFY(m_room->node(QStringLiteral("Save as a file…"), QAccessible::Button));
    QVERIFY(m_room->press(QStringLiteral("Copy the key"), QAccessible::Button));
    QVERIFY(m_room->node(QStringLiteral("Copied"), QAccessible::Button));
}

void ReceiverUiTest::cannotBeChangedWhenManaged()
{
    m_receiver->setManaged(true);
    m_room->settle();
    int buttons = 0;
    for (const QQuickItem *item : m_room->itemsOfType("AppButton"))
        if (item->property("text") == QStringLiteral("Save")) {
            QVERIFY(!item->isEnabled());
            ++buttons;
        }
    QCOMPARE(buttons, 1);
    QVERIFY(!m_room->press(QStringLiteral("Save"), QAccessible::Button)
            || m_receiver->urlError().isEmpty());
}

void ReceiverUiTest::goesWithTheLock()
{
    m_receiver->save(ReceiverViewModel::Kind::Webhook,
                     QStringLiteral("https://events.contoso.example"), {}, {}, {}, false);
    waitUntilSaved();
    m_room->behind.application->lock();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_room->settle();
    for (const QString &text : m_room->allTexts())
        QVERIFY2(!text.contains(QStringLiteral("contoso")), qPrintable(text));
}

QTEST_MAIN(ReceiverUiTest)
#include "tst_receiver.moc"
