// SPDX-License-Identifier: Apache-2.0
// Approving asks for the app's lock.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

PromptPart {
    id: root

    function confirm(): void {
        root.prompt.authenticate(passphrase.text);
        passphrase.text = "";
    }

    AppLabel {
        Layout.fillWidth: true
        style: AppLabel.Subtitle
        //: Title above the passphrase that approving asks for
        text: qsTr("Unlock to approve")
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        text: {
            if (root.prompt.needsPassphrase)
                //: Below “Unlock to approve”, where there is no passphrase and the organisation wants one
                return qsTr("Your organisation wants Warifu to ask for a passphrase before each approval, and you have not set one. Set it in the settings, then approve.");
            if (root.prompt.asksPassphrase)
                //: Below “Unlock to approve”
                return qsTr("Type the passphrase of Warifu. Afterwards, press “Approve” once more.");
            //: Below “Unlock to approve”, where there is no passphrase
            return qsTr("Confirm that it is you. Afterwards, press “Approve” once more.");
        }
    }
    AppTextField {
        id: passphrase

        Layout.fillWidth: true
        enabled: !root.prompt.checkingPassphrase
        error: {
            if (root.prompt.authenticationProblem === PromptViewModel.WrongPassphrase)
                //: Below the field for the passphrase
                return qsTr("This is not the passphrase. Try again.");
            if (root.prompt.authenticationProblem === PromptViewModel.NotChecked)
                //: Below the field for the passphrase
                return qsTr("The passphrase could not be checked. Try again.");
            return "";
        }
        focus: root.prompt.asksPassphrase
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        //: Field of the prompt
        label: qsTr("Passphrase")
        maximumLength: 1024
        secret: true
        visible: root.prompt.asksPassphrase

        onAccepted: root.confirm()
    }
    AppButton {
        Layout.fillWidth: true
        enabled: !root.prompt.checkingPassphrase
        visible: !root.prompt.needsPassphrase
        iconName: "unlock"
        kind: AppButton.Primary
        //: Button below the passphrase, while it is being checked
        text: root.prompt.checkingPassphrase ? qsTr("Unlocking…") : /*: Button below the passphrase */ qsTr("Unlock")

        onClicked: root.confirm()
    }
    AppButton {
        Layout.fillWidth: true
        focus: !root.prompt.asksPassphrase
        //: Button below the passphrase: back to the request, nothing is approved
        text: qsTr("Go back")

        onClicked: root.prompt.cancelAuthentication()
    }
    AppButton {
        Layout.fillWidth: true
        kind: AppButton.Quiet
        //: Button below the passphrase: denies the request
        text: qsTr("Deny the request")

        onClicked: root.prompt.notSure()
    }
}
