// SPDX-License-Identifier: Apache-2.0
// An account whose key is made in two steps: the half that was made here goes to the server first.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    readonly property TwoStepViewModel twoStep: root.viewModel.twoStep

    startsInFooter: true
    //: Title of a page. The code brought one half of the key, this computer made the other.
    title: qsTr("Setup in two steps")

    footer: [
        AppButton {
            enabled: root.twoStep.ready
            focus: true
            kind: AppButton.Primary
            objectName: "twoStepTyped"
            //: Button: the server has the half of the key that is shown.
            text: qsTr("I have typed it")

            onClicked: root.viewModel.acceptTyped()
        },
        AppButton {
            objectName: "twoStepCancel"
            //: Button: leaves without adding the account.
            text: qsTr("Cancel")

            onClicked: root.viewModel.cancel()
        }
    ]

    onBack: root.viewModel.back()

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Avatar {
            hue: root.twoStep.hue
            initials: root.twoStep.initials
            size: 48
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppLabel {
                Layout.fillWidth: true
                style: AppLabel.Subtitle
                text: root.twoStep.title
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Layout.fillWidth: true
                dim: true
                style: AppLabel.Caption
                text: root.twoStep.name
                visible: text !== ""
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Layout.fillWidth: true
                dim: true
                style: AppLabel.Caption
                text: root.twoStep.details
            }
        }
    }
    AppLabel {
        Layout.fillWidth: true
        //: Above the half of the key that this computer made.
        text: qsTr("The code held one half of the key. Warifu made the other: type it into the page that showed you the code. The server knows your key only then.")
    }
    ClientPart {
        Layout.fillWidth: true
        copyOffered: root.viewModel.copyOffered
        twoStep: root.twoStep

        onCopyPressed: root.viewModel.copyPart()
    }
    Banner {
        Layout.fillWidth: true
        //: Under the half of the key that this computer made.
        text: qsTr("Scanning the code again makes another half. Do not close this page before the server has this one.")
    }
}
