// SPDX-License-Identifier: Apache-2.0
// The system's dialog that asks where the rows to correct go.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    id: root

    signal chosen(url file)

    fileMode: FileDialog.SaveFile
    //: Title of the file dialog
    title: qsTr("Save the rows to correct")

    onAccepted: root.chosen(root.selectedFile)
}
