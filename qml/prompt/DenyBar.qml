// SPDX-License-Identifier: Apache-2.0
// The three answers that deny, always in view.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

Rectangle {
    id: root

    required property PromptViewModel prompt

    color: Theme.surface
    implicitHeight: grid.implicitHeight + Theme.gap * 2

    Divider {
        width: parent.width
    }
    GridLayout {
        id: grid

        readonly property bool fits: cancel.implicitWidth + unsure.implicitWidth + Theme.small <= grid.width

        anchors.left: parent.left
        anchors.leftMargin: Theme.page
        anchors.right: parent.right
        anchors.rightMargin: Theme.page
        columnSpacing: Theme.small
        columns: grid.fits ? 2 : 1
        rowSpacing: Theme.small
        y: Theme.gap

        AppButton {
            id: cancel

            Layout.fillWidth: true
            //: Button: denies; the user started the sign-in and does not want it any more
            text: qsTr("Cancel, it was me")

            onClicked: root.prompt.cancel()
        }
        AppButton {
            id: unsure

            Layout.fillWidth: true
            //: Button: denies; the user does not know who started the sign-in
            text: qsTr("Not sure, deny")

            onClicked: root.prompt.notSure()
        }
        AppButton {
            Layout.columnSpan: grid.columns
            Layout.fillWidth: true
            iconName: "shield"
            kind: AppButton.Danger
            //: Button: denies and tells the organisation; asks first
            text: qsTr("This was not me: deny and report")

            onClicked: root.prompt.askReport()
        }
    }
}
