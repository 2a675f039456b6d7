// SPDX-License-Identifier: Apache-2.0
// A slim scroll bar that stays out of the way of the content.
import QtQuick
import QtQuick.Templates as T

T.ScrollBar {
    id: root

    Accessible.ignored: true
    implicitHeight: 10
    implicitWidth: 10
    minimumSize: 0.06
    padding: 2
    visible: root.size < 1 && root.policy !== T.ScrollBar.AlwaysOff

    contentItem: Rectangle {
        color: root.pressed || root.hovered ? Theme.strongBorder : Theme.border
        implicitHeight: 6
        implicitWidth: 6
        radius: 3
    }
}
