// SPDX-License-Identifier: Apache-2.0
// The window as a screen reader has it: on every page each thing that can be used has a name, can
// be pressed, and says its code digit by digit.

#include "tests/support/window/page_tour.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace warifu;
using test::UiRoom;

namespace {

bool isInteractive(QAccessible::Role role)
{
    static const QSet<int> roles = {
        QAccessible::Button,   QAccessible::CheckBox, QAccessible::RadioButton,
        QAccessible::ComboBox, QAccessible::MenuItem, QAccessible::EditableText,
        QAccessible::SpinBox,  QAccessible::ListItem, QAccessible::PageTab,
        QAccessible::Link,     QAccessible::Slider,
    };
    return roles.contains(role);
}

bool isPressed(QAccessible::Role role)
{
    return role == QAccessible::Button || role == QAccessible::CheckBox
        || role == QAccessible::MenuItem || role == QAccessible::ComboBox
        || role == QAccessible::PageTab || role == QAccessible::RadioButton;
}

// Opens a protected question; the object is not changed.
struct Peek : QObject
{
    using QObject::isSignalConnected;
};

// In Qt 6.4 a press reaches a control only through its own Accessible.onPressAction.
bool hearsPress(const QObject *item)
{
    for (const QObject *child : item->children()) {
        if (qstrcmp(child->metaObject()->className(), "QQuickAccessibleAttached") != 0)
            continue;
        const int signal = child->metaObject()->indexOfSignal("pressAction()");
        const auto ask = &Peek::isSignalConnected;
        return signal >= 0 && (child->*ask)(child->metaObject()->method(signal));
    }
    return false;
}

QString describe(QAccessibleInterface *node)
{
    return QStringLiteral("%1 %2 role %3 at %4,%5")
        .arg(QString::fromLatin1(node->object() ? node->object()->metaObject()->className() : "?"),
             node->text(QAccessible::Name))
        .arg(int(node->role()))
        .arg(node->rect().x())
        .arg(node->rect().y());
}

} // namespace

class AccessibleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void namesEverything_data() { pages(); }
    void namesEverything();
    void canPressEverything_data() { pages(); }
    void canPressEverything();
    void saysWhatIsWrongWithAPassphrase();
    void saysACodeDigitByDigit();
    void saysNothingOfAHiddenCode();
    void keepsCodeAndCountdownApart();
    void copiesByPressing();
    void togglesASwitch();

private:
    static void pages()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : test::pageNames())
            QTest::newRow(qPrintable(page)) << page;
    }
};

void AccessibleTest::namesEverything()
{
    QFETCH(QString, page);
    const auto room = test::roomAt(page);
    QStringList nameless;
    int seen = 0;
    for (QAccessibleInterface *node : room->nodes()) {
        // The window's own client area is what holds the rest.
        if (node->role() == QAccessible::Client || node->role() == QAccessible::Window)
            continue;
        if (!isInteractive(node->role()) && !node->state().focusable)
            continue;
        ++seen;
        if (node->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(describe(node));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    const bool isPassive =
        page == QLatin1String("starting") || page == QLatin1String("waiting for the keychain");
    QVERIFY(seen > 0 || isPassive);
}

void AccessibleTest::canPressEverything()
{
    QFETCH(QString, page);
    const auto room = test::roomAt(page);
    QStringList deaf;
    for (QAccessibleInterface *node : room->nodes()) {
        if (!isPressed(node->role()))
            continue;
        const bool isOffered = node->actionInterface()
            && node->actionInterface()->actionNames().contains(
                QAccessibleActionInterface::pressAction());
        if (!isOffered || !node->object() || !hearsPress(node->object()))
            deaf.append(describe(node));
    }
    QVERIFY2(deaf.isEmpty(), qPrintable(deaf.join(QLatin1Char('\n'))));
}

void AccessibleTest::saysWhatIsWrongWithAPassphrase()
{
    const auto room = test::roomAt(QStringLiteral("unlock with a passphrase"));
    room->behind.application->vault()->unlock({});
    room->settle();
    QAccessibleInterface *const field =
        room->node(QStringLiteral("Passphrase"), QAccessible::EditableText);
    QVERIFY(field);
    QVERIFY(field->state().passwordEdit);
    QCOMPARE(field->text(QAccessible::Description), QStringLiteral("Type your passphrase."));
}

void AccessibleTest::saysACodeDigitByDigit()
{
    UiRoom room;
    room.behind.room.clock.set(unixSeconds(1'111'111'109));
    QVERIFY(room.behind.add({{"RFC", "taro"}}));
    room.settle();
    QAccessibleInterface *const row = room.node(QStringLiteral("RFC, taro"), QAccessible::ListItem);
    QVERIFY(row);
    QCOMPARE(row->text(QAccessible::Description), QStringLiteral("0 8 1, 8 0 4"));
    // Nowhere as a number that would be read as eighty-one thousand.
    for (QAccessibleInterface *node : room.nodes()) {
        QVERIFY2(!node->text(QAccessible::Name).contains(QStringLiteral("081 804"))
                     && !node->text(QAccessible::Name).contains(QStringLiteral("081804")),
                 qPrintable(describe(node)));
    }
}

void AccessibleTest::saysNothingOfAHiddenCode()
{
    UiRoom room;
    room.behind.room.clock.set(unixSeconds(1'111'111'109));
    room.behind.application->settings()->setHideCodes(true);
    QVERIFY(room.behind.add({{"RFC", "taro"}}));
    room.settle();
    for (QAccessibleInterface *node : room.nodes()) {
        for (const QAccessible::Text text :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value}) {
            QVERIFY2(!node->text(text).contains(QStringLiteral("0 8 1"))
                         && !node->text(text).contains(QStringLiteral("081")),
                     qPrintable(describe(node)));
        }
    }
}

void AccessibleTest::keepsCodeAndCountdownApart()
{
    UiRoom room;
    room.behind.room.clock.set(unixSeconds(1'111'111'090)); // 20 s left
    QVERIFY(room.behind.add({{"RFC", "taro"}}));
    room.settle();
    int codes = 0;
    int countdowns = 0;
    for (QAccessibleInterface *node : room.nodes()) {
        const QString name = node->text(QAccessible::Name);
        const bool isCode = name.contains(QStringLiteral("0 8 1, 8 0 4"));
        const bool isCountdown = name.contains(QStringLiteral("20"));
        QVERIFY2(!(isCode && isCountdown), qPrintable(describe(node)));
        codes += isCode ? 1 : 0;
        countdowns += isCountdown ? 1 : 0;
    }
    QCOMPARE(codes, 1);
    QCOMPARE(countdowns, 1);
}

void AccessibleTest::copiesByPressing()
{
    UiRoom room;
    room.behind.room.clock.set(unixSeconds(1'111'111'109));
    QVERIFY(room.behind.add({{"RFC", "taro"}}));
    room.settle();
    QVERIFY(room.press(QStringLiteral("RFC, taro"), QAccessible::ListItem));
    QCOMPARE(room.behind.clipboard.text(), QStringLiteral("081804"));
    // Said once, with what happens next, and never with the code.
    bool isSaid = false;
    for (QAccessibleInterface *node : room.nodes()) {
        if (node->role() == QAccessible::AlertMessage)
            isSaid = isSaid || node->text(QAccessible::Name).contains(QStringLiteral("RFC"));
    }
    QVERIFY(isSaid);
}

void AccessibleTest::togglesASwitch()
{
    const auto room = test::roomAt(QStringLiteral("settings"));
    const QString name = QStringLiteral("Hide codes");
    QVERIFY(room->node(name, QAccessible::CheckBox));
    QVERIFY(!room->node(name, QAccessible::CheckBox)->state().checked);
    QVERIFY(room->press(name, QAccessible::CheckBox));
    QVERIFY(room->behind.application->settings()->hideCodes());
    QVERIFY(room->node(name, QAccessible::CheckBox)->state().checked);
    QVERIFY(room->press(name, QAccessible::CheckBox));
    QVERIFY(!room->behind.application->settings()->hideCodes());
}

QTEST_MAIN(AccessibleTest)
#include "tst_accessible.moc"
