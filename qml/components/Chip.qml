// SPDX-License-Identifier: Apache-2.0
// A small choice with round ends: a group above the list, or one to be taken over into a field.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: root

    property bool chosen: false
    property string description

    Accessible.description: root.description
    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.caption
    hoverEnabled: true
    implicitHeight: Math.max(32, Math.round(Theme.caption * 2.2))
    implicitWidth: Math.max(root.implicitHeight, root.implicitContentWidth + Theme.gap * 2)

    background: Rectangle {
        border.color: root.chosen ? Theme.accent : root.hovered ? Theme.strongBorder : Theme.border
        color: root.down ? Theme.pressed : root.chosen ? Theme.accentSoft : root.hovered ? Theme.hover : Theme.surface
        radius: height / 2

        FocusRing {
            radius: parent.height / 2
            shown: root.visualFocus
            spread: 0
        }
    }
    contentItem: Text {
        Accessible.ignored: true
        color: root.chosen ? Theme.accent : Theme.text
        elide: Text.ElideRight
        font.bold: root.chosen
        font.pixelSize: Theme.caption
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
    }

    Accessible.onPressAction: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
}
