// SPDX-License-Identifier: Apache-2.0
// One of several accounts that are about to be added: take it or leave it, or look closer.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Warifu.Components

T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string subtitle
    required property string initials
    required property double hue
    required property string kind
    required property list<string> warnings
    required property string duplicateText
    required property bool isChosen

    readonly property string note: root.duplicateText !== "" ? root.duplicateText : root.warnings.join(" ")

    signal chosen(isChosen: bool)
    signal edit

    Accessible.checkable: true
    Accessible.checked: root.isChosen
    Accessible.description: root.note
    //: Read aloud for a row: %1 is the service, %2 the user name there.
    Accessible.name: root.subtitle === "" ? root.title : qsTr("%1, %2").arg(root.title).arg(root.subtitle)
    Accessible.role: Accessible.CheckBox
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    implicitHeight: row.implicitHeight + Theme.gap * 2
    width: ListView.view ? ListView.view.width : 280

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface

        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            shown: root.visualFocus
            spread: -2
        }
    }
    contentItem: Item {
        RowLayout {
            id: row

            anchors.left: parent.left
            anchors.leftMargin: Theme.page
            anchors.right: parent.right
            anchors.rightMargin: Theme.small
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            Rectangle {
                border.color: Theme.strongBorder
                border.width: root.isChosen ? 0 : 1
                color: root.isChosen ? Theme.accent : Theme.surface
                implicitHeight: Theme.icon
                implicitWidth: Theme.icon
                radius: 5

                SvgIcon {
                    anchors.centerIn: parent
                    color: Theme.accentInk
                    icon: "check"
                    size: Theme.icon - 4
                    visible: root.isChosen
                }
            }
            Avatar {
                hue: root.hue
                initials: root.initials
                visible: root.width > Theme.unit * 18
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                AppLabel {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    font.bold: true
                    text: root.title
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
                AppLabel {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    dim: true
                    text: root.subtitle
                    visible: root.subtitle !== ""
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
                AppLabel {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: Theme.warning
                    style: AppLabel.Caption
                    text: root.note
                    visible: root.note !== ""
                }
            }
            IconButton {
                iconName: "edit"
                //: Button in a row. %1 is an account.
                text: qsTr("Edit %1").arg(root.title)

                onClicked: root.edit()
            }
        }
    }

    Accessible.onPressAction: root.clicked()
    Accessible.onToggleAction: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.chosen(!root.isChosen)
}
