// SPDX-License-Identifier: Apache-2.0
// "I am not signing in": requests wait without a notification.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

Card {
    id: root

    required property RequestsViewModel requests

    AppLabel {
        Layout.fillWidth: true
        font.bold: true
        //: Heading of a choice: for a while, requests do not come up
        text: qsTr("I am not signing in")
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        text: {
            if (!root.requests.quiet)
                //: Below “I am not signing in”
                return qsTr("Requests then wait here without a window and without a notification.");
            if (root.requests.quietUntil === "")
                //: Below “I am not signing in”
                return qsTr("Requests wait here without coming up until you turn this off.");
            //: Below “I am not signing in”. %1: a moment
            return qsTr("Requests wait here without coming up until %1.").arg(root.requests.quietUntil);
        }
    }
    ButtonFlow {
        Layout.fillWidth: true
        visible: !root.requests.quiet

        AppButton {
            //: Button below “I am not signing in”
            text: qsTr("For 1 hour")

            onClicked: root.requests.setQuiet(RequestsViewModel.OneHour)
        }
        AppButton {
            //: Button below “I am not signing in”
            text: qsTr("For 8 hours")

            onClicked: root.requests.setQuiet(RequestsViewModel.EightHours)
        }
        AppButton {
            //: Button below “I am not signing in”
            text: qsTr("Until I turn it off")

            onClicked: root.requests.setQuiet(RequestsViewModel.UntilTurnedOff)
        }
    }
    AppButton {
        //: Button below “I am not signing in”: requests come up again
        text: qsTr("Turn off")
        visible: root.requests.quiet

        onClicked: root.requests.setQuiet(RequestsViewModel.Off)
    }
}
