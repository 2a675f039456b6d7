// SPDX-License-Identifier: Apache-2.0
// The first code before anything is stored, for the check that the service makes.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

Card {
    id: root

    required property CodePreview preview
    property bool copyOffered: false

    readonly property bool shown: root.preview.state === CodePreview.Shown
    // The code that was copied last; another one comes, and it is of no use any more.
    property string copied

    signal copyPressed

    spacing: Theme.small

    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: Above the code of an account that is about to be added. The service asks for it once.
        text: qsTr("First code")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: root.shown

        CodeText {
            Accessible.description: qsTr("First code")
            pixelSize: Math.round(Theme.code * 1.3)
            room: root.width - root.padding * 2
            spoken: root.preview.spokenCode
            text: root.preview.code
        }
        Row {
            height: Math.round(Theme.code * 1.6)
            spacing: Theme.small
            visible: root.preview.timed

            TimeRing {
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: root.preview.secondsLeft > 5 ? Theme.accent : Theme.warning
                height: Theme.icon
                progress: root.preview.remaining
                trackColor: Theme.border
                width: Theme.icon
            }
            AppLabel {
                anchors.verticalCenter: parent.verticalCenter
                color: root.preview.secondsLeft > 5 ? Theme.dimText : Theme.warning
                text: root.preview.timeLeft
            }
        }
        IconButton {
            iconName: "copy"
            //: Button beside the first code.
            text: qsTr("Copy the code")
            visible: root.copyOffered

            onClicked: {
                root.copied = root.preview.code;
                root.copyPressed();
            }
        }
    }
    RowLayout {
        Accessible.name: words.text
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
        spacing: Theme.tiny
        visible: root.shown && root.copied === root.preview.code

        SvgIcon {
            color: Theme.good
            icon: "check"
            size: Theme.caption + 4
        }
        AppLabel {
            id: words

            Accessible.ignored: true
            Layout.fillWidth: true
            color: Theme.good
            style: AppLabel.Caption
            //: Under the first code, after the button beside it was pressed.
            text: qsTr("The code is in the clipboard.")
        }
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: Under the first code.
        text: root.preview.timed ? qsTr("If the service asks for a code now, type this one there.") : /*: Under the first code of a counter-based account. */ qsTr("If the service asks for a code now, type this one there. The next code of this account will be another one.")
        visible: root.shown
    }
    AppLabel {
        Layout.fillWidth: true
        //: In place of the first code of a counter-based account.
        text: qsTr("This account makes one code each time you ask. Show the first one only if the service wants it now.")
        visible: root.preview.state === CodePreview.Concealed
    }
    AppButton {
        //: Button: shows the first code of a counter-based account and uses it up.
        text: qsTr("Show the first code")
        visible: root.preview.state === CodePreview.Concealed

        onClicked: root.preview.reveal()
    }
    AppLabel {
        Layout.fillWidth: true
        text: root.preview.problem
        visible: root.preview.state === CodePreview.Unavailable
    }
}
