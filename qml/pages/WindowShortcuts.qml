// SPDX-License-Identifier: Apache-2.0
// The keys that work on every page (ux D4).
import QtQuick
import Warifu.Adding
import Warifu.ViewModels

Item {
    id: root

    required property Application application

    readonly property bool onList: root.application.navigation.page === Navigation.Accounts
    readonly property bool unlocked: root.application.navigation.basePage === Navigation.Accounts

    signal hide

    Shortcut {
        enabled: root.unlocked
        sequences: [StandardKey.New]

        onActivated: root.application.add()
    }
    Shortcut {
        enabled: root.unlocked
        sequences: [StandardKey.Open]

        onActivated: root.application.addBy(AddViewModel.Screen)
    }
    Shortcut {
        enabled: root.unlocked
        sequence: "Ctrl+I"

        onActivated: root.application.importAccounts()
    }
    Shortcut {
        enabled: root.onList
        sequences: [StandardKey.Paste]

        onActivated: root.application.addFromClipboard()
    }
    Shortcut {
        enabled: root.unlocked
        sequence: "Ctrl+L"

        onActivated: root.application.lock()
    }
    Shortcut {
        enabled: root.unlocked && root.application.requests !== null
        sequence: "Ctrl+Shift+A"

        onActivated: root.application.openPage(Navigation.Requests)
    }
    Shortcut {
        enabled: root.unlocked && root.application.journal !== null
        sequence: "Ctrl+Shift+L"

        onActivated: root.application.openPage(Navigation.Activity)
    }
    Shortcut {
        sequence: "Ctrl+,"

        onActivated: root.application.openPage(Navigation.Settings)
    }
    Shortcut {
        sequences: ["Ctrl+?", "Ctrl+Shift+?", "Ctrl+Shift+/", "F1"]

        onActivated: root.application.openPage(Navigation.Shortcuts)
    }
    Shortcut {
        sequences: [StandardKey.Close]

        onActivated: root.hide()
    }
    Shortcut {
        sequence: "Ctrl+Q"

        onActivated: Qt.quit()
    }
    Shortcut {
        enabled: !root.onList && root.application.navigation.canGoBack && root.application.navigation.page !== Navigation.Add && root.application.navigation.page !== Navigation.Import
        sequences: ["Esc", StandardKey.Back]

        onActivated: root.application.navigation.back()
    }
}
