// SPDX-License-Identifier: Apache-2.0
// A line of a menu: icon, words, and the key that does the same.
import QtQuick
import QtQuick.Templates as T

T.MenuItem {
    id: root

    property string iconName
    property string shortcutText
    property bool dangerous: false

    readonly property color ink: !root.enabled ? Theme.disabledText : root.dangerous ? Theme.danger : Theme.text

    Accessible.description: root.shortcutText
    Accessible.name: root.text
    Accessible.role: Accessible.MenuItem
    font.pixelSize: Theme.body
    implicitHeight: root.visible ? Math.max(36, root.implicitContentHeight + 12) : 0
    implicitWidth: root.implicitContentWidth

    background: Rectangle {
        color: root.highlighted || root.hovered ? Theme.hover : "transparent"
        radius: Theme.radius - 2
    }
    contentItem: MenuFace {
        dangerous: root.dangerous
        icon: root.iconName
        ink: root.ink
        shortcut: root.shortcutText
        text: root.text
    }

    Accessible.onPressAction: if (root.enabled)
        root.triggered()
}
