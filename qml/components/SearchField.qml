// SPDX-License-Identifier: Apache-2.0
// The search box: magnifier, clear button, and keys that the list wants to hear.
import QtQuick
import QtQuick.Templates as T

T.TextField {
    id: root

    // True while an input method holds text that is not yet part of the query.
    readonly property bool isComposing: root.preeditText !== "" || root.inputMethodComposing

    Accessible.name: root.placeholderText
    Accessible.role: Accessible.EditableText
    Accessible.searchEdit: true
    color: Theme.text
    font.pixelSize: Theme.body
    implicitHeight: Theme.control
    inputMethodHints: Qt.ImhNoPredictiveText
    leftPadding: Theme.icon + Theme.small * 2
    maximumLength: 200
    placeholderTextColor: Theme.dimText
    rightPadding: clear.visible ? clear.width + Theme.tiny : Theme.small
    selectByMouse: true
    selectedTextColor: Theme.accentInk
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter

    cursorDelegate: TextCursor {
        place: root.cursorPosition
        wanted: root.cursorVisible
    }
    background: FieldFrame {
        focused: root.activeFocus
        hovered: root.hovered
    }

    Text {
        Accessible.ignored: true
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        color: root.placeholderTextColor
        elide: Text.ElideRight
        font: root.font
        text: root.placeholderText
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        visible: root.text === "" && root.preeditText === ""
    }
    SvgIcon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.dimText
        icon: "search"
    }
    IconButton {
        id: clear

        anchors.right: parent.right
        anchors.rightMargin: 2
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus
        iconName: "close"
        iconSize: Theme.body
        implicitHeight: 32
        //: Button in the search box
        text: qsTr("Clear the search")
        visible: root.text !== ""

        onClicked: root.clear()
    }
}
