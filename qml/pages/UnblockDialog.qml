// SPDX-License-Identifier: Apache-2.0
// Asks for the account's name, and for the passphrase, before a block ends.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

AppDialog {
    id: root

    required property RequestsViewModel requests
    property int row: -1
    property string wanted

    function openFor(row: int): void {
        root.row = row;
        root.wanted = root.requests.confirmationWord(row);
        root.open();
    }
    function carryOut(): void {
        root.requests.unblock(root.row, word.text, passphrase.text);
        passphrase.text = "";
    }

    //: Button of the question whether to lift a block
    acceptText: root.requests.unlocking ? qsTr("Working…") : /*: Button of the question whether to lift a block */ qsTr("Lift the block")
    closesOnAccept: false
    dangerous: true
    //: Button of a question: leaves everything as it is
    rejectText: qsTr("Cancel")
    //: In the question whether to lift a block
    text: qsTr("Requests of this account come up again. Lift the block only if you are signing in yourself; if the requests were not yours, change your password first.")
    //: Title of a question
    title: qsTr("Lift the block?")

    body: ColumnLayout {
        spacing: Theme.gap

        AppTextField {
            id: word

            Layout.fillWidth: true
            //: Below a field: what was typed is not the name
            error: root.requests.unlockProblem === RequestsViewModel.Word ? qsTr("The name does not match. Type it as it is shown.") : ""
            //: Field of the question whether to lift a block. %1: the name to type
            label: qsTr("Type “%1”").arg(root.wanted)
            maximumLength: 300

            onAccepted: root.requests.asksPassphrase ? passphrase.forceActiveFocus(Qt.TabFocusReason) : root.carryOut()
            onEdited: root.requests.clearUnlockProblem()
        }
        PassphraseField {
            id: passphrase

            Layout.fillWidth: true
            error: {
                if (root.requests.unlockProblem === RequestsViewModel.Passphrase)
                    //: Below the field for the passphrase
                    return qsTr("This is not the passphrase. Try again.");
                if (root.requests.unlockProblem === RequestsViewModel.Failed)
                    //: Below the field for the passphrase
                    return qsTr("The passphrase could not be checked. Try again.");
                return "";
            }
            //: Field of the question whether to lift a block
            label: qsTr("Passphrase of Warifu")
            visible: root.requests.asksPassphrase

            onAccepted: root.carryOut()
        }
    }

    onAcceptRequested: root.carryOut()
    onClosed: {
        word.text = "";
        passphrase.text = "";
        root.requests.clearUnlockProblem();
    }
    onOpened: word.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        function onUnblocked(): void {
            root.close();
        }

        target: root.requests
    }
}
