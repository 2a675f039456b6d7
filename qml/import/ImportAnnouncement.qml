// SPDX-License-Identifier: Apache-2.0
// What a screen reader says when another step comes on screen.
import QtQuick
import Warifu.Importing

Item {
    id: root

    required property ImportViewModel viewModel

    readonly property string text: {
        switch (root.viewModel.step) {
        case ImportViewModel.Reading:
            //: Read aloud while a file of another app is being read
            return qsTr("Reading the file");
        case ImportViewModel.Password:
            //: Read aloud when a file of another app asks for its password. %1: the app
            return root.viewModel.passwordError !== "" ? root.viewModel.passwordError : qsTr("A file of %1, protected by a password").arg(root.viewModel.formatName);
        case ImportViewModel.Preview:
            //: Read aloud when the rows of a file are on screen. %1: the app; %n: how many rows
            return root.viewModel.savingProblem !== "" ? root.viewModel.savingProblem : qsTr("A file of %1 with %n row(s)", "", root.viewModel.list.allCount).arg(root.viewModel.formatName);
        case ImportViewModel.Saving:
            //: Read aloud while accounts are being stored
            return qsTr("Adding the accounts");
        case ImportViewModel.Problem:
            return root.viewModel.problem;
        }
        return "";
    }

    Accessible.ignored: root.text === ""
    Accessible.name: root.text
    Accessible.role: Accessible.AlertMessage
    // Qt hides items without a size from screen readers.
    height: 1
    width: 1
}
