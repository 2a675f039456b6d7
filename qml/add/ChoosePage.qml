// SPDX-License-Identifier: Apache-2.0
// The four ways to add an account, equal in size and order of the keyboard.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    //: Title of the page with the four ways to add an account.
    title: qsTr("Add an account")

    onBack: root.viewModel.back()

    Banner {
        Layout.fillWidth: true
        //: Button of a message: goes on reading the parts of a Google Authenticator export.
        actionText: qsTr("Continue")
        //: Button of a message: forgets the parts that were read.
        secondActionText: qsTr("Start over")
        //: %1 of %2 parts of a Google Authenticator export were read.
        text: qsTr("%1 of %2 parts of an export are read.").arg(root.viewModel.migration.read).arg(root.viewModel.migration.total)
        visible: root.viewModel.migration.total > 0

        onActionTriggered: root.viewModel.continueParts()
        onSecondActionTriggered: root.viewModel.restartParts()
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        //: Above the four ways to add an account.
        text: qsTr("The service shows a QR code when you switch on two-step verification. How do you want to read it?")
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: root.width < Theme.unit * 20 ? 1 : 2
        rowSpacing: Theme.gap

        Tile {
            id: camera

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            KeyNavigation.down: image
            KeyNavigation.right: screen
            //: Under the tile "Camera".
            description: qsTr("Hold the code in front of this computer")
            focus: true
            iconName: "camera"
            //: A way to add an account: the QR code is held in front of the camera.
            text: qsTr("Camera")

            onClicked: root.viewModel.start(AddViewModel.Camera)
        }
        Tile {
            id: screen

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            KeyNavigation.down: manual
            KeyNavigation.right: image
            //: Under the tile "Screen". Warifu's own window disappears for a second.
            description: qsTr("Find it on your screens; this window hides for a moment")
            iconName: "screen"
            //: A way to add an account: the QR code is somewhere on the screen.
            text: qsTr("Screen")

            onClicked: root.viewModel.start(AddViewModel.Screen)
        }
        Tile {
            id: image

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            KeyNavigation.right: manual
            //: Under the tile "Image or paste".
            description: qsTr("Open a picture, or paste a picture or link")
            iconName: "image"
            //: A way to add an account: a picture file, or the clipboard.
            text: qsTr("Image or paste")

            onClicked: root.viewModel.start(AddViewModel.Image)
        }
        Tile {
            id: manual

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            //: Under the tile "Type it". The key is a row of letters and digits.
            description: qsTr("Enter the key that the service shows as text")
            iconName: "keyboard"
            //: A way to add an account: the key is typed.
            text: qsTr("Type it")

            onClicked: root.viewModel.start(AddViewModel.Manual)
        }
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        iconName: "folder"
        objectName: "addImport"
        //: Button under the four ways to add an account: opens the page that takes a file of another app.
        text: qsTr("Import from another app")

        onClicked: root.viewModel.importInstead()
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Caption
        //: Under the four ways to add an account.
        text: qsTr("You can also drop a picture on this window at any time, or paste one with Ctrl+V.")
    }
}
