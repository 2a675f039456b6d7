// SPDX-License-Identifier: Apache-2.0
// One line of the page with the keyboard shortcuts: what, and the keys.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

GridLayout {
    id: root

    required property string text
    required property string keys

    Accessible.name: root.text + ": " + root.keys
    Accessible.role: Accessible.ListItem
    Layout.fillWidth: true
    columnSpacing: Theme.gap
    columns: root.width < Theme.unit * 24 ? 1 : 2
    rowSpacing: 2

    AppLabel {
        Accessible.ignored: true
        Layout.fillWidth: true
        text: root.text
    }
    AppLabel {
        Accessible.ignored: true
        Layout.fillWidth: root.columns === 1
        Layout.alignment: root.columns === 2 ? Qt.AlignRight : Qt.AlignLeft
        color: Theme.accent
        font.weight: Font.DemiBold
        horizontalAlignment: root.columns === 2 ? Text.AlignRight : Text.AlignLeft
        text: root.keys
    }
}
