// SPDX-License-Identifier: Apache-2.0
// Deleted accounts: each can come back, or go for good.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    readonly property TrashModel trash: root.application.trash

    centered: root.trash.count === 0
    //: Title of the page with deleted accounts
    title: qsTr("Trash")

    onBack: root.application.navigation.back()

    SvgIcon {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.disabledText
        icon: "delete"
        size: 48
        visible: root.trash.count === 0
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Subtitle
        //: In place of the deleted accounts when there are none
        text: qsTr("The trash is empty")
        visible: root.trash.count === 0
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        //: Above the deleted accounts
        text: qsTr("Deleted accounts wait here until you delete them for good. Their services still ask for a code when you sign in.")
        visible: root.trash.count > 0
    }
    Repeater {
        model: root.trash

        TrashRow {
            Layout.fillWidth: true

            onPurgeWanted: row => ask.askFor(row)
            onRestoreWanted: row => root.trash.restore(row)
        }
    }
    AppButton {
        Layout.topMargin: Theme.small
        iconName: "delete"
        kind: AppButton.QuietDanger
        //: Button below the deleted accounts: deletes all of them for good; asks first
        text: qsTr("Empty the trash")
        visible: root.trash.count > 1

        onClicked: ask.askFor(-1)
    }

    AppDialog {
        id: ask

        // What the question is about, whatever becomes of the rows meanwhile.
        property list<string> ids
        property string account

        function askFor(row: int): void {
            ask.ids = row < 0 ? root.trash.ids() : [root.trash.idAt(row)];
            ask.account = row < 0 ? "" : root.trash.titleAt(row);
            ask.open();
        }

        //: Button of the question whether to delete for good
        acceptText: qsTr("Delete for good")
        dangerous: true
        //: Button of a question: leaves everything as it is
        rejectText: qsTr("Cancel")
        //: In the question whether to delete accounts for good
        text: qsTr("The key is removed from this computer for good. If the service still asks for codes, you will need its recovery codes.")
        //: Title of the question whether to delete one account for good. %1: the service
        title: ask.account !== "" ? qsTr("Delete %1 for good?").arg(ask.account) :
            //: Title of the question whether to empty the trash
            qsTr("Delete %n account(s) for good?", "", ask.ids.length)

        onAccepted: if (ask.account === "")
            root.trash.purgeThese(ask.ids);
        else
            root.trash.purge(root.trash.rowOf(ask.ids[0]))
        onClosed: root.forceActiveFocus()
    }
}
