// SPDX-License-Identifier: Apache-2.0
// The request is open: what to read, what to type, and Approve at the end.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

PromptPart {
    id: root

    readonly property bool failed: root.prompt.state === PromptViewModel.Failed

    CautionBanners {
        Layout.fillWidth: true
        prompt: root.prompt
    }
    AppLabel {
        Layout.fillWidth: true
        text: root.prompt.question
        visible: text !== ""
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    OriginCard {
        Layout.fillWidth: true
        prompt: root.prompt
    }
    Banner {
        Layout.fillWidth: true
        kind: root.failed ? Banner.Danger : Banner.Warning
        text: root.prompt.problem
        //: Title of a message: an approval did not arrive
        title: root.failed ? qsTr("The approval was not confirmed") : /*: Title of a message: why nothing was sent */ qsTr("Not approved yet")
        visible: text !== ""
    }
    AppLabel {
        id: task

        Layout.fillWidth: true
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        //: Above the boxes for the number
        text: root.prompt.asksNumber ? qsTr("Type the number shown on the sign-in page") : /*: Above buttons, one of which has the word of the sign-in page */ qsTr("Choose what is shown on the sign-in page")
        visible: !root.failed && (root.prompt.asksNumber || root.prompt.choices.length > 0)
    }
    NumberField {
        id: number

        Layout.fillWidth: true
        digits: root.prompt.digits
        focus: root.prompt.asksNumber
        name: task.text
        number: root.prompt.number
        visible: !root.failed && root.prompt.asksNumber

        onAccepted: root.prompt.approve()
        onEdited: text => {
            root.prompt.number = text;
            root.reveal(number);
        }
    }
    ChoiceButtons {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        choices: root.prompt.choices
        chosen: root.prompt.chosen
        name: task.text
        visible: !root.failed && root.prompt.choices.length > 0

        onChoiceMade: choice => root.prompt.choose(choice)
    }
    AppTextField {
        id: context

        // Empty again with the next request.
        readonly property string typed: root.prompt.typedContext

        Layout.fillWidth: true
        inputMethodHints: Qt.ImhNoPredictiveText
        //: Field that has to be filled before a suspicious request can be approved. %1: the name to type
        label: qsTr("Type “%1” to confirm that you mean it").arg(root.prompt.contextWord)
        maximumLength: 300
        visible: !root.failed && root.prompt.contextWord !== ""

        onEdited: root.prompt.typedContext = context.text
        onTypedChanged: if (context.text !== context.typed)
            context.text = context.typed
    }
    AppCheckBox {
        Layout.fillWidth: true
        checked: root.prompt.secondStep
        //: Box to tick before a request without a number can be approved
        text: qsTr("I started this sign-in myself, just now")
        visible: !root.failed && root.prompt.asksSecondStep && !root.prompt.forbidden

        onToggled: root.prompt.secondStep = checked
    }
    AppButton {
        id: approve

        Layout.fillWidth: true
        enabled: root.failed || root.prompt.canApprove
        kind: AppButton.Primary
        //: Button of a request whose approval did not arrive
        text: root.failed ? qsTr("Try again") : /*: Button of a request: lets the sign-in through */ qsTr("Approve")
        visible: !root.prompt.forbidden

        // What has become possible is in view.
        onEnabledChanged: if (approve.enabled)
            root.reveal(approve)
        onClicked: root.failed ? root.prompt.retry() : root.prompt.approve()
    }
}
