// SPDX-License-Identifier: Apache-2.0
// How saving goes: waiting for the system, or refused and why.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

ColumnLayout {
    id: root

    required property SavingViewModel saving

    spacing: Theme.gap
    visible: root.saving.waitingForKeychain || root.saving.problemTitle !== ""

    Banner {
        Layout.fillWidth: true
        //: Under the title “Waiting for the keychain”.
        text: qsTr("The system's keychain has not answered yet. It may be asking for its password in another window.")
        //: The keychain is where the system keeps passwords.
        title: qsTr("Waiting for the keychain")
        visible: root.saving.waitingForKeychain
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        //: %1 is a whole sentence: why saving failed.
        text: qsTr("%1 Nothing was lost: what you see here can be saved again.").arg(root.saving.problemText)
        title: root.saving.problemTitle
        visible: root.saving.problemTitle !== ""
    }
}
