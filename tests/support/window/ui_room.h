// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real window, offscreen, driven by keys and mouse; looked at through its items and through the
// accessibility tree as screen readers see it.

#include "app/window/main_window.h"
#include "tests/support/prompt/prompt_room.h"
#include "tests/support/window/window_room.h"

#include <QAccessible>
#include <QQuickItem>

#include <functional>
#include <optional>

namespace warifu::test {

// The property names, read from outside C++ types, of Warifu's QML are few and stable.
class UiRoom
{
public:
    // Opened: the vault is open and the list is on screen; otherwise the window shows before.
    enum class Start { Opened, Closed };
    // Of the window: 400 x 600 unless narrower is asked for. textPercent as in the settings.
    // network: what sign-in approval may talk to.
    explicit UiRoom(Start start = Start::Opened, QSize size = {400, 600}, int textPercent = 100,
                    viewmodels::SettingsViewModel::Language language =
                        viewmodels::SettingsViewModel::Language::English,
                    net::HttpPolicy network = {});

    // --- the window
    [[nodiscard]] QQuickWindow *window() const { return m_window->quickWindow(); }
    void settle();
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void click(QQuickItem *item, Qt::MouseButton button = Qt::LeftButton);
    [[nodiscard]] QQuickItem *focused() const { return window()->activeFocusItem(); }
    // The list of accounts has the keyboard (or its current row, which is the same to the user).
    [[nodiscard]] bool isInList() const;
    // Tab until it has; false when that does not happen.
    bool enterList();

    // --- items
    // Visible items of the window, popups included, in tree order.
    [[nodiscard]] QList<QQuickItem *> items() const;
    // Visible items whose QML type begins with this (AppButton, AccountRow, QQuickText ...).
    [[nodiscard]] QList<QQuickItem *> itemsOfType(const char *type) const;
    // The rows of the list that exist as items, by row.
    [[nodiscard]] QList<QQuickItem *> rows() const;
    // Every text property of every item, visible or not.
    [[nodiscard]] QStringList allTexts() const;

    // --- accessibility
    // Depth first, without invisible nodes.
    [[nodiscard]] QList<QAccessibleInterface *> nodes() const;
    // The first with this name; nullptr when there is none.
    [[nodiscard]] QAccessibleInterface *node(const QString &name,
                                             QAccessible::Role role = QAccessible::NoRole) const;
    // As a screen reader presses; false where that is not offered.
    bool press(const QString &name, QAccessible::Role role = QAccessible::NoRole);

    // Sign-in requests, over fakes; without it there are none, as where they are not wired.
    PromptRoom &wireRequests();
    // Who receives reports, over the engine's own.
    receiver::ReceiverViewModel &wireReceiver();
    // What an organisation has set; nothing to begin with.
    organisation::OrganisationViewModel &wireOrganisation();

    WindowRoom behind;

private:
    // These outlive the window.
    std::optional<PromptRoom> m_requests;
    std::unique_ptr<receiver::ReceiverViewModel> m_receiver;
    organisation::OrganisationViewModel m_organisation{nullptr};
    std::unique_ptr<window::MainWindow> m_window;
};

} // namespace warifu::test
