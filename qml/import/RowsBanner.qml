// SPDX-License-Identifier: Apache-2.0
// The rows of a table that could not be read go into a file, to be corrected and imported again.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Importing

ColumnLayout {
    id: root

    required property ImportViewModel viewModel

    spacing: Theme.gap
    visible: root.viewModel.rowsToCorrect

    Banner {
        Layout.fillWidth: true
        //: Button: writes rows that could not be read into a file
        actionText: qsTr("Save them…")
        kind: Banner.Warning
        //: Under “%n row(s) could not be read”. CSV is a format; secrets are the keys of accounts
        text: qsTr("Save them as a CSV, correct them and import that file. It holds their secrets, like the file you took: delete it afterwards.")
        //: Title of a message: rows of a table that is imported
        title: qsTr("%n row(s) could not be read", "", root.viewModel.failedCount)

        onActionTriggered: dialog.setSource("../Components/SaveDialog.qml", {
            //: Title of the file dialog
            "title": qsTr("Save the rows to correct"),
            "currentFile": root.viewModel.suggestedRowsFile()
        })
    }
    Banner {
        Layout.fillWidth: true
        closable: true
        kind: Banner.Good
        text: root.viewModel.rowsFile
        //: Title of a message; the name of the file stands below
        title: qsTr("The rows are saved")
        visible: root.viewModel.rowsFile !== ""

        onClosed: root.viewModel.dismissRows()
    }
    Banner {
        Layout.fillWidth: true
        closable: true
        kind: Banner.Danger
        text: root.viewModel.rowsProblem
        //: Title of a message: a file could not be written
        title: qsTr("The rows were not saved")
        visible: root.viewModel.rowsProblem !== ""

        onClosed: root.viewModel.dismissRows()
    }

    // Loads the file dialog when it is first wanted.
    Loader {
        id: dialog

        onLoaded: item.open()

        Connections {
            function onChosen(file: url): void {
                root.viewModel.saveRows(file);
            }

            ignoreUnknownSignals: true
            target: dialog.item
        }
    }
}
