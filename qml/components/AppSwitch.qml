// SPDX-License-Identifier: Apache-2.0
// On or off, at once. The words stand to its left in a SettingRow, or in its text.
import QtQuick
import QtQuick.Templates as T

T.Switch {
    id: root

    property string description
    property string name: root.text

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.description: root.description
    Accessible.name: root.name
    Accessible.role: Accessible.CheckBox
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Math.max(32, root.implicitContentHeight)
    implicitWidth: 44 + (root.text === "" ? 0 : Theme.small + root.implicitContentWidth)
    spacing: Theme.small

    contentItem: Text {
        Accessible.ignored: true
        color: root.enabled ? Theme.text : Theme.disabledText
        font: root.font
        leftPadding: root.text === "" ? 0 : 44 + Theme.small
        text: root.text
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
    indicator: Rectangle {
        border.color: root.checked ? Theme.accent : Theme.strongBorder
        border.width: 1
        color: root.checked ? Theme.accent : Theme.surface
        height: 24
        opacity: root.enabled ? 1 : 0.5
        radius: 12
        width: 44
        y: (root.height - height) / 2

        Rectangle {
            color: root.checked ? Theme.accentInk : Theme.strongBorder
            height: 16
            radius: 8
            width: 16
            x: root.checked ? 24 : 4
            y: 4

            Behavior on x {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
        FocusRing {
            radius: 14
            shown: root.visualFocus
        }
    }

    Accessible.onPressAction: press()
    Accessible.onToggleAction: press()

    function press(): void {
        if (!root.enabled)
            return;
        root.toggle();
        root.toggled();
        root.clicked();
    }
}
