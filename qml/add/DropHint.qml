// SPDX-License-Identifier: Apache-2.0
// Over the page while something is dragged across it.
import QtQuick
import Warifu.Components

Rectangle {
    id: root

    Accessible.ignored: true
    border.color: Theme.accent
    border.width: 3
    color: Qt.alpha(Theme.accentSoft, 0.94)

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        width: root.width - Theme.large * 2

        SvgIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.accent
            icon: "image"
            size: Theme.icon * 2
        }
        AppLabel {
            horizontalAlignment: Text.AlignHCenter
            style: AppLabel.Title
            //: Over the page while a file is dragged across it.
            text: qsTr("Drop the picture or link here")
            width: parent.width
        }
    }
}
