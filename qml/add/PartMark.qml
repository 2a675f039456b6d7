// SPDX-License-Identifier: Apache-2.0
// The field of one part of an export.
import QtQuick
import Warifu.Components

Rectangle {
    id: root

    required property int index
    required property list<int> missing

    readonly property bool read: root.missing.indexOf(root.index) < 0

    Accessible.ignored: true
    border.color: root.read ? Theme.good : Theme.strongBorder
    color: root.read ? Theme.goodSoft : Theme.surface
    height: Theme.control
    radius: Theme.radius
    width: Theme.control

    SvgIcon {
        anchors.centerIn: parent
        color: Theme.good
        icon: "check"
        visible: root.read
    }
    AppLabel {
        Accessible.ignored: true
        anchors.centerIn: parent
        dim: true
        text: root.index + 1
        visible: !root.read
    }
}
