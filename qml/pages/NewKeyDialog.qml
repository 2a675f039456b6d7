// SPDX-License-Identifier: Apache-2.0
// A server shows another key than at the setup: both, and whether the new one is taken.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

AppDialog {
    id: root

    required property RequestsViewModel requests
    property int row: -1
    property string known
    property string shown
    property bool failed: false

    function openFor(row: int): void {
        root.row = row;
        root.known = root.requests.knownKey(row);
        root.shown = root.requests.newKey(row);
        root.failed = false;
        root.open();
    }

    //: Button of the question whether to trust a server's new key
    acceptText: qsTr("Trust the new key")
    closesOnAccept: false
    dangerous: true
    //: Button of a question: leaves everything as it is
    rejectText: qsTr("Cancel")
    //: In the question whether to trust a server's new key
    text: qsTr("Somebody may stand between you and the server. Ask your administrator for the fingerprint of the new key, by telephone or in person, and compare it.")
    //: Title of a question
    title: qsTr("Trust the server's new key?")

    body: ColumnLayout {
        spacing: Theme.gap

        AppLabel {
            Layout.fillWidth: true
            style: AppLabel.Caption
            //: In the question whether to trust a server's new key. %1: the fingerprint of the old one
            text: qsTr("Known: %1").arg(root.known)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppLabel {
            Layout.fillWidth: true
            font.bold: true
            style: AppLabel.Caption
            //: In the question whether to trust a server's new key. %1: its fingerprint
            text: qsTr("New: %1").arg(root.shown)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppLabel {
            Layout.fillWidth: true
            color: Theme.danger
            //: In the question whether to trust a server's new key, after it could not be stored
            text: qsTr("The key was not taken: the server shows yet another one, or the disk is full. Close this and try again.")
            visible: root.failed
        }
    }

    onAcceptRequested: root.requests.acceptKey(root.row, root.shown)

    Connections {
        function onKeyAccepted(isAccepted: bool): void {
            root.failed = !isAccepted;
            if (isAccepted)
                root.close();
        }

        target: root.requests
    }
}
