// SPDX-License-Identifier: Apache-2.0
// In place of the records: nothing yet, nothing found, being read, or not readable.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Journal

ColumnLayout {
    id: root

    required property JournalViewModel journal

    readonly property int state: root.journal ? root.journal.state : JournalViewModel.Empty

    spacing: Theme.gap

    BusyMark {
        Layout.alignment: Qt.AlignHCenter
        visible: root.state === JournalViewModel.Loading
    }
    SvgIcon {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.disabledText
        icon: root.state === JournalViewModel.NothingFound ? "search" : root.state === JournalViewModel.Unreadable ? "error" : "clock"
        size: 48
        visible: root.state !== JournalViewModel.Loading
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Subtitle
        text: {
            switch (root.state) {
            case JournalViewModel.Loading:
                //: In place of the activity log
                return qsTr("Reading the log…");
            case JournalViewModel.NothingFound:
                //: In place of the activity log: the search and the choice leave nothing
                return qsTr("No record matches");
            case JournalViewModel.Unreadable:
                //: In place of the activity log
                return qsTr("The log cannot be read");
            default:
                //: In place of the activity log
                return qsTr("Nothing was recorded yet");
            }
        }
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        text: root.state === JournalViewModel.Unreadable ? root.journal.problem :
            //: Below “Nothing was recorded yet”
            qsTr("Sign-in requests and your answers, reports, new and deleted accounts and wrong passphrases appear here.")
        visible: root.state === JournalViewModel.Empty || root.state === JournalViewModel.Unreadable
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        //: Button below “No record matches”
        text: qsTr("Show everything")
        visible: root.state === JournalViewModel.NothingFound

        onClicked: {
            root.journal.filter = "";
            root.journal.show = JournalViewModel.Everything;
        }
    }
}
