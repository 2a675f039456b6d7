// SPDX-License-Identifier: Apache-2.0
// While a file is read, its key derived, or its accounts are stored.
import QtQuick
import QtQuick.Layouts
import Warifu.Add
import Warifu.Components
import Warifu.Importing

AddPage {
    id: root

    required property ImportViewModel viewModel

    readonly property bool saving: root.viewModel.step === ImportViewModel.Saving

    canGoBack: !root.saving
    centered: true
    //: Title while accounts of another app are being stored
    title: root.saving ? qsTr("Adding the accounts") : /*: Title while a file of another app is being read */ qsTr("Reading the file")

    onBack: root.viewModel.back()

    BusyMark {
        Layout.alignment: Qt.AlignHCenter
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: {
            if (root.saving)
                //: While accounts are stored. %n: how many
                return qsTr("%n account(s) are being stored, all or none.", "", root.viewModel.list.chosenCount);
            if (root.viewModel.deriving)
                //: While the key of a protected file is worked out. %1: the app, %2: name of the file
                return qsTr("%1: the key of “%2” is being worked out. That may take a moment.").arg(root.viewModel.formatName).arg(root.viewModel.fileName);
            //: While a file is being read. %1: name of the file
            return qsTr("“%1” is being read…").arg(root.viewModel.fileName);
        }
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        focus: true
        objectName: "importStop"
        //: Button: stops reading a file
        text: qsTr("Cancel")
        visible: !root.saving

        onClicked: root.viewModel.back()
    }
}
