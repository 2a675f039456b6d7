// SPDX-License-Identifier: Apache-2.0
// What stays reachable without the vault: settings, help, quit.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

Flow {
    id: root

    required property Application application

    spacing: Theme.tiny

    AppButton {
        kind: AppButton.Quiet
        //: Link on the pages that are shown while the vault is locked.
        text: qsTr("Settings")

        onClicked: root.application.openPage(Navigation.Settings)
    }
    AppButton {
        kind: AppButton.Quiet
        //: Link on the pages that are shown while the vault is locked.
        text: qsTr("How it works")

        onClicked: root.application.openPage(Navigation.HowItWorks)
    }
    AppButton {
        kind: AppButton.Quiet
        //: Link on the pages that are shown while the vault is locked: ends the program.
        text: qsTr("Quit")

        onClicked: Qt.quit()
    }
}
