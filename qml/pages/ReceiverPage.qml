// SPDX-License-Identifier: Apache-2.0
// Who learns of “this was not me”: address, kind, a trial, and the key for the other side.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Receiver
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    readonly property ReceiverViewModel receiver: root.application.receiver
    readonly property bool isEvent: kind.currentIndex === ReceiverViewModel.SecurityEvent
    readonly property bool isMail: kind.currentIndex === ReceiverViewModel.Mail
    readonly property bool isSomebody: kind.currentIndex !== ReceiverViewModel.Nobody
    readonly property bool isPosted: root.isSomebody && !root.isMail

    function save(): void {
        root.receiver.save(kind.currentIndex, url.text, audience.text, subject.text, token.text, false);
        token.text = "";
    }

    Component.onDestruction: if (root.receiver)
        root.receiver.clearMessages()
    //: Title of the page with the receiver of reports
    title: qsTr("Receiver of reports")

    onBack: root.application.navigation.back()

    AppLabel {
        Layout.fillWidth: true
        dim: true
        //: On the page with the receiver of reports
        text: qsTr("When you report a sign-in as not yours, Warifu denies it, blocks the account for a while and tells this receiver. Your organisation knows what to fill in here.")
    }
    Banner {
        Layout.fillWidth: true
        //: In the message that a setting is not the user's to change
        text: qsTr("You can try it, but not change it.")
        //: Title of a message: a setting is not the user's to change
        title: qsTr("Set by your organisation")
        visible: root.receiver.managed
    }
    Card {
        Layout.fillWidth: true
        enabled: !root.receiver.managed && !root.receiver.saving

        SettingRow {
            //: Name of a choice: how reports are sent
            label: qsTr("Reports go to")

            AppComboBox {
                id: kind

                chosen: root.receiver.kind
                model: [
                    //: Choice: who gets reports
                    qsTr("Nobody"),
                    //: Choice: a receiver of signed events (RFC 8935)
                    qsTr("A security event receiver"),
                    //: Choice: a web address that takes JSON
                    qsTr("A webhook"),
                    //: Choice: the user sends an e-mail
                    qsTr("An e-mail that I send")]
                name: qsTr("Reports go to")

                onActivated: root.receiver.clearMessages()
            }
        }
        AppTextField {
            id: url

            Layout.fillWidth: true
            error: root.receiver.urlError
            inputMethodHints: (root.isMail ? Qt.ImhEmailCharactersOnly : Qt.ImhUrlCharactersOnly) | Qt.ImhNoPredictiveText
            label: root.isMail ?
                //: Field: the e-mail address of the receiver of reports
                qsTr("E-mail address") :
                //: Field: the web address of the receiver of reports
                qsTr("Address")
            maximumLength: 2000
            text: root.receiver.url
            visible: root.isSomebody

            onEdited: root.receiver.clearMessages()
        }
        AppTextField {
            id: audience

            Layout.fillWidth: true
            error: root.receiver.audienceError
            //: Below the field “Audience”
            help: qsTr("How the receiver names itself; “aud” in the event.")
            //: Field: by which name the receiver of reports knows itself
            label: qsTr("Audience")
            maximumLength: 255
            text: root.receiver.audience
            visible: root.isEvent

            onEdited: root.receiver.clearMessages()
        }
        AppTextField {
            id: subject

            Layout.fillWidth: true
            //: Below the field “Issuer of user names”
            help: qsTr("May stay empty: then your e-mail address or user name is sent.")
            //: Field: who gave out the user names in reports
            label: qsTr("Issuer of user names")
            maximumLength: 500
            text: root.receiver.subjectIssuer
            visible: root.isPosted

            onEdited: root.receiver.clearMessages()
        }
        AppTextField {
            id: token

            Layout.fillWidth: true
            error: root.receiver.tokenError
            help: root.receiver.hasToken ?
                //: Below the field “Access token” while there is one
                qsTr("There is one. Type another to replace it.") :
                //: Below the field “Access token” while there is none
                qsTr("May stay empty.")
            //: Field: a secret that lets Warifu send to the receiver of reports
            label: qsTr("Access token")
            maximumLength: 8000
            secret: true
            visible: root.isPosted

            onEdited: root.receiver.clearMessages()
        }
        ButtonFlow {
            Layout.fillWidth: true

            AppButton {
                kind: AppButton.Primary
                text: root.receiver.saving ?
                    //: Button on the page with the receiver of reports
                    qsTr("Saving…") :
                    //: Button on the page with the receiver of reports
                    qsTr("Save")

                onClicked: root.save()
            }
        }
        Banner {
            Layout.fillWidth: true
            kind: Banner.Good
            //: Title of a message on the page with the receiver of reports
            title: qsTr("Saved")
            visible: root.receiver.saved
        }
        Banner {
            Layout.fillWidth: true
            kind: Banner.Danger
            text: root.receiver.saveProblem
            //: Title of a message on the page with the receiver of reports
            title: qsTr("Not saved")
            visible: root.receiver.saveProblem !== ""
        }
    }
    ReceiverKey {
        Layout.fillWidth: true
        receiver: root.receiver
        visible: root.receiver.key !== "" && root.receiver.kind !== ReceiverViewModel.Mail
    }
}
