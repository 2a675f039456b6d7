// SPDX-License-Identifier: Apache-2.0
// An account that can have requests: when its server answered last, and what is wrong with it.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

ColumnLayout {
    id: root

    required property string title
    required property string subtitle
    required property string server
    required property string contact
    required property string problem
    required property bool newKey
    required property int index

    signal keyWanted(int row)

    spacing: 2

    AppLabel {
        Layout.fillWidth: true
        font.bold: true
        text: root.title
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        text: root.subtitle
        visible: text !== ""
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: Below an account. %1: a server's name, %2: a moment
        text: root.contact === "" ? qsTr("%1 has not answered yet").arg(root.server) : /*: Below an account. %1: a server's name, %2: a moment */ qsTr("%1, last contact %2").arg(root.server).arg(root.contact)
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.tiny
        visible: root.problem !== ""

        SvgIcon {
            Layout.alignment: Qt.AlignTop
            color: Theme.warning
            icon: "warning"
            size: Theme.caption + 4
        }
        AppLabel {
            Layout.fillWidth: true
            color: Theme.warning
            style: AppLabel.Caption
            text: root.problem
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        //: Below an account whose server cannot be asked
        text: qsTr("Requests may be waiting.")
        visible: root.problem !== ""
    }
    AppButton {
        Layout.topMargin: Theme.tiny
        description: root.title
        //: Button below an account whose server shows another key than at the setup: shows both and asks
        text: qsTr("Compare the keys…")
        visible: root.newKey

        onClicked: root.keyWanted(root.index)
    }
}
