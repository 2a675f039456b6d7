// SPDX-License-Identifier: Apache-2.0
// What just happened, at the bottom of the window, with a way back.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: root

    property string text
    property string actionText
    property string iconName: "check"

    signal actionTriggered
    signal closed

    Accessible.name: root.text
    Accessible.role: Accessible.AlertMessage
    border.color: Theme.dark ? Theme.border : "transparent"
    color: Theme.dark ? "#323b3f" : "#20292b"
    implicitHeight: row.implicitHeight + Theme.small * 2
    implicitWidth: row.implicitWidth + Theme.page + Theme.small
    radius: Theme.radius

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.tiny
        spacing: Theme.small

        SvgIcon {
            color: "#9fe0da"
            icon: root.iconName
        }
        Text {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: "#f3f6f6"
            font.pixelSize: Theme.body
            text: root.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }
        ToastButton {
            text: root.actionText
            visible: root.actionText !== ""

            onClicked: root.actionTriggered()
        }
        IconButton {
            iconName: "close"
            iconSize: Theme.body + 2
            ink: "#c4cfd1"
            //: Button of a short message at the bottom of the window
            text: qsTr("Close this message")

            onClicked: root.closed()
        }
    }
}
