// SPDX-License-Identifier: Apache-2.0
// A disc with the first letter or two of the issuer, in a colour that stays with the name.
import QtQuick

Rectangle {
    id: root

    property string initials
    // 0 to 1, from the name.
    property real hue: 0.5
    property int size: Theme.avatar
    property bool faded: false

    Accessible.ignored: true
    color: root.faded ? Theme.pressed : Theme.dark ? Qt.hsla(root.hue, 0.28, 0.26, 1) : Qt.hsla(root.hue, 0.42, 0.90, 1)
    height: root.size
    implicitHeight: root.size
    implicitWidth: root.size
    radius: root.size / 2
    width: root.size

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.faded ? Theme.dimText : Theme.dark ? Qt.hsla(root.hue, 0.45, 0.82, 1) : Qt.hsla(root.hue, 0.55, 0.24, 1)
        font.bold: true
        font.pixelSize: Math.round(root.size * (root.initials.length > 1 ? 0.36 : 0.44))
        text: root.initials
        textFormat: Text.PlainText
    }
}
