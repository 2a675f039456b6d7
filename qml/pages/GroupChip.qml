// SPDX-License-Identifier: Apache-2.0
// A group above the list; the empty one stands for all.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

Chip {
    id: root

    required property string modelData

    property AccountListModel list: null

    Accessible.checkable: true
    Accessible.checked: root.chosen
    Accessible.role: Accessible.PageTab
    chosen: root.list !== null && root.list.group === root.modelData
    //: The chip that shows the accounts of all groups
    text: root.modelData === "" ? qsTr("All") : root.modelData

    onClicked: root.list.group = root.modelData
}
