// SPDX-License-Identifier: Apache-2.0
// It is stored.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    canGoBack: false
    centered: true
    startsInFooter: true
    //: Title after an account was added.
    title: qsTr("Done")

    footer: [
        AppButton {
            focus: true
            kind: AppButton.Primary
            //: Button: back to the list of accounts.
            text: qsTr("Show my accounts")

            onClicked: root.viewModel.back()
        },
        AppButton {
            //: Button: back to the four ways to add an account.
            text: qsTr("Add another")

            onClicked: root.viewModel.again()
        }
    ]

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.goodSoft
        implicitHeight: Theme.icon * 3
        implicitWidth: Theme.icon * 3
        radius: Theme.icon * 1.5

        SvgIcon {
            anchors.centerIn: parent
            color: Theme.good
            icon: "check"
            size: Math.round(Theme.icon * 1.6)
        }
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Subtitle
        text: root.viewModel.doneText
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        //: Advice after an account was added.
        text: qsTr("If the service offers recovery codes, keep them in a safe place. They help when this computer is lost.")
    }
}
