// SPDX-License-Identifier: Apache-2.0
// Sign-in requests: what waits, what is blocked, which servers are asked, and what was.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    readonly property RequestsViewModel requests: root.application.requests
    readonly property bool enrolled: root.requests.tokens.count > 0

    Component.onCompleted: root.requests.refresh()
    centered: !root.enrolled && root.requests.history.count === 0
    //: Title of the page with sign-in requests
    title: qsTr("Sign-in requests")

    headerActions: IconButton {
        enabled: !root.requests.checking
        iconName: "refresh"
        //: Button at the top of the page with sign-in requests, while servers are being asked
        text: root.requests.checking ? qsTr("Checking…") : /*: Button at the top of the page with sign-in requests: asks the servers now */ qsTr("Check now")
        visible: root.enrolled

        onClicked: root.requests.checkNow()
    }

    onBack: root.application.navigation.back()

    SvgIcon {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.disabledText
        icon: "shield"
        size: 48
        visible: root.centered
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Subtitle
        //: In place of sign-in requests, before any account can have them
        text: qsTr("No account can be approved here yet")
        visible: root.centered
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        //: Below “No account can be approved here yet”
        text: qsTr("Add an account with the QR code for push sign-in that your organisation shows. Its requests appear here and in a window of their own.")
        visible: root.centered
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.requests.problem
        //: Title of a message on the page with sign-in requests
        title: qsTr("Requests do not arrive")
        visible: text !== ""
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        //: In a warning on the page with sign-in requests
        text: qsTr("They wait below instead of coming up. If you are not signing in, somebody else probably knows your password: open one and report it.")
        //: Title of a warning: more requests came than the window comes up for
        title: qsTr("Many requests in a short time")
        visible: root.requests.flooded
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        //: On the page with sign-in requests: some were refused because they may be forged
        text: qsTr("%n request(s) were discarded because their signature is not the server's. Tell your administrator.", "", root.requests.rejectedCount)
        //: Title of a warning on the page with sign-in requests
        title: qsTr("Wrong signatures")
        visible: root.requests.rejectedCount > 0
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading on the page with sign-in requests
        text: qsTr("Waiting")
        visible: root.enrolled
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        //: Below “Waiting” when there is no request
        text: qsTr("No request is waiting.")
        visible: root.enrolled && root.requests.waitingCount === 0
    }
    Repeater {
        model: root.requests.waiting

        WaitingRow {
            Layout.fillWidth: true

            onShowWanted: row => root.requests.show(row)
        }
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading on the page with sign-in requests: accounts whose requests are not shown
        text: qsTr("Blocked accounts")
        visible: root.requests.blocked.count > 0
    }
    Repeater {
        model: root.requests.blocked

        BlockedRow {
            Layout.fillWidth: true

            onUnblockWanted: row => unblockDialog.openFor(row)
        }
    }
    QuietSetting {
        Layout.fillWidth: true
        Layout.topMargin: Theme.small
        requests: root.requests
        visible: root.enrolled
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading on the page with sign-in requests: accounts and the servers that are asked
        text: qsTr("Accounts and servers")
        visible: root.enrolled
    }
    Card {
        Layout.fillWidth: true
        visible: root.enrolled

        Repeater {
            model: root.requests.tokens

            TokenRow {
                Layout.fillWidth: true

                onKeyWanted: row => newKeyDialog.openFor(row)
            }
        }
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading on the page with sign-in requests: those that have ended
        text: qsTr("History")
        visible: root.requests.history.count > 0
    }
    Card {
        Layout.fillWidth: true
        visible: root.requests.history.count > 0

        Repeater {
            model: root.requests.history

            HistoryRow {
                Layout.fillWidth: true
            }
        }
    }
    NewKeyDialog {
        id: newKeyDialog

        requests: root.requests
    }
    UnblockDialog {
        id: unblockDialog

        requests: root.requests
    }
}
