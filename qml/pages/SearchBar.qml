// SPDX-License-Identifier: Apache-2.0
// The bar at the top of the list: search, scan, add, menu. While the search has the keyboard, the
// arrows move through the list, Enter copies, and what edits no text acts on the current row.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components
import Warifu.ViewModels

FocusScope {
    id: root

    required property Application application
    required property AccountList keys
    property bool divided: true

    readonly property AccountListModel list: root.application.accounts.list

    function search(text: string): void {
        field.text += text;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.cursorPosition = field.length;
    }
    function focusSearch(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function clearSearch(): void {
        field.clear();
    }
    function openMenu(): void {
        menuLoader.active = true;
        const menu = menuLoader.item as MainMenu;
        menu.popup(menuButton, menuButton.width - menu.width, menuButton.height + 4);
    }

    implicitHeight: row.implicitHeight + Theme.small * 2

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.tiny

        SearchField {
            id: field

            // The Enter that ends a Japanese conversion arrives right after it.
            property bool justComposed: false

            // True where the key was meant for the list.
            function take(event: KeyEvent): bool {
                const plain = (event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier)) === 0;
                const nothingAhead = field.selectedText === "" && field.cursorPosition === field.length;
                if (event.matches(StandardKey.Copy) && field.selectedText === "") {
                    root.keys.copyCurrent();
                } else if (event.matches(StandardKey.Paste) && root.application.clipboardHoldsSetup()) {
                    root.application.addFromClipboard();
                } else if (plain && [Qt.Key_Up, Qt.Key_Down].includes(event.key)) {
                    root.keys.stepped = true;
                    if (event.key === Qt.Key_Up)
                        root.keys.moveCurrentIndexUp();
                    else
                        root.keys.moveCurrentIndexDown();
                } else if (event.key === Qt.Key_Delete && (event.modifiers & ~Qt.KeypadModifier) === 0 && nothingAhead && root.keys.currentItem !== null) {
                    root.keys.stepped = true;
                    root.keys.deleteWanted(root.keys.currentIndex);
                } else {
                    return root.keys.command(event);
                }
                return true;
            }

            Layout.fillWidth: true
            Layout.rightMargin: Theme.tiny
            focus: true
            //: In the empty search box above the list
            placeholderText: qsTr("Search accounts")

            Keys.onPressed: event => event.accepted = !field.isComposing && field.take(event)
            onAccepted: if (!field.isComposing && !field.justComposed)
                root.keys.copyCurrent()
            onIsComposingChanged: {
                field.justComposed = !field.isComposing;
                if (field.justComposed)
                    Qt.callLater(() => field.justComposed = false);
            }
            onTextChanged: {
                root.list.filter = field.text;
                // The best match is what Enter copies.
                root.keys.currentIndex = 0;
            }

            Binding {
                property: "steered"
                target: root.keys
                value: field.activeFocus
            }

            Connections {
                function onFilterChanged(): void {
                    if (field.text !== root.list.filter)
                        field.text = root.list.filter;
                }

                target: root.list
            }
        }
        IconButton {
            iconName: "scan"
            //: Button above the list: looks for QR codes on all screens
            text: qsTr("Scan the screen")
            visible: root.width >= 360

            onClicked: root.application.addBy(AddViewModel.Screen)
        }
        IconButton {
            iconName: "add"
            //: Button above the list
            text: qsTr("Add an account")

            onClicked: root.application.add()
        }
        IconButton {
            iconName: "lock"
            //: Button above the list and line of the menu
            text: qsTr("Lock")
            visible: root.width >= 440

            onClicked: root.application.lock()
        }
        IconButton {
            id: menuButton

            iconName: "menu"
            //: Button above the list: opens the menu with settings, trash and help
            text: qsTr("Menu")

            onClicked: root.openMenu()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: root.divided
        width: parent.width
    }
    // Made when it is first wanted: codes come first.
    Loader {
        id: menuLoader

        active: false

        sourceComponent: MainMenu {
            application: root.application
        }
    }
    Shortcut {
        enabled: root.visible
        sequences: [StandardKey.Find]

        onActivated: root.focusSearch()
    }
    Shortcut {
        enabled: root.visible && (field.text !== "" || !field.activeFocus)
        sequence: "Esc"

        onActivated: {
            root.clearSearch();
            root.focusSearch();
        }
    }
}
