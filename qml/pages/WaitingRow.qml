// SPDX-License-Identifier: Apache-2.0
// A request that waits for an answer.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

Card {
    id: root

    required property int index
    required property string title
    required property string subtitle
    required property string place
    required property int more

    signal showWanted(int row)

    Accessible.name: root.title
    Accessible.role: Accessible.ListItem
    border.color: Theme.accent

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        AppLabel {
            Layout.fillWidth: true
            font.bold: true
            text: root.title
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppLabel {
            Layout.fillWidth: true
            dim: true
            style: AppLabel.Caption
            text: root.subtitle
            visible: text !== ""
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppLabel {
            Layout.fillWidth: true
            dim: true
            style: AppLabel.Caption
            //: Below a waiting request. %1: a place, guessed from the address
            text: qsTr("From about %1").arg(root.place)
            visible: root.place !== ""
        }
        AppLabel {
            Layout.fillWidth: true
            color: Theme.warning
            style: AppLabel.Caption
            //: Below a waiting request: others of the same account
            text: qsTr("and %n more of this account", "", root.more)
            visible: root.more > 0
        }
    }
    AppButton {
        // As wide as its words, or as there is room for large ones.
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        description: root.title
        focus: root.index === 0
        kind: AppButton.Primary
        //: Button of a waiting request: opens the window where it is answered
        text: qsTr("Show and answer")

        onClicked: root.showWanted(root.index)
    }
}
