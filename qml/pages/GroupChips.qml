// SPDX-License-Identifier: Apache-2.0
// One chip for each group, and one for all of them.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

Rectangle {
    id: root

    required property AccountListModel list

    color: Theme.surface
    implicitHeight: chips.implicitHeight + Theme.gap

    ListView {
        id: chips

        Accessible.role: Accessible.PageTabList
        //: Name of the row of groups above the list
        Accessible.name: qsTr("Groups")
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: Math.max(32, Math.round(Theme.caption * 2.2))
        y: 2
        model: [""].concat(root.list.groups)
        orientation: ListView.Horizontal
        spacing: Theme.small

        delegate: GroupChip {
            list: root.list
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
