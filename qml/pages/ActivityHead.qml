// SPDX-License-Identifier: Apache-2.0
// Above the records: whether the log is whole, what is shown of it, and how an export goes.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Journal

Item {
    id: root

    required property JournalViewModel journal
    property int side: Theme.page

    implicitHeight: column.implicitHeight + Theme.gap

    ColumnLayout {
        id: column

        spacing: Theme.gap
        width: root.width - root.side * 2
        x: root.side
        y: Theme.gap

        Banner {
            Layout.fillWidth: true
            //: Button of the message that the activity log was changed
            actionText: qsTr("Check again")
            kind: Banner.Danger
            points: root.journal.findings
            //: In the message that the activity log was changed
            text: qsTr("Something outside of Warifu changed its files, or the disk did. Keep the files and tell your administrator.")
            //: Title of a message above the activity log
            title: qsTr("The log is not intact")
            visible: root.journal.check === JournalViewModel.Changed

            onActionTriggered: root.journal.verify()
        }
        Banner {
            Layout.fillWidth: true
            //: Button of the message that a damaged log was set aside: ends the message
            actionText: qsTr("I know about it")
            kind: Banner.Warning
            //: In the message that damaged activity logs were set aside
            text: qsTr("%n earlier log(s) could not be continued and lie in the profile folder, with “damaged” in their names. Keep them and tell your administrator.", "", root.journal.damagedLogs)
            //: Title of a message above the activity log
            title: qsTr("A damaged log was set aside")
            visible: root.journal.damagedLogs > 0

            onActionTriggered: root.journal.acknowledgeDamage()
        }
        Banner {
            Layout.fillWidth: true
            //: Button of the message that the activity log could not be checked
            actionText: qsTr("Check again")
            kind: Banner.Warning
            //: Title of a message above the activity log
            title: qsTr("The log could not be checked")
            visible: root.journal.check === JournalViewModel.Failed

            onActionTriggered: root.journal.verify()
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.small
            visible: root.journal.check === JournalViewModel.Whole || root.journal.check === JournalViewModel.Running

            SvgIcon {
                Layout.alignment: Qt.AlignTop
                color: root.journal.check === JournalViewModel.Whole ? Theme.good : Theme.dimText
                icon: root.journal.check === JournalViewModel.Whole ? "check" : "clock"
            }
            AppLabel {
                Layout.fillWidth: true
                text: root.journal.check === JournalViewModel.Running ?
                    //: Above the activity log
                    qsTr("Checking the log…") :
                    //: Above the activity log: nobody has changed it
                    qsTr("The log is intact. %n record(s) checked.", "", root.journal.checkedRecords)
            }
        }
        Banner {
            Layout.fillWidth: true
            //: Button while the activity log is being exported
            actionText: qsTr("Cancel")
            //: While the activity log is being exported. %1: a number from 0 to 100
            text: qsTr("%1 % written").arg(Math.round(root.journal.exportPart * 100))
            //: Title of a message while the activity log is being exported
            title: qsTr("Exporting…")
            visible: root.journal.exporting

            onActionTriggered: root.journal.cancelExport()
        }
        Banner {
            Layout.fillWidth: true
            closable: true
            kind: Banner.Good
            text: root.journal.exportedFile
            //: Title of a message above the activity log; the file's name stands below
            title: qsTr("%n record(s) exported", "", root.journal.exportedRecords)
            visible: root.journal.exportedFile !== ""

            onClosed: root.journal.dismissExport()
        }
        Banner {
            Layout.fillWidth: true
            closable: true
            kind: Banner.Danger
            text: root.journal.exportProblem
            //: Title of a message above the activity log
            title: qsTr("The export did not work")
            visible: root.journal.exportProblem !== ""

            onClosed: root.journal.dismissExport()
        }
        SettingRow {
            //: Left of a choice above the activity log: which records are shown
            label: qsTr("Show")
            visible: root.journal.check !== JournalViewModel.NoLog

            AppComboBox {
                chosen: root.journal.show
                model: [
                    //: Choice above the activity log
                    qsTr("Everything"),
                    //: Choice above the activity log
                    qsTr("Sign-in requests"),
                    //: Choice above the activity log
                    qsTr("Reports"),
                    //: Choice above the activity log
                    qsTr("Blocked accounts"),
                    //: Choice above the activity log
                    qsTr("Accounts"),
                    //: Choice above the activity log: locking, settings, the log itself
                    qsTr("Warifu itself"),
                    //: Choice above the activity log
                    qsTr("While you were away")].slice(0, root.journal.show === JournalViewModel.Missed ? 7 : 6)
                name: qsTr("Show")

                onActivated: index => root.journal.show = index
            }
        }
    }
}
