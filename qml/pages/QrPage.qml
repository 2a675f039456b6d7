// SPDX-License-Identifier: Apache-2.0
// An account's own QR code, to set up another device. It closes by itself.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.QrCode
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    readonly property QrViewModel qr: root.application.qr

    centered: true
    //: Title of the page that shows an account as a QR code
    title: qsTr("Set up another device")

    onBack: root.application.navigation.back()

    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Subtitle
        text: root.qr.title
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        text: root.qr.subtitle
        visible: root.qr.subtitle !== ""
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    QrItem {
        readonly property int side: Math.max(200, Math.min(root.width - Theme.page * 2, root.height - Theme.unit * 24, 420))

        //: Read aloud for the QR code of an account
        Accessible.name: qsTr("QR code")
        Accessible.role: Accessible.Graphic
        Layout.alignment: Qt.AlignHCenter
        implicitHeight: side
        implicitWidth: side
        source: root.qr
        visible: root.qr.available
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        //: In place of a QR code that cannot be made
        text: qsTr("This account cannot be shown as a QR code.")
        visible: !root.qr.available
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        //: Beside an account's QR code
        text: qsTr("Whoever photographs this picture can make your codes. Show it only to your own device.")
        visible: root.qr.available
    }
    Banner {
        Layout.fillWidth: true
        //: Beside the QR code of a counter-based account
        text: qsTr("This account counts its codes. Two devices that count apart from each other soon disagree with the service: use one of them only.")
        visible: root.qr.available && root.qr.counterBased
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Caption
        //: Below an account's QR code
        text: qsTr("Closes in %n\u00a0s", "", root.qr.secondsLeft)
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        focus: true
        //: Button: hides the QR code
        text: qsTr("Close")

        onClicked: root.application.navigation.back()
    }
}
