// SPDX-License-Identifier: Apache-2.0
// The vault is locked. Nothing of the list is behind this page.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    readonly property VaultViewModel vault: root.application.vault

    function unlock(): void {
        if (root.vault.asksPassphrase)
            root.vault.unlock(passphrase.text);
        else
            root.vault.open();
        passphrase.text = "";
    }

    centered: true
    columnWidth: Math.round(Theme.unit * 26)

    SvgMark {
        Layout.alignment: Qt.AlignHCenter
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Display
        //: Title of the page that is shown while the vault is locked
        text: qsTr("Warifu is locked")
    }
    AppLabel {
        Layout.bottomMargin: Theme.small
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        //: Below “Warifu is locked”
        text: root.vault.asksPassphrase ? qsTr("Type your passphrase to see your codes.") : /*: Below “Warifu is locked”, where no passphrase is needed */ qsTr("Unlock Warifu to see your codes.")
    }
    AppTextField {
        id: passphrase

        Layout.fillWidth: true
        enabled: !root.vault.busy
        error: root.vault.passphraseError
        focus: root.vault.asksPassphrase
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        //: Field of the unlock page
        label: qsTr("Passphrase")
        secret: true
        visible: root.vault.asksPassphrase

        onAccepted: root.unlock()
    }
    AppButton {
        Layout.fillWidth: true
        enabled: !root.vault.busy
        focus: !root.vault.asksPassphrase
        iconName: "unlock"
        kind: AppButton.Primary
        //: Button of the unlock page, while the key is being worked out
        text: root.vault.busy ? qsTr("Unlocking…") : /*: Button of the unlock page */ qsTr("Unlock")

        onClicked: root.unlock()
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Caption
        //: On the unlock page while the operating system's store for secrets takes long
        text: qsTr("Waiting for the system keychain. Perhaps it is asking for your password in another window.")
        visible: root.vault.waitingForKeychain
    }
    LockedLinks {
        Layout.alignment: Qt.AlignHCenter
        application: root.application
    }
}
