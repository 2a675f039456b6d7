// SPDX-License-Identifier: Apache-2.0
// One countdown for all rows when they expire together.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

Rectangle {
    id: root

    required property AccountListModel list

    readonly property color ink: root.list.sharedEnding ? Theme.warning : Theme.accent

    color: Theme.surface
    implicitHeight: label.implicitHeight + Theme.small * 2

    SvgIcon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.page
        anchors.verticalCenter: label.verticalCenter
        color: root.list.sharedEnding ? Theme.warning : Theme.dimText
        icon: "clock"
        size: Theme.caption + 4
        visible: root.list.sharedEnding
    }
    AppLabel {
        id: label

        anchors.left: root.list.sharedEnding ? icon.right : parent.left
        anchors.leftMargin: root.list.sharedEnding ? Theme.tiny : Theme.page
        anchors.right: parent.right
        anchors.rightMargin: Theme.page
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -2
        color: root.list.sharedEnding ? Theme.warning : Theme.dimText
        style: AppLabel.Caption
        //: Above the list: how long the codes that are shown are still good. %1 is a short span such
        //: as “17 s”.
        text: qsTr("New codes in %1").arg(root.list.sharedTimeLeft)
        wrapMode: Text.NoWrap
    }
    Rectangle {
        Accessible.ignored: true
        anchors.bottom: parent.bottom
        color: Theme.border
        height: 3
        width: parent.width

        Rectangle {
            Accessible.ignored: true
            color: root.ink
            height: parent.height
            width: parent.width * root.list.sharedProgress
        }
    }
}
