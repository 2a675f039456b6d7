// SPDX-License-Identifier: Apache-2.0
// The home screen: search, the accounts with their codes, and everything that can be done to a row.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

FocusScope {
    id: root

    required property Application application

    readonly property AccountsViewModel accounts: root.application.accounts
    readonly property bool empty: root.accounts.list.total === 0

    function askDelete(row: int): void {
        // The order may change while the question is open.
        deleteDialog.accountId = root.accounts.idAt(row);
        deleteDialog.account = root.accounts.titleAt(row);
        deleteDialog.open();
    }
    function showMenu(row: int, item: Item): void {
        rowMenu.openFor(row, item);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SearchBar {
            id: bar

            Layout.fillWidth: true
            application: root.application
            divided: root.accounts.list.groups.length === 0
            focus: true
            keys: list

            onEditWanted: row => root.application.edit(root.accounts.idAt(row))
        }
        GroupChips {
            Layout.fillWidth: true
            list: root.accounts.list
            visible: root.accounts.list.groups.length > 0
        }
        FindingsBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            vault: root.application.vault
        }
        CodesBar {
            Layout.fillWidth: true
            list: root.accounts.list
            visible: root.accounts.list.hasSharedPeriod && root.accounts.list.count > 0
        }
        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true

            AccountList {
                id: list

                accounts: root.accounts
                anchors.fill: parent
                visible: count > 0

                onDeleteWanted: row => root.askDelete(row)
                onEditWanted: row => root.application.edit(root.accounts.idAt(row))
                onMenuWanted: (row, item) => root.showMenu(row, item)
                onSearchWanted: text => bar.search(text)
            }
            EmptyState {
                anchors.fill: parent
                application: root.application
                visible: root.empty
            }
            NoResult {
                anchors.fill: parent
                list: root.accounts.list
                visible: !root.empty && root.accounts.list.count === 0
            }
        }
    }
    RowMenu {
        id: rowMenu

        application: root.application

        onDeleteWanted: row => root.askDelete(row)
    }
    DeleteDialog {
        id: deleteDialog

        onAccepted: root.accounts.moveToTrash(root.accounts.rowOf(deleteDialog.accountId))
        onClosed: list.forceActiveFocus()
    }
    Connections {
        function onAccountAdded(id: string): void {
            list.currentIndex = root.accounts.rowOf(id);
        }

        target: root.application
    }
}
