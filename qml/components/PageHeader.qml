// SPDX-License-Identifier: Apache-2.0
// The bar at the top of every page but the list: back and the title.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: root

    property string title
    property bool canGoBack: true
    default property alias actions: actions.data

    signal back

    Accessible.role: Accessible.ToolBar
    Accessible.name: root.title
    color: Theme.surface
    implicitHeight: Math.max(52, row.implicitHeight + Theme.small * 2)
    implicitWidth: 320

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: root.canGoBack ? Theme.small : Theme.page
        anchors.rightMargin: Theme.small
        spacing: Theme.small

        IconButton {
            iconName: "back"
            //: Button at the top left of a page: returns to the page before
            text: qsTr("Back")
            visible: root.canGoBack

            onClicked: root.back()
        }
        TitleLabel {
            Layout.fillWidth: true
            elide: Text.ElideRight
            maximumLineCount: Theme.largeText ? 4 : 2
            text: root.title
        }
        RowLayout {
            id: actions

            spacing: Theme.tiny
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
