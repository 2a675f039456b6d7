// SPDX-License-Identifier: Apache-2.0
// A whole number with minus and plus; it can be typed, too.
import QtQuick
import QtQuick.Templates as T

T.SpinBox {
    id: root

    property string name

    Accessible.name: root.name
    Accessible.role: Accessible.SpinBox
    editable: true
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Theme.control
    implicitWidth: root.implicitHeight * 2 + Math.max(56, Theme.body * 4)
    inputMethodHints: Qt.ImhDigitsOnly
    leftPadding: root.implicitHeight
    rightPadding: root.implicitHeight

    validator: IntValidator {
        bottom: Math.min(root.from, root.to)
        top: Math.max(root.from, root.to)
    }

    background: FieldFrame {
        focused: root.activeFocus
        hovered: root.hovered
    }
    contentItem: TextInput {
        Accessible.name: root.name
        Accessible.role: Accessible.EditableText
        color: root.enabled ? Theme.text : Theme.disabledText
        font: root.font
        horizontalAlignment: Qt.AlignHCenter
        inputMethodHints: root.inputMethodHints
        readOnly: !root.editable
        selectByMouse: true
        selectedTextColor: Theme.accentInk
        selectionColor: Theme.accent
        text: root.displayText
        validator: root.validator
        verticalAlignment: Qt.AlignVCenter
    }
    down.indicator: StepperButton {
        pressed: root.down.pressed
        sign: "\u2212"
        enabled: root.enabled && root.value > root.from
        x: 2
        y: 2
    }
    up.indicator: StepperButton {
        pressed: root.up.pressed
        sign: "+"
        enabled: root.enabled && root.value < root.to
        x: root.width - width - 2
        y: 2
    }
}
