// SPDX-License-Identifier: Apache-2.0
// Nothing matches the search.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property AccountListModel list

    centered: true
    columnWidth: Math.round(Theme.unit * 26)

    SvgIcon {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.disabledText
        icon: "search"
        size: 48
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Subtitle
        //: In place of the list when the search finds nothing. %1: what was typed.
        text: qsTr("No account matches “%1”").arg(root.list.filter)
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        //: Button below “No account matches”
        text: qsTr("Show all accounts")

        onClicked: {
            root.list.filter = "";
            root.list.group = "";
        }
    }
}
