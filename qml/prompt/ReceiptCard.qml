// SPDX-License-Identifier: Apache-2.0
// The receipt of a report: to whom, when, and its reference.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

Card {
    id: root

    required property PromptViewModel prompt

    padding: Theme.gap
    spacing: Theme.tiny

    AppLabel {
        Layout.fillWidth: true
        font.bold: true
        text: {
            switch (root.prompt.receipt) {
            case PromptViewModel.NobodyTold:
                //: Receipt of a report, where no receiver is set up
                return qsTr("Nobody was told: no receiver for reports is set up. Please tell your IT team.");
            case PromptViewModel.Pending:
            case PromptViewModel.Waiting:
                //: Receipt of a report. %1: who receives it
                return qsTr("The report to %1 is on its way; Warifu keeps trying until it arrives.").arg(root.prompt.receiver);
            case PromptViewModel.Delivered:
                //: Receipt of a report. %1: who received it
                return qsTr("%1 was told.").arg(root.prompt.receiver);
            case PromptViewModel.DraftReady:
                //: Receipt of a report. %1: an e-mail address
                return qsTr("Nobody was told yet. Please tell %1; Warifu has written the e-mail.").arg(root.prompt.receiver);
            case PromptViewModel.DraftFailed:
                //: Receipt of a report. %1: an e-mail address
                return qsTr("No mail program has opened. Please write to %1 yourself.").arg(root.prompt.receiver);
            case PromptViewModel.DraftMade:
                //: Receipt of a report. %1: an e-mail address
                return qsTr("An e-mail to %1 is ready in your mail program. Please send it.").arg(root.prompt.receiver);
            case PromptViewModel.Refused:
                //: Receipt of a report. %1: who should have received it
                return qsTr("%1 refused the report. Please tell your IT team.").arg(root.prompt.receiver);
            }
            return "";
        }
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: On the receipt of a report. %1: what the receiver answered
        text: qsTr("Its answer: %1").arg(root.prompt.receiptReason)
        visible: root.prompt.receiptReason !== ""
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: On the receipt of a report. %1: a moment
        text: qsTr("Time: %1").arg(root.prompt.receiptTime)
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: On the receipt of a report. %1: a reference number
        text: qsTr("Reference: %1").arg(root.prompt.receiptReference)
        visible: root.prompt.receiptReference !== ""
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppButton {
        Layout.fillWidth: true
        kind: root.prompt.receipt === PromptViewModel.DraftReady ? AppButton.Primary : AppButton.Plain
        objectName: "promptDraft"
        //: Button on the receipt of a report: opens the mail program
        text: qsTr("Open the e-mail")
        visible: root.prompt.reportDraft.toString() !== ""

        onClicked: root.prompt.draftOpened(Qt.openUrlExternally(root.prompt.reportDraft))
    }
}
