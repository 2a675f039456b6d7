// SPDX-License-Identifier: Apache-2.0
// A trial delivery, and the public key by which the receiver checks who sends.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Receiver

ColumnLayout {
    id: root

    required property ReceiverViewModel receiver

    readonly property bool failed: root.receiver.trial === ReceiverViewModel.Failed

    spacing: Theme.gap

    Card {
        Layout.fillWidth: true
        visible: root.receiver.host !== ""

        SettingRow {
            //: Below “Trial”
            description: qsTr("Sends an event that is about nobody.")
            //: Name of a row: tries whether the receiver of reports answers
            label: qsTr("Trial")

            AppButton {
                enabled: root.receiver.trial !== ReceiverViewModel.Running
                text: root.receiver.trial === ReceiverViewModel.Running ?
                    //: Button: tries whether the receiver of reports answers
                    qsTr("Sending…") :
                    //: Button: tries whether the receiver of reports answers
                    qsTr("Send a trial")

                onClicked: root.receiver.sendTrial()
            }
        }
        Banner {
            Layout.fillWidth: true
            kind: root.failed ? Banner.Danger : Banner.Good
            text: root.receiver.trialText
            visible: text !== ""
        }
    }
    Card {
        Layout.fillWidth: true

        SettingRow {
            //: Below “Public key of this computer”
            description: qsTr("The receiver checks by it that reports come from you. It is no secret.")
            //: Name of a row: the key that the receiver of reports needs
            label: qsTr("Public key of this computer")
        }
        AppLabel {
            Layout.fillWidth: true
            dim: true
            style: AppLabel.Caption
            //: Below “Public key of this computer”. %1: its number
            text: qsTr("Key ID: %1").arg(root.receiver.keyId)
            wrapMode: Text.WrapAnywhere
        }
        ButtonFlow {
            Layout.fillWidth: true

            AppButton {
                iconName: "copy"
                text: root.receiver.keyCopied ?
                    //: Button: the public key is in the clipboard now
                    qsTr("Copied") :
                    //: Button: puts the public key into the clipboard
                    qsTr("Copy the key")

                onClicked: root.receiver.copyKey()
            }
            AppButton {
                iconName: "file"
                //: Button: asks for a file and writes the public key into it
                text: qsTr("Save as a file…")

                onClicked: dialog.setSource("../Components/SaveDialog.qml", {
                    //: Title of the file dialog.
                    "title": qsTr("Save the public key"),
                    "currentFile": root.receiver.suggestedKeyFile()
                })
            }
        }
        Banner {
            Layout.fillWidth: true
            kind: root.receiver.keyProblem !== "" ? Banner.Danger : Banner.Good
            text: root.receiver.keyProblem !== "" ? root.receiver.keyProblem : root.receiver.keyFile
            title: root.receiver.keyProblem !== "" ?
                //: Title of a message: the public key
                qsTr("Not saved") :
                //: Title of a message: the public key; the file's name stands below
                qsTr("Saved")
            visible: text !== ""
        }
    }
    // Loads the file dialog when it is first wanted.
    Loader {
        id: dialog

        visible: false

        onLoaded: item.open()

        Connections {
            function onChosen(file: url): void {
                root.receiver.saveKey(file);
            }

            ignoreUnknownSignals: true
            target: dialog.item
        }
    }
}
