// SPDX-License-Identifier: Apache-2.0
// Where the keys are kept, moving them, and the passphrase.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

Card {
    id: root

    required property Application application
    // Names of the policies that take a choice from the user.
    required property var fixed

    readonly property VaultViewModel vault: root.application.vault
    readonly property bool mustHavePassphrase: root.fixed.includes("AppLockRequired")
    readonly property bool inFile: root.vault.inPassphraseFile

    SettingRow {
        description: root.inFile ?
            //: Below “Encrypted file” in the settings
            qsTr("Opens with your passphrase only.") :
            //: Below “System keychain” in the settings
            qsTr("Opens when you sign in to this computer.")
        //: In the settings: where keys are kept now
        label: root.inFile ? qsTr("Encrypted file") : /*: In the settings: where keys are kept now */ qsTr("System keychain")

        AppButton {
            // In the keychain the vault would have no passphrase.
            enabled: !root.vault.busy && !(root.inFile && root.mustHavePassphrase)
            text: root.inFile ?
                //: Button in the settings: keeps the keys in the keychain from now on
                qsTr("Move to the keychain") :
                //: Button in the settings: keeps the keys in an encrypted file from now on
                qsTr("Move to a file…")

            onClicked: if (root.inFile)
                root.vault.moveToKeychain();
            else
                moveDialog.open()
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    SettingRow {
        description: root.vault.hasPassphrase ?
            //: Below “Passphrase” in the settings, when there is one
            qsTr("Asked for at the start and after locking.") :
            //: Below “Passphrase” in the settings, when there is none
            qsTr("None. Whoever can use your keychain can read your codes.")
        //: In the settings: the passphrase of the vault
        label: qsTr("Passphrase")
        managed: root.mustHavePassphrase

        AppButton {
            enabled: !root.vault.busy
            text: root.vault.hasPassphrase ?
                //: Button in the settings: another passphrase
                qsTr("Change…") :
                //: Button in the settings: makes a passphrase
                qsTr("Set…")

            onClicked: passphraseDialog.openFor(PassphraseDialog.Change)
        }
        AppButton {
            enabled: !root.vault.busy
            kind: AppButton.Quiet
            //: Button in the settings: no passphrase from now on
            text: qsTr("Remove…")
            visible: root.vault.hasPassphrase && !root.inFile && !root.mustHavePassphrase

            onClicked: passphraseDialog.openFor(PassphraseDialog.Remove)
        }
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: In the settings while the operating system's store for secrets takes long
        text: qsTr("Waiting for the system keychain. Perhaps it is asking for your password in another window.")
        visible: root.vault.waitingForKeychain
    }
    PassphraseDialog {
        id: passphraseDialog

        vault: root.vault
    }
    PassphraseDialog {
        id: moveDialog

        mode: PassphraseDialog.Move
        vault: root.vault
    }
}
