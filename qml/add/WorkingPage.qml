// SPDX-License-Identifier: Apache-2.0
// While pictures or screens are being read.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    centered: true
    //: Title while pictures or screens are searched for QR codes.
    title: qsTr("Looking for codes")

    onBack: root.viewModel.back()

    BusyMark {
        Layout.alignment: Qt.AlignHCenter
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        //: Under “Looking for codes”, while the screens are read.
        text: root.viewModel.step === AddViewModel.Screen ? qsTr("Your screens are being read. If your system asks, allow the screenshot.") : /*: Under “Looking for codes”, while a picture is read. */ qsTr("The picture is being read…")
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        focus: true
        //: Button: stops reading a picture.
        text: qsTr("Cancel")

        onClicked: root.viewModel.back()
    }
}
