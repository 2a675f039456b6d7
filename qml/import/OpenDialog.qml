// SPDX-License-Identifier: Apache-2.0
// The system's dialog that asks for a file, in a file of its own because QtQuick.Dialogs is loaded
// when it is needed.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    id: root

    //: A kind of files in the file dialog; “(*)” stays as it is.
    readonly property string everything: qsTr("All files (*)")

    signal chosen(url file)

    fileMode: FileDialog.OpenFile
    nameFilters: [root.everything]

    onAccepted: root.chosen(root.selectedFile)
}
