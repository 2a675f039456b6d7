// SPDX-License-Identifier: Apache-2.0
// The ground of an AccountRow: hover, focus, hairlines, and where a dragged row would land.
import QtQuick
import Warifu.Components

Rectangle {
    id: root

    required property bool dropTarget
    required property bool inGrid
    required property bool lively
    required property bool pressed
    required property bool ringed

    color: root.pressed ? Theme.pressed : root.lively ? Theme.hover : Theme.surface

    Divider {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: root.inGrid ? 0 : Theme.page + Theme.avatar + Theme.gap
        anchors.right: parent.right
    }
    Divider {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.inGrid
        width: 1
    }
    FocusRing {
        anchors.margins: 3
        radius: Theme.radius
        shown: root.ringed
    }
    Rectangle {
        Accessible.ignored: true
        color: Theme.accent
        height: 3
        visible: root.dropTarget
        width: parent.width
    }
}
