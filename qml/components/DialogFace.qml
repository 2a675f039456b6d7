// SPDX-License-Identifier: Apache-2.0
// What stands on an AppDialog. It scrolls when the window is too low for it.
import QtQuick
import QtQuick.Layouts

Flickable {
    id: root

    property string title
    property string text
    property string acceptText
    property string rejectText
    property bool dangerous: false
    property list<QtObject> body

    signal accepted
    signal rejected

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight
    contentWidth: root.width
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        Accessible.description: root.text
        Accessible.name: root.title
        Accessible.role: Accessible.Dialog
        spacing: Theme.gap
        width: root.width

        AppLabel {
            Layout.fillWidth: true
            style: AppLabel.Title
            text: root.title
        }
        AppLabel {
            Layout.fillWidth: true
            text: root.text
            visible: root.text !== ""
        }
        ColumnLayout {
            Layout.fillWidth: true
            data: root.body
            spacing: Theme.gap
            visible: root.body.length > 0
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.small
            layoutDirection: Qt.RightToLeft
            spacing: Theme.small

            AppButton {
                focus: !root.dangerous
                kind: root.dangerous ? AppButton.Danger : AppButton.Primary
                text: root.acceptText
                visible: root.acceptText !== ""

                onClicked: root.accepted()
            }
            AppButton {
                focus: root.dangerous || root.acceptText === ""
                text: root.rejectText
                visible: root.rejectText !== ""

                onClicked: root.rejected()
            }
        }
    }
}
