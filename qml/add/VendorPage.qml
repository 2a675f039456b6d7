// SPDX-License-Identifier: Apache-2.0
// Another company's own code was read: why it cannot be used, and what to click instead.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    startsInFooter: true
    title: root.viewModel.noticeTitle

    footer: [
        AppButton {
            focus: true
            kind: AppButton.Primary
            //: Button: the same way of reading a code once more.
            text: qsTr("Try again")

            onClicked: root.viewModel.retry()
        },
        AppButton {
            //: Button: leads to the form where the key is typed.
            text: qsTr("Type the key")

            onClicked: root.viewModel.start(AddViewModel.Manual)
        }
    ]

    onBack: root.viewModel.back()

    NoticeBody {
        Layout.fillWidth: true
        iconName: "info"
        ink: Theme.accent
        numbered: true
        steps: root.viewModel.noticeSteps
        text: root.viewModel.noticeText
    }
}
