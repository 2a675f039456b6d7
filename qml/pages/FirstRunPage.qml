// SPDX-License-Identifier: Apache-2.0
// The first passphrase of a vault that lies in a file.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    readonly property VaultViewModel vault: root.application.vault

    function make(): void {
        root.vault.useFile(passphrase.text, again.text);
    }

    centered: true
    columnWidth: Math.round(Theme.unit * 28)

    SvgMark {
        Layout.alignment: Qt.AlignHCenter
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Title
        //: Title of the page that makes a new vault in a file
        text: qsTr("Choose a passphrase")
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        text: root.vault.passphraseRequired ? /*: Below “Choose a passphrase”, where a managed setting of the computer requires one */ qsTr("Your organisation requires a passphrase for Warifu. It is asked for whenever Warifu is unlocked, and nobody can recover a forgotten passphrase.") : /*: Below “Choose a passphrase” */ qsTr("Your accounts will be kept in an encrypted file on this computer. Nobody can open it without the passphrase, and nobody can recover a forgotten passphrase.")
    }
    AppTextField {
        id: passphrase

        Layout.fillWidth: true
        error: root.vault.passphraseError
        focus: true
        //: Below the field for a new passphrase
        help: qsTr("Four or five random words are strong and easy to type.")
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        //: Field for a new passphrase
        label: qsTr("Passphrase")
        secret: true

        onAccepted: again.field.forceActiveFocus(Qt.TabFocusReason)
        onEdited: root.vault.clearPassphraseError()
    }
    AppTextField {
        id: again

        Layout.fillWidth: true
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        //: Field for a new passphrase, typed a second time
        label: qsTr("Once more")
        secret: true

        onAccepted: root.make()
    }
    AppButton {
        Layout.fillWidth: true
        enabled: !root.vault.busy
        kind: AppButton.Primary
        //: Button of the page that makes a new vault, while it is being made
        text: root.vault.busy ? qsTr("Making the file…") : /*: Button of the page that makes a new vault in a file */ qsTr("Start")

        onClicked: root.make()
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        kind: AppButton.Quiet
        //: Button of the page that makes a vault in a file: back to the keychain
        text: qsTr("Use the system keychain instead")
        visible: root.vault.problemTitle !== ""

        onClicked: root.vault.chooseKeychain()
    }
    LockedLinks {
        Layout.alignment: Qt.AlignHCenter
        application: root.application
    }
}
