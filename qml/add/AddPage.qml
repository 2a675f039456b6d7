// SPDX-License-Identifier: Apache-2.0
// A page of the flow: header, a column that scrolls, and the buttons that end the page, which stay
// in view.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

FocusScope {
    id: root

    property alias canGoBack: page.canGoBack
    property alias centered: page.centered
    default property alias content: page.content
    // The keyboard starts at the footer instead of in the column.
    property bool startsInFooter: false
    property alias footer: buttons.data
    property alias title: page.title

    signal back

    Accessible.name: root.title
    Accessible.role: Accessible.Pane

    ScrollPage {
        id: page

        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        focus: !root.startsInFooter

        onBack: root.back()
    }
    Rectangle {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.surface
        height: buttons.visible ? buttons.implicitHeight + Theme.gap * 2 : 0

        Divider {
            anchors.top: parent.top
            visible: buttons.visible
            width: parent.width
        }
        ButtonFlow {
            id: buttons

            anchors.left: parent.left
            anchors.leftMargin: Theme.page
            anchors.right: parent.right
            anchors.rightMargin: Theme.page
            anchors.verticalCenter: parent.verticalCenter
            layoutDirection: Qt.RightToLeft
            visible: buttons.children.length > 0
        }
    }
}
