// SPDX-License-Identifier: Apache-2.0
// The menu behind the three lines.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

AppMenu {
    id: root

    required property Application application

    AppMenuItem {
        iconName: "lock"
        shortcutText: "Ctrl+L"
        //: Line of the menu: closes the vault until it is unlocked again
        text: qsTr("Lock")

        onTriggered: root.application.lock()
    }
    AppMenuSeparator {
    }
    AppMenuItem {
        iconName: "folder"
        objectName: "menuImport"
        shortcutText: "Ctrl+I"
        //: Line of the menu, and title of the page
        text: qsTr("Import from another app")

        onTriggered: root.application.importAccounts()
    }
    AppMenuItem {
        iconName: "shield"
        shortcutText: "Ctrl+Shift+A"
        //: Line of the menu, and title of the page
        text: qsTr("Sign-in requests")
        visible: root.application.requests !== null

        onTriggered: root.application.openPage(Navigation.Requests)
    }
    AppMenuItem {
        iconName: "clock"
        shortcutText: "Ctrl+Shift+L"
        //: Line of the menu, and title of the page: everything that was recorded
        text: qsTr("Activity")
        visible: root.application.journal !== null

        onTriggered: root.application.openPage(Navigation.Activity)
    }
    AppMenuItem {
        iconName: "delete"
        //: Line of the menu: deleted accounts that can still come back
        text: qsTr("Trash")

        onTriggered: root.application.openPage(Navigation.Trash)
    }
    AppMenuItem {
        iconName: "settings"
        shortcutText: "Ctrl+,"
        //: Line of the menu, and title of the page
        text: qsTr("Settings")

        onTriggered: root.application.openPage(Navigation.Settings)
    }
    AppMenuSeparator {
    }
    AppMenuItem {
        iconName: "keyboard"
        shortcutText: "Ctrl+?"
        //: Line of the menu, and title of the page
        text: qsTr("Keyboard shortcuts")

        onTriggered: root.application.openPage(Navigation.Shortcuts)
    }
    AppMenuItem {
        iconName: "help"
        //: Line of the menu, and title of the page
        text: qsTr("How it works")

        onTriggered: root.application.openPage(Navigation.HowItWorks)
    }
    AppMenuItem {
        iconName: "info"
        //: Line of the menu, and title of the page
        text: qsTr("About Warifu")

        onTriggered: root.application.openPage(Navigation.About)
    }
    AppMenuSeparator {
    }
    AppMenuItem {
        iconName: "power"
        shortcutText: "Ctrl+Q"
        //: Line of the menu: ends the program
        text: qsTr("Quit")

        onTriggered: Qt.quit()
    }
}
