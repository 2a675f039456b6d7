// SPDX-License-Identifier: Apache-2.0
// What the rows of the list ask of it, without the rows: a type of its own, because the list names its
// rows, and the rows name their list.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

GridView {
    id: root

    required property AccountsViewModel accounts

    readonly property int columns: root.width < 640 ? 1 : Math.max(1, Math.floor(root.width / Math.max(300, Theme.unit * 22)))
    // The account's name gets a line of its own where it would have none beside the code.
    readonly property bool stacked: root.cellWidth < Theme.unit * 21.5
    readonly property bool sharedPeriod: root.accounts.list.hasSharedPeriod
    readonly property bool keyboardInUse: root.activeFocus
    property int dropRow: -1

    signal deleteWanted(int row)
    signal editWanted(int row)
    signal menuWanted(int row, Item item)
    signal searchWanted(string text)

    cellHeight: Math.ceil(root.stacked ? Theme.body * 1.4 + Theme.caption * 2.8 + Theme.code * 1.4 + 28 : Math.max(72, Theme.body * 1.4 + Theme.code * 1.4 + 28))
    cellWidth: Math.floor(root.width / root.columns)
}
