// SPDX-License-Identifier: Apache-2.0
// One record: what happened, whose, where from, when. The icon and the words say how grave it is.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

Item {
    id: root

    required property int index
    required property string time
    required property string title
    required property string subject
    required property string origin
    required property string detail
    required property string iconName
    required property int gravity
    required property string spoken
    property bool current: false
    property int side: Theme.page

    signal taken

    Accessible.focusable: true
    Accessible.focused: root.current
    Accessible.name: root.spoken
    Accessible.role: Accessible.ListItem
    implicitHeight: row.implicitHeight + Theme.small * 2

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: root.side - Theme.small
        anchors.rightMargin: root.side - Theme.small
        color: root.current ? Theme.hover : "transparent"
        radius: Theme.radius

        FocusRing {
            shown: root.current
            spread: 0
        }
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        SvgIcon {
            Layout.alignment: Qt.AlignTop
            color: [Theme.dimText, Theme.good, Theme.warning, Theme.danger][root.gravity]
            icon: root.iconName
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppLabel {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.bold: root.gravity >= 2
                text: root.title
            }
            Repeater {
                model: [root.detail, root.subject, root.origin].filter(words => words !== "")

                AppLabel {
                    required property string modelData

                    Accessible.ignored: true
                    Layout.fillWidth: true
                    dim: true
                    style: AppLabel.Caption
                    text: modelData
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
        }
        AppLabel {
            Accessible.ignored: true
            Layout.alignment: Qt.AlignTop
            dim: true
            font.family: Theme.codeFamily
            style: AppLabel.Caption
            text: root.time
        }
    }
    TapHandler {
        onTapped: root.taken()
    }
}
