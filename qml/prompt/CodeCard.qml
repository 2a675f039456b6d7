// SPDX-License-Identifier: Apache-2.0
// The code that the sign-in page waits for after the approval.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

Card {
    id: root

    required property PromptViewModel prompt

    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        //: Above a large code
        text: qsTr("Type this code on the sign-in page:")
    }
    CodeText {
        Layout.alignment: Qt.AlignHCenter
        pixelSize: Theme.display * 1.3
        room: root.width - root.padding * 2
        spoken: root.prompt.displayCode.split("").join(" ")
        text: root.prompt.displayCode
    }
    AppButton {
        property bool isDone: false

        Layout.fillWidth: true
        iconName: isDone ? "check" : "copy"
        //: Button below a large code, after it was pressed
        text: isDone ? qsTr("Copied") : /*: Button below a large code */ qsTr("Copy the code")

        onClicked: {
            root.prompt.copyDisplayCode();
            isDone = true;
        }
    }
}
