// SPDX-License-Identifier: Apache-2.0
// A button that is only an icon. Its text is its accessible name and its tool tip.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: root

    required property string iconName
    property string description
    // What presses it from the keyboard, where it is no stop for Tab.
    property string keys
    property color ink: Theme.dimText
    property int iconSize: Theme.icon

    readonly property string tip: root.keys === "" ? root.text : root.text + " (" + root.keys + ")"

    Accessible.description: root.description !== "" ? root.description : root.keys
    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Math.max(36, root.iconSize + 12)
    implicitWidth: root.implicitHeight

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered || root.checked ? Theme.hover : "transparent"
        radius: Theme.radius

        FocusRing {
            shown: root.visualFocus
            spread: 0
        }
    }
    contentItem: Item {
        SvgIcon {
            anchors.centerIn: parent
            color: !root.enabled ? Theme.disabledText : root.hovered ? Theme.text : root.ink
            icon: root.iconName
            size: root.iconSize
        }
    }

    Accessible.onPressAction: if (root.enabled)
        root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()

    // Made when it is first wanted: there is a button in each row of the list.
    Loader {
        active: root.hovered && root.text !== "" && root.Window.window !== null

        sourceComponent: T.ToolTip {
            delay: 700
            font.pixelSize: Theme.caption
            implicitHeight: contentHeight + topPadding + bottomPadding
            implicitWidth: contentWidth + leftPadding + rightPadding
            margins: Theme.tiny
            padding: 6
            parent: root
            text: root.tip
            visible: root.hovered && !root.down
            x: Math.round((root.width - implicitWidth) / 2)
            y: -implicitHeight - 3

            background: Rectangle {
                border.color: Theme.border
                color: Theme.raised
                radius: Theme.radius / 2
            }
            contentItem: Text {
                Accessible.ignored: true
                color: Theme.text
                font.pixelSize: Theme.caption
                text: root.tip
            }
        }
    }
}
