// SPDX-License-Identifier: Apache-2.0
// What just happened, at the bottom of the window, with a way back.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: root

    property string text
    property string actionText
    property string iconName: "check"

    signal actionTriggered
    signal closed

    // The button goes below the words where both have no room beside each other.
    readonly property bool stacked: root.actionText !== "" && (root.width < Theme.unit * 24 || root.width < root.implicitWidth * 0.7)

    Accessible.name: root.text
    Accessible.role: Accessible.AlertMessage
    border.color: Theme.dark ? Theme.border : "transparent"
    color: Theme.toast
    implicitHeight: row.implicitHeight + Theme.small * 2
    // All in one line. Not the row's own wish: that depends on the width.
    implicitWidth: Theme.gap + Theme.icon + words.implicitWidth + (root.actionText === "" ? 0 : action.implicitWidth + Theme.small) + close.implicitWidth + Theme.small * 2 + Theme.tiny
    radius: Theme.radius

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.tiny
        spacing: Theme.small

        SvgIcon {
            Layout.alignment: root.stacked ? Qt.AlignTop : Qt.AlignVCenter
            Layout.topMargin: root.stacked ? Theme.small : 0
            color: Theme.toastAccent
            icon: root.iconName
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Text {
                id: words

                Accessible.ignored: true
                Layout.fillWidth: true
                Layout.topMargin: root.stacked ? Theme.small : 0
                color: Theme.toastText
                font.pixelSize: Theme.body
                text: root.text
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
            }
            ToastButton {
                Layout.leftMargin: -Theme.gap
                text: root.actionText
                visible: root.stacked

                onClicked: root.actionTriggered()
            }
        }
        ToastButton {
            id: action

            text: root.actionText
            visible: root.actionText !== "" && !root.stacked

            onClicked: root.actionTriggered()
        }
        IconButton {
            id: close

            Layout.alignment: root.stacked ? Qt.AlignTop : Qt.AlignVCenter
            iconName: "close"
            iconSize: Theme.body + 2
            ink: Theme.toastDim
            //: Button of a short message at the bottom of the window
            text: qsTr("Close this message")

            onClicked: root.closed()
        }
    }
}
