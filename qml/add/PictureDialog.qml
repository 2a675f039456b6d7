// SPDX-License-Identifier: Apache-2.0
// The system's file dialog, in a file of its own because QtQuick.Dialogs is loaded when it is needed.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    id: root

    //: A kind of files in the file dialog; the endings in parentheses stay as they are.
    readonly property string pictures: qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.heic *.heif)")
    //: A kind of files in the file dialog; “(*)” stays as it is.
    readonly property string everything: qsTr("All files (*)")

    // files: a list of URLs; the tools of Qt 6.4 cannot read list<url> here.
    signal chosen(var files)
    signal dismissed

    fileMode: FileDialog.OpenFiles
    nameFilters: [root.pictures, root.everything]
    //: Title of the file dialog.
    title: qsTr("Choose pictures of setup codes")

    onAccepted: root.chosen(root.selectedFiles)
    onRejected: root.dismissed()
}
