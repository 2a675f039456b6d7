// SPDX-License-Identifier: Apache-2.0
// The rows of a file before anything is added: searched, chosen, and added at once.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Warifu.Components
import Warifu.Importing

FocusScope {
    id: root

    required property ImportViewModel viewModel

    readonly property ImportListModel list: root.viewModel.list

    //: Title of the page with the rows of a file. %n: how many
    readonly property string title: qsTr("%n row(s) to import", "", root.list.allCount)

    Accessible.name: root.title
    Accessible.role: Accessible.Pane
    Keys.onEscapePressed: {
        if (search.text !== "")
            search.clear();
        else
            root.viewModel.back();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: root.title

            onBack: root.viewModel.back()
        }
        Rectangle {
            Layout.fillWidth: true
            color: Theme.surface
            implicitHeight: search.implicitHeight + Theme.small * 2

            SearchField {
                id: search

                anchors.left: parent.left
                anchors.leftMargin: Theme.page
                anchors.right: parent.right
                anchors.rightMargin: Theme.page
                anchors.verticalCenter: parent.verticalCenter
                focus: true
                objectName: "importSearch"
                //: In the empty search box above the rows of a file
                placeholderText: qsTr("Search user or service")
                text: root.list.filter

                Keys.onDownPressed: rows.forceActiveFocus(Qt.TabFocusReason)
                onTextChanged: root.list.filter = search.text
            }
            Divider {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        ListView {
            id: rows

            // What is above the rows stays in view until somebody scrolls.
            property bool moved: false

            //: Read aloud for the list of rows of a file
            Accessible.name: qsTr("Rows of the file")
            Accessible.role: Accessible.List
            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            // Nothing is made ahead: Qt 6.4 warns when a search takes such rows away.
            cacheBuffer: 0
            clip: true
            highlightMoveDuration: 0
            keyNavigationEnabled: true
            model: root.list
            objectName: "importRows"

            delegate: ImportRow {
                width: rows.width

                onPicked: choice => root.list.choose(index, choice)
                onToggled: {
                    rows.currentIndex = index;
                    root.list.toggle(index);
                }
            }
            footer: Item {
                height: rows.count === 0 ? none.implicitHeight : 0
                width: rows.width

                AppLabel {
                    id: none

                    bottomPadding: Theme.large
                    dim: true
                    horizontalAlignment: Text.AlignHCenter
                    //: In place of the rows of a file: the search leaves nothing
                    text: qsTr("No row matches")
                    topPadding: Theme.large
                    visible: rows.count === 0
                    width: parent.width
                }
            }
            header: ImportPreviewHead {
                viewModel: root.viewModel
                width: rows.width

                onHeightChanged: if (!rows.moved && rows.currentIndex <= 0)
                    Qt.callLater(rows.positionViewAtBeginning)
            }

            T.ScrollBar.vertical: AppScrollBar {
            }

            onMovementStarted: rows.moved = true
            onMovementEnded: rows.moved = !rows.atYBeginning
            Keys.onPressed: event => {
                const step = Math.max(1, Math.floor(rows.height / (Theme.body * 5)));
                const to = {
                    [Qt.Key_Home]: 0,
                    [Qt.Key_End]: rows.count - 1,
                    [Qt.Key_PageUp]: Math.max(0, rows.currentIndex - step),
                    [Qt.Key_PageDown]: Math.min(rows.count - 1, rows.currentIndex + step)
                }[event.key];
                if (to === undefined || rows.count === 0)
                    return;
                rows.currentIndex = to;
                if (to === 0)
                    rows.positionViewAtBeginning();
                event.accepted = true;
            }
        }
        Rectangle {
            Layout.fillWidth: true
            color: Theme.surface
            implicitHeight: buttons.implicitHeight + Theme.gap * 2

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
                    enabled: root.list.chosenCount > 0
                    kind: AppButton.Primary
                    objectName: "importCommit"
                    //: Button: stores the chosen accounts. %n: how many
                    text: qsTr("Add %n account(s)", "", root.list.chosenCount)

                    onClicked: root.viewModel.commit()
                }
                AppButton {
                    objectName: "importCancel"
                    //: Button: leaves without adding anything
                    text: qsTr("Cancel")

                    onClicked: root.viewModel.back()
                }
            }
        }
    }
    Shortcut {
        sequences: [StandardKey.Find]

        onActivated: {
            search.forceActiveFocus(Qt.ShortcutFocusReason);
            search.selectAll();
        }
    }
}
