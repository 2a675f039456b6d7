// SPDX-License-Identifier: Apache-2.0
// One request: who asks, what to be careful about, what to type, and the answers. What denies is at
// the bottom and always in view; Approve comes after everything there is to read.
import QtQuick
import Warifu.Components
import Warifu.Prompt

FocusScope {
    id: root

    required property PromptViewModel prompt

    readonly property int step: root.prompt.state
    readonly property bool named: root.prompt.title !== "" && root.step !== PromptViewModel.AppLocked
    // There would be too little left to scroll between what stands still.
    readonly property bool low: root.height - header.implicitHeight - (root.asking ? bar.implicitHeight : 0) < Math.max(230, root.height * 0.45)
    readonly property bool asking: root.step === PromptViewModel.Asking || root.step === PromptViewModel.Failed

    signal closeWanted

    function sourceOf(state: int): string {
        switch (state) {
        case PromptViewModel.Idle:
        case PromptViewModel.AppLocked:
            return "WaitingPart.qml";
        case PromptViewModel.Asking:
        case PromptViewModel.Failed:
            return "AskingPart.qml";
        case PromptViewModel.ConfirmingReport:
            return "ReportQuestion.qml";
        case PromptViewModel.Authenticating:
            return "AuthenticationPart.qml";
        case PromptViewModel.Sending:
            return "SendingPart.qml";
        default:
            return "EndPart.qml";
        }
    }

    Accessible.name: announcement.text
    Accessible.role: Accessible.Dialog

    PromptAnnouncement {
        id: announcement

        prompt: root.prompt
    }
    PromptHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        prompt: root.prompt
        visible: root.named && !root.low
    }
    Loader {
        id: part

        property string file: root.sourceOf(root.step)

        function load(): void {
            part.setSource(part.file, {
                "prompt": root.prompt
            });
        }

        Component.onCompleted: part.load()
        anchors.bottom: bar.visible ? bar.top : parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.visible ? header.bottom : parent.top
        focus: true

        onFileChanged: part.load()
        onLoaded: {
            part.item.forceActiveFocus();
            // Reading comes first; typing moves the field into view.
            part.item.scrolled = 0;
        }
    }
    DenyBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        prompt: root.prompt
        visible: root.asking
    }
    Binding {
        property: "headed"
        target: part.item
        value: root.named && root.low
    }
    Connections {
        function onCloseWanted(): void {
            root.closeWanted();
        }

        ignoreUnknownSignals: true
        target: part.item
    }
}
