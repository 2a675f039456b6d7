// SPDX-License-Identifier: Apache-2.0
// Before this computer is connected for sign-in requests: who asks, and what was odd or failed.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    readonly property PushViewModel push: root.viewModel.push
    readonly property bool known: root.push.knownText !== ""

    startsInFooter: true
    //: Title of the page that asks before this computer is connected for sign-in requests.
    title: qsTr("Connect for sign-in requests")

    footer: [
        AppButton {
            focus: root.push.connectable && !root.known
            kind: AppButton.Primary
            objectName: "pushConnect"
            text: {
                if (root.push.problemText !== "")
                    //: Button: tries once more to connect this computer.
                    return qsTr("Try again");
                //: Button: connects this computer although it is connected.
                return root.known ? qsTr("Connect again") : /*: Button: from then on the server asks here whether a sign-in is yours. */ qsTr("Connect this computer");
            }
            visible: root.push.connectable

            onClicked: root.push.connectComputer()
        },
        AppButton {
            focus: !root.push.connectable
            kind: AppButton.Primary
            objectName: "pushAnotherCode"
            //: Button: back to the four ways to read a code, because this one is of no use.
            text: qsTr("Read another code")
            visible: !root.push.connectable

            onClicked: root.viewModel.again()
        },
        AppButton {
            focus: root.push.connectable && root.known
            objectName: "pushCancel"
            //: Button: leaves without connecting this computer.
            text: qsTr("Cancel")

            onClicked: root.viewModel.cancel()
        }
    ]

    onBack: root.viewModel.back()

    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.push.problemText
        //: Title of a message: connecting this computer failed.
        title: qsTr("Not connected")
        visible: root.push.problemText !== ""
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.push.refusalText
        //: Title of a message: the address in the code is not allowed.
        title: qsTr("This server is not allowed")
        visible: root.push.refusalText !== ""
    }
    Banner {
        Layout.fillWidth: true
        text: root.push.remarkText
        visible: root.push.remarkText !== ""
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        text: root.push.knownText
        //: Title of a message: the code is for a connection that exists.
        title: qsTr("This computer is connected already")
        visible: root.known
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Avatar {
            hue: root.push.hue
            initials: root.push.initials
            size: 48
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppLabel {
                Layout.fillWidth: true
                style: AppLabel.Subtitle
                text: root.push.title
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Layout.fillWidth: true
                dim: true
                style: AppLabel.Caption
                //: Under the name of an organisation. A warning: anybody can make a code.
                text: qsTr("This name comes from the code. Check the server's address.")
            }
        }
    }
    AppLabel {
        Layout.fillWidth: true
        //: Above the facts about a server.
        text: qsTr("When somebody signs in with your name there, this server will ask here whether it is you.")
    }
    PushFacts {
        Layout.fillWidth: true
        push: root.push
    }
    Banner {
        Layout.fillWidth: true
        text: root.push.unlockText
        visible: root.push.unlockText !== ""
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        //: About a server that is reached without encryption, on this computer.
        text: qsTr("This address is on this computer and not encrypted. That is meant for tests only.")
        visible: root.push.plainHttp && root.push.refusalText === ""
    }
}
