// SPDX-License-Identifier: Apache-2.0
// Sets, changes or removes the passphrase, or chooses the one of a file. Stays open until it worked.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

AppDialog {
    id: root

    enum Mode {
        Change,
        Remove,
        Move
    }

    required property VaultViewModel vault
    property int mode: PassphraseDialog.Change
    // What is wrong with the new passphrase is known at once; that the current one is wrong comes later.
    property bool freshAtFault: true

    readonly property bool asksCurrent: root.vault.hasPassphrase && root.mode !== PassphraseDialog.Move
    readonly property bool asksFresh: root.mode !== PassphraseDialog.Remove

    function openFor(mode: int): void {
        root.mode = mode;
        root.open();
    }
    function carryOut(): void {
        if (root.vault.busy)
            return;
        if (root.mode === PassphraseDialog.Move)
            root.vault.useFile(fresh.text, again.text);
        else
            root.vault.changePassphrase(current.text, fresh.text, again.text);
        root.freshAtFault = !root.asksCurrent || root.vault.passphraseError !== "";
    }
    function clearFields(): void {
        current.text = "";
        fresh.text = "";
        again.text = "";
        root.vault.clearPassphraseError();
    }

    acceptText: {
        if (root.vault.busy)
            //: Button of a question, while it is being carried out
            return qsTr("Working…");
        if (root.mode === PassphraseDialog.Remove)
            //: Button: no passphrase from now on
            return qsTr("Remove");
        //: Button: moves the keys into a file
        return root.mode === PassphraseDialog.Move ? qsTr("Move") : /*: Button: keeps the new passphrase */ qsTr("Save");
    }
    closesOnAccept: false
    dangerous: root.mode === PassphraseDialog.Remove
    //: Button of a question: leaves everything as it is
    rejectText: qsTr("Cancel")
    text: {
        if (root.mode === PassphraseDialog.Remove)
            //: In the question whether to remove the passphrase
            return qsTr("Whoever can use your keychain can read your codes then.");
        if (root.mode === PassphraseDialog.Move)
            //: In the dialog that moves the keys out of the keychain
            return root.vault.hasPassphrase ? qsTr("Type your passphrase; the file will have the same one. Nobody can open the file without it, and nobody can recover it.") : /*: In the dialog that moves the keys out of the keychain, where there was no passphrase */ qsTr("Choose a passphrase for the file. Nobody can open the file without it, and nobody can recover it.");
        //: In the dialog that sets or changes the passphrase
        return qsTr("Nobody can recover a forgotten passphrase. Four or five random words are strong and easy to type.");
    }
    title: {
        switch (root.mode) {
        case PassphraseDialog.Remove:
            //: Title of a question
            return qsTr("Remove the passphrase?");
        case PassphraseDialog.Move:
            //: Title of the dialog that moves the keys out of the keychain
            return qsTr("Move to an encrypted file");
        }
        //: Title of a dialog
        return root.vault.hasPassphrase ? qsTr("Change the passphrase") : /*: Title of a dialog */ qsTr("Set a passphrase");
    }

    body: ColumnLayout {
        spacing: Theme.gap

        PassphraseField {
            id: current

            Layout.fillWidth: true
            error: root.freshAtFault ? "" : root.vault.passphraseError
            //: Field for the passphrase that is in force
            label: qsTr("Current passphrase")
            visible: root.asksCurrent

            onEdited: root.vault.clearPassphraseError()
            onAccepted: root.asksFresh ? fresh.forceActiveFocus(Qt.TabFocusReason) : root.carryOut()
        }
        PassphraseField {
            id: fresh

            Layout.fillWidth: true
            error: root.freshAtFault ? root.vault.passphraseError : ""
            //: Field for a new passphrase
            label: qsTr("New passphrase")
            visible: root.asksFresh

            onAccepted: again.forceActiveFocus(Qt.TabFocusReason)
            onEdited: root.vault.clearPassphraseError()
        }
        PassphraseField {
            id: again

            Layout.fillWidth: true
            //: Field for a new passphrase, typed a second time
            label: qsTr("Once more")
            visible: root.asksFresh

            onAccepted: root.carryOut()
        }
    }

    onAcceptRequested: root.carryOut()
    onClosed: root.clearFields()
    onOpened: (root.asksCurrent ? current : fresh).forceActiveFocus(Qt.TabFocusReason)

    Connections {
        function onMoved(): void {
            root.close();
        }
        function onPassphraseChanged(): void {
            root.close();
        }

        target: root.vault
    }
}
