// SPDX-License-Identifier: Apache-2.0
// One deleted account.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

Card {
    id: root

    required property int index
    required property string title
    required property string subtitle
    required property string initials
    required property double hue
    required property string when

    signal restoreWanted(int row)
    signal purgeWanted(int row)

    Accessible.name: root.title
    Accessible.role: Accessible.ListItem

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Avatar {
            Layout.alignment: Qt.AlignTop
            faded: true
            hue: root.hue
            initials: root.initials
        }
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
                visible: root.subtitle !== ""
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Layout.fillWidth: true
                dim: true
                style: AppLabel.Caption
                text: root.when
            }
        }
    }
    ButtonFlow {
        Layout.fillWidth: true

        AppButton {
            description: root.title
            focus: root.index === 0
            iconName: "restore"
            //: Button of a deleted account: puts it back into the list
            text: qsTr("Put back")

            onClicked: root.restoreWanted(root.index)
        }
        AppButton {
            description: root.title
            iconName: "delete"
            kind: AppButton.QuietDanger
            //: Button of a deleted account; asks first
            text: qsTr("Delete for good")

            onClicked: root.purgeWanted(root.index)
        }
    }
}
