// SPDX-License-Identifier: Apache-2.0
// The window of a sign-in request, apart from the main window.
import QtQuick
import Warifu.Components
import Warifu.Prompt

Window {
    id: root

    required property PromptViewModel prompt

    color: Theme.window
    height: 560
    minimumHeight: 400
    minimumWidth: 320
    //: Title of the window in which a request to sign in is answered
    title: qsTr("Sign-in request")
    width: 420

    PromptPage {
        anchors.fill: parent
        focus: true
        prompt: root.prompt

        onCloseWanted: root.close()
    }
}
