// SPDX-License-Identifier: Apache-2.0
// What stands on an AppMenuItem: icon, words, key.
import QtQuick

Item {
    id: root

    property string icon
    property string text
    property string shortcut
    property color ink
    property bool dangerous: false

    implicitHeight: label.implicitHeight
    implicitWidth: image.width + label.implicitWidth + keys.implicitWidth + Theme.small * 3 + (root.shortcut === "" ? 0 : Theme.large)

    SvgIcon {
        id: image

        anchors.left: parent.left
        anchors.leftMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        color: root.dangerous ? Theme.danger : Theme.dimText
        icon: root.icon
        size: Theme.body + 5
    }
    Text {
        id: label

        Accessible.ignored: true
        anchors.left: image.right
        anchors.leftMargin: Theme.small
        anchors.right: keys.left
        anchors.rightMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        font.pixelSize: Theme.body
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }
    Text {
        id: keys

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.dimText
        font.pixelSize: Theme.caption
        text: root.shortcut
        textFormat: Text.PlainText
    }
}
