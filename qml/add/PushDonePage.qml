// SPDX-License-Identifier: Apache-2.0
// This computer is connected for sign-in requests: whether the server answers, and what to do next.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    readonly property PushViewModel push: root.viewModel.push

    canGoBack: false
    startsInFooter: true
    //: Title after this computer was connected for sign-in requests.
    title: qsTr("Connected")

    footer: [
        AppButton {
            focus: true
            kind: AppButton.Primary
            objectName: "pushDone"
            //: Button: back to the list of accounts.
            text: qsTr("Show my accounts")

            onClicked: root.viewModel.back()
        },
        AppButton {
            //: Button: back to the four ways to add an account.
            text: qsTr("Add another")

            onClicked: root.viewModel.again()
        }
    ]

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        SvgIcon {
            Layout.alignment: Qt.AlignTop
            color: Theme.good
            icon: "check"
            size: Math.round(Theme.icon * 1.4)
        }
        AppLabel {
            Layout.fillWidth: true
            style: AppLabel.Subtitle
            //: %1 is the name of an organisation or of its server.
            text: qsTr("You will be asked here when somebody signs in with your name at %1.").arg(root.push.title)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    Banner {
        Layout.fillWidth: true
        //: Button: asks the server at once whether there are requests.
        actionText: root.push.contact === PushViewModel.Asking ? "" : qsTr("Ask the server now")
        kind: root.push.contact === PushViewModel.Failed ? Banner.Warning : root.push.contact === PushViewModel.Answered ? Banner.Good : Banner.Info
        objectName: "pushContact"
        text: root.push.contact === PushViewModel.Failed ? root.push.contactText : ""
        title: {
            switch (root.push.contact) {
            case PushViewModel.Answered:
                //: %1 is a moment such as “today, 09:02”: the server answered, all is well.
                return qsTr("The server answered %1").arg(root.push.contactText);
            case PushViewModel.Failed:
                //: Title of a message: the connection exists, and its first test failed.
                return qsTr("The server does not answer");
            }
            //: While the connection is tried out for the first time.
            return qsTr("Asking the server for requests…");
        }

        onActionTriggered: root.push.askServer()
    }
    Card {
        Layout.fillWidth: true

        Repeater {
            model: [
                //: What to do after this computer was connected: 1.
                qsTr("Try it: sign in once as usual. A window with the request opens here."),
                //: What to do after this computer was connected: 2.
                qsTr("Leave Warifu running. While it is locked, it only says that a request waits; while it is closed, it says nothing."),
                //: What to do after this computer was connected: 3. The quoted words are a button.
                qsTr("If you are asked and did not sign in, choose “This was not me: deny and report”.")]

            NoticeStep {
                numbered: true
            }
        }
    }
    Banner {
        Layout.fillWidth: true
        text: root.push.unlockText
        visible: root.push.unlockText !== ""
    }
    PushFact {
        //: Beside the first digits and letters by which the server's key is recognised.
        label: qsTr("Remembered key")
        value: root.push.fingerprint
    }
}
