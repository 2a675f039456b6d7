// SPDX-License-Identifier: Apache-2.0
// Who asks, for which account, and how long it waits.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

Rectangle {
    id: root

    required property PromptViewModel prompt

    // On its own instead of at the top edge.
    property bool bordered: false

    readonly property bool counting: root.prompt.timeLeft !== ""

    border.color: Theme.border
    border.width: root.bordered ? 1 : 0
    color: Theme.surface
    implicitHeight: column.implicitHeight + Theme.gap * 2

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.page
        anchors.right: parent.right
        anchors.rightMargin: Theme.page
        spacing: 2
        y: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.small

            AppLabel {
                Layout.fillWidth: true
                dim: true
                style: AppLabel.Caption
                //: Above who asks. %1 of %2: place in the queue of requests
                text: root.prompt.position > 0 ? qsTr("Sign-in request, %1 of %2").arg(root.prompt.position).arg(root.prompt.total) : /*: Above who asks */ qsTr("Sign-in request")
            }
            SvgIcon {
                color: Theme.warning
                icon: "clock"
                size: Theme.caption + 4
                visible: root.prompt.ending
            }
            AppLabel {
                //: Top right of a request. %1: time such as 1:42
                Accessible.name: qsTr("%1 left").arg(root.prompt.timeLeftWords)
                color: root.prompt.ending ? Theme.warning : Theme.text
                font.bold: true
                font.family: Theme.codeFamily
                font.pixelSize: Theme.caption
                //: Top right of a request. %1: time such as 1:42
                text: qsTr("%1 left").arg(root.prompt.timeLeft)
                visible: root.counting
            }
        }
        AppLabel {
            Layout.fillWidth: true
            elide: Text.ElideRight
            maximumLineCount: 2
            style: AppLabel.Title
            text: root.prompt.title
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppLabel {
            Layout.fillWidth: true
            elide: Text.ElideRight
            maximumLineCount: 2
            text: root.prompt.account
            visible: text !== ""
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.tiny
            visible: root.prompt.server !== ""

            SvgIcon {
                Layout.alignment: Qt.AlignTop
                color: Theme.good
                icon: "shield"
                size: Theme.caption + 3
            }
            AppLabel {
                Layout.fillWidth: true
                dim: true
                style: AppLabel.Caption
                //: Below who asks. %1: a server's name. The signature of the request was checked.
                text: qsTr("Signed by %1").arg(root.prompt.server)
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
    Rectangle {
        Accessible.ignored: true
        anchors.bottom: parent.bottom
        color: Theme.border
        height: root.counting ? 3 : 1
        visible: !root.bordered || root.counting
        width: parent.width

        Rectangle {
            Accessible.ignored: true
            color: root.prompt.ending ? Theme.warning : Theme.accent
            height: parent.height
            visible: root.counting
            width: parent.width * root.prompt.partLeft
        }
    }
}
