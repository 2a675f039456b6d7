// SPDX-License-Identifier: Apache-2.0
// Ring and time left of one row; in the last seconds another colour and a clock.
import QtQuick
import Warifu.Components

Item {
    id: root

    // "17", or "7 h" of a day password.
    required property string timeLeft
    required property string spoken
    required property double progress
    required property bool ending

    Accessible.name: root.spoken
    Accessible.role: Accessible.StaticText
    implicitHeight: Theme.body + 6
    implicitWidth: ring.width + Theme.tiny + label.width

    Text {
        id: label

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.ending ? Theme.warning : Theme.dimText
        font.bold: root.ending
        font.family: Theme.codeFamily
        font.pixelSize: Theme.caption
        horizontalAlignment: Text.AlignRight
        text: root.timeLeft
        width: Math.max(Theme.caption * 1.3, implicitWidth)
    }
    TimeRing {
        id: ring

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
        height: width
        progress: root.progress
        thickness: 2.5
        trackColor: Theme.border
        visible: !root.ending
        width: Theme.body + 4
    }
    SvgIcon {
        anchors.centerIn: ring
        color: Theme.warning
        icon: "clock"
        size: ring.width + 2
        visible: root.ending
    }
}
