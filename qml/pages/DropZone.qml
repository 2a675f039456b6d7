// SPDX-License-Identifier: Apache-2.0
// Pictures, files, links and text may be dropped anywhere on the window.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

DropArea {
    id: root

    required property Application application

    readonly property bool open: root.application.navigation.basePage === Navigation.Accounts

    function take(drop: DragEvent): void {
        const picture = drop.formats.find(format => format === "image/png" || format === "image/jpeg");
        if (drop.hasUrls && drop.urls.length > 0 && !picture)
            root.application.addFromUrls(drop.urls);
        else if (picture)
            root.application.addFromPicture(drop.getDataAsArrayBuffer(picture), drop.hasUrls && drop.urls.length > 0 ? drop.urls[0] : "");
        else if (drop.hasText)
            root.application.addFromText(drop.text);
        else
            return;
        drop.accept(Qt.CopyAction);
    }

    enabled: root.open

    onDropped: drop => root.take(drop)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: 3
        color: Qt.alpha(Theme.window, 0.94)
        radius: Theme.bigRadius
        visible: root.containsDrag

        Column {
            anchors.centerIn: parent
            spacing: Theme.gap
            width: parent.width - Theme.large * 2

            SvgIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.accent
                icon: "qr"
                size: 48
            }
            AppLabel {
                horizontalAlignment: Text.AlignHCenter
                style: AppLabel.Title
                //: Shown over the whole window while something is dragged over it
                text: qsTr("Drop a picture of a QR code, a setup link, or a file of another app")
                width: parent.width
            }
        }
    }
}
