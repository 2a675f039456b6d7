// SPDX-License-Identifier: Apache-2.0
// It is stored: how much, what was left out, and the way back.
import QtQuick
import QtQuick.Layouts
import Warifu.Add
import Warifu.Components
import Warifu.Importing

AddPage {
    id: root

    required property ImportViewModel viewModel

    readonly property list<string> facts: {
        const facts = [];
        if (root.viewModel.replacedCount > 0)
            //: After an import. %n: how many accounts
            facts.push(qsTr("%n replaced account(s) are in the trash.", "", root.viewModel.replacedCount));
        if (root.viewModel.leftCount > 0)
            //: After an import. %n: how many rows of the file were not chosen
            facts.push(qsTr("%n row(s) were left out.", "", root.viewModel.leftCount));
        if (root.viewModel.forbiddenCount > 0)
            //: After an import. %n: how many rows of the file a managed setting forbids
            facts.push(qsTr("%n row(s) are not allowed by your organisation.", "", root.viewModel.forbiddenCount));
        if (root.viewModel.failedCount > 0)
            //: After an import. %n: how many rows of the file
            facts.push(qsTr("%n row(s) could not be read.", "", root.viewModel.failedCount));
        return facts;
    }

    canGoBack: false
    startsInFooter: true
    //: Title after accounts of another app were added
    title: root.viewModel.undone ? qsTr("Taken back") : /*: Title after accounts of another app were added */ qsTr("Done")

    footer: [
        AppButton {
            focus: true
            kind: AppButton.Primary
            objectName: "importClose"
            //: Button: back to the list of accounts
            text: qsTr("Show my accounts")

            onClicked: root.viewModel.back()
        },
        AppButton {
            iconName: "undo"
            objectName: "importUndo"
            //: Button: takes an import back
            text: qsTr("Undo")
            visible: !root.viewModel.undone

            onClicked: root.viewModel.undo()
        }
    ]

    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.viewModel.savingProblem
        //: Title of a message: an import could not be taken back
        title: qsTr("Nothing was taken back")
        visible: root.viewModel.savingProblem !== ""
    }
    Banner {
        Layout.fillWidth: true
        kind: root.viewModel.undone ? Banner.Info : Banner.Good
        objectName: "importResult"
        points: root.viewModel.undone ? [] : root.facts
        text: root.viewModel.undone ?
            //: After an import was taken back
            qsTr("What was added is in the trash, and what it replaced is back in the list.") : ""
        title: root.viewModel.undone ?
            //: After an import was taken back. %n: how many accounts
            qsTr("%n account(s) are in the trash", "", root.viewModel.addedCount) :
            //: After an import. %n: how many accounts
            qsTr("%n account(s) added", "", root.viewModel.addedCount)
    }
    RowsBanner {
        Layout.fillWidth: true
        viewModel: root.viewModel
    }
    AppLabel {
        Layout.fillWidth: true
        //: Advice after accounts of another app were added
        text: qsTr("Compare a code with the old app before you remove anything there. Then delete the file: it may hold all your keys.")
        visible: !root.viewModel.undone
    }
}
