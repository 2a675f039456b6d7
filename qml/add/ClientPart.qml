// SPDX-License-Identifier: Apache-2.0
// The half of a key that has to be typed elsewhere: in groups, with a button that copies it.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

Card {
    id: root

    required property TwoStepViewModel twoStep
    property bool copyOffered: false

    signal copyPressed

    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: Above a text in groups of four letters and digits that has to be typed elsewhere.
        text: qsTr("Your half of the key")
    }
    BusyMark {
        Layout.alignment: Qt.AlignHCenter
        visible: !root.twoStep.ready
    }
    Text {
        Accessible.description: qsTr("Your half of the key")
        Accessible.name: root.twoStep.spokenPart
        Accessible.role: Accessible.StaticText
        Layout.fillWidth: true
        color: Theme.text
        font.family: Theme.codeFamily
        font.letterSpacing: 0.5
        font.pixelSize: Theme.title
        font.weight: Font.Medium
        objectName: "twoStepPart"
        text: root.twoStep.part
        textFormat: Text.PlainText
        visible: root.twoStep.ready
        wrapMode: Text.Wrap
    }
    AppButton {
        property bool isDone: false

        iconName: isDone ? "check" : "copy"
        objectName: "twoStepCopy"
        //: Button below a text that has to be typed elsewhere, after it was pressed.
        text: isDone ? qsTr("Copied") : /*: Button below a text that has to be typed elsewhere. */ qsTr("Copy your half")
        visible: root.copyOffered && root.twoStep.ready

        onClicked: {
            root.copyPressed();
            isDone = true;
        }
    }
}
