// SPDX-License-Identifier: Apache-2.0
// Nothing waits, or the app is locked and says no more than that something does.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

PromptPart {
    id: root

    readonly property bool locked: root.prompt.state === PromptViewModel.AppLocked

    signal closeWanted

    centered: true

    SvgIcon {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.dimText
        icon: root.locked ? "lock" : "check"
        size: 44
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Display
        //: In the window of requests while the app is locked
        text: root.locked ? qsTr("A sign-in request is waiting") : /*: In the window of requests */ qsTr("No request is waiting")
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        //: Below “A sign-in request is waiting”
        text: root.locked ? qsTr("Unlock Warifu to see whose it is and to answer it.") : /*: Below “No request is waiting” */ qsTr("New ones appear by themselves.")
    }
    AppButton {
        Layout.fillWidth: true
        focus: root.locked
        iconName: "unlock"
        kind: AppButton.Primary
        //: Button in the window of requests: brings up the main window's unlock page
        text: qsTr("Unlock")
        visible: root.locked

        onClicked: root.prompt.unlock()
    }
    AppButton {
        Layout.fillWidth: true
        focus: !root.locked
        //: Button in the window of requests
        text: qsTr("Close")

        onClicked: root.closeWanted()
    }
}
