// SPDX-License-Identifier: Apache-2.0
// The number of the sign-in page, one box a digit. To screen readers it is one field.
import QtQuick
import Warifu.Components

FocusScope {
    id: root

    property int digits: 2
    property string number
    property string name

    readonly property real box: Math.max(40, Math.min(Math.round(Theme.unit * 3.2), (root.width - Theme.small * (root.digits - 1)) / Math.max(1, root.digits)))

    signal edited(string text)
    signal accepted

    implicitHeight: Math.round(Theme.unit * 3.6)
    implicitWidth: root.digits * Math.round(Theme.unit * 3.2) + Theme.small * (root.digits - 1)

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        height: parent.height
        spacing: Theme.small

        Repeater {
            model: root.digits

            FieldFrame {
                id: frame

                required property int index

                focused: input.activeFocus && (frame.index === root.number.length || (frame.index === root.digits - 1 && root.number.length === root.digits))
                height: root.height
                width: root.box

                Text {
                    Accessible.ignored: true
                    anchors.centerIn: parent
                    color: Theme.text
                    font.family: Theme.codeFamily
                    font.pixelSize: Math.min(Theme.display, root.box * 0.8)
                    font.weight: Font.Medium
                    text: root.number.charAt(frame.index)
                    textFormat: Text.PlainText
                }
            }
        }
    }
    TextInput {
        id: input

        Accessible.editable: true
        Accessible.name: root.name
        Accessible.role: Accessible.EditableText
        activeFocusOnTab: true
        anchors.fill: parent
        color: "transparent"
        cursorVisible: false
        focus: true
        // The boxes show what it holds.
        font.pixelSize: Theme.body
        horizontalAlignment: TextInput.AlignHCenter
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhNoPredictiveText
        maximumLength: 40
        selectionColor: "transparent"
        selectedTextColor: "transparent"
        verticalAlignment: TextInput.AlignVCenter

        cursorDelegate: Item {
        }

        onAccepted: root.accepted()
        onTextEdited: {
            root.edited(input.text);
            if (input.text !== root.number)
                input.text = root.number;
        }
    }
    onNumberChanged: if (input.text !== root.number)
        input.text = root.number
}
