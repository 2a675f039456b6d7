// SPDX-License-Identifier: Apache-2.0
// One thing to do, with its number or a dot.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

RowLayout {
    id: root

    required property int index
    required property string modelData
    property bool numbered: false

    //: Read aloud for a step: %1 is its number, %2 a whole sentence.
    Accessible.name: root.numbered ? qsTr("%1. %2").arg(root.index + 1).arg(root.modelData) : root.modelData
    Accessible.role: Accessible.ListItem
    Layout.fillWidth: true
    spacing: Theme.gap

    AppLabel {
        Accessible.ignored: true
        Layout.alignment: Qt.AlignTop
        color: Theme.accent
        font.bold: true
        text: root.numbered ? root.index + 1 : "•"
    }
    AppLabel {
        Accessible.ignored: true
        Layout.fillWidth: true
        text: root.modelData
    }
}
