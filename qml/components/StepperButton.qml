// SPDX-License-Identifier: Apache-2.0
// Minus or plus of an AppSpinBox; the arrow keys of the box do the same.
import QtQuick

Rectangle {
    id: root

    property bool pressed: false
    property string sign

    Accessible.ignored: true
    color: root.pressed ? Theme.pressed : "transparent"
    height: Theme.control - 4
    implicitHeight: Theme.control - 4
    implicitWidth: Theme.control - 4
    radius: Theme.radius - 2

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.enabled ? Theme.text : Theme.disabledText
        font.pixelSize: Theme.subtitle
        text: root.sign
    }
}
