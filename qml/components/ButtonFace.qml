// SPDX-License-Identifier: Apache-2.0
// What stands on an AppButton: icon and words.
import QtQuick

Item {
    id: root

    property string icon
    property string text
    property color ink
    property alias font: label.font

    readonly property int lead: root.icon === "" ? 0 : Theme.icon + Theme.small

    implicitHeight: label.implicitHeight
    implicitWidth: label.implicitWidth + root.lead

    Row {
        anchors.centerIn: parent
        spacing: root.icon === "" ? 0 : Theme.small

        SvgIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            icon: root.icon
            visible: root.icon !== ""
        }
        Text {
            id: label

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            textFormat: Text.PlainText
            width: Math.min(label.implicitWidth, root.width - root.lead)
            wrapMode: Text.Wrap
        }
    }
}
