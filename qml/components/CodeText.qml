// SPDX-License-Identifier: Apache-2.0
// A code in groups of digits that all have the same width.
import QtQuick

Text {
    id: root

    property string spoken: root.text
    property int pixelSize: Theme.code
    // A code is never cut: where it does not fit, its digits become smaller. 0: there is room.
    property real room: 0

    Accessible.name: root.spoken
    Accessible.role: Accessible.StaticText
    color: Theme.text
    font.family: Theme.codeFamily
    font.letterSpacing: 0.5
    font.pixelSize: root.room > 0 ? Math.max(Theme.caption, Math.min(root.pixelSize, root.room / (root.text.length * 0.62))) : root.pixelSize
    font.weight: Font.Medium
    textFormat: Text.PlainText
}
