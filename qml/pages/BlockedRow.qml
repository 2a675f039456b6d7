// SPDX-License-Identifier: Apache-2.0
// An account whose requests are not shown for a while.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

Card {
    id: root

    required property int index
    required property string title
    required property string subtitle
    required property string span
    required property int count
    required property bool reported

    signal unblockWanted(int row)

    Accessible.name: root.title
    Accessible.role: Accessible.ListItem

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        SvgIcon {
            Layout.alignment: Qt.AlignTop
            color: Theme.danger
            icon: "shield"
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
                visible: text !== ""
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Layout.fillWidth: true
                //: Below a blocked account. %1: a span of time with its unit
                text: root.reported ? qsTr("You reported a request. Blocked for %1 more. Codes still work.").arg(root.span) : /*: Below a blocked account. %1: a span of time with its unit */ qsTr("Too many denials. Blocked for %1 more. Codes still work.").arg(root.span)
            }
            AppLabel {
                Layout.fillWidth: true
                dim: true
                style: AppLabel.Caption
                //: Below a blocked account
                text: qsTr("%n request(s) were not shown.", "", root.count)
                visible: root.count > 0
            }
        }
    }
    AppButton {
        // As wide as its words, or as there is room for large ones.
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        description: root.title
        //: Button of a blocked account; asks first
        text: qsTr("Lift the block…")

        onClicked: root.unblockWanted(root.index)
    }
}
