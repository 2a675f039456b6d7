// SPDX-License-Identifier: Apache-2.0
// What can be done with one row.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

AppMenu {
    id: root

    required property Application application
    // The row may move while the menu is open.
    property string accountId

    readonly property AccountsViewModel accounts: root.application.accounts

    signal deleteWanted(int row)

    function row(): int {
        return root.accounts.rowOf(root.accountId);
    }
    function openFor(row: int, item: Item): void {
        root.accountId = root.accounts.idAt(row);
        root.shape = root.accounts.shapeAt(row);
        if (item)
            root.popup(item, item.width - root.width, item.height);
        else
            root.popup();
    }

    // What the row is, as flags of AccountsViewModel.Shape, when the menu was opened.
    property int shape: 0

    AppMenuItem {
        enabled: (root.shape & AccountsViewModel.Usable) !== 0
        iconName: "copy"
        //: Name of a key on the keyboard.
        shortcutText: qsTr("Enter")
        //: Line of a row's menu
        text: qsTr("Copy the code")

        onTriggered: root.accounts.copy(root.row())
    }
    AppMenuItem {
        enabled: (root.shape & AccountsViewModel.Rolling) !== 0
        iconName: "clock"
        shortcutText: "N"
        //: Line of a row's menu: copies the code that comes after this one
        text: qsTr("Copy the next code")

        onTriggered: root.accounts.copyNext(root.row())
    }
    AppMenuItem {
        height: visible ? implicitHeight : 0
        iconName: "eye"
        shortcutText: "R"
        //: Line of a row's menu, when codes are hidden until asked for
        text: (root.shape & AccountsViewModel.Hidden) !== 0 ? qsTr("Show the code") : /*: Line of a row's menu */ qsTr("Hide the code")
        visible: root.application.settings.hideCodes

        onTriggered: root.accounts.toggleReveal(root.row())
    }
    AppMenuSeparator {
    }
    AppMenuItem {
        iconName: "edit"
        shortcutText: "F2"
        //: Line of a row's menu, and title of the page
        text: qsTr("Edit")

        onTriggered: root.application.editAccount(root.accountId)
    }
    AppMenuItem {
        iconName: (root.shape & AccountsViewModel.Pinned) !== 0 ? "unpin" : "pin"
        shortcutText: "Ctrl+D"
        //: Line of a row's menu: keeps the account at the top no longer
        text: (root.shape & AccountsViewModel.Pinned) !== 0 ? qsTr("Unpin") : /*: Line of a row's menu: keeps the account at the top */ qsTr("Pin to the top")

        onTriggered: root.accounts.togglePin(root.row())
    }
    AppMenuItem {
        enabled: (root.shape & AccountsViewModel.CanMoveUp) !== 0
        iconName: "up"
        shortcutText: "Alt+↑"
        //: Line of a row's menu: one place up in the list
        text: qsTr("Move up")

        onTriggered: root.accounts.moveBy(root.row(), -1)
    }
    AppMenuItem {
        enabled: (root.shape & AccountsViewModel.CanMoveDown) !== 0
        iconName: "down"
        shortcutText: "Alt+↓"
        //: Line of a row's menu: one place down in the list
        text: qsTr("Move down")

        onTriggered: root.accounts.moveBy(root.row(), 1)
    }
    AppMenuItem {
        enabled: (root.shape & AccountsViewModel.Usable) !== 0
        iconName: "qr"
        //: Line of a row's menu: shows the account as a QR code, to set up another device
        text: qsTr("Show QR code")

        onTriggered: root.application.showQr(root.accountId)
    }
    AppMenuSeparator {
    }
    AppMenuItem {
        dangerous: true
        iconName: "delete"
        //: Name of a key on the keyboard, as it is printed on it.
        shortcutText: qsTr("Del")
        //: Line of a row's menu; asks before it deletes
        text: qsTr("Delete")

        onTriggered: root.deleteWanted(root.row())
    }
}
