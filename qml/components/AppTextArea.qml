// SPDX-License-Identifier: Apache-2.0
// Several lines of text with their label above and their help below. Tab leaves it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Controls.Basic as Basic

FocusScope {
    id: root

    property string label
    property string help
    property alias text: area.text

    signal edited

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
        }
        Basic.TextArea {
            id: area

            Accessible.description: root.help
            Accessible.multiLine: true
            Accessible.name: root.label
            Accessible.role: Accessible.EditableText
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Layout.fillWidth: true
            color: area.enabled ? Theme.text : Theme.disabledText
            focus: true
            font.pixelSize: Theme.body
            implicitHeight: Math.max(Theme.control * 2, area.contentHeight + 16)
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            selectByMouse: true
            selectedTextColor: Theme.accentInk
            selectionColor: Theme.accent
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap

            cursorDelegate: TextCursor {
                place: area.cursorPosition
                wanted: area.cursorVisible
            }
            background: FieldFrame {
                focused: area.activeFocus
                hovered: area.hovered
            }

            Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            onTextChanged: if (area.activeFocus)
                root.edited()
        }
        AppLabel {
            Accessible.ignored: true
            Layout.fillWidth: true
            dim: true
            style: AppLabel.Caption
            text: root.help
            visible: root.help !== ""
        }
    }
}
