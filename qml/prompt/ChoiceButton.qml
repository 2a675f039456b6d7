// SPDX-License-Identifier: Apache-2.0
// One of several choices. A mark besides the colour tells which one is chosen.
import QtQuick
import QtQuick.Templates as T
import Warifu.Components

T.Button {
    id: root

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.name: root.text
    Accessible.role: Accessible.RadioButton
    focusPolicy: Qt.StrongFocus
    font.bold: true
    font.pixelSize: Theme.subtitle
    hoverEnabled: true
    implicitHeight: Math.max(Theme.control * 1.2, root.implicitContentHeight + Theme.small * 2)
    implicitWidth: Math.max(Theme.control * 1.7, root.implicitContentWidth + Theme.page * 2)
    leftPadding: Theme.gap
    rightPadding: Theme.gap

    background: Rectangle {
        border.color: root.checked ? Theme.accent : Theme.strongBorder
        border.width: root.checked ? 2 : 1
        color: root.checked ? Theme.accentSoft : root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        radius: Theme.radius

        FocusRing {
            shown: root.visualFocus
        }
    }
    contentItem: ButtonFace {
        font: root.font
        icon: root.checked ? "check" : ""
        ink: root.checked ? Theme.accent : Theme.text
        text: root.text
    }

    Accessible.onPressAction: if (root.enabled)
        root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
}
