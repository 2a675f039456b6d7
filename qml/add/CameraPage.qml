// SPDX-License-Identifier: Apache-2.0
// The camera: live picture, choice of device, and every reason why there is no picture.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    readonly property ScanViewModel scan: root.viewModel.scan

    startsInFooter: true
    //: Title of the page that reads a QR code with the camera.
    title: qsTr("Camera")

    footer: [
        AppButton {
            focus: true
            //: Button of the camera page: the QR code is on the screen instead.
            text: qsTr("Look at the screen instead")

            onClicked: root.viewModel.start(AddViewModel.Screen)
        }
    ]

    onBack: root.viewModel.back()

    AppLabel {
        Layout.fillWidth: true
        dim: true
        //: Above the picture of the camera.
        text: qsTr("Hold the code so that it fills half of the picture. It is read automatically.")
        visible: root.scan.cameraState !== ScanViewModel.Failed
    }
    CameraFrame {
        Layout.fillWidth: true
        focus: true
        scan: root.scan
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        text: root.scan.hint
        visible: root.scan.hint !== ""
    }
    SettingRow {
        //: Beside the choice of a camera.
        label: qsTr("Camera")
        visible: root.scan.cameras.length > 1

        AppComboBox {
            Layout.fillWidth: true
            Layout.maximumWidth: root.width - Theme.page * 2
            chosen: root.scan.cameraIndex
            model: root.scan.cameras
            name: qsTr("Camera")

            onActivated: index => root.scan.cameraIndex = index
        }
    }
}
