// SPDX-License-Identifier: Apache-2.0
// One line of text with its label above and its help or error below. secret: dots, with an eye,
// which is not between the fields for Tab: Alt+H does the same from the keyboard.
import QtQuick
import QtQuick.Layouts
import QtQuick.Controls.Basic as Basic

FocusScope {
    id: root

    property string label
    property string help
    property string error
    // In place of the help: it may be left as it is, and should be looked at.
    property string caution
    property bool secret: false
    property alias field: field
    property alias text: field.text
    property alias placeholder: field.placeholderText
    property alias maximumLength: field.maximumLength
    property alias readOnly: field.readOnly
    property alias inputMethodHints: field.inputMethodHints
    property alias validator: field.validator

    // The line below the field.
    readonly property string remark: root.error !== "" ? root.error : root.caution !== "" ? root.caution : root.help
    readonly property color remarkInk: root.error !== "" ? Theme.danger : root.caution !== "" ? Theme.warning : Theme.dimText

    signal accepted
    signal edited

    // Through AT-SPI a field with dots has neither name nor description (Qt 6.4); this group tells
    // them to screen readers.
    Accessible.description: root.remark
    Accessible.ignored: !root.secret
    Accessible.name: root.label
    Accessible.role: Accessible.Grouping
    implicitHeight: column.implicitHeight
    implicitWidth: 240

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.tiny

        AppLabel {
            Accessible.ignored: true
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.caption
            text: root.label
            visible: root.label !== ""
        }
        Basic.TextField {
            id: field

            property bool shown: false

            // Without Accessible.passwordEdit, with which it had no name within the program either; the
            // dots alone make it a field for passwords.
            Accessible.description: root.remark
            Accessible.name: root.label !== "" ? root.label : field.placeholderText
            Accessible.role: Accessible.EditableText
            Layout.fillWidth: true
            color: field.enabled ? Theme.text : Theme.disabledText
            echoMode: root.secret && !field.shown ? TextInput.Password : TextInput.Normal
            focus: true
            font.pixelSize: Theme.body
            implicitHeight: Math.max(Theme.control, field.contentHeight + 12)
            leftPadding: Theme.gap
            passwordCharacter: "\u2022"
            placeholderTextColor: Theme.dimText
            rightPadding: root.secret ? eye.width + Theme.small : Theme.gap
            selectByMouse: true
            selectedTextColor: Theme.accentInk
            selectionColor: Theme.accent
            verticalAlignment: TextInput.AlignVCenter

            cursorDelegate: TextCursor {
                place: field.cursorPosition
                wanted: field.cursorVisible
            }
            background: FieldFrame {
                faulty: root.error !== ""
                focused: field.activeFocus
                hovered: field.hovered
            }

            Keys.onPressed: event => {
                if (root.secret && event.modifiers === Qt.AltModifier && event.key === Qt.Key_H) {
                    field.shown = !field.shown;
                    event.accepted = true;
                }
            }
            onAccepted: root.accepted()
            onTextEdited: root.edited()

            IconButton {
                id: eye

                anchors.right: parent.right
                anchors.rightMargin: Theme.tiny
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: Qt.NoFocus
                iconName: field.shown ? "eye-off" : "eye"
                implicitHeight: 32
                keys: "Alt+H"
                //: Button in a field for passphrases or keys
                text: field.shown ? qsTr("Hide the text") : /*: Button in a field for passphrases or keys */ qsTr("Show the text")
                visible: root.secret

                onClicked: field.shown = !field.shown
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.tiny
            visible: root.remark !== ""

            SvgIcon {
                Layout.alignment: Qt.AlignTop
                color: root.remarkInk
                icon: root.error !== "" ? "error" : "warning"
                size: Theme.caption + 4
                visible: root.error !== "" || root.caution !== ""
            }
            AppLabel {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.remarkInk
                style: AppLabel.Caption
                text: root.remark
            }
        }
    }
}
