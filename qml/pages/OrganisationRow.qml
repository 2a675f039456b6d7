// SPDX-License-Identifier: Apache-2.0
// One thing that the organisation has set: what it is, its value, who says so, and why.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

ColumnLayout {
    id: root

    required property string title
    required property string help
    required property string value
    required property string source
    required property string where
    required property string reason
    required property string name
    required property int index

    Layout.fillWidth: true
    spacing: Theme.tiny

    Divider {
        Layout.bottomMargin: Theme.small
        Layout.fillWidth: true
        visible: root.index > 0
    }
    AppLabel {
        Layout.fillWidth: true
        font.bold: true
        text: root.title
        // Paths have no spaces to break at.
        wrapMode: Text.Wrap
    }
    AppLabel {
        Layout.fillWidth: true
        //: On the organisation page. %1: the value of a managed setting, such as “Yes” or “30”.
        text: qsTr("Value: %1").arg(root.value)
        visible: root.value !== ""
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        text: root.help
        visible: root.help !== ""
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.tiny
        visible: root.reason !== ""

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
            text: root.reason
        }
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        text: [root.source, root.where, root.name === root.title ? "" : root.name].filter(words => words !== "").join(" · ")
        visible: text !== ""
    }
}
