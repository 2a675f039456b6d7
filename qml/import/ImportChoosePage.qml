// SPDX-License-Identifier: Apache-2.0
// Which file, and what can be read.
import QtQuick
import QtQuick.Layouts
import Warifu.Add
import Warifu.Components
import Warifu.Importing

AddPage {
    id: root

    required property ImportViewModel viewModel

    //: Title of the page that brings accounts over from another app
    title: qsTr("Import from another app")

    onBack: root.viewModel.back()

    Card {
        Layout.fillWidth: true
        padding: Theme.large

        SvgIcon {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.accent
            icon: "folder"
            size: Theme.icon * 2
        }
        AppLabel {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            //: In the frame into which files are dropped
            text: qsTr("Export or back up your accounts in the other app, then drop that file here. Warifu recognises it by its content.")
        }
        AppButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: parent.width
            focus: true
            iconName: "folder"
            kind: AppButton.Primary
            objectName: "importChoose"
            //: Button: opens the dialog that chooses a file
            text: qsTr("Choose a file…")

            onClicked: dialog.setSource("OpenDialog.qml", {
                //: Title of the file dialog
                "title": qsTr("Choose a file of another app")
            })
        }
        AppLabel {
            Layout.fillWidth: true
            dim: true
            horizontalAlignment: Text.AlignHCenter
            style: AppLabel.Caption
            //: Under the button that chooses a file
            text: qsTr("It is read on this computer. Nothing is added before you have seen what is in it.")
        }
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading above names of apps
        text: qsTr("What can be read")
    }
    AppLabel {
        Layout.fillWidth: true
        objectName: "importProducts"
        text: root.viewModel.products.join(" \u00b7 ")
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: Below the names of apps whose files can be read. “Add” is a page of Warifu
        text: qsTr("Google Authenticator shows its export as QR codes: read those with “Add an account”.")
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading above advice for apps that export nothing
        text: qsTr("Without a file")
    }
    ReenrolCard {
        Layout.fillWidth: true
    }

    // Loads the file dialog when it is first wanted.
    Loader {
        id: dialog

        onLoaded: item.open()

        Connections {
            function onChosen(file: url): void {
                root.viewModel.takeFile(file);
            }

            ignoreUnknownSignals: true
            target: dialog.item
        }
    }
}
