// SPDX-License-Identifier: Apache-2.0
// Above the list of accounts that were read.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

FocusScope {
    id: root

    required property DraftListModel drafts
    required property SavingViewModel saving
    required property list<string> remarks

    implicitHeight: column.implicitHeight + Theme.page * 2

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.page
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap

        SavingBanners {
            Layout.fillWidth: true
            saving: root.saving
        }
        Banner {
            Layout.fillWidth: true
            points: root.remarks
            //: Title of a list: codes that were read, too, and cannot be added.
            title: qsTr("Also seen, not usable")
            visible: root.remarks.length > 0
        }
        AppLabel {
            Layout.fillWidth: true
            dim: true
            //: Above the list of accounts that were found; “them” are those accounts.
            text: qsTr("%n of them are in your vault already and not chosen.", "", root.drafts.duplicateCount)
            visible: root.drafts.duplicateCount > 0
        }
        AppCheckBox {
            Layout.fillWidth: true
            checked: root.drafts.chosenCount === root.drafts.count
            focus: true
            //: Box above a list: chooses all rows, or none.
            text: qsTr("Choose all")

            onToggled: root.drafts.setAllChosen(checked)
        }
    }
}
