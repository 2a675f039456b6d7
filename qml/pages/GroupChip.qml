// SPDX-License-Identifier: Apache-2.0
// A group above the list; the empty one stands for all.
import QtQuick
import QtQuick.Templates as T
import Warifu.Components
import Warifu.ViewModels

T.Button {
    id: root

    required property string modelData

    property AccountListModel list: null

    readonly property bool chosen: root.list !== null && root.list.group === root.modelData

    Accessible.checkable: true
    Accessible.checked: root.chosen
    Accessible.name: root.text
    Accessible.role: Accessible.PageTab
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.caption
    hoverEnabled: true
    implicitHeight: root.ListView.view ? root.ListView.view.implicitHeight - 2 : 32
    implicitWidth: root.implicitContentWidth + Theme.gap * 2
    //: The chip that shows the accounts of all groups
    text: root.modelData === "" ? qsTr("All") : root.modelData

    background: Rectangle {
        border.color: root.chosen ? Theme.accent : Theme.border
        color: root.chosen ? Theme.accentSoft : root.hovered ? Theme.hover : Theme.surface
        radius: height / 2

        FocusRing {
            radius: parent.height / 2
            shown: root.visualFocus
            spread: 0
        }
    }
    contentItem: Text {
        Accessible.ignored: true
        color: root.chosen ? Theme.accent : Theme.text
        font.bold: root.chosen
        font.pixelSize: Theme.caption
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
    }

    Accessible.onPressAction: root.clicked()
    onClicked: root.list.group = root.modelData
}
