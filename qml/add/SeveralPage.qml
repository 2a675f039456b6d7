// SPDX-License-Identifier: Apache-2.0
// Several accounts were read: which of them are to be added.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

FocusScope {
    id: root

    required property AddViewModel viewModel

    readonly property DraftListModel drafts: root.viewModel.drafts
    readonly property SavingViewModel saving: root.viewModel.saving

    Accessible.name: header.title
    Accessible.role: Accessible.Pane

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        //: Title of a list of accounts that were read and can be added.
        title: qsTr("%n account(s) found", "", root.drafts.count)
        z: 1

        onBack: root.viewModel.back()
    }
    ListView {
        id: list

        Accessible.name: header.title
        Accessible.role: Accessible.List
        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        model: root.drafts

        delegate: DraftRow {
            onChosen: isChosen => root.drafts.setChosen(index, isChosen)
            onEdit: root.viewModel.editDraft(index)
        }
        header: SeveralHead {
            remarks: root.viewModel.remarks
            saving: root.saving
            drafts: root.drafts
            width: list.width
        }
    }
    Connections {
        // It grows when its words wrap and when a message appears, which must be seen.
        function onHeightChanged(): void {
            list.positionViewAtBeginning();
        }

        target: list.headerItem
    }
    Rectangle {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.surface
        height: buttons.implicitHeight + Theme.gap * 2

        Divider {
            anchors.top: parent.top
            width: parent.width
        }
        ButtonFlow {
            id: buttons

            anchors.left: parent.left
            anchors.leftMargin: Theme.page
            anchors.right: parent.right
            anchors.rightMargin: Theme.page
            anchors.verticalCenter: parent.verticalCenter
            layoutDirection: Qt.RightToLeft

            AppButton {
                enabled: root.drafts.chosenCount > 0 && !root.saving.busy
                kind: AppButton.Primary
                //: Button while the chosen accounts are being stored.
                text: root.saving.busy ? qsTr("Saving…") : /*: Button: stores the chosen accounts. */ qsTr("Add %n account(s)", "", root.drafts.chosenCount)

                onClicked: root.viewModel.save()
            }
            AppButton {
                //: Button: leaves without adding anything.
                text: qsTr("Cancel")

                onClicked: root.viewModel.cancel()
            }
        }
    }
}
