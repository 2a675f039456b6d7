// SPDX-License-Identifier: Apache-2.0
// The window of a sign-in request, apart from the main window.
import QtQuick
import Warifu.Components
import Warifu.Prompt

Window {
    id: root

    required property PromptViewModel prompt

    // Larger with larger text, as far as the screen goes.
    readonly property real growth: Math.max(1, Theme.unit / 14 * 0.75)

    color: Theme.window
    // Room for everything a server may say about the origin.
    height: Math.min(Screen.desktopAvailableHeight, Math.round(620 * root.growth))
    minimumHeight: 400
    minimumWidth: 320
    //: Title of the window in which a request to sign in is answered
    title: qsTr("Sign-in request")
    width: Math.min(Screen.desktopAvailableWidth, Math.round(420 * root.growth))

    PromptPage {
        anchors.fill: parent
        focus: true
        prompt: root.prompt

        onCloseWanted: root.close()
    }
}
