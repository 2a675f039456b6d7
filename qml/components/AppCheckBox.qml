// SPDX-License-Identifier: Apache-2.0
// A box to tick, with its words beside it.
import QtQuick
import QtQuick.Templates as T

T.CheckBox {
    id: root

    property string description

    readonly property int box: Math.max(20, Math.round(Theme.body * 1.4))

    function press(): void {
        if (!root.enabled)
            return;
        root.toggle();
        root.toggled();
        root.clicked();
    }

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.description: root.description
    Accessible.name: root.text
    Accessible.role: Accessible.CheckBox
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Math.max(32, root.implicitContentHeight)
    implicitWidth: root.implicitContentWidth

    contentItem: Text {
        Accessible.ignored: true
        color: root.enabled ? Theme.text : Theme.disabledText
        font: root.font
        leftPadding: root.box + Theme.small
        text: root.text
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
    indicator: Rectangle {
        border.color: root.checked ? Theme.accent : Theme.strongBorder
        border.width: root.checked ? 0 : 1
        color: root.checked ? Theme.accent : root.hovered ? Theme.hover : Theme.surface
        height: root.box
        opacity: root.enabled ? 1 : 0.5
        radius: 5
        width: root.box
        y: (root.height - height) / 2

        SvgIcon {
            anchors.centerIn: parent
            color: Theme.accentInk
            icon: "check"
            size: root.box - 4
            visible: root.checked
        }
        FocusRing {
            shown: root.visualFocus
        }
    }

    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
}
