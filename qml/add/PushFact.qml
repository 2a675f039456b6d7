// SPDX-License-Identifier: Apache-2.0
// One fact about who wants to connect this computer: beside its label, or below it in large text.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

GridLayout {
    id: root

    required property string label
    required property string value
    property bool marked: false

    //: Read aloud for a fact. %1: its name, such as “Server”. %2: its value.
    Accessible.name: qsTr("%1: %2").arg(root.label).arg(root.value)
    Accessible.role: Accessible.StaticText
    Layout.fillWidth: true
    columnSpacing: Theme.gap
    columns: Theme.largeText ? 1 : 2
    rowSpacing: 0
    visible: root.value !== ""

    AppLabel {
        Accessible.ignored: true
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Theme.largeText ? -1 : Theme.unit * 7
        dim: true
        text: root.label
    }
    AppLabel {
        Accessible.ignored: true
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        color: root.marked ? Theme.warning : Theme.text
        font.bold: root.marked
        text: root.value
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
