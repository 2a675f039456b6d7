// SPDX-License-Identifier: Apache-2.0
// Where the request comes from, as the server says, and what this computer adds to it.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

Card {
    id: root

    required property PromptViewModel prompt

    // Large text has the values below their labels.
    readonly property bool stacked: Theme.largeText
    readonly property real labelWidth: root.stacked ? root.width - root.padding * 2 : Math.min(root.width * 0.36, Theme.unit * 7.5)

    function labelOf(kind: int): string {
        switch (kind) {
        case PromptViewModel.Application:
            //: Beside where a sign-in request comes from: a program or service
            return qsTr("Application");
        case PromptViewModel.Place:
            //: Beside where a sign-in request comes from: a place
            return qsTr("Place");
        case PromptViewModel.Address:
            //: Beside where a sign-in request comes from: an IP address
            return qsTr("Address");
        case PromptViewModel.Network:
            //: Beside where a sign-in request comes from: an internet provider
            return qsTr("Network");
        case PromptViewModel.Browser:
            //: Beside where a sign-in request comes from
            return qsTr("Browser");
        case PromptViewModel.Compared:
            //: Beside the answer to whether a sign-in request comes from this computer
            return qsTr("Compared");
        }
        //: Beside the time of the last approved sign-in request
        return qsTr("Last approved");
    }

    padding: Theme.gap
    spacing: Theme.tiny
    visible: root.prompt.origin.count > 0

    Repeater {
        model: root.prompt.origin

        Item {
            id: row

            required property int kind
            required property string value
            required property bool marked

            //: Beside “Place”: a guess from the address. %1: a place
            readonly property string shown: row.kind === PromptViewModel.Place ? qsTr("about %1").arg(row.value) : row.value

            Accessible.name: label.text + ": " + row.shown
            Accessible.role: Accessible.StaticText
            Layout.fillWidth: true
            implicitHeight: root.stacked ? label.height + shownValue.height : Math.max(label.height, shownValue.height)

            AppLabel {
                id: label

                Accessible.ignored: true
                dim: true
                text: root.labelOf(row.kind)
                width: root.labelWidth
            }
            AppLabel {
                id: shownValue

                Accessible.ignored: true
                color: row.marked ? Theme.warning : Theme.text
                font.bold: row.marked
                text: row.shown
                width: row.width - x - (row.marked ? mark.width + Theme.small : 0)
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                x: root.stacked ? 0 : root.labelWidth + Theme.small
                y: root.stacked ? label.height : 0
            }
            SvgIcon {
                id: mark

                anchors.right: parent.right
                anchors.top: shownValue.top
                color: Theme.warning
                icon: "warning"
                size: Theme.body + 2
                visible: row.marked
            }
        }
    }
}
