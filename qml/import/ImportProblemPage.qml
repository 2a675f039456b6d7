// SPDX-License-Identifier: Apache-2.0
// The file cannot be imported: why, and what helps.
import QtQuick
import QtQuick.Layouts
import Warifu.Add
import Warifu.Components
import Warifu.Importing

AddPage {
    id: root

    required property ImportViewModel viewModel

    startsInFooter: true
    //: Title: a file cannot be imported
    title: qsTr("Nothing to import")

    footer: [
        AppButton {
            focus: true
            kind: AppButton.Primary
            objectName: "importAnother"
            //: Button: back to the page where a file is chosen
            text: qsTr("Take another file")

            onClicked: root.viewModel.back()
        }
    ]

    onBack: root.viewModel.back()

    NoticeBody {
        Layout.fillWidth: true
        iconName: "warning"
        ink: Theme.warning
        objectName: "importProblem"
        steps: []
        text: root.viewModel.problem
    }
}
