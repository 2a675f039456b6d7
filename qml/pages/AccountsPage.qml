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

    // Where the keyboard goes back to after the question.
    property bool searching: false

    function askDelete(row: int): void {
        root.searching = bar.activeFocus;
        deleteDialog.active = true;
        const dialog = deleteDialog.item as DeleteDialog;
        // The order may change while the question is open.
        dialog.accountId = root.accounts.idAt(row);
        dialog.account = root.accounts.titleAt(row);
        dialog.open();
    }
    function showMenu(row: int, item: Item): void {
        rowMenu.active = true;
        (rowMenu.item as RowMenu).openFor(row, item);
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
        RequestsBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            requests: root.application.requests
        }
        AwayBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            application: root.application
        }
        PlainExportsBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            exports: root.application.plainExports
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
                menuOpen: rowMenu.item !== null && (rowMenu.item as RowMenu).visible
                visible: count > 0

                onDeleteWanted: row => root.askDelete(row)
                onEditWanted: row => root.application.editAccount(root.accounts.idAt(row))
                onMenuWanted: (row, item) => root.showMenu(row, item)
                onSearchWanted: text => bar.search(text)
            }
            Loader {
                active: root.empty
                anchors.fill: parent

                sourceComponent: EmptyState {
                    application: root.application
                }
            }
            NoResult {
                anchors.fill: parent
                list: root.accounts.list
                visible: !root.empty && root.accounts.list.count === 0
            }
        }
    }
    // Made when they are first wanted: codes come first.
    Loader {
        id: rowMenu

        active: false

        sourceComponent: RowMenu {
            application: root.application

            onDeleteWanted: row => root.askDelete(row)
        }
    }
    Loader {
        id: deleteDialog

        active: false

        sourceComponent: DeleteDialog {
            id: dialog

            onAccepted: root.accounts.moveToTrash(root.accounts.rowOf(dialog.accountId))
            onClosed: root.searching ? bar.forceActiveFocus() : list.forceActiveFocus()
        }
    }
    Connections {
        function onAccountAdded(id: string): void {
            list.currentIndex = root.accounts.rowOf(id);
        }

        target: root.application
    }
}
