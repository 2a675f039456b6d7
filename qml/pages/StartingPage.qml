// SPDX-License-Identifier: Apache-2.0
// While the vault opens. Blank at first: most of the time it is over before anybody could read.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    centered: true
    columnWidth: Math.round(Theme.unit * 26)

    BusyMark {
        Layout.alignment: Qt.AlignHCenter
        running: root.application.vault.waitingForKeychain
        visible: root.application.vault.waitingForKeychain
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Subtitle
        //: While the program waits for the operating system's store for secrets
        text: qsTr("Waiting for the system keychain")
        visible: root.application.vault.waitingForKeychain
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        //: Below “Waiting for the system keychain”
        text: qsTr("Perhaps it is asking for your password in another window.")
        visible: root.application.vault.waitingForKeychain
    }
}
