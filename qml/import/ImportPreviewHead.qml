// SPDX-License-Identifier: Apache-2.0
// Above the rows: whose file it is, what is in it, what became of conflicts, which rows are shown.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Importing

FocusScope {
    id: root

    required property ImportViewModel viewModel

    readonly property ImportListModel list: root.viewModel.list
    readonly property bool narrowed: root.list.filter !== "" || root.list.show !== ImportListModel.Everything

    implicitHeight: column.implicitHeight + Theme.gap * 2

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.page
        anchors.right: parent.right
        anchors.rightMargin: Theme.page
        spacing: Theme.gap
        y: Theme.gap

        Banner {
            Layout.fillWidth: true
            kind: Banner.Danger
            text: root.viewModel.savingProblem
            //: Title of a message: accounts could not be stored
            title: qsTr("Nothing was added")
            visible: root.viewModel.savingProblem !== ""
        }
        AppLabel {
            Layout.fillWidth: true
            objectName: "importFormat"
            //: Above the rows of a file. %1: name of the file, %2: the app that wrote it
            text: qsTr("“%1” is a file of %2.").arg(root.viewModel.fileName).arg(root.viewModel.formatName)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Banner {
            Layout.fillWidth: true
            points: root.viewModel.notices
            visible: root.viewModel.notices.length > 0
        }
        RowsBanner {
            Layout.fillWidth: true
            viewModel: root.viewModel
        }
        SettingRow {
            //: Left of a choice: what becomes of accounts that are in conflict with others
            label: qsTr("%n conflict(s)", "", root.list.conflictCount)
            visible: root.list.conflictCount > 0

            ConflictField {
                //: Read aloud for a choice: what becomes of all rows in conflict with others
                name: qsTr("What becomes of all conflicts")
                objectName: "importConflicts"

                onPicked: choice => root.list.resolveConflicts(choice)
            }
        }
        SettingRow {
            //: Left of a choice: which rows of a file are shown
            label: qsTr("Show")

            AppComboBox {
                chosen: root.list.show
                model: [
                    //: Choice: all rows of a file. %1: how many
                    qsTr("All rows (%1)").arg(root.list.allCount),
                    //: Choice: rows of a file that are not in the vault yet. %1: how many
                    qsTr("New (%1)").arg(root.list.newCount),
                    //: Choice: rows of a file that are in the vault already. %1: how many
                    qsTr("Already there (%1)").arg(root.list.knownCount),
                    //: Choice: rows of a file that disagree with the vault. %1: how many
                    qsTr("Conflicts (%1)").arg(root.list.conflictCount),
                    //: Choice: rows of a file that cannot be read. %1: how many
                    qsTr("Unreadable (%1)").arg(root.list.unreadableCount)].concat(root.list.forbiddenCount === 0 ? [] : [
                    //: Choice: rows of a file that a managed setting forbids. %1: how many
                    qsTr("Not allowed (%1)").arg(root.list.forbiddenCount)])
                name: qsTr("Show")
                objectName: "importShow"

                onActivated: index => root.list.show = index
            }
        }
        ButtonFlow {
            Layout.fillWidth: true

            AppButton {
                objectName: "importAll"
                //: Button: chooses all rows that the search leaves
                text: root.narrowed ? qsTr("Choose all of these") : /*: Button: chooses all rows */ qsTr("Choose all")

                onClicked: root.list.setAllChosen(true)
            }
            AppButton {
                objectName: "importNone"
                //: Button: chooses none of the rows that the search leaves
                text: root.narrowed ? qsTr("Choose none of these") : /*: Button: chooses no row */ qsTr("Choose none")

                onClicked: root.list.setAllChosen(false)
            }
        }
        AppLabel {
            Layout.fillWidth: true
            color: Theme.warning
            //: Above the rows that a search leaves. %n: how many others are chosen and would be added
            text: qsTr("%n chosen row(s) are not shown.", "", root.list.hiddenChosenCount)
            visible: root.list.hiddenChosenCount > 0
        }
    }
}
