// SPDX-License-Identifier: Apache-2.0
// A picture from a file, by drop, or by paste.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    //: Title of the page that reads a QR code from a picture.
    title: qsTr("Image or paste")

    onBack: root.viewModel.back()

    Card {
        Layout.fillWidth: true
        padding: Theme.large

        SvgIcon {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.accent
            icon: "image"
            size: Theme.icon * 2
        }
        AppLabel {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            //: In the frame into which pictures are dropped.
            text: qsTr("Drop a picture of the code here. Several pictures at once, and several codes in one picture, are fine.")
        }
        AppButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: parent.width
            focus: true
            iconName: "folder"
            kind: AppButton.Primary
            //: Button: opens the dialog that chooses picture files.
            text: qsTr("Choose a picture…")

            onClicked: dialog.active = true
        }
        AppButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: parent.width
            iconName: "clipboard"
            //: Button: takes a picture, a setup link or a key from the clipboard.
            text: qsTr("Paste from the clipboard")

            onClicked: root.viewModel.pasteFromClipboard()
        }
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: Under the buttons that open or paste a picture.
        text: qsTr("PNG, JPEG, WebP, BMP and GIF. The picture is read on this computer and not kept.")
    }
    Loader {
        id: dialog

        active: false
        source: "PictureDialog.qml"

        onLoaded: dialog.item.open()

        Connections {
            function onChosen(files: list<url>): void {
                dialog.active = false;
                root.viewModel.takeUrls(files);
            }
            function onDismissed(): void {
                dialog.active = false;
            }

            ignoreUnknownSignals: true
            target: dialog.item
        }
    }
}
