// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real prompt window, offscreen, without a main window.

#include "app/window/prompt_window.h"
#include "tests/support/prompt/prompt_room.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QQuickItem>
#include <QStyleHints>
#include <QTest>

namespace warifu::test {

class PromptUiRoom
{
public:
    explicit PromptUiRoom(approvals::ApprovalPolicy policy = {}) : behind(policy)
    {
        QGuiApplication::styleHints()->setCursorFlashTime(0);
        qml.addImportPath(QStringLiteral("qrc:/qt/qml"));
        shown.emplace(qml, *behind.prompt, behind.clock);
    }

    [[nodiscard]] QQuickWindow *window() const { return shown->quickWindow(); }
    [[nodiscard]] prompt::PromptViewModel &prompt() { return *behind.prompt; }
    // One request, the window active and its first seconds over.
    void ask(approvals::Presence presence = approvals::Presence::Option)
    {
        behind.arrive("n1", kToken, presence);
        activate();
        behind.pass(std::chrono::seconds(2));
        settle();
    }
    void activate()
    {
        window()->requestActivate();
        if (!QTest::qWaitForWindowActive(window(), 60'000))
            qFatal("the prompt does not become active");
        QAccessible::setRootObject(window());
        QAccessible::setActive(true);
        settle();
    }
    void settle()
    {
        runPendingEvents();
        (void)window()->grabWindow(); // layouts are polished before a frame
        runPendingEvents();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window(), Qt::Key(key), modifiers);
        settle();
    }
    void type(const char *text)
    {
        for (const char *at = text; *at != 0; ++at)
            QTest::keyClick(window(), *at);
        settle();
    }
    [[nodiscard]] QList<QAccessibleInterface *> nodes() const
    {
        QList<QAccessibleInterface *> all;
        collect(QAccessible::queryAccessibleInterface(window()), all);
        return all;
    }
    [[nodiscard]] QAccessibleInterface *node(const QString &name) const
    {
        for (QAccessibleInterface *one : nodes())
            if (one->text(QAccessible::Name) == name)
                return one;
        return nullptr;
    }
    bool press(const QString &name)
    {
        QAccessibleInterface *const one = node(name);
        if (!one || !one->actionInterface())
            return false;
        one->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        settle();
        return true;
    }
    // What has the keyboard, by its accessible name.
    [[nodiscard]] QString focused() const
    {
        for (QQuickItem *item = window()->activeFocusItem(); item; item = item->parentItem()) {
            QAccessibleInterface *const one = QAccessible::queryAccessibleInterface(item);
            if (one && one->state().focusable && !one->text(QAccessible::Name).isEmpty())
                return one->text(QAccessible::Name);
        }
        return {};
    }

    PromptRoom behind;
    QQmlEngine qml;
    std::optional<window::PromptWindow> shown;

private:
    static void collect(QAccessibleInterface *node, QList<QAccessibleInterface *> &all)
    {
        if (!node || !node->isValid() || node->state().invisible)
            return;
        all.append(node);
        for (int i = 0; i < node->childCount(); ++i)
            collect(node->child(i), all);
    }
};

} // namespace warifu::test
