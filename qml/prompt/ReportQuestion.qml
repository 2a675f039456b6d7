// SPDX-License-Identifier: Apache-2.0
// "This was not me": in one sentence what will be sent and to whom.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

PromptPart {
    id: root

    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.prompt.reportQuestion
        //: Title of the question before a request is reported
        title: qsTr("Deny and report this request?")
    }
    OriginCard {
        Layout.fillWidth: true
        prompt: root.prompt
    }
    AppButton {
        Layout.fillWidth: true
        iconName: "shield"
        kind: AppButton.Danger
        //: Button of the question before a request is reported
        text: qsTr("Deny and report")

        onClicked: root.prompt.confirmReport()
    }
    AppButton {
        Layout.fillWidth: true
        focus: true
        //: Button of the question before a request is reported: back to the request
        text: qsTr("Go back")

        onClicked: root.prompt.backFromReport()
    }
}
