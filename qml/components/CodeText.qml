// SPDX-License-Identifier: Apache-2.0
// A code in groups of digits that all have the same width.
import QtQuick

Text {
    id: root

    property string spoken: root.text

    Accessible.name: root.spoken
    Accessible.role: Accessible.StaticText
    color: Theme.text
    font.family: Theme.codeFamily
    font.letterSpacing: 0.5
    font.pixelSize: Theme.code
    font.weight: Font.Medium
    textFormat: Text.PlainText
}
