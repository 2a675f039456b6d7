// SPDX-License-Identifier: Apache-2.0
// The ring around whatever has the keyboard, 2 px and well over 3:1.
import QtQuick

Rectangle {
    id: root

    property bool shown: false
    property int spread: 2

    anchors.fill: parent
    anchors.margins: -root.spread
    border.color: Theme.focus
    border.width: 2
    color: "transparent"
    radius: Theme.radius + root.spread
    visible: root.shown
}
