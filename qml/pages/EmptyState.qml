// SPDX-License-Identifier: Apache-2.0
// No accounts yet: what to do now.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    centered: true
    columnWidth: Math.round(Theme.unit * 30)

    SvgMark {
        Layout.alignment: Qt.AlignHCenter
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Title
        //: Title of the list while it is empty
        text: qsTr("No accounts yet")
    }
    AppLabel {
        Layout.bottomMargin: Theme.small
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        //: Below “No accounts yet”
        text: qsTr("Turn on two-step verification at a service, choose “authenticator app”, and show its QR code to Warifu. You can also drop a picture of it here.")
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: root.width < Theme.unit * 24 ? 1 : 2
        rowSpacing: Theme.gap

        Tile {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            //: Below the tile “Add” of the empty list
            description: qsTr("Camera, screen, picture or by hand")
            iconName: "add"
            //: Tile of the empty list: opens the page with the four ways to add an account
            text: qsTr("Add an account")

            onClicked: root.application.add()
        }
        Tile {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            //: Below the tile “Import from another app” of the empty list; names of apps
            description: qsTr("Aegis, 2FAS, Bitwarden, Ente, KeePass, Microsoft Entra and many more")
            iconName: "folder"
            objectName: "emptyImport"
            //: Tile of the empty list: opens the page that brings accounts over from another app
            text: qsTr("Import from another app")

            onClicked: root.application.importAccounts()
        }
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        iconName: "help"
        kind: AppButton.Quiet
        //: Button of the empty list: opens a page that explains
        text: qsTr("How it works")

        onClicked: root.application.openPage(Navigation.HowItWorks)
    }
}
