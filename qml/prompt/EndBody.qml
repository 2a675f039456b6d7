// SPDX-License-Identifier: Apache-2.0
// How it ended: what happened, to whom it was told, and what to do now.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

PromptPart {
    id: root

    readonly property int end: root.prompt.state
    readonly property bool good: root.end === PromptViewModel.Approved || root.end === PromptViewModel.DisplayCode
    readonly property bool bad: root.end === PromptViewModel.Reported || root.end === PromptViewModel.WrongNumber || root.end === PromptViewModel.Blocked

    centered: true

    SvgIcon {
        Layout.alignment: Qt.AlignHCenter
        color: root.good ? Theme.good : root.bad ? Theme.danger : Theme.dimText
        icon: root.good ? "check" : root.bad ? "shield" : root.end === PromptViewModel.Expired ? "clock" : "close"
        size: 44
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Display
        text: root.prompt.endTitle
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: root.prompt.endBody
        visible: root.end !== PromptViewModel.DisplayCode
    }
    CodeCard {
        Layout.fillWidth: true
        prompt: root.prompt
        visible: root.end === PromptViewModel.DisplayCode
    }
    ReceiptCard {
        Layout.fillWidth: true
        prompt: root.prompt
        visible: root.end === PromptViewModel.Reported
    }
    AppLabel {
        Layout.fillWidth: true
        font.bold: root.bad
        horizontalAlignment: Text.AlignHCenter
        text: root.prompt.endRemedy
        visible: text !== ""
    }
    AppButton {
        Layout.fillWidth: true
        iconName: "globe"
        //: Button after a report: opens a page of the organisation
        text: qsTr("Change the password")
        visible: root.end === PromptViewModel.Reported && root.prompt.passwordPage.toString() !== ""

        onClicked: Qt.openUrlExternally(root.prompt.passwordPage)
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Caption
        text: {
            switch (root.prompt.delivery) {
            case PromptViewModel.Owed:
                //: After a denial that the server does not know yet
                return qsTr("The server has not been told yet; Warifu keeps trying.");
            case PromptViewModel.Told:
                //: After a denial
                return qsTr("The server was told.");
            case PromptViewModel.GivenUp:
                //: After a denial that could not be delivered
                return qsTr("The server could not be told. The request expires there by itself.");
            }
            return "";
        }
        visible: text !== ""
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Caption
        //: After a denial or report. %1: a span of time with its unit
        text: qsTr("Further requests of this account are blocked for %1. Its codes still work.").arg(root.prompt.blockedFor)
        visible: root.prompt.blockedFor !== ""
    }
}
