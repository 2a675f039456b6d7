// SPDX-License-Identifier: Apache-2.0
// What is said in notifications, when approving asks for the passphrase, and who gets reports.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Receiver
import Warifu.ViewModels

Card {
    id: root

    required property Application application
    // Names of the policies that take a choice from the user.
    required property var fixed

    readonly property SettingsViewModel settings: root.application.settings
    readonly property bool open: root.application.vault.state === VaultViewModel.Open

    SettingRow {
        //: Below the setting “Details in notifications”
        description: qsTr("Account, application and place. Off: only that a request has come.")
        //: Name of a setting
        label: qsTr("Details in notifications")
        managed: root.fixed.includes("PushHideDetails")

        AppSwitch {
            checked: root.settings.noticeDetails && enabled
            enabled: !root.fixed.includes("PushHideDetails")
            name: qsTr("Details in notifications")

            onToggled: root.settings.noticeDetails = checked
        }
    }
    SettingRow {
        description: root.application.vault.hasPassphrase ?
            //: Below the setting “Ask for the passphrase before approving”
            qsTr("Denying and reporting never ask.") :
            //: Below the setting “Ask for the passphrase before approving” while there is no passphrase
            qsTr("Has an effect once Warifu has a passphrase.")
        //: Name of a setting
        label: qsTr("Ask for the passphrase before approving")
        managed: root.fixed.includes("PushRequireUnlockSeconds")

        AppComboBox {
            readonly property list<int> choices: [0, 300, 3600]

            chosen: Math.max(0, choices.indexOf(root.settings.approvalLockSeconds))
            model: [
                //: Value of the setting “Ask for the passphrase before approving”
                qsTr("Each time"),
                //: Value of the setting “Ask for the passphrase before approving”
                qsTr("5 minutes after unlocking"),
                //: Value of the setting “Ask for the passphrase before approving”
                qsTr("1 hour after unlocking")]
            name: qsTr("Ask for the passphrase before approving")

            onActivated: index => root.settings.approvalLockSeconds = choices[index]
        }
    }
    Divider {
        Layout.fillWidth: true
        visible: receiver.visible
    }
    SettingRow {
        id: receiver

        readonly property string host: root.application.receiver ? root.application.receiver.host : ""

        readonly property bool isMail: root.application.receiver !== null && root.application.receiver.kind === ReceiverViewModel.Mail

        description: receiver.host === "" ?
            //: Below the setting “Receiver of reports”
            qsTr("Nobody. “This was not me” denies and blocks, and tells nobody.") :
            receiver.isMail ?
            //: Below the setting “Receiver of reports”. %1: an e-mail address
            qsTr("%1 gets the e-mails that you send after a report.").arg(receiver.host) :
            //: Below the setting “Receiver of reports”. %1: a server's name
            qsTr("%1 learns of each report.").arg(receiver.host)
        //: Name of a setting: who learns of reports
        label: qsTr("Receiver of reports")
        managed: root.fixed.includes("ReportEndpoint")
        visible: root.open && root.application.receiver !== null

        AppButton {
            text: receiver.host === "" ?
                //: Button in the settings: opens the page with the receiver of reports
                qsTr("Set up…") :
                //: Button in the settings: opens the page with the receiver of reports
                qsTr("Open…")

            onClicked: root.application.openPage(Navigation.Receiver)
        }
    }
}
