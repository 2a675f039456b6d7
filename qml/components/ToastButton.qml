// SPDX-License-Identifier: Apache-2.0
// The button on a toast: always light on dark, whatever the theme.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: root

    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    font.bold: true
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Math.max(36, root.implicitContentHeight + 8)
    implicitWidth: root.implicitContentWidth + Theme.gap * 2

    background: Rectangle {
        border.color: Theme.toastAccent
        border.width: root.visualFocus ? 2 : 0
        color: root.down ? Theme.toastPressed : root.hovered ? Theme.toastHover : "transparent"
        radius: Theme.radius - 2
    }
    contentItem: Text {
        Accessible.ignored: true
        color: Theme.toastAccent
        font: root.font
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
    }

    Accessible.onPressAction: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
}
