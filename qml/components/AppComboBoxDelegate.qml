// SPDX-License-Identifier: Apache-2.0
// One line of an AppComboBox.
import QtQuick
import QtQuick.Templates as T

T.ItemDelegate {
    id: root

    required property int index
    required property string modelData

    readonly property AppComboBoxList list: root.ListView.view as AppComboBoxList
    readonly property bool current: root.list !== null && root.list.chosen === root.index

    Accessible.name: root.text
    Accessible.role: Accessible.ListItem
    Accessible.selected: root.current
    font.pixelSize: Theme.body
    highlighted: root.ListView.isCurrentItem
    implicitHeight: Math.max(36, root.implicitContentHeight + 12)
    implicitWidth: root.implicitContentWidth + Theme.gap * 2

    background: Rectangle {
        color: root.highlighted ? Theme.hover : "transparent"
        radius: Theme.radius - 2
    }
    contentItem: Text {
        Accessible.ignored: true
        color: root.current ? Theme.accent : Theme.text
        font.bold: root.current
        font.pixelSize: Theme.body
        leftPadding: Theme.small
        rightPadding: Theme.small
        text: root.text
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }

    text: root.modelData
    width: root.list ? root.list.width : root.implicitWidth

    Accessible.onPressAction: root.clicked()
}
