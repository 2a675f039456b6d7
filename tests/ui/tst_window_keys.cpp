// SPDX-License-Identifier: Apache-2.0
// The keys that work on every page (ux D4), the way back, and typing a passphrase.

#include "tests/support/window/ui_room.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using adding::AddViewModel;
using test::UiRoom;
using Page = viewmodels::Navigation::Page;

class WindowKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_room = std::make_unique<UiRoom>();
        QVERIFY(m_room->behind.add({{"Alpha"}}));
        m_room->settle();
    }
    void cleanup() { m_room.reset(); }

    void opensAndLeavesPages_data();
    void opensAndLeavesPages();
    void locksAndUnlocks();
    void typesThePassphrase();
    void showsWhatIsTyped();
    void tabsFromFieldToField();
    void adds();
    void scansTheScreen();
    void pastesASetupLink_data();
    void pastesASetupLink();
    void pastesTextIntoTheSearchBox();
    void goesBackStepByStep();
    void leavesTheVaultAloneWhileLocked();
    void opensTheMenu();
    void closesTheWindow();

private:
    [[nodiscard]] static QString link()
    {
        return QStringLiteral("otpauth://totp/Example:taro?secret=GEZDGNBVGY3TQOJQ");
    }
    std::unique_ptr<UiRoom> m_room;
};

void WindowKeysTest::opensAndLeavesPages_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<Page>("page");
    using Qt::ControlModifier;
    using Qt::ShiftModifier;
    QTest::newRow("Ctrl+,") << int(Qt::Key_Comma) << int(ControlModifier) << Page::Settings;
    QTest::newRow("Ctrl+?") << int(Qt::Key_Question) << int(ControlModifier | ShiftModifier)
                            << Page::Shortcuts;
    QTest::newRow("Ctrl+Shift+/") << int(Qt::Key_Slash) << int(ControlModifier | ShiftModifier)
                                  << Page::Shortcuts;
    QTest::newRow("F1") << int(Qt::Key_F1) << int(Qt::NoModifier) << Page::Shortcuts;
}

void WindowKeysTest::opensAndLeavesPages()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(Page, page);
    m_room->key(key, Qt::KeyboardModifiers(modifiers));
    QCOMPARE(m_room->behind.page(), page);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
    m_room->type(QStringLiteral("al")); // the keyboard is back where it was
    QCOMPARE(m_room->behind.list().filter(), QStringLiteral("al"));
    // The same while locked: neither shows anything of the vault.
    m_room->key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_room->behind.page(), Page::Unlock);
    m_room->key(key, Qt::KeyboardModifiers(modifiers));
    QCOMPARE(m_room->behind.page(), page);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Unlock);
}

void WindowKeysTest::locksAndUnlocks()
{
    m_room->key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_room->behind.page(), Page::Unlock);
    m_room->key(Qt::Key_Return); // the button has the keyboard
    QCOMPARE(m_room->behind.page(), Page::Accounts);
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->behind.clipboard.text().size(), 6);
}

void WindowKeysTest::typesThePassphrase()
{
    QVERIFY(m_room->behind.room.changePassphrase("", "correct horse").has_value());
    m_room->key(Qt::Key_L, Qt::ControlModifier);
    m_room->type(QStringLiteral("wrong"));
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->behind.page(), Page::Unlock);
    QVERIFY(!m_room->behind.application->vault()->passphraseError().isEmpty());
    QVERIFY(!m_room->allTexts().contains(QStringLiteral("wrong"))); // the field was emptied
    m_room->type(QStringLiteral("correct horse"));                  // and has the keyboard
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
    QVERIFY(!m_room->allTexts().contains(QStringLiteral("correct horse")));
}

// The eye is no stop between the field and the button; a key does the same.
void WindowKeysTest::showsWhatIsTyped()
{
    QVERIFY(m_room->behind.room.changePassphrase("", "correct horse").has_value());
    m_room->key(Qt::Key_L, Qt::ControlModifier);
    m_room->type(QStringLiteral("cor"));
    QQuickItem *const field = m_room->focused();
    const auto isShown = [field] {
        return field->property("displayText").toString() == QLatin1String("cor");
    };
    QVERIFY(!isShown());
    m_room->key(Qt::Key_H, Qt::AltModifier);
    QVERIFY(isShown());
    m_room->key(Qt::Key_H, Qt::AltModifier);
    QVERIFY(!isShown());
    QVERIFY(m_room->press(QStringLiteral("Show the text"), QAccessible::Button));
    QVERIFY(isShown());
    QCOMPARE(m_room->node(QStringLiteral("Hide the text"))->text(QAccessible::Description),
             QStringLiteral("Alt+H"));
    m_room->key(Qt::Key_Tab);
    QCOMPARE(m_room->focused()->property("text").toString(), QStringLiteral("Unlock"));
}

void WindowKeysTest::tabsFromFieldToField()
{
    m_room->behind.application->openPage(Page::Settings);
    m_room->settle();
    QVERIFY(m_room->press(QStringLiteral("Set…"), QAccessible::Button));
    QQuickItem *const first = m_room->focused();
    QVERIFY(first->inherits("QQuickTextField"));
    m_room->key(Qt::Key_Tab);
    QVERIFY(m_room->focused() != first);
    QVERIFY(m_room->focused()->inherits("QQuickTextField"));
    m_room->key(Qt::Key_Tab);
    QVERIFY(m_room->focused()->inherits("QQuickButton"));
}

void WindowKeysTest::adds()
{
    m_room->key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_room->behind.page(), Page::Add);
    QCOMPARE(m_room->behind.application->adding()->step(), AddViewModel::Step::Choose);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
    QVERIFY(!m_room->behind.application->adding());
}

void WindowKeysTest::scansTheScreen()
{
    m_room->behind.sources.setPicture({link()});
    m_room->key(Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(m_room->behind.page(), Page::Add);
    QCOMPARE(m_room->behind.sources.captures(), 1);
    QCOMPARE(m_room->behind.application->adding()->step(), AddViewModel::Step::Review);
}

void WindowKeysTest::pastesASetupLink_data()
{
    QTest::addColumn<bool>("inSearch");
    QTest::newRow("in the search box") << true;
    QTest::newRow("in the list") << false;
}

void WindowKeysTest::pastesASetupLink()
{
    QFETCH(bool, inSearch);
    m_room->behind.clipboard.setText(link());
    m_room->behind.sources.setClip({{}, {}, link()});
    if (!inSearch)
        QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_room->behind.page(), Page::Add);
    QCOMPARE(m_room->behind.application->adding()->step(), AddViewModel::Step::Review);
    QVERIFY(m_room->behind.list().filter().isEmpty());
    m_room->key(Qt::Key_Escape);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
}

void WindowKeysTest::pastesTextIntoTheSearchBox()
{
    m_room->behind.clipboard.setText(QStringLiteral("alp"));
    QGuiApplication::clipboard()->setText(QStringLiteral("alp"));
    m_room->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
    QCOMPARE(m_room->behind.list().filter(), QStringLiteral("alp"));
}

void WindowKeysTest::goesBackStepByStep()
{
    m_room->key(Qt::Key_N, Qt::ControlModifier);
    m_room->behind.application->adding()->start(AddViewModel::Way::Manual);
    m_room->settle();
    m_room->type(QStringLiteral("GEZDGNBVGY3TQOJQ"));
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->behind.application->adding()->step(), AddViewModel::Step::Review);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.application->adding()->step(), AddViewModel::Step::Manual);
    QCOMPARE(m_room->behind.application->adding()->manual()->typedSecret(),
             QStringLiteral("GEZDGNBVGY3TQOJQ"));
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.application->adding()->step(), AddViewModel::Step::Choose);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
}

void WindowKeysTest::leavesTheVaultAloneWhileLocked()
{
    m_room->behind.clipboard.setText(link());
    m_room->behind.sources.setClip({{}, {}, link()});
    m_room->key(Qt::Key_L, Qt::ControlModifier);
    for (const int key : {Qt::Key_N, Qt::Key_O, Qt::Key_V, Qt::Key_D, Qt::Key_R, Qt::Key_F})
        m_room->key(key, Qt::ControlModifier);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Unlock);
    QVERIFY(!m_room->behind.application->adding());
    QCOMPARE(m_room->behind.sources.captures(), 0);
}

void WindowKeysTest::opensTheMenu()
{
    QVERIFY(m_room->press(QStringLiteral("Menu"), QAccessible::Button));
    QVERIFY(m_room->press(QStringLiteral("Settings"), QAccessible::MenuItem));
    QCOMPARE(m_room->behind.page(), Page::Settings);
    QVERIFY(m_room->press(QStringLiteral("Back"), QAccessible::Button));
    QCOMPARE(m_room->behind.page(), Page::Accounts);
}

void WindowKeysTest::closesTheWindow()
{
    m_room->key(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!m_room->window()->isVisible());
    QVERIFY(!m_room->behind.application->ticker().isRunning());
}

QTEST_MAIN(WindowKeysTest)
#include "tst_window_keys.moc"
