// SPDX-License-Identifier: Apache-2.0
// Everything that was recorded, newest first: searched, checked, exported.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Journal
import Warifu.ViewModels

FocusScope {
    id: root

    required property Application application

    readonly property JournalViewModel journal: root.application.journal

    Component.onCompleted: {
        if (root.journal)
            root.journal.open();
        search.forceActiveFocus(Qt.OtherFocusReason);
    }
    Component.onDestruction: if (root.journal)
        root.journal.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            //: Title of the page with everything that was recorded
            title: qsTr("Activity")

            onBack: root.application.navigation.back()

            IconButton {
                id: exportButton

                enabled: root.journal !== null && !root.journal.exporting && root.journal.check !== JournalViewModel.NoLog
                iconName: "file"
                //: Button at the top of the page with the activity log: asks for format and file
                text: qsTr("Export…")

                onClicked: exportMenu.openAt(exportButton)
            }
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
                //: In the empty search box above the activity log
                placeholderText: qsTr("Search the activity log")

                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                onTextChanged: if (root.journal)
                    root.journal.filter = search.text

                Connections {
                    function onFilterChanged(): void {
                        if (search.text !== root.journal.filter)
                            search.text = root.journal.filter;
                    }

                    target: root.journal
                }
            }
            Divider {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        ActivityList {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            journal: root.journal
            visible: root.journal !== null
        }
    }
    ExportMenu {
        id: exportMenu

        journal: root.journal
    }
    Shortcut {
        sequences: [StandardKey.Find]

        onActivated: {
            search.forceActiveFocus(Qt.ShortcutFocusReason);
            search.selectAll();
        }
    }
    Shortcut {
        enabled: exportButton.enabled
        sequence: "Ctrl+E"

        onActivated: exportMenu.openAt(exportButton)
    }
}
