// SPDX-License-Identifier: Apache-2.0
// Opening the file takes long, or much memory: now, or not at all?
import QtQuick
import QtQuick.Layouts
import Warifu.Add
import Warifu.Components
import Warifu.Importing

AddPage {
    id: root

    required property ImportViewModel viewModel

    startsInFooter: true
    //: Title: the key of a protected file takes unusually long to work out
    title: qsTr("Opening it takes long")

    footer: [
        AppButton {
            focus: true
            kind: AppButton.Primary
            objectName: "importAcceptCost"
            //: Button: opens a file although that takes long
            text: qsTr("Open it all the same")

            onClicked: root.viewModel.acceptCost()
        },
        AppButton {
            objectName: "importCancel"
            //: Button: does not open a file that takes long
            text: qsTr("Cancel")

            onClicked: root.viewModel.back()
        }
    ]

    onBack: root.viewModel.back()

    NoticeBody {
        Layout.fillWidth: true
        iconName: "clock"
        ink: Theme.warning
        steps: root.viewModel.costText === "" ? [] : [root.viewModel.costText]
        //: Why a file takes long to open. %1: name of the file
        text: qsTr("“%1” asks for far more work than usual before it opens. Files you made yourself rarely do; with one from elsewhere, be careful.").arg(root.viewModel.fileName)
    }
}
