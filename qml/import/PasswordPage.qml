// SPDX-License-Identifier: Apache-2.0
// What opens a protected file: a password, a key in digits, or a file with a key.
import QtQuick
import QtQuick.Layouts
import Warifu.Add
import Warifu.Components
import Warifu.Importing

AddPage {
    id: root

    required property ImportViewModel viewModel

    readonly property int wanted: root.viewModel.wanted
    readonly property bool wantsFile: root.wanted === ImportViewModel.KeyFile

    function submit(): void {
        root.viewModel.submitPassword(field.text);
        field.text = "";
    }

    title: root.viewModel.formatName

    footer: [
        AppButton {
            kind: AppButton.Primary
            objectName: "importUnlock"
            //: Button: opens the dialog that chooses a file with a key
            text: root.wantsFile ? qsTr("Choose the key file…") : /*: Button: opens a protected file with the password that was typed */ qsTr("Open the file")

            onClicked: {
                if (root.wantsFile)
                    dialog.setSource("OpenDialog.qml", {
                        //: Title of the file dialog; PEM is a format
                        "title": qsTr("Choose the private key (PEM)")
                    });
                else
                    root.submit();
            }
        },
        AppButton {
            objectName: "importCancel"
            //: Button: leaves without opening a file
            text: qsTr("Cancel")

            onClicked: root.viewModel.back()
        }
    ]

    onBack: root.viewModel.back()

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        SvgIcon {
            Layout.alignment: Qt.AlignTop
            color: Theme.accent
            icon: "lock"
            size: Math.round(Theme.icon * 1.4)
        }
        AppLabel {
            Layout.fillWidth: true
            text: root.wantsFile ?
                //: Above a button that chooses a key. %1: name of a file, %2: the app that wrote it
                qsTr("“%1” is a file of %2 that is encrypted to a certificate. It opens with the private key that belongs to it.").arg(root.viewModel.fileName).arg(root.viewModel.formatName) :
                //: Above the field for a password. %1: name of a file, %2: the app that wrote it
                qsTr("“%1” is a protected file of %2.").arg(root.viewModel.fileName).arg(root.viewModel.formatName)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        //: Which of several passwords is meant. %1: a name from the file
        text: qsTr("The file calls it “%1”.").arg(root.viewModel.passwordHint)
        visible: root.viewModel.passwordHint !== ""
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppTextField {
        id: field

        Layout.fillWidth: true
        error: root.viewModel.passwordError
        focus: !root.wantsFile
        help: {
            switch (root.wanted) {
            case ImportViewModel.BackupPassword:
                //: Below the field for the password of a backup
                return qsTr("The one that the app uses for backups, not the one that opens the app.");
            case ImportViewModel.OptionalPassword:
                //: Below the field for a password
                return qsTr("Leave it empty if you never set one.");
            case ImportViewModel.HexKey:
                //: Below the field for a key
                return qsTr("The key that came with the file, in digits 0 to 9 and letters A to F.");
            default:
                //: Below the field for a password
                return qsTr("The password that you gave the export in the other app.");
            }
        }
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        //: Field for the key of a file
        label: root.wanted === ImportViewModel.HexKey ? qsTr("Key") : /*: Field for the password of a file */ qsTr("Password of the file")
        maximumLength: 1024
        objectName: "importPassword"
        secret: true
        visible: !root.wantsFile

        onAccepted: root.submit()
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.viewModel.passwordError
        visible: root.wantsFile && root.viewModel.passwordError !== ""
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: Below the field for the password of a file
        text: qsTr("It is used once, on this computer, and not kept.")
    }

    Loader {
        id: dialog

        onLoaded: item.open()

        Connections {
            function onChosen(file: url): void {
                root.viewModel.submitKeyFile(file);
            }

            ignoreUnknownSignals: true
            target: dialog.item
        }
    }
}
