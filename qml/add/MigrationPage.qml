// SPDX-License-Identifier: Apache-2.0
// An export that comes as several codes: how many are read, which are missing, and the ways to go
// on. The camera keeps looking while this page is open.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    readonly property MigrationViewModel migration: root.viewModel.migration
    readonly property bool live: root.viewModel.scan.cameraState !== ScanViewModel.Off

    //: Title: %1 of %2 parts of an export from Google Authenticator were read.
    title: qsTr("%1 of %2 read").arg(root.migration.read).arg(root.migration.total)

    footer: [
        AppButton {
            kind: AppButton.Primary
            //: Button: goes on without the missing parts of an export.
            text: qsTr("Use the %n account(s) read so far", "", root.migration.accounts)

            onClicked: root.viewModel.acceptParts()
        },
        AppButton {
            //: Button: forgets the parts that were read.
            text: qsTr("Start over")

            onClicked: root.viewModel.restartParts()
        }
    ]

    onBack: root.viewModel.back()

    PartsBar {
        Layout.fillWidth: true
        missing: root.migration.missingParts
        total: root.migration.total
    }
    AppLabel {
        Layout.fillWidth: true
        //: %1 lists numbers, for example "2 and 4".
        text: qsTr("This export comes as several codes. Still missing: %1. The order does not matter.").arg(root.migration.missing)
    }
    Banner {
        Layout.fillWidth: true
        kind: root.migration.noteIsWarning ? Banner.Warning : Banner.Good
        text: root.migration.note
        visible: root.migration.note !== ""
    }
    CameraFrame {
        Layout.fillWidth: true
        scan: root.viewModel.scan
        visible: root.live
    }
    AppLabel {
        Layout.fillWidth: true
        font.bold: true
        //: Above the three ways to read the next part of an export.
        text: qsTr("Read the next code with")
    }
    ButtonFlow {
        Layout.fillWidth: true

        AppButton {
            focus: true
            iconName: "screen"
            //: A way to read the next part: the QR code is somewhere on the screen.
            text: qsTr("Screen")

            onClicked: root.viewModel.start(AddViewModel.Screen)
        }
        AppButton {
            iconName: "image"
            //: A way to read the next part: a picture file, or the clipboard.
            text: qsTr("Image or paste")

            onClicked: root.viewModel.start(AddViewModel.Image)
        }
        AppButton {
            iconName: "camera"
            //: A way to read the next part: the QR code is held in front of the camera.
            text: qsTr("Camera")
            visible: !root.live

            onClicked: root.viewModel.start(AddViewModel.Camera)
        }
    }
}
