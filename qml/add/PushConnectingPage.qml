// SPDX-License-Identifier: Apache-2.0
// While this computer is being connected for sign-in requests.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    centered: true
    //: Title while this computer is being connected for sign-in requests.
    title: qsTr("Connecting")

    onBack: root.viewModel.back()

    BusyMark {
        Layout.alignment: Qt.AlignHCenter
    }
    AppLabel {
        Layout.fillWidth: true
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        text: root.viewModel.push.server
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppLabel {
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: root.viewModel.push.stageText
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        focus: true
        objectName: "pushStop"
        //: Button: stops connecting this computer.
        text: qsTr("Stop")

        onClicked: root.viewModel.push.stop()
    }
}
