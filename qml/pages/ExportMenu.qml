// SPDX-License-Identifier: Apache-2.0
// In which format the log is exported, and then into which file.
import QtQuick
import Warifu.Components
import Warifu.Journal

AppMenu {
    id: root

    required property JournalViewModel journal
    property int format: ExportFormat.JsonLines

    function openAt(item: Item): void {
        root.popup(item, item.width - root.implicitWidth, item.height + 4);
    }
    function choose(format: int): void {
        root.format = format;
        dialog.setSource("../Components/SaveDialog.qml", {
                //: Title of the file dialog.
                "title": qsTr("Export the activity log"),
            "currentFile": root.journal.suggestedFile(format)
        });
    }

    AppMenuItem {
        iconName: "file"
        //: Format of an export; “JSON Lines” is a name
        text: qsTr("JSON Lines")

        onTriggered: root.choose(ExportFormat.JsonLines)
    }
    AppMenuItem {
        iconName: "file"
        //: Format of an export; “CSV” is a name
        text: qsTr("CSV, for spreadsheets")

        onTriggered: root.choose(ExportFormat.Csv)
    }
    AppMenuItem {
        iconName: "file"
        //: Format of an export; “syslog (RFC 5424)” is a name
        text: qsTr("syslog (RFC 5424)")

        onTriggered: root.choose(ExportFormat.Syslog)
    }
    AppMenuItem {
        iconName: "file"
        //: Format of an export; “OCSF” is a name
        text: qsTr("OCSF, for security systems")

        onTriggered: root.choose(ExportFormat.Ocsf)
    }

    // Loads the file dialog when it is first wanted.
    Loader {
        id: dialog

        onLoaded: item.open()

        Connections {
            function onChosen(file: url): void {
                root.journal.exportTo(root.format, file);
            }

            ignoreUnknownSignals: true
            target: dialog.item
        }
    }
}
