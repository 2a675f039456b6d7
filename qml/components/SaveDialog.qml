// SPDX-License-Identifier: Apache-2.0
// The system's dialog that asks where something goes, in a file of its own because QtQuick.Dialogs
// is loaded when it is needed.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    id: root

    signal chosen(url file)

    fileMode: FileDialog.SaveFile

    onAccepted: root.chosen(root.selectedFile)
}
