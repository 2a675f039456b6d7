// SPDX-License-Identifier: Apache-2.0
// The keyboard, on one page.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    //: Title of the page with the keyboard shortcuts
    title: qsTr("Keyboard shortcuts")

    onBack: root.application.navigation.back()

    SectionLabel {
        Layout.fillWidth: true
        //: Heading on the page with keyboard shortcuts
        text: qsTr("In the list")
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        //: On the page with keyboard shortcuts, above those that act on an account
        text: qsTr("These keys act on the marked account, also from the search box. Only Space, N and R are typed there, and Del first deletes the text behind the cursor.")
    }
    Card {
        Layout.fillWidth: true

        ShortcutRow {
            //: Names of keys on the keyboard
            keys: qsTr("Enter, Space, Ctrl+C")
            //: What a key does
            text: qsTr("Copy the code")
        }
        ShortcutRow {
            keys: "N"
            //: What a key does
            text: qsTr("Copy the next code")
        }
        ShortcutRow {
            keys: "R"
            //: What a key does
            text: qsTr("Show or hide the code, when codes are hidden")
        }
        ShortcutRow {
            keys: "Alt+H"
            //: What a key does
            text: qsTr("Hide all codes again")
        }
        ShortcutRow {
            keys: "Ctrl+R"
            //: What a key does: for accounts whose codes are counted
            text: qsTr("Next code of a counter-based account")
        }
        ShortcutRow {
            keys: "F2"
            //: What a key does
            text: qsTr("Edit the account")
        }
        ShortcutRow {
            keys: "Ctrl+D"
            //: What a key does
            text: qsTr("Pin to the top, or unpin")
        }
        ShortcutRow {
            keys: "Alt+↑, Alt+↓"
            //: What a key does
            text: qsTr("Move up or down")
        }
        ShortcutRow {
            //: Name of a key on the keyboard, as it is printed on it
            keys: qsTr("Del")
            //: What a key does
            text: qsTr("Delete the account")
        }
        ShortcutRow {
            //: Names of keys; the menu key is the one that opens the menu of the right mouse button
            keys: qsTr("Menu key, Shift+F10")
            //: What a key does
            text: qsTr("Everything that can be done with the account")
        }
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading on the page with keyboard shortcuts
        text: qsTr("Search")
    }
    Card {
        Layout.fillWidth: true

        ShortcutRow {
            //: A key, and a way to start a search
            keys: qsTr("Ctrl+F, /, or just type")
            //: What a key does
            text: qsTr("Search accounts")
        }
        ShortcutRow {
            keys: "↑, ↓"
            //: What a key does
            text: qsTr("Move through the results while you type")
        }
        ShortcutRow {
            keys: "Esc"
            //: What a key does
            text: qsTr("Clear the search; go back")
        }
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading on the page with keyboard shortcuts
        text: qsTr("Everywhere")
    }
    Card {
        Layout.fillWidth: true

        ShortcutRow {
            keys: "Ctrl+N"
            //: What a key does
            text: qsTr("Add an account")
        }
        ShortcutRow {
            keys: "Ctrl+O"
            //: What a key does
            text: qsTr("Scan the screen")
        }
        ShortcutRow {
            keys: "Ctrl+I"
            //: What a key does
            text: qsTr("Import from another app")
        }
        ShortcutRow {
            keys: "Ctrl+V"
            //: What a key does
            text: qsTr("Add from the clipboard: a picture or a setup link")
        }
        ShortcutRow {
            keys: "Ctrl+Shift+A"
            //: What a key does
            text: qsTr("Sign-in requests")
        }
        ShortcutRow {
            keys: "Ctrl+Shift+L"
            //: What a key does: opens everything that was recorded
            text: qsTr("Activity")
        }
        ShortcutRow {
            keys: "Ctrl+L"
            //: What a key does
            text: qsTr("Lock")
        }
        ShortcutRow {
            keys: "Ctrl+,"
            //: What a key does
            text: qsTr("Settings")
        }
        ShortcutRow {
            keys: "Ctrl+?, F1"
            //: What a key does
            text: qsTr("This page")
        }
        ShortcutRow {
            keys: "Ctrl+W, Ctrl+Q"
            //: What two keys do
            text: qsTr("Close the window; quit")
        }
    }
}
