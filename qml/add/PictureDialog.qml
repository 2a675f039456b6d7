// SPDX-License-Identifier: Apache-2.0
// The system's file dialog, in a file of its own because QtQuick.Dialogs is loaded when it is needed.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    id: root

    signal chosen(files: list<url>)
    signal dismissed

    fileMode: FileDialog.OpenFiles
    //: Kinds of files in the file dialog.
    nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.heic *.heif)"), qsTr("All files (*)")]
    //: Title of the file dialog.
    title: qsTr("Choose pictures of setup codes")

    onAccepted: root.chosen(root.selectedFiles)
    onRejected: root.dismissed()
}
