// SPDX-License-Identifier: Apache-2.0
// One of the states in which the accounts cannot be reached: what happened, what did not, what to do.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    readonly property VaultViewModel vault: root.application.vault

    centered: true
    columnWidth: Math.round(Theme.unit * 30)

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.warningSoft
        implicitHeight: 72
        implicitWidth: 72
        radius: 36

        SvgIcon {
            anchors.centerIn: parent
            color: Theme.warning
            icon: "keychain-off"
            size: 36
        }
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Title
        text: root.vault.problemTitle
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: root.vault.problemBody
    }
    Card {
        Layout.fillWidth: true

        AppLabel {
            Layout.fillWidth: true
            font.bold: true
            //: Heading above the remedy on a page about a problem
            text: qsTr("What to do")
        }
        AppLabel {
            Layout.fillWidth: true
            text: root.vault.problemRemedy
        }
    }
    AppButton {
        Layout.fillWidth: true
        enabled: !root.vault.busy
        focus: true
        iconName: "refresh"
        kind: AppButton.Primary
        //: Button of a page about a problem, while it is being tried
        text: root.vault.busy ? qsTr("Trying…") : /*: Button of a page about a problem */ qsTr("Try again")

        onClicked: root.vault.open()
    }
    AppButton {
        Layout.fillWidth: true
        //: Button of a page about a problem with the keychain, when there is no vault yet
        text: qsTr("Use a passphrase file instead")
        visible: root.vault.canUseFile

        onClicked: root.vault.chooseFile()
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Caption
        //: On a page about a problem, while the keychain takes long
        text: qsTr("Waiting for the system keychain. Perhaps it is asking for your password in another window.")
        visible: root.vault.waitingForKeychain
    }
    LockedLinks {
        Layout.alignment: Qt.AlignHCenter
        application: root.application
    }
}
