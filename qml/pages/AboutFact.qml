// SPDX-License-Identifier: Apache-2.0
// A heading and the words that belong to it.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

ColumnLayout {
    id: root

    required property string title
    required property string text

    Layout.fillWidth: true
    spacing: 2

    AppLabel {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: root.title
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        text: root.text
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
