// SPDX-License-Identifier: Apache-2.0
// A request that has ended.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

RowLayout {
    id: root

    required property string title
    required property string outcome
    required property bool good
    required property string when
    required property string place
    required property bool away

    Accessible.name: [root.title, root.outcome, root.when].join(", ")
    Accessible.role: Accessible.ListItem
    spacing: Theme.gap

    SvgIcon {
        Layout.alignment: Qt.AlignTop
        color: root.good ? Theme.good : Theme.dimText
        icon: root.good ? "check" : "close"
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        AppLabel {
            Accessible.ignored: true
            Layout.fillWidth: true
            //: A line of the history. %1: who asked, %2: how it ended, such as “Denied”
            text: qsTr("%1: %2").arg(root.title).arg(root.outcome)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppLabel {
            Accessible.ignored: true
            Layout.fillWidth: true
            dim: true
            style: AppLabel.Caption
            //: Below a line of the history. %1: a moment, %2: a place, guessed from the address
            text: root.place === "" ? root.when : qsTr("%1, from about %2").arg(root.when).arg(root.place)
        }
        AppLabel {
            Layout.fillWidth: true
            color: Theme.warning
            style: AppLabel.Caption
            //: Below a line of the history
            text: qsTr("Came while you were away")
            visible: root.away
        }
    }
}
